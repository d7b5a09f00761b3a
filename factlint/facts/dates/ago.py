"""Lengths of time back from the draft's own date, with the point that they lead to (18 years ago, in 1998)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.dates.elapsed import is_before
from factlint.compare.dates.points import lengths, points, scaled
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.quantity import Quantity
from factlint.model.timed import Length, Point, Year
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 60


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each such length beside one point; none where another year in the paragraph may be its end."""
    words, text = reading.lexicon.time, reading.document.text
    assert words is not None
    if reading.as_of is None:
        return
    for length in lengths(reading.mentions):
        behind = _ago(words).match(text, length.span.end)
        if behind is None:
            continue
        point = _beside(reading, length, behind.end(), words)
        if point is None or not _has_own_year(length, point) or is_before(point.day, reading.as_of.day) is False:
            continue
        if _has_other_end(reading, length, point):
            continue
        span = Span(length.span.start, behind.end()).to(point.span)
        yield Fact(
            FactKind.ELAPSED,
            Subject(Length.AGO, text[length.span.start : length.span.end]),
            span,
            value=scaled(length),
            unit=length.unit,
            when=reading.as_of.day,
            voice=voice(reading.document, span),
            place=place(reading.document, span),
            mention=length,
            parts=(("first", point),),
        )


@cache
def _ago(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases(words.ago).pattern})")


@cache
def _gap(words: TimeWords) -> re.Pattern[str]:
    """What may stand between the length and its point: a comma, `in`, and a month or season."""
    return re.compile(rf"(?:,|\s[(–—-])?\s(?:(?:{phrases(words.at).pattern})\s(?:[A-Za-z]+\s)?)?")


def _beside(reading: Reading, length: Quantity, end: int, words: TimeWords) -> Point | None:
    text = reading.document.text
    near = points(reading.mentions, Span(max(0, length.span.start - _REACH), end + _REACH), reading.as_of)
    for point in near:
        if point.span.start >= end:
            return point if _gap(words).fullmatch(text, end, point.span.start) else None
    before = near[-1] if near else None
    return before if before and re.fullmatch(r",\s|\s\(|\s[–—-]\s", text[before.span.end : length.span.start]) else None


def _has_own_year(length: Quantity, point: Point) -> bool:
    """Whether a point has a year, where years are counted: three years ago, on 5 March, is no day of this year."""
    return point.year_span is not None or length.unit is None or length.unit.dimension != "years"


def _has_other_end(reading: Reading, length: Quantity, point: Point) -> bool:
    """Whether the length leads back from another year of the paragraph, that of a speech or an old report."""
    unit, block = length.unit, reading.document.block_at(length.span.start)
    if unit is None or unit.dimension != "years" or block is None or point.day.year is None:
        return False
    back = int(length.stated * unit.factor)
    years = {y.year for y in reading.mentions.within(Year, block.span) if y.span != point.span}
    years |= {r.year for d in reading.mentions.within(Dated, block.span) for r in d.readings if r.year}
    return any(abs(y - back - point.day.year) <= 1 for y in years)


BINDER = Binder(name="ago", states=(FactKind.ELAPSED,), needs=(Quantity, Year, Dated), bind=bind, words=("time",))
