"""Ranges and lists of dates: what one day borrows from the next (1 to 5 June 2026, 28 December to 3 January 2024)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factlint.model.dated import Dated, Day
from factlint.recognizers.dates.grammar import Grammar
from factlint.text.span import Span

_LEFT = 48
_LONGEST = 7
"""How many days a list has at most: a week."""


def with_series(text: str, dates: list[Dated], grammar: Grammar) -> list[Dated]:
    """The dates, with the days that share their month, and with the years that they share."""
    found: list[Dated] = []
    for dated in dates:
        if dated.month_span is None or dated.day_span is None or not text[dated.month_span.start].isalpha():
            found.append(dated)
        elif dated.day_span.start < dated.month_span.start:
            found += [*reversed(list(_earlier(text, dated, grammar))), dated]
        else:
            found += _later(text, dated, grammar)
    return _share_years(text, found, grammar)


def _earlier(text: str, last: Dated, grammar: Grammar) -> Iterator[Dated]:
    """The days before a date that take their month and year from it, the last of them first."""
    day = last
    for _ in range(_LONGEST):
        at = day.date_span.start if day.date_span else day.span.start
        if day is last and day.day_span:
            at = day.day_span.start
        offset = max(0, at - _LEFT)
        left = text[offset:at]
        found = grammar.more_before.search(left)
        number = _number(found)
        if found is None or not 1 <= number < (day.readings[0].day or 0) or not _is_weekday(found["weekday"], grammar):
            return
        span = Span(offset + found.start("day"), offset + found.end("day"))
        reading = replace(last.readings[0], day=number)
        until = day.readings[0] if grammar.ranges.fullmatch(found["join"]) else None
        day = replace(last, span=span, date_span=span, day_span=span, readings=(reading,), until=until)
        yield day


def _later(text: str, first: Dated, grammar: Grammar) -> list[Dated]:
    """A date with its month first, and the days behind it that share its month (March 10 and 11, 2022)."""
    days = [first]
    while len(days) <= _LONGEST and first.year_span is None:
        last = days[-1]
        found = grammar.more_after.match(text, last.span.end)
        number = _number(found)
        if found is None or not (last.readings[0].day or 0) < number <= 31:
            break
        if not _is_weekday(found["weekday"], grammar) or _begins_date(text, found.end(), grammar):
            break
        span = Span(*found.span("day"))
        year = _year_behind(text, span.end, grammar)
        is_range = grammar.ranges.fullmatch(found["join"]) is not None
        if not is_range and year is None and not _is_end(text, span.end):
            break
        reading = Day(None, first.readings[0].month, number)
        if is_range:
            days[-1] = replace(last, until=reading)
        days.append(replace(first, span=span, date_span=span, day_span=span, readings=(reading,), until=None))
        if year is not None:
            return [_in_year(d, year, text) for d in days[:-1]] + [_in_year(days[-1], year, text, ends=True)]
    return days


def _share_years(text: str, dates: list[Dated], grammar: Grammar) -> list[Dated]:
    """The dates, each that has no year with that of its neighbour in a range or list."""
    shared = list(dates)
    for i in range(len(shared) - 2, -1, -1):
        one, other = shared[i], shared[i + 1]
        year = other.readings[0].year
        if one.readings[0].year is None and year is not None and _joined(text, one, other, grammar):
            is_earlier = _place(one.readings[0]) <= _place(other.readings[0])
            reading = replace(one.readings[0], year=year if is_earlier else year - 1)
            shared[i] = replace(one, readings=(reading,), year_span=other.year_span)
    return shared


def _joined(text: str, one: Dated, other: Dated, grammar: Grammar) -> bool:
    between = text[one.span.end : other.span.start]
    if len(between) > _LEFT or other.year_span is None:
        return False
    found = grammar.gap.fullmatch(between)
    return found is not None and found["join"] is not None and _is_weekday(found["weekday"], grammar)


def _number(found: re.Match[str] | None) -> int:
    return int("".join(c for c in found["day"] if c.isdecimal())) if found else 0


def _is_weekday(word: str | None, grammar: Grammar) -> bool:
    return word is None or grammar.names.weekday(word) is not None


def _begins_date(text: str, end: int, grammar: Grammar) -> bool:
    """Whether a month follows a number, so that it is a date of its own (March 10 and 11 April)."""
    found = grammar.after_day.match(text, end)
    return found is not None and grammar.names.month(found["name"]) is not None


def _year_behind(text: str, end: int, grammar: Grammar) -> Span | None:
    found = grammar.year_after.match(text, end)
    return Span(*found.span("year")) if found and found["year"] else None


def _is_end(text: str, end: int) -> bool:
    return text[end : end + 1] in {"", ".", ",", ";", ":", ")", "\n", "!", "?"}


def _in_year(dated: Dated, year: Span, text: str, *, ends: bool = False) -> Dated:
    reading = replace(dated.readings[0], year=int(text[year.start : year.end]))
    until = replace(dated.until, year=reading.year) if dated.until else None
    span = dated.span.to(year) if ends else dated.span
    return replace(dated, span=span, date_span=span, readings=(reading,), until=until, year_span=year)


def _place(day: Day) -> tuple[int, int]:
    return day.month or 0, day.day or 0
