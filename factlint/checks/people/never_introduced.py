"""A family name that speaks and was never introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from factlint.checks.base import Kind, NoOptions
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.article import Article
from factlint.model.document import Document, Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Organisation, Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
_BEHIND = re.compile(r" ([^\W\d_]+)")
_ASIDE = re.compile(r", (\w+)")
_SHORTEST = 4
# Who is named more often than this is no slip: the draft takes them for known.
_MOST = 3
_REACH = 26
# A town of fewer people is nobody's first thought where its name is a family's, too.
_TOWN = 20_000
# How far before a name its verb may stand: said Hale.
_REACH_OF_VERB = 12
_CLOSES = frozenset(",.;:")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each single name that speaks ("Hale said", "said Hale", "according to Hale") and is nobody's.

    Every mention of it must be alone, and must speak or own: a firm, a brand or a place is named otherwise, too. The
    draft must introduce somebody else in full and, where the name is in no list, then use that family name alone.
    """
    yield from _titled(article)
    document = article.document
    by_word: dict[str, list[Name]] = {}
    for name in article.mentions.of(Name):
        for span in name.words:
            by_word.setdefault(document.slice(span), []).append(name)
    family = family_names(article.lexicon.code) or frozenset()
    plurals = article.lexicon.names.plural_endings if article.lexicon.names else frozenset()
    full = {p.family for p in article.mentions.of(Person) if p.given}
    again = {p.family for p in article.mentions.of(Person) if not p.given and " " in p.key}
    for word, named in by_word.items():
        if len(named) > _MOST:
            continue
        is_family = word in family or any(_goes_on(article, name) or _says_i(article, name) for name in named)
        if (
            word not in family
            and named[0].sentence_initial
            and _is_plural(word, plurals, by_word, article.lexicon.code)
        ):
            # "Organisers", "Ferreiras"
            continue
        if any(len(n.words) != 1 for n in named) or not _is_name(article, word, full if is_family else again):
            continue
        spoken = [_speaks(article, name, is_family=True) for name in named]
        surely = (_speaks(article, name, is_family=is_family) for name in named)
        first = next(filter(None, surely), None)
        if first is None or any(not s and not n.possessive for s, n in zip(spoken, named, strict=True)):
            continue
        if article.document.text.count(word) == len(named):
            yield Match(first, {"name": word}, certainty=Certainty.HINT, key=word)


def _titled(article: Article) -> Iterator[Match]:
    """A match for each "Mr Hale said" of a draft that names others in full before it calls them Mr, and nowhere a Hale.

    Each mention must be so, in the story itself: whom a headline names alone is taken for known.
    """
    document, names, quotes = article.document, article.lexicon.names, article.lexicon.quotes
    assert names is not None and quotes is not None
    people = article.mentions.of(Person)
    plain = [p for p in people if not p.given and p.honorific in names.plain_titles]
    if not any(" " in p.key for p in plain):
        return
    for family in dict.fromkeys(p.family for p in plain if " " not in p.key):
        named = [p for p in plain if p.family == family]
        if len(named) > _MOST or document.text.count(family) != len(named) or " " in family:
            continue
        if any(document.scope_at(p.span.start) is not Scope.BODY for p in named):
            continue
        for person in named:
            behind = _BEHIND.match(document.text, person.span.end)
            is_said = behind is not None and behind[1] in names.person_verbs & quotes.verbs
            if _has_an_office(document, person, names):
                break
            if behind and is_said and not document.inside(person.span, Layer.QUOTE):
                at = Span(person.span.start, behind.end())
                yield Match(at, {"name": f"{person.honorific} {family}"}, certainty=Certainty.HINT, key=family)
                break


def _has_an_office(document: Document, person: Person, names: NameWords) -> bool:
    """Whether the paragraph says what somebody is before it names them: the prime minister was away; Mr Justice Hale.

    Where the courtesy title does not stand right before the name, what stands there is an office.
    """
    block = document.block_at(person.span.start)
    before = document.text[block.span.start if block else 0 : person.span.start].split()
    if not before or before[-1].rstrip(".") != person.honorific.rstrip("."):
        return True
    return any(word.strip(",.") in names.titles or word.strip(",.") in names.roles for word in before[:-1])


def _is_name(article: Article, word: str, others: set[str]) -> bool:
    """Whether a word may be somebody's family name where others are introduced, and is not known as something else."""
    names = article.lexicon.names
    assert names is not None
    if len(word) < _SHORTEST or not word.isalpha() or word[1:] != word[1:].lower() or not others - {word}:
        return False
    if word in names.headline_words or word in names.one_word_bodies or word in names.body_words:
        return False
    return not _is_known_otherwise(article, word)


