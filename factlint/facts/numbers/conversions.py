"""Conversions: a measure and the same one in another unit or currency, in brackets or behind "or"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.text.span import Span

DIFFERENCE = "difference"
"""The trait of a conversion that may be one of a difference between two values, not of a value."""

_NEAR = 60
_LONGEST_HEDGE = 40
_BETWEEN = re.compile(r"[^().;:\d\n]{0,40}\($")
_CLOSED = re.compile(r"\s?[)\],;/]")
_NEXT_IN_BRACKETS = re.compile(r"[ ]?[;,/][ ]?$")


@cache
def _or(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.arithmetic.same_as if lexicon.arithmetic else ()
    return re.compile(rf"(?:, |,? ?\()(?:{'|'.join(map(re.escape, words))}) $")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each pair of measures of one dimension, or of sums of money, that are given as one value."""
    measures = [q for q in reading.mentions.of(Quantity) if q.unit is not None and q.unit.factor != 0]
    opened: Quantity | None = None
    for first, second in pairwise(measures):
        start = opened or first
        link = _link(reading, first, second)
        if link == "next" and opened is not None:
            yield from _fact(reading, start, second)
        elif link == "opens":
            opened = first
            yield from _fact(reading, first, second)
        elif link == "or":
            opened = None
            yield from _fact(reading, first, second)
        else:
            opened = None


def _link(reading: Reading, first: Quantity, second: Quantity) -> str:
    """How a measure follows another: it `opens` a bracket, is the `next` one inside it, or follows `or`."""
    text = reading.document.text
    if second.span.start - first.span.end > _NEAR + _LONGEST_HEDGE:
        return ""
    start = _hedge_start(text, first.span.end, second.span.start, reading)
    between = text[first.span.end : start]
    if len(between) > _NEAR:
        return ""
    closes = _CLOSED.match(text, second.span.end) is not None
    if closes and _BETWEEN.match(between):
        return "opens"
    if closes and _NEXT_IN_BRACKETS.match(between):
        return "next"
    return "or" if _or(reading.lexicon).match(between) else ""


def _hedge_start(text: str, start: int, end: int, reading: Reading) -> int:
    """Where the hedge begins that stands before a measure, no earlier than `start`."""
    hedges, endings = _hedges(reading.lexicon)
    before = text[start:end]
    lower = before.lower()
    if not lower.endswith(endings):
        return end
    for hedge in hedges:
        if lower.endswith(hedge + " ") or (not hedge[-1].isalpha() and before.endswith(hedge)):
            return end - len(before) + lower.rindex(hedge)
    return end


@cache
def _hedges(lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All hedges, and what a text ends with where one of them ends it."""
    numbers = lexicon.numbers
    assert numbers is not None
    hedges = (*numbers.about, *numbers.below, *numbers.above, *numbers.at_least, *numbers.at_most)
    return hedges, tuple(ending for hedge in hedges for ending in (hedge, f"{hedge} "))


def _fact(reading: Reading, first: Quantity, second: Quantity) -> Iterator[Fact]:
    if first.unit is None or second.unit is None or first.unit == second.unit or _is_split(reading, first):
        return
    is_money = first.unit.is_money and second.unit.is_money
    if first.unit.dimension != second.unit.dimension and not is_money:
        return
    difference = first.unit.offset != second.unit.offset and _is_difference(reading, first.span.to(second.span))
    traits = frozenset({DIFFERENCE}) if difference else frozenset[str]()
    words = reading.document.slice(first.span)
    yield Fact(
        FactKind.EXCHANGE if is_money else FactKind.CONVERSION,
        Subject(first.unit.dimension, words, traits),
        first.span.to(second.span),
        value=first.value,
        unit=first.unit,
        bound=first.bound,
        place=reading.document.scope_at(first.span.start) or Scope.BODY,
        parts=(("first", first), ("second", second)),
    )


def _is_split(reading: Reading, first: Quantity) -> bool:
    """Whether another number touches the first: a number read out in two pieces, or two measures given as one."""
    before = reading.mentions.within(Quantity, Span(max(0, first.span.start - 24), first.span.start))
    if not before:
        return False
    gap = reading.document.text[before[-1].span.end : first.span.start]
    return len(gap.split()) <= 1 and "(" not in gap


def _is_difference(reading: Reading, span: Span) -> bool:
    index = reading.document.sentence_at(span.start)
    units = reading.lexicon.units
    if index is None or units is None:
        return False
    sentence = reading.document.slice(reading.document.sentences[index]).lower()
    return any(re.search(rf"\b{re.escape(w)}\b", sentence) for w in units.differences)


BINDER = Binder(
    name="conversions",
    states=(FactKind.CONVERSION, FactKind.EXCHANGE),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units"),
)
