"""An office that was asked, and somebody else who is said not to have answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.parties import PartyWords
from factlint.model.named import Person
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases, possessive

_BACK = 2


@dataclass(frozen=True, slots=True)
class _Silent:
    """Somebody who is said to be silent: by name, with the key of a person, or by a title (the governor)."""

    words: Span
    line: Span
    key: str = ""
    title: str = ""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where somebody's office was asked in one of the sentences before, and they are said to be silent.

    Where they themselves are named in that sentence as well, they may have been asked too.
    """
    document, words = article.document, article.lexicon.parties
    assert words is not None
    for silent in _silent(article, words):
        index = document.sentence_at(silent.words.start)
        if index is None or document.inside(silent.words, Layer.QUOTE):
            continue
        for before in reversed(document.sentences[max(0, index - _BACK) : index]):
            if document.scope_at(before.start) not in RUNNING:
                continue
            asks = _asking(document.slice(before), words)
            asked = _asked(article, before, silent, words) if asks is not None else None
            if asks is not None and asked is None:
                asked = _theirs(article, Span(before.start + asks, before.end), before, silent)
            if asks is not None and asked is not None and asked.end > before.start + asks:
                slots = {"person": document.slice(silent.words), "office": document.slice(asked)}
                key = silent.key or silent.title
                yield Match(silent.line, slots, (Related("asked", asked),), Certainty.HINT, key=key)
                break


def _asking(sentence: str, words: PartyWords) -> int | None:
    """Where the words end by which somebody is asked in a sentence: emailed, sent two messages to."""
    said = in_lower_case(sentence)
    found = phrases(words.asks).search(said) or _sending(words).search(said)
    return found.end() if found is not None else None


def _theirs(article: Article, behind: Span, sentence: Span, silent: _Silent) -> Span | None:
    """Whose office is asked, where a pronoun says whose: his agent, and he is who was named last.

    Where the sentence names them, or has another pronoun for one person, they may have been asked too.
    """
    document, words = article.document, article.lexicon.parties
    assert words is not None
    if not silent.key or any(p.key == silent.key for p in article.mentions.within(Person, sentence)):
        return None
    office = _whose_office(words).match(document.text, behind.start, behind.end)
    before = article.mentions.within(Person, Span(0, sentence.start))
    if office is None or not before or before[-1].key != silent.key:
        return None
    joined = document.text[office.end() : behind.end].split()[:2]
    return None if not words.joiners.isdisjoint(joined) else Span(*office.span("office"))


def _silent(article: Article, words: PartyWords) -> Iterator[_Silent]:
    document = article.document
    silence = _silence(words)
    for found in silence.finditer(document.text):
        for person in article.mentions.within(Person, Span(max(0, found.start() - 60), found.start())):
            if person.span.end == found.start():
                yield _Silent(person.span, Span(person.span.start, found.end()), key=person.key)
        title = _title(words).search(document.text, max(0, found.start() - 40), found.start())
        if title is not None and title.end() == found.start():
            yield _Silent(Span(*title.span()), Span(title.start(), found.end()), title=title["noun"].lower())


def _asked(article: Article, sentence: Span, silent: _Silent, words: PartyWords) -> Span | None:
    """Where a sentence names somebody's office, and not them."""
    text = article.document.text
    nouns = article.lexicon.nouns
    office = _own_office(words, nouns.possessives if nouns is not None else ())
    asked: Span | None = None
    for span in _named(article, sentence, silent):
        found = office.match(text, span.end, sentence.end)
        of = _office_of(words).search(text, sentence.start, span.start) if found is None else None
        if found is None and of is None:
            return None
        asked = Span(span.start, found.end()) if found is not None else Span(of.start(), span.end) if of else None
    return asked


@cache
def _own_office(words: PartyWords, possessives: tuple[str, ...]) -> re.Pattern[str]:
    """An office right behind whose it is: 's press office."""
    offices = any_of(words.offices)
    return re.compile(rf"{possessive(possessives)} (?:[a-z-]+ ){{0,2}}?(?:{offices})\b")


def _named(article: Article, sentence: Span, silent: _Silent) -> list[Span]:
    """Where a sentence names who is silent."""
    if silent.key:
        return [p.span for p in article.mentions.within(Person, sentence) if p.key == silent.key]
    parties = article.lexicon.parties
    assert parties is not None
    return [
        Span(*m.span())
        for m in _by_title(silent.title, parties).finditer(article.document.text, sentence.start, sentence.end)
    ]


def _by_title(title: str, words: PartyWords) -> re.Pattern[str]:
    """The minister, the health minister; not the deputy minister."""
    the, others = (any_of(w) for w in (words.the, words.other_ranks))
    return re.compile(rf"\b(?:{the}) (?:(?!(?:{others})\b)[a-z-]+ ){{0,2}}?{re.escape(title)}\b")


@cache
def _silence(words: PartyWords) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(words.silence)})\b")


@cache
def _sending(words: PartyWords) -> re.Pattern[str]:
    """What is given to somebody, with few words before and behind it: sent a list of 12 questions by email to."""
    if not words.sending:
        return re.compile(r"(?!)")
    verbs, things, to = ("|".join(map(re.escape, w)) for w in (words.sending, words.sent_things, words.sent_to))
    done = "|".join(sorted(words.passive))
    few = r"(?: [\w’'-]+){0,2}?"
    given = rf"\b(?:{verbs})(?: [\w’'-]+){{0,4}}? (?:{things})"
    passive = rf"\b(?:{things}){few} (?:(?:{done}) )?(?:{verbs})"
    return re.compile(rf"(?:{given}|{passive}){few} (?:{to})\b")


@cache
def _office_of(words: PartyWords) -> re.Pattern[str]:
    """An office, and that a name follows of whose it is, behind their title: the press office of Senator."""
    if not words.office_of:
        return re.compile(r"(?!)")
    offices, of = (any_of(w) for w in (words.offices, words.office_of))
    return re.compile(rf"\b(?:{offices}) (?:{of}) (?:[A-Z][\w.]* ){{0,2}}\Z")


@cache
def _whose_office(words: PartyWords) -> re.Pattern[str]:
    offices = any_of(words.offices)
    return re.compile(rf" (?P<office>(?:{'|'.join(words.whose)}) (?:[a-z-]+ ){{0,2}}?(?:{offices}))\b")


@cache
def _title(words: PartyWords) -> re.Pattern[str]:
    """A person by what they are, who has no name there: the governor, the health minister."""
    nobody = any_of((*words.offices, *words.for_bodies))
    others = "|".join(words.other_ranks) or "(?!)"
    too = "|".join(words.titles_too) or "(?!)"
    word = rf"(?:(?!(?:{others})\b)[a-z-]+ )"
    # "The press secretary" is an office, "the education secretary" somebody.
    who = rf"(?:{word}{{0,2}}?(?!(?:{nobody})\b)|(?!(?:{nobody})\b){word}{{1,2}}?(?=(?:{too})\Z))"
    return re.compile(rf"\b(?:{'|'.join(words.the)}) {who}(?P<noun>[a-z][a-z-]{{2,}})\Z")


KIND = Kind(
    name="silent-office",
    summary="An office is asked, and a person is silent",
    find=find,
    slots={"person": "who is said to be silent", "office": "who was asked"},
    roles={"asked": "where the office is asked"},
    mentions=(Person,),
    words=("parties", "names"),
)
