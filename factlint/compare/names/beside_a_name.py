"""What stands right beside somebody's name: an office before it or behind it, a party, the pronoun that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factlint.model.article import Article
from factlint.model.document import Layer
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Person, Setting
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import possessive

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STOP = re.compile(r"[.;:!?\n—–()“”\"]")
_AGE = re.compile(r"(?: ?, ?(?=\d+[,.;])| \((?=\d+\)))(\d{1,3})")
_CLOSED = re.compile(r" ?[,.;:)—–'’\n\"”]| \(|$")
# "54", "aged 54": one word may stand before a number.
_BARE_AGE = re.compile(r"(?:[^\W\d_]+ )?\d{1,3}")
_LONGEST = 12
_REACH = 90
# So many characters behind a word its verb stands.
_VERB = 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office as the draft has it: its place, and the words in small letters that say which it is."""

    span: Span
    words: tuple[str, ...]


def content(title: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of an office that say which it is: without articles and prepositions."""
    return tuple(w for w, _ in _worded(title, Span(0, len(title)), lexicon))


def offices(article: Article, person: Person) -> Iterator[Phrase]:
    """The phrases right before a name and between commas right behind it."""
    text, lexicon = article.document.text, article.lexicon
    yield from _before(text, person, lexicon)
    yield from _behind(text, person, lexicon)


def age(article: Article, person: Person) -> Span | None:
    """The age that stands right behind a name: "Ana Ruiz, 54,", "Ana Ruiz (54)"."""
    found = _AGE.match(article.document.text, person.span.end)
    return Span(*found.span(1)) if found else None


def _before(text: str, person: Person, lexicon: Lexicon) -> Iterator[Phrase]:
    """ "chief fire officer Iolanthe Drewe", "The chief fire officer, Iolanthe Drewe,"."""
    parties, quotes = lexicon.parties, lexicon.quotes
    assert parties is not None and quotes is not None
    end = person.span.start
    if person.honorific:
        end = max(0, text.rfind(person.honorific, max(0, end - 30), end))
    joined = text[max(0, end - 2) : end]
    is_set_apart = joined == ", "
    if not joined.endswith(" ") or (joined[:1] in ",;:" and not is_set_apart):
        return
    if is_set_apart and not _CLOSED.match(text, person.span.end):
        # "After talks with the president, Mr Johnson spoke" begins its main clause with the name.
        return
    end -= 2 if is_set_apart else 1
    start = max((m.end() for m in _STOP.finditer(text, max(0, end - _REACH), end)), default=max(0, end - _REACH))
    start = max(start, text.rfind(",", start, end) + 1)
    found: list[tuple[str, Span]] = []
    opened = False
    for word in reversed(list(_WORD.finditer(text, start, end))):
        lower = word.group().lower()
        if lower in parties.determiners:
            opened = True
            break
        ends = lower in parties.clause_words or lower in quotes.verbs or lower in parties.helpers
        if ends or (lower in parties.stops and lower not in parties.links) or len(found) > _LONGEST:
            break
        found.insert(0, (lower, Span(*word.span())))
    # Set apart by a comma, what has no article is the end of some other clause.
    if found and (opened or not is_set_apart):
        yield _phrase(found, lexicon)


def _behind(text: str, person: Person, lexicon: Lexicon) -> Iterator[Phrase]:
    """ ", the chair of the county fire authority,"; an age between commas is stepped over."""
    for span in _set_apart(text, person.span.end):
        found = [(w.group().lower(), Span(*w.span())) for w in _WORD.finditer(text, span.start, span.end)]
        if found:
            yield _phrase(found, lexicon)


def _set_apart(text: str, at: int) -> Iterator[Span]:
    """What is set apart behind a name by commas or brackets, up to the first that is a clause of its own."""
    for _ in range(3):
        opening = re.compile(r" ?, ?| \(").match(text, at)
        if opening is None:
            return
        ends = [i for mark in ",.;:)\n—" if (i := text.find(mark, opening.end(), opening.end() + _REACH)) >= 0]
        if not ends:
            return
        span = Span(opening.end(), min(ends))
        if not _BARE_AGE.fullmatch(text, span.start, span.end):
            yield span
        at = span.end + (text[span.end] == ")")


def _phrase(found: Sequence[tuple[str, Span]], lexicon: Lexicon) -> Phrase:
    words = tuple(w for w, _ in found if not _is_small(w, lexicon))
    return Phrase(found[0][1].to(found[-1][1]), words)


def _worded(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[str, Span]]:
    for word in _WORD.finditer(text, span.start, span.end):
        if not _is_small(word.group().lower(), lexicon):
            yield word.group().lower(), Span(*word.span())


def _is_small(word: str, lexicon: Lexicon) -> bool:
    parties, names = lexicon.parties, lexicon.names
    small = parties is not None and (word in parties.determiners or word in parties.links or word in parties.joiners)
    return small or (names is not None and word in names.short_form_skips)


def sides(text: str, person: Person, known: Mapping[str, str], lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """The parties that stand at a name ("Ana Ruiz, 54, a Liberal Democrat,", "Labour's Ana Ruiz"): place, and party.

    `known` gives the party for each of its forms, as it is written with its capitals.
    """
    pattern = _forms(tuple(known))
    for span in _set_apart(text, person.span.end):
        said = pattern.search(text, span.start, span.end)
        words = _WORD.findall(text[span.start : said.start()]) if said else []
        if said and len(words) <= 3 and all(w[0].islower() for w in words):
            yield Span(*said.span()), known[said.group()]
    start = max(0, person.span.start - 40)
    joined = _joined(lexicon.nouns.possessives if lexicon.nouns is not None else ())
    for said in pattern.finditer(text, start, person.span.start):
        if joined.fullmatch(text, said.end(), person.span.start):
            yield Span(*said.span()), known[said.group()]


@cache
def _joined(possessives: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between a party and the name of a member: 's candidate, MP."""
    return re.compile(rf"(?:{possessive(possessives)})? (?:[a-z]+ |[A-Z]{{2,4}} |[A-Z][a-z]+\.? ){{0,2}}")


@cache
def _forms(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest = map(re.escape, sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")


def pronouns(article: Article, person: Person) -> Iterator[tuple[Span, str]]:
    """The pronouns that can be nobody's but one person's: in a sentence that names only them, or right behind it."""
    document, words = article.document, article.lexicon.names
    index = document.sentence_at(person.span.start)
    if words is None or index is None:
        return
    groups = {p: group for group, forms in words.pronouns.items() for p in forms}
    sentence = document.sentences[index]
    for at in (index, index + 1):
        if at >= len(document.sentences):
            return
        near = document.sentences[at]
        if document.block_at(near.start) != document.block_at(sentence.start):
            return
        others = [p for p in article.mentions.within(Person, near) if p.key != person.key]
        said = [(w.group().lower(), w) for w in _WORD.finditer(document.text, near.start, near.end)]
        if others or any(w in words.kin for w, _ in said):
            return
        for word, place in said:
            span = Span(*place.span())
            if word in groups and span.start > person.span.end and not document.inside(span, Layer.QUOTE):
                yield span, groups[word]


def speaks(text: str, name: Name, words: NameWords) -> bool:
    """Whether a lone word at the head of a sentence does what people do: Block said.

    A noun that is no name has an article before it, or is of many (Critics said).
    """
    behind = text[name.span.end : name.span.end + _VERB].split()
    of_many = text[name.span.start : name.span.end].endswith(tuple(words.plural_endings))
    return name.setting is Setting.RUNNING and not of_many and bool(behind) and behind[0] in words.person_verbs
