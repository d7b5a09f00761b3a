"""Arithmetic of the calendar: which days exist, which weekday they are, and which year a date without one means."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from factlint.compare.verdict import Verdict
from factlint.model.dated import Day

FIRST_SURE_YEAR = 1753
"""The first year in which every day of a draft in English is Gregorian: Britain left the Julian calendar in 1752."""

LAST_JULIAN_YEAR = 1923
"""The year in which Greece left the Julian calendar, the last country to do so."""


def last_day(month: int, year: int | None = None) -> int:
    """How many days a month has; as many as it can have where the year is not known. Raises IndexError for month 13."""
    if month == 2 and year is not None and not calendar.isleap(year):
        return 28
    return (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def exists(day: Day) -> bool:
    """Whether there can be such a day; what is not stated excludes nothing."""
    if day.month is not None and not 1 <= day.month <= 12:
        return False
    if day.day is None:
        return True
    return 1 <= day.day <= (31 if day.month is None else last_day(day.month, day.year))


def gregorian(day: Day) -> date | None:
    """The day as a date of the standard library; None where a part is missing or there is no such day."""
    if day.year is None or day.month is None or day.day is None or not 1 <= day.year <= 9999 or not exists(day):
        return None
    return date(day.year, day.month, day.day)


def julian_weekday(day: Day) -> int | None:
    """The weekday (Monday 0) that a day had where the Julian calendar was still in use; None where a part is missing.

    The day number is that of the usual integer formula for the Julian calendar (Richards, Explanatory Supplement to the
    Astronomical Almanac, 15.11), whose remainder by 7 is 0 on Mondays.
    """
    if day.year is None or day.month is None or day.day is None:
        return None
    early = (14 - day.month) // 12
    year, month = day.year + 4800 - early, day.month + 12 * early - 3
    return (day.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083) % 7


def weekday(day: Day, stated: int) -> Verdict:
    """Whether a full day is a weekday (Monday 0). Days that may be Julian agree with either of their weekdays."""
    found = gregorian(day)
    if found is None or found.year < FIRST_SURE_YEAR:
        return Verdict.CANNOT_TELL
    if found.weekday() == stated or (found.year <= LAST_JULIAN_YEAR and julian_weekday(day) == stated):
        return Verdict.AGREE
    return Verdict.DISAGREE


def weekday_in_any(days: Iterable[Day], stated: int) -> Verdict:
    """The verdict on several readings of one date: it disagrees only where all of them do."""
    verdicts = {weekday(d, stated) for d in days}
    if verdicts == {Verdict.DISAGREE}:
        return Verdict.DISAGREE
    return Verdict.AGREE if Verdict.AGREE in verdicts else Verdict.CANNOT_TELL


def nearest_days(day: Day, wanted: int) -> tuple[Day, ...]:
    """The last day before and the first day after that are the wanted weekday, the nearer first."""
    start = gregorian(day)
    if start is None:
        return ()
    after = (wanted - start.weekday()) % 7
    offsets = sorted((after, after - 7), key=abs) if after else [-7, 7]
    return tuple(_day(start + timedelta(days=n)) for n in offsets if _in_range(start, n))


def nearest_years(day: Day, wanted: int, reach: int = 2) -> tuple[int, ...]:
    """The years at most `reach` away in which the day is the wanted weekday, the nearer first."""
    if day.year is None:
        return ()
    others = [day.year + sign * away for away in range(1, reach + 1) for sign in (-1, 1)]
    return tuple(y for y in others if weekday(Day(y, day.month, day.day), wanted) is Verdict.AGREE)


def days_between(first: Day, second: Day) -> int | None:
    """How many days the second day is after the first; None where one is not fully stated."""
    one, two = gregorian(first), gregorian(second)
    return None if one is None or two is None else (two - one).days


def year_near(day: Day, now: Day) -> int | None:
    """The year that puts a day and month nearest to the draft's own date; None where that is not fully known."""
    here = gregorian(now)
    if here is None or day.month is None or day.day is None:
        return None
    near = [(abs((d - here).days), y) for y in range(here.year - 1, here.year + 2) if (d := _in_year(day, y))]
    return min(near)[1] if near else None


def _in_year(day: Day, year: int) -> date | None:
    return gregorian(Day(year, day.month, day.day))


def _day(found: date) -> Day:
    return Day(found.year, found.month, found.day)


def _in_range(start: date, days: int) -> bool:
    return date.min.toordinal() <= start.toordinal() + days <= date.max.toordinal()
