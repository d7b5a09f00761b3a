"""Longer names that differ in the place that they hold: the Turku Post of a headline, the Tampere Post of its story."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factlint.compare.names.places import is_local
from factlint.model.article import Article
from factlint.model.facts import Fact
from factlint.model.named import Person, Place
from factlint.text.span import Span

_BEFORE = re.compile(r"(?<![\w'’-])([A-Z][\w-]*[a-z]) $")
_BEHIND = re.compile(r" ([A-Z][\w-]*[a-z])(?![\w'’-])")
_LONGEST_WORD = 20
_KNOWN = 300_000
"""A town or region of so many people is known by its name alone."""


def may_be_swapped(article: Article, place: Place) -> bool:
    """Whether a place that everybody knows stands in a longer name, which is not that of a person."""
    if not _is_known(place) or not _beside(article.document.text, place.span):
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
        if not isinstance(other, Place) or other.people or not _is_known(other):
            continue
        if not stated.isdisjoint(_beside(article.document.text, other.span)):
            found.setdefault(other.name, other)
    return list(found.values())


def _is_known(place: Place) -> bool:
    return not is_local(place.readings[0]) or any(r.population >= _KNOWN for r in place.readings)


def _beside(text: str, span: Span) -> frozenset[tuple[bool, str]]:
    """The capitalised words right beside a name, each with whether it stands behind it."""
    before = _BEFORE.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    behind = _BEHIND.match(text, span.end)
    return frozenset((side is behind, side[1]) for side in (before, behind) if side)
