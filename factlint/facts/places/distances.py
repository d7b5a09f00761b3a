"""Distances: how far from a named place something lies, where two of a draft may be one misheard or mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.digit_slips import is_teen_for_ten
from factlint.compare.swapped import is_swapped
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.quantity import Quantity
from factlint.text.folding import fold_name
from factlint.text.letters import NAME
from factlint.text.span import Span

_LENGTH, _TWENTY = "length", 20


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each distance from a place, where the draft has exactly two from it, one easily put for the other."""
    words = reading.lexicon.attributes
    assert words is not None
    text = reading.document.text
    found: dict[str, list[tuple[Quantity, Span, str]]] = {}
    for quantity in reading.mentions.of(Quantity):
        if quantity.unit is None or quantity.unit.dimension != _LENGTH or quantity.upper is not None:
            continue
        told = _pattern(words).match(text, quantity.span.end)
        if told is not None:
            key = f"{fold_name(told['name'])} {quantity.unit.name} {told['direction'] or ''}"
            found.setdefault(key, []).append((quantity, Span(quantity.span.start, told.end("name")), told["name"]))
    for key, distances in found.items():
        numbers = sorted({q.stated for q, *_ in distances})
        if len(numbers) != 2 or not may_be_one(*(str(n) for n in numbers)):
            continue
        for quantity, span, name in distances:
            yield Fact(
                FactKind.DISTANCE,
                Subject(key, name),
                span,
                value=str(quantity.stated),
                voice=voice(reading.document, span),
                place=place(reading.document, span),
                mention=quantity,
            )


def may_be_one(a: str, b: str) -> bool:
    """Whether two numbers are a -teen and a -ty (14, 40), or the same digits with two neighbours swapped (127, 172)."""
    if not (a.isdigit() and b.isdigit()):
        return False
    low, high = sorted((Decimal(a), Decimal(b)))
    return (low < _TWENTY and is_teen_for_ten(low, high)) or is_swapped(a, b)


@cache
def _pattern(words: AttributeWords) -> re.Pattern[str]:
    points = "|".join(sorted((p.replace("-", "[- ]?") for p in words.compass), key=len, reverse=True))
    joiners = "|".join(map(re.escape, words.of))
    away = "|".join(map(re.escape, words.away_from))
    return re.compile(
        rf"\s+(?:(?P<direction>{points})\s+(?:{joiners})|{away})\s+(?:[a-z]+\s+(?:[a-z]+\s+(?:{joiners})\s+)?)?(?P<name>{NAME})"
    )


BINDER = Binder(name="distances", states=(FactKind.DISTANCE,), needs=(Quantity,), bind=bind, words=("attributes",))
