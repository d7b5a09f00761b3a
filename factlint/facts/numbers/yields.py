"""Yields: an amount, what it was spread over, and what that makes for each of these (8 tonnes a hectare)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from factlint.compare.numbers.lines import Line, is_plain, lines
from factlint.compare.numbers.quantities import reckoned
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

EACH = "measure"
"""The trait of an amount divided by what it was spread over."""

_TIMES = ("time", "days", "weeks", "months", "years", "nights")
_CLOSED = re.compile(r"[.,;:)–—]|\s[–—-]|$")
_LOOSE = (Bound.EXACT, Bound.ABOUT)


@cache
def _behind(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.arithmetic
    assert words is not None
    return re.compile(rf" (?:(?:{phrases(words.each).pattern}) )(?P<noun>[a-z][a-z-]+)")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each amount for one of something, where its two sentences have one whole and one number of these."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        if line.place is not Scope.BODY:
            continue
        for each in line.quantities:
            if each.stated <= 0:
                continue
            averaged = _averaged(reading, line, each) if len(line.quantities) > 2 else None
            if averaged is not None:
                yield averaged
                continue
            if each.unit is None or each.unit.dimension in (*_TIMES, "share", "points") or each.bound not in _LOOSE:
                continue
            found = _behind(reading.lexicon).match(line.behind(each.span.end, 32))
            if found is not None and not reading.document.inside(each.span, Layer.QUOTE):
                fact = _fact(reading, line, each, found.group("noun"))
                if fact is not None:
                    yield fact


def _fact(reading: Reading, line: Line, each: Quantity, noun: str) -> Fact | None:
    both = (*(line.before.quantities if line.before is not None else ()), *line.quantities)
    near = [q for q in both if q.upper is None and q.bound in _LOOSE and q is not each and not q.other]
    wholes = [q for q in near if q.unit == each.unit and q.stated > each.stated and not _is_each(reading, q)]
    counts = [q for q in near if _counts(reading, q, noun) and q.stated > 1]
    if (
        len(wholes) != 1
        or len(counts) != 1
        or not all(is_plain(q) or q.bound is Bound.ABOUT for q in (*wholes, *counts))
    ):
        return None
    whole, count = wholes[0], counts[0]
    said = reading.document.text[min(whole.span.start, count.span.start) : each.span.end].lower()
    if phrases(line.words.not_spread).search(_without(reading, said, (whole, count, each))):
        return None
    expected = reckoned(whole).divide(reckoned(count) if count.unit is not None else Interval.exactly(count.stated))
    if expected is None:
        return None
    return _split(reading, line, whole, count, each, expected)


def _split(reading: Reading, line: Line, whole: Quantity, count: Quantity, each: Quantity, expected: Interval) -> Fact:
    span = Span(whole.span.start, max(whole.span.end, each.span.end))
    return Fact(
        FactKind.SPLIT,
        Subject(EACH, reading.document.slice(each.span), frozenset({EACH})),
        span,
        value=expected,
        unit=each.unit,
        place=line.place,
        mention=each,
        parts=(("whole", whole), ("count", count), ("each", each)),
    )


def _averaged(reading: Reading, line: Line, each: Quantity) -> Fact | None:
    """The average right behind a whole and what it was spread over: 330 miles in 11 days, an average of 30 a day."""
    index = line.index(each)
    if index < 2 or each.upper is not None or each.bound not in _LOOSE:
        return None
    whole, count = line.quantities[index - 2 : index]
    gap = line.text(count.span.end, each.span.start)
    said = _so_average(line.words, line.numbers).fullmatch(gap)
    if said is None:
        return None
    behind = line.behind(each.number_span.end if each.unit is None else each.span.end, 32)
    found = _behind(reading.lexicon).match(behind)
    if found is None or _CLOSED.match(behind, found.end()) is None:
        return None
    if not _in(line.words).fullmatch(line.text(whole.span.end, count.span.start)):
        return None
    noun = found.group("noun")
    is_counted = count.head == noun if count.unit is None else noun in _names(reading, count)
    alike = whole.unit == each.unit and (not each.head or each.head == whole.head)
    plain = all(is_plain(q) and not q.other for q in (whole, count))
    if not (is_counted and alike and plain and whole.stated > each.stated and count.stated > 1):
        return None
    if reading.document.inside(each.span, Layer.QUOTE) or _is_of_time(whole) or whole.rate:
        return None
    expected = reckoned(whole).divide(Interval.exactly(count.stated))
    if not said.group("about"):
        # "An average of 30" is worked out, and no hedge.
        each = replace(each, bound=Bound.EXACT, value=each.shown)
    return _split(reading, line, whole, count, each, expected) if expected is not None else None


def _is_of_time(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.dimension in (*_TIMES, "share", "points")


def _names(reading: Reading, quantity: Quantity) -> tuple[str, ...]:
    units = reading.lexicon.units
    return tuple(units.names.get(quantity.unit.name, ())) if units is not None and quantity.unit is not None else ()


@cache
def _so_average(words: ArithmeticWords, numbers: NumberWords) -> re.Pattern[str]:
    """What stands before an average that follows from what was just told: , an average of; , or; (averaging."""
    averages, about = phrases(words.averages).pattern, phrases(numbers.about).pattern
    own, same = phrases(words.own).pattern, phrases(words.same_as).pattern
    return re.compile(
        rf"(?: [^.,;:()\d–—]{{1,30}})?(?:,| \(| –| —|—) ?(?:(?:{same}) )?"
        rf"(?:(?:{own}) ){{0,2}}(?:{averages})(?: (?:{own}))*(?P<about> (?:{about}))? "
    )


@cache
def _in(words: ArithmeticWords) -> re.Pattern[str]:
    """What stands between a whole and the days, matches or pupils that it is spread over."""
    return re.compile(rf"(?: [^.,;:()\d–—]{{1,24}})? (?:{phrases(words.spread_over).pattern})(?: [a-z]+)?? ")


def _is_each(reading: Reading, quantity: Quantity) -> bool:
    """Whether an amount is for each of something itself: so much a tonne."""
    behind = reading.document.text[quantity.span.end : quantity.span.end + 32].lower()
    return quantity.rate or _behind(reading.lexicon).match(behind) is not None


def _counts(reading: Reading, quantity: Quantity, noun: str) -> bool:
    """Whether a quantity is how many there are of a noun: 90 hectares, 40 pupils."""
    if quantity.rate or (quantity.unit is not None and quantity.unit.dimension in _TIMES):
        return False
    if quantity.unit is None:
        return quantity.head == noun
    units = reading.lexicon.units
    return units is not None and not quantity.unit.is_money and noun in units.names.get(quantity.unit.name, ())


def _without(reading: Reading, said: str, quantities: Sequence[Quantity]) -> str:
    for quantity in quantities:
        said = said.replace(reading.document.slice(quantity.span).lower(), " ")
    return said


BINDER = Binder(
    name="yields",
    states=(FactKind.SPLIT,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "nouns", "arithmetic"),
)
