"""Dates in figures alone (21/2/2022, 2022-02-21), read both ways where both are possible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.dated import Dated, Day
from factlint.recognizers.dates.grammar import Grammar
from factlint.text.neighbours import word_before
from factlint.text.span import Span

# Three numbers with one sign between them; no part of a longer number, of a word, of a time or of an address.
_THREE = re.compile(
    # The first figure stands before the look back at what it follows: the search then goes from figure to figure.
    r"(\d(?<![A-Za-z\d/.:+#@&=$£€_-]\d)\d{0,3})(?:([/.-])(\d{1,2})\2|\. (\d{1,2})\. )(\d{1,4})"
    r"(?![A-SU-Za-z\d_]|[/:-]\d|\.\d|[%°]|T(?!\d))"
)
# Two numbers are a date only in brackets behind a weekday: whoever reads this sees to the weekday.
_TWO = re.compile(r"[(（](\d{1,2})([/.])(\d{1,2})\.?(?=[)）])")

_HIGHEST = 39
"""The highest number that a writer may have meant for a day or month and mistyped."""


def read_figures(text: str, grammar: Grammar) -> Iterator[Dated]:
    """The dates in figures; those without a year come with no `year_span`, and are dates only beside a weekday."""
    for found in _THREE.finditer(text):
        if word_before(text, found.start()).lower() in grammar.words.not_days:
            continue
        month_group = 3 if found.group(3) is not None else 4
        spans = [Span(*found.span(g)) for g in (1, month_group, 5)]
        sign = found.group(2) or "."
        dated = _three(text, spans, sign, grammar)
        if dated:
            yield dated
    for found in _TWO.finditer(text):
        first, second = Span(*found.span(1)), Span(*found.span(3))
        numbers = int(found.group(1)), int(found.group(3))
        readings = tuple(r for r in _orders(*numbers, None, found.group(2), grammar) if _may_be(r))
        if readings:
            yield _dated(Span(first.start, found.end()), readings, numbers[0], (first, second, None))


def _three(text: str, spans: list[Span], sign: str, grammar: Grammar) -> Dated | None:
    lengths = [len(s) for s in spans]
    first, second, third = (int(text[s.start : s.end]) for s in spans)
    whole = spans[0].to(spans[2])
    if lengths[0] == 4 and lengths[2] <= 2:
        reading = Day(_year(first, grammar), second, third)
        if max(second, third) > _HIGHEST or not (_may_be(reading) or sign != "."):
            return None
        return Dated(whole, (reading,), date_span=whole, day_span=spans[2], month_span=spans[1], year_span=spans[0])
    if lengths[0] > 2 or max(first, second) > _HIGHEST:
        return None
    if lengths[2] == 2 and sign == "/":
        # A year of two figures proves nothing about days that are not (30/30/30).
        readings = tuple(
            r for year in _centuries(third) for r in _orders(first, second, year, sign, grammar) if _may_be(r)
        )
    elif lengths[2] == 4:
        readings = _orders(first, second, _year(third, grammar), sign, grammar)
        if sign != "/" and not any((r.month or 0) <= 12 and (r.day or 0) <= 31 for r in readings):
            return None
    else:
        return None
    return _dated(whole, readings, first, (spans[0], spans[1], spans[2])) if readings else None


def _orders(first: int, second: int, year: int | None, sign: str, grammar: Grammar) -> tuple[Day, ...]:
    """Both readings, the likelier first; one of them where the other has no such month, or with full stops."""
    day_first, month_first = Day(year, second, first), Day(year, first, second)
    if sign == ".":
        return (day_first,)
    both = [month_first, day_first] if grammar.calendar.order == "mdy" else [day_first, month_first]
    return tuple(dict.fromkeys([r for r in both if 1 <= (r.month or 0) <= 12] or both))


def _dated(span: Span, readings: tuple[Day, ...], first: int, parts: tuple[Span, Span, Span | None]) -> Dated:
    is_day_first = readings[0].day == first
    day_span, month_span = parts[:2] if is_day_first else (parts[1], parts[0])
    return Dated(span, readings, date_span=span, day_span=day_span, month_span=month_span, year_span=parts[2])


def _may_be(day: Day) -> bool:
    return 1 <= (day.month or 0) <= 12 and 1 <= (day.day or 0) <= 31


def _year(stated: int, grammar: Grammar) -> int:
    offset = grammar.words.year_offset
    return stated - offset if offset and stated > 2300 else stated


def _centuries(stated: int) -> tuple[int, int]:
    """The years that two figures can mean."""
    return 2000 + stated, 1900 + stated
