"""Bearings: how far, and in which direction from a place, something lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.quantity import Quantity
from factlint.text.folding import fold_name
from factlint.text.letters import NAME
from factlint.text.span import Span

_LENGTH = "length"
# Neighbours on the compass are often said for each other: "north" of what lies north-north-east.
_APART = 2


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each distance with a direction from a named place; its traits are the directions near that one."""
    words = reading.lexicon.attributes
    assert words is not None
    text = reading.document.text
    pattern = _pattern(words)
    for quantity in reading.mentions.of(Quantity):
        if quantity.unit is None or quantity.unit.dimension != _LENGTH or quantity.upper is not None:
            continue
        found = pattern.match(text, quantity.span.end)
        if found is None:
            continue
        direction = _plain(found["direction"], words)
        span = Span(quantity.span.start, found.end("name"))
        about = Subject(
            f"{fold_name(found['name'])} {quantity.stated} {quantity.unit.name}",
            found["name"],
            frozenset(_near(direction, words)),
        )
        yield Fact(
            FactKind.BEARING,
            about,
            span,
            value=direction,
            voice=voice(reading.document, span),
            place=place(reading.document, span),
            mention=quantity,
        )


@cache
def _pattern(words: AttributeWords) -> re.Pattern[str]:
    points = "|".join(sorted((p.replace("-", "[- ]?") for p in words.compass), key=len, reverse=True))
    joiners = "|".join(map(re.escape, words.of))
    return re.compile(
        rf"\s+(?:\w+\s+(?:\w+\s+)?)?(?P<direction>{points})\s+(?:{joiners})\s+(?:[a-z]+\s+)?(?P<name>{NAME})"
    )


def _plain(said: str, words: AttributeWords) -> str:
    bare = re.sub(r"[- ]", "", said.lower())
    return next(point for point in words.compass if point.replace("-", "") == bare)


def _near(direction: str, words: AttributeWords) -> Iterator[str]:
    size, here = len(words.compass), words.compass.index(direction)
    for index, point in enumerate(words.compass):
        apart = abs(index - here)
        if 0 < min(apart, size - apart) < _APART:
            yield point


BINDER = Binder(name="bearings", states=(FactKind.BEARING,), needs=(Quantity,), bind=bind, words=("attributes",))
