"""How long it is from one point in time to another, as far as the two are known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factlint.compare.dates.dates import days_between, gregorian
from factlint.model.dated import Day
from factlint.model.values import Interval

_WEEK = 7
_WITHOUT_YEAR = 2023
"""A common year, in which dates without a year are counted; those around a 29 February are not."""


def years(first: Day, last: Day) -> Interval | None:
    """The years that one may count: whole ones, begun ones, and one more or less where the days are not known."""
    if first.year is None or last.year is None:
        return None
    apart = last.year - first.year
    if first.month is None or last.month is None:
        return _between(apart - 1, apart + 1)
    passed = apart if (last.month, last.day or 0) >= (first.month, first.day or 0) else apart - 1
    is_day = (last.month, last.day) == (first.month, first.day)
    return _between(passed, passed if is_day else passed + 1)


def age(born: Day, day: Day) -> Interval | None:
    """The ages that somebody born then can have that day; where only years are known, one more on either side."""
    if born.year is None or day.year is None:
        return None
    apart = day.year - born.year
    if born.month is None and day.month is None:
        return _between(apart - 1, apart + 1)
    if born.month is None or day.month is None:
        return _between(apart - 1, apart)
    had_birthday = (day.month, day.day or 0) >= (born.month, born.day or 0)
    return Interval.exactly(apart if had_birthday else apart - 1)


def months(first: Day, last: Day) -> Interval | None:
    """The months that one may count, whole or begun; None where a day is not known."""
    if gregorian(first) is None or gregorian(last) is None:
        return None
    assert first.year and last.year and first.month and last.month
    apart = (last.year - first.year) * 12 + last.month - first.month
    passed = apart if (last.day or 0) >= (first.day or 0) else apart - 1
    return _between(passed, passed if last.day == first.day else passed + 1)


def days(first: Day, last: Day) -> Interval | None:
    """The days from one to the other; None where they are not known. Two dates without a year are of one year."""
    if first.year is None and last.year is None and first.month and last.month:
        if min(first.month, last.month) <= 2 < max(first.month, last.month):
            return None
        first, last = replace(first, year=_WITHOUT_YEAR), replace(last, year=_WITHOUT_YEAR)
    apart = days_between(first, last)
    return None if apart is None else Interval.exactly(apart)


def weeks(first: Day, last: Day) -> Interval | None:
    """The weeks that one may count, whole or begun."""
    apart = days(first, last)
    if apart is None:
        return None
    whole = apart.low // _WEEK
    return Interval(whole, whole if apart.low == whole * _WEEK else whole + 1)


RECKONING = {"years": years, "months": months, "weeks": weeks, "days": days}
"""By the dimension of a unit of time."""


def whole(first: Day, last: Day, dimension: str) -> Decimal | None:
    """The length as one would write it: the difference of the years where the days are not both known."""
    if dimension == "years" and first.year and last.year and (first.month is None or last.month is None):
        return Decimal(last.year - first.year)
    found = RECKONING[dimension](first, last)
    return found.low if found else None


def is_before(first: Day, last: Day) -> bool | None:
    """Whether a point is before another; None where what is known does not tell."""
    one, two = (first.year, first.month, first.day), (last.year, last.month, last.day)
    for a, b in zip(one, two, strict=True):
        if a is None or b is None:
            return None
        if a != b:
            return a < b
    return False


def _between(low: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(high))
