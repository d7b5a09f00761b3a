"""What must hold for every pair of quantities, and conversions that papers print."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.compare.numbers.quantities import conversion, converted, quantities, reckoned, values
from factlint.compare.verdict import Verdict
from factlint.languages.measures import table, unit
from factlint.model.quantity import Quantity
from factlint.model.values import Interval, Unit
from factlint.text.span import Span

numbers = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False)
intervals = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))
units = st.sampled_from([None, *(unit(name) for name in table().units)])
widths = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False)


def quantity(stated: Decimal, of: Unit | None = None, half: Decimal = Decimal("0.5")) -> Quantity:
    shown = Interval(stated - half, stated + half)
    return Quantity(Span(0, 1), value=shown, stated=stated, number_span=Span(0, 1), shown=shown, unit=of)


@given(intervals, units, intervals, units)
def test_comparing_is_symmetric(a: Interval, unit_a: Unit | None, b: Interval, unit_b: Unit | None) -> None:
    assert values(a, unit_a, b, unit_b) is values(b, unit_b, a, unit_a)


@given(numbers, units)
def test_a_quantity_agrees_with_itself(stated: Decimal, of: Unit | None) -> None:
    assert quantities(quantity(stated, of), quantity(stated, of)) is Verdict.AGREE


@given(intervals, units, intervals, units, widths, widths)
def test_widening_never_makes_a_contradiction(
    a: Interval, unit_a: Unit | None, b: Interval, unit_b: Unit | None, down: Decimal, up: Decimal
) -> None:
    if values(a, unit_a, b, unit_b) is Verdict.AGREE:
        assert values(Interval(a.low - down, a.high + up), unit_a, b, unit_b) is Verdict.AGREE


@given(intervals, intervals)
def test_what_cannot_be_compared_is_not(a: Interval, b: Interval) -> None:
    assert values(a, unit("mile"), b, unit("kilogram")) is Verdict.CANNOT_TELL
    assert values(a, unit("per-cent"), b, None) is Verdict.CANNOT_TELL


@given(numbers, st.sampled_from([n for n, u in table().units.items() if u.dimension == "length"]))
def test_a_conversion_and_its_way_back_agree(stated: Decimal, name: str) -> None:
    first = quantity(stated, unit(name))
    there = quantity(converted(first, unit("metre")), unit("metre"))
    if name != "metre":
        assert conversion(first, there) is Verdict.AGREE
        assert conversion(there, first) is Verdict.AGREE


@given(numbers, numbers, units, units)
def test_conversions_are_symmetric(a: Decimal, b: Decimal, unit_a: Unit | None, unit_b: Unit | None) -> None:
    assert conversion(quantity(a, unit_a), quantity(b, unit_b)) is conversion(quantity(b, unit_b), quantity(a, unit_a))


@pytest.mark.parametrize(("stated", "low", "high"), [("46", "45.5", "46.5"), ("675000", "674500", "675500")])
def test_reckoning_takes_trailing_zeros_for_rounding(stated: str, low: str, high: str) -> None:
    assert reckoned(quantity(Decimal(stated))) == Interval(Decimal(low), Decimal(high))
