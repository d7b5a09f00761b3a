"""The arithmetic of the calendar against the standard library's, and what must hold for every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.compare.dates.dates import (
    days_between,
    exists,
    julian_weekday,
    last_day,
    nearest_days,
    nearest_years,
    weekday,
    weekday_in_any,
    year_near,
)
from factlint.compare.verdict import Verdict
from factlint.model.dated import Day

days = st.dates(date(1924, 1, 1), date(2199, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))
weekdays = st.integers(0, 6)


@given(days, weekdays)
def test_a_day_is_one_weekday(day: Day, stated: int) -> None:
    agreed = [w for w in range(7) if weekday(day, w) is Verdict.AGREE]
    assert len(agreed) == 1
    assert (weekday(day, stated) is Verdict.DISAGREE) == (stated not in agreed)


@given(days, days, weekdays)
def test_another_reading_never_makes_a_contradiction(day: Day, other: Day, stated: int) -> None:
    if weekday_in_any([day], stated) is Verdict.AGREE:
        assert weekday_in_any([day, other], stated) is Verdict.AGREE


@given(days, weekdays)
def test_the_nearest_days_are_the_weekday_and_less_than_a_week_away(day: Day, wanted: int) -> None:
    found = nearest_days(day, wanted)
    assert len(found) == 2
    assert all(weekday(d, wanted) is Verdict.AGREE for d in found)
    away = [days_between(day, d) or 0 for d in found]
    assert min(away) < 0 < max(away)
    assert max(away) - min(away) == (14 if max(away) == 7 else 7)
    assert abs(away[0]) <= abs(away[1])


@given(days, weekdays)
def test_the_nearest_years_fit(day: Day, wanted: int) -> None:
    for year in nearest_years(day, wanted):
        assert weekday(Day(year, day.month, day.day), wanted) is Verdict.AGREE


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(-150, 150))
def test_the_year_of_a_near_day_is_found_again(now: date, away: int) -> None:
    then = now + timedelta(days=away)
    assert year_near(Day(None, then.month, then.day), Day(now.year, now.month, now.day)) == then.year


def test_the_year_is_not_guessed() -> None:
    assert year_near(Day(None, 5, 1), Day(None, 2, 21)) is None
    assert weekday(Day(None, 5, 1), 0) is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("day", "there_is"),
    [
        (Day(2023, 2, 29), False),
        (Day(2024, 2, 29), True),
        (Day(None, 2, 29), True),
        (Day(1900, 2, 29), False),
        (Day(2000, 2, 29), True),
        (Day(None, 2, 30), False),
        (Day(2026, 6, 31), False),
        (Day(2025, 20, 20), False),
        (Day(2025, 5, 0), False),
        (Day(None, None, 31), True),
        (Day(2025, 5, None), True),
    ],
)
def test_which_days_exist(day: Day, there_is: bool) -> None:
    assert exists(day) is there_is


def test_months_end() -> None:
    assert [last_day(m, 2023) for m in range(1, 13)] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert last_day(2) == 29


def test_old_days_agree_with_either_calendar() -> None:
    # The October rising began on a Wednesday: 25 October in Petrograd, 7 November elsewhere.
    assert julian_weekday(Day(1917, 10, 25)) == 2
    assert weekday(Day(1917, 10, 25), 2) is Verdict.AGREE
    assert weekday(Day(1917, 11, 7), 2) is Verdict.AGREE
    assert weekday(Day(1917, 10, 25), 4) is Verdict.DISAGREE
    # Britain went from Wednesday 2 to Thursday 14 September 1752: nothing so old is judged.
    assert julian_weekday(Day(1752, 9, 2)) == 2
    assert weekday(Day(1752, 9, 2), 5) is Verdict.CANNOT_TELL
