"""How long it is between two points in time, against the standard library and the arithmetic of dateutil."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from factlint.compare.dates.elapsed import RECKONING, age, days, is_before, months, weeks, whole, years
from factlint.model.dated import Day
from factlint.model.values import Interval

dates = st.dates(date(1800, 1, 1), date(2100, 12, 31))


def day(of: date) -> Day:
    return Day(of.year, of.month, of.day)


@given(dates, dates)
def test_ages_are_those_of_dateutil(born: date, then: date) -> None:
    born, then = sorted((born, then))
    # On 28 February of a common year, dateutil has somebody born on a 29th a year older; here only on 1 March.
    if (born.month, born.day) != (2, 29):
        assert age(day(born), day(then)) == Interval.exactly(relativedelta(then, born).years)


@given(dates, dates)
def test_what_is_less_known_allows_more(first: date, last: date) -> None:
    first, last = sorted((first, last))
    exact = age(day(first), day(last))
    for known in ((Day(first.year), day(last)), (day(first), Day(last.year)), (Day(first.year), Day(last.year))):
        wider = age(*known)
        assert exact is not None and wider is not None
        assert wider.low <= exact.low and exact.high <= wider.high


@given(dates, st.integers(0, 40_000))
def test_days_and_weeks_add_up(first: date, apart: int) -> None:
    last = first + timedelta(days=apart)
    assert days(day(first), day(last)) == Interval.exactly(apart)
    counted = weeks(day(first), day(last))
    assert counted is not None
    assert counted.low * 7 <= apart <= counted.high * 7
    assert is_before(day(first), day(last)) is (apart > 0)


@given(dates, st.integers(0, 600))
def test_months_are_those_of_dateutil(first: date, apart: int) -> None:
    counted = months(day(first), day(first + relativedelta(months=apart)))
    assert counted is not None
    # The 31st and a month of thirty days are a month apart, or a little less.
    assert counted.low <= apart <= counted.high


@given(dates, dates)
def test_years_hold_the_difference_of_the_years(first: date, last: date) -> None:
    found = years(Day(first.year), Day(last.year))
    assert found is not None
    assert found.contains(Decimal(last.year - first.year))
    assert whole(Day(first.year), Day(last.year), "years") == last.year - first.year


@pytest.mark.parametrize("name", RECKONING)
def test_what_is_not_known_is_not_counted(name: str) -> None:
    assert RECKONING[name](Day(None, 5), Day(2020, 5, 1)) is None


def test_dates_without_a_year_are_of_one_year() -> None:
    assert days(Day(None, 5, 3), Day(None, 5, 12)) == Interval.exactly(9)
    # There may be a 29 February between them.
    assert days(Day(None, 2, 20), Day(None, 3, 2)) is None


def test_points_that_may_be_in_either_order() -> None:
    assert is_before(Day(1990), Day(1990, 5, 1)) is None
    assert is_before(Day(1989), Day(1990, 5, 1)) is True
    assert is_before(Day(1990), Day(1990)) is None