def _speaks(article: Article, name: Name, *, is_family: bool) -> Span | None:
    """A name with its verb of saying, before or behind it, or with "according to"; in the draft's own words.

    One that no list has may be a firm's, which says things, too: it must be said to somebody, or "said Hale".
    """
    document, quotes, names = article.document, article.lexicon.quotes, article.lexicon.names
    assert quotes is not None and names is not None
    text, at = document.text, name.span
    if text.endswith("]", 0, at.start - 1) or _is_introduced_behind(article, at):
        # "[Spokesman Jack] Hale said"; "said Hale, the clerk"
        return None
    if document.scope_at(at.start) is not Scope.BODY or document.inside(at, Layer.QUOTE) or name.possessive:
        return None
    behind = _BEHIND.match(text, at.end)
    if behind and behind[1] in (names.person_verbs & quotes.verbs if is_family else names.telling):
        return Span(at.start, behind.end())
    before = text[max(0, at.start - _REACH) : at.start]
    verb = before.split(" ")[-2:-1]
    closes = text[at.end : at.end + 1] in _CLOSES
    if verb and verb[0] in names.inverting and closes and before.endswith(" "):
        return Span(at.start - 1 - len(verb[0]), at.end)
    source = next((s for s in quotes.sources if before.lower().endswith(f"{s} ")), None)
    return Span(at.start - 1 - len(source), at.end) if source and closes and is_family else None


def _is_introduced_behind(article: Article, at: Span) -> bool:
    """Whether an aside behind a name says who it is: said Hale, the clerk; said Hale, 61; Hale, who keeps the keys."""
    parties = article.lexicon.parties
    behind = _ASIDE.match(article.document.text, at.end)
    if behind is None or parties is None:
        return False
    word = behind[1].lower()
    return word.isdigit() or word in parties.determiners or word in parties.relatives


def _goes_on(article: Article, name: Name) -> bool:
    """Whether the paragraph behind a single name goes on about a person: "I saw it," she said.

    The name begins what is said, and nobody else may be named before the pronoun: a firm that said something may be
    followed by anybody's words.
    """
    document, words, quotes = article.document, article.lexicon.names, article.lexicon.quotes
    assert words is not None and quotes is not None
    at = document.block_index_at(name.span.start)
    # "A spokesman for the brewer Hale said": whoever spoke is not the one who is named last.
    if at is None or not (name.sentence_initial or document.text.endswith(", ", 0, name.span.start)):
        return False
    here, *following = document.blocks[at : at + 2]
    last = following[0] if following and following[0].scope is Scope.BODY else here
    behind = Span(name.span.end, last.span.end)
    pronouns = {p for group in words.pronouns.values() for p in group}
    others = [n.span.start for n in article.mentions.within(Person, behind)]
    until = Span(behind.start, min([*others, behind.end]))
    for one, other in pairwise(_WORD.finditer(document.text, until.start, until.end)):
        if one[0].lower() in pronouns and other[0] in quotes.verbs:
            return not document.inside(Span(*one.span()), Layer.QUOTE)
    return False


def _says_i(article: Article, name: Name) -> bool:
    """Whether a single name stands beside words in the first person: "I saw it," Hale said. No firm says so.

    Nothing may stand before the name in its sentence but what is said: a spokesman speaks for "the brewer Hale".
    """
    document, words = article.document, article.lexicon.names
    index = document.sentence_at(name.span.start)
    if words is None or index is None or _speaks(article, name, is_family=True) is None:
        return False
    sentence = document.sentences[index]
    said = list(_WORD.finditer(document.text, sentence.start, sentence.end))
    if any(w.end() < name.span.start - _REACH_OF_VERB and not _is_said(document, w.start()) for w in said):
        return False
    return any(w[0] in words.first_person and _is_said(document, w.start()) for w in said)


def _is_said(document: Document, at: int) -> bool:
    return document.inside(Span(at, at + 1), Layer.QUOTE)


def _is_known_otherwise(article: Article, word: str) -> bool:
    """Whether a word is a place, a given name, a body, part of a full name or an ordinary word."""
    code = article.lexicon.code
    if _is_place(word) or word in (given_names(code) or {}) or word.lower() in (common_words(code) or ()):
        return True
    if any(word in o.name.split() or word == o.short for o in article.mentions.of(Organisation)):
        return True
    return any(word in (p.given + " " + p.family).split() and p.given for p in article.mentions.of(Person))


def _is_place(word: str) -> bool:
    """Whether a word is a place that readers know: most family names are a village somewhere as well."""
    return any(r.kind != "city" or r.population >= _TOWN for r in shipped().lookup(word))


def _is_plural(word: str, endings: frozenset[str], named: Mapping[str, list[Name]], code: str) -> bool:
    """Whether a word at the head of a sentence may be many of something that the draft or the language names."""
    stems = {word.removesuffix(ending) for ending in endings} - {word}
    known = (common_words(code) or frozenset(), family_names(code) or frozenset(), named)
    return any(stem in words or stem.lower() in words for stem in stems for words in known)


KIND = Kind(
    name="never-introduced",
    summary="A family name that speaks and was never introduced",
    find=find,
    slots={"name": "the family name"},
    mentions=(Name, Person, Organisation),
    words=("names", "quotes"),
)
