"""Points in time that a draft names, years and full dates alike, in the order in which they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from factlint.compare.dates.dates import exists
from factlint.compare.dates.years import in_year_of
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import AsOf
from factlint.model.dated import Dated, Day
from factlint.model.document import Document
from factlint.model.mention import Mentions
from factlint.model.quantity import Quantity
from factlint.model.timed import Point, Year
from factlint.model.values import Bound, Interval
from factlint.text.folding import fold_name
from factlint.text.span import Span

_MONTH = re.compile(r"([^\W\d_]+),?\s$")
_REACH_OF_MONTH = 20


def points(mentions: Mentions, span: Span, as_of: AsOf | None) -> tuple[Point, ...]:
    """The points inside a span. Dates that are none, or could be several days, are left out."""
    found = [*_years(mentions, span), *_days(mentions, span, as_of)]
    return tuple(sorted(found, key=lambda p: p.span))


def _years(mentions: Mentions, span: Span) -> Iterator[Point]:
    for year in mentions.within(Year, span):
        yield Point(year.span, Day(year.year), year.span)


def _days(mentions: Mentions, span: Span, as_of: AsOf | None) -> Iterator[Point]:
    for dated in mentions.within(Dated, span):
        point = point_of(dated, as_of)
        if point is not None:
            yield point


def point_of(dated: Dated, as_of: AsOf | None) -> Point | None:
    """The point that a date is; one without a year is put in the year nearest to the draft's own date, if known."""
    days = {d for d in (in_year_of(dated, as_of) or dated.readings) if exists(d)}
    return Point(dated.span, days.pop(), dated.year_span) if len(days) == 1 else None


def by_sentence(
    document: Document, mentions: Mentions, as_of: AsOf | None, *, least: int = 1
) -> Iterator[tuple[Span, tuple[Point, ...]]]:
    """Each sentence that names at least so many points in time, with its points."""
    starts = [y.span.start for y in mentions.of(Year)] + [d.span.start for d in mentions.of(Dated) if d.readings]
    held = Counter(document.sentence_at(start) for start in starts)
    for index in sorted(i for i, count in held.items() if i is not None and count >= least):
        found = points(mentions, document.sentences[index], as_of)
        if len(found) >= least:
            yield document.sentences[index], found


def lengths(mentions: Mentions) -> Iterator[Quantity]:
    """The lengths of time in days, weeks, months or years that are meant exactly."""
    for quantity in mentions.of(Quantity):
        unit = quantity.unit
        if unit is None or unit.dimension not in ("days", "weeks", "months", "years"):
            continue
        if quantity.bound is Bound.EXACT and quantity.upper is None and not quantity.rate and quantity.stated > 0:
            yield quantity


def scaled(length: Quantity) -> Interval:
    """The length that the digits allow, in the base unit of its dimension (two decades: 15 to 25 years)."""
    factor = Interval.exactly(length.unit.factor if length.unit else 1)
    return length.value * factor


def with_month(document: Document, point: Point) -> Point:
    """A year with the month before it: in March 2024. Lengths of time keep to the years, as they round."""
    if point.day.month is not None:
        return point
    name = _MONTH.search(document.text, max(0, point.span.start - _REACH_OF_MONTH), point.span.start)
    month = calendar_of(document.language, document.region).months.get(fold_name(name.group(1))) if name else None
    return (
        replace(point, span=Span(name.start(1), point.span.end), day=replace(point.day, month=month))
        if name and month
        else point
    )
