"""Sums of money: the rates that two imply, and how a sum is written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.compare.numbers import money
from factlint.languages.load import load
from factlint.languages.measures import currency
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.span import Span

EN = load("en")


def sum_of(value: str, code: str = "GBP", said: str = "", step: str = "1") -> Quantity:
    stated, half = Decimal(value), Decimal(step) / 2
    start = next((n for n, c in enumerate(said) if c.isdigit()), 0)
    return Quantity(
        Span(0, len(said)),
        value=Interval(stated - half, stated + half),
        stated=stated,
        number_span=Span(start, len(said)),
        shown=Interval(stated - half, stated + half),
        step=Decimal(step),
        unit=currency(code),
    )


amounts = st.integers(min_value=10, max_value=10**9).map(str)


@given(amounts, st.sampled_from(["USD", "EUR"]))
def test_a_sum_is_worth_itself(value: str, code: str) -> None:
    (implied,) = money.implied(sum_of(value, code), sum_of(value, code))
    assert implied.contains(Decimal(1))


@given(amounts, amounts)
def test_there_and_back(a: str, b: str) -> None:
    (there,) = money.implied(sum_of(a), sum_of(b, "USD"))
    (back,) = money.implied(sum_of(b, "USD"), sum_of(a))
    assert abs(there.low * back.high - 1) < Decimal("1e-9")


@given(amounts)
def test_pence_are_parts_of_a_pound(value: str) -> None:
    (implied,) = money.implied(sum_of(value, "PENCE"), sum_of(value, "EUR"))
    assert implied.contains(Decimal(100))
    assert money.at_rate(sum_of(value, "PENCE"), sum_of(value, "EUR"), Decimal(2)) == Decimal(value) / 50


def test_nothing_is_implied_by_a_range_and_a_sum() -> None:
    one = sum_of("10")
    other = Quantity(
        Span(0, 0),
        value=one.value,
        stated=one.stated,
        number_span=Span(0, 0),
        shown=one.shown,
        upper=Decimal(12),
        unit=currency("USD"),
    )
    assert money.implied(one, other) == ()


@pytest.mark.parametrize(
    ("value", "said", "written"),
    [
        ("854700000", "£9.4m", "£855m"),
        ("1700000000", "£9.4m", "£1.7bn"),
        ("1700000000", "£9.4 million", "£1.7 billion"),
        ("2345", "$4,000", "$2,340"),
        ("240000", "£24,000", "£240,000"),
    ],
)
def test_a_sum_is_written_as_the_draft_writes(value: str, said: str, written: str) -> None:
    assert money.written(Decimal(value), sum_of("1", "USD", said), said, EN) == written


@pytest.mark.parametrize(
    ("a", "b", "apart"), [("4.6e8", "4.6e11", True), ("4.6e8", "4.6e9", False), ("5", "5e6", True)]
)
def test_thousands_apart(a: str, b: str, apart: bool) -> None:
    assert money.thousands_apart(Decimal(a), Decimal(b)) is apart
    assert money.thousands_apart(Decimal(b), Decimal(a)) is apart
