"""Longer names that hold a place: the Gulf of Oman, and the Turku Post where the story has the Tampere Post."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factlint.compare.names.places import is_local
from factlint.compare.names.populations import KNOWN_BY_NAME
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.facts import Fact
from factlint.model.lexicon.places import PlaceWords
from factlint.model.named import Person, Place
from factlint.text.letters import CAPITAL, SMALL
from factlint.text.span import Span

_BEFORE = re.compile(rf"(?<![\w'’-])({CAPITAL}[\w-]*{SMALL}) $")
_BEHIND = re.compile(rf" ({CAPITAL}[\w-]*{SMALL})(?![\w'’-])")
_NEXT = re.compile(r" ([\w-]+)")
_NEXT_TWO = re.compile(r" ([\w-]+)(?: ([\w-]+))?")
_LIKENED = re.compile(r"-(\w+)")
_LONGEST_WORD = 20
_REACH = 30


def is_held(text: str, at: int, words: PlaceWords) -> bool:
    """Whether a place at an offset only names a sea, a body or a title: the Gulf of Mexico, the Bank of England."""
    line = text[max(0, at - _REACH) : at].split()[-2:]
    return len(line) == 2 and line[0] in words.holders and line[1] in words.links


def is_stacked(text: str, place: Place, words: PlaceWords) -> bool:
    """Whether a country stands among the nouns of a headline (EU Chile arms ban): no club, pact or sea has its name."""
    if is_local(place.readings[0]) or is_held(text, place.span.start, words):
        return False
    behind = _NEXT.match(text, place.span.end)
    return not (behind and behind[1] in words.other_senses)


def is_namesake(text: str, place: Place, words: PlaceWords) -> bool:
    """Whether a place only names a pact that was signed there (the Paris climate deal), or what something is like."""
    likened = _LIKENED.match(text, place.span.end)
    if likened is not None:
        return likened[1].lower() in words.likened
    behind = _NEXT_TWO.match(text, place.span.end) if is_local(place.readings[0]) else None
    return behind is not None and any(w and w.lower() in words.pacts for w in behind.groups())


def may_be_swapped(article: Article, place: Place) -> bool:
    """Whether a place that everybody knows stands in a longer name, which is not that of a person."""
    if not is_known(article, place) or not _beside(article.document.text, place.span):
        return False
    return not any(p.given and p.span.start <= place.span.start < p.span.end for p in article.mentions.of(Person))


def swapped_for(article: Article, place: Place, told: Iterable[Fact]) -> list[Place]:
    """The places that the story has in the longer name in which the headline has another, the first of each name.

    Beside each stands the same capitalised word, before or behind it.
    """
    stated = _beside(article.document.text, place.span)
    found: dict[str, Place] = {}
    for fact in told if stated else ():
        other = fact.mention
        if not isinstance(other, Place) or other.people or not is_known(article, other):
            continue
        if not stated.isdisjoint(_beside(article.document.text, other.span)):
            found.setdefault(other.name, other)
    return list(found.values())


def is_known(article: Article, place: Place) -> bool:
    """Whether a place is a country, or a town or region that everybody knows and whose name is no everyday word."""
    if not is_local(place.readings[0]):
        return True
    common = common_words(article.lexicon.code) or frozenset()
    return place.name.lower() not in common and any(r.population >= KNOWN_BY_NAME for r in place.readings)


def _beside(text: str, span: Span) -> frozenset[tuple[bool, str]]:
    """The capitalised words right beside a name, each with whether it stands behind it."""
    before = _BEFORE.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    behind = _BEHIND.match(text, span.end)
    return frozenset((side is behind, side[1]) for side in (before, behind) if side)
