"""Exchange rates: the table against well-known years, and its own arithmetic."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.languages import rates


@pytest.mark.parametrize(
    ("base", "other", "year", "low", "high"),
    [
        # The euro began at 1.18 dollars, fell to 0.83 in October 2000 and reached 1.60 in July 2008.
        ("EUR", "USD", 2000, "0.8252", "1.0388"),
        ("EUR", "USD", 2008, "1.2460", "1.5990"),
        # The pound fell from two dollars to 1.45 in 2008, and to 1.07 in September 2022.
        ("GBP", "USD", 2022, "1.05", "1.38"),
        ("USD", "GBP", 2022, "0.72", "0.95"),
    ],
)
def test_years_that_are_remembered(base: str, other: str, year: int, low: str, high: str) -> None:
    found = rates.rate(base, other, [year])
    assert found is not None
    assert abs(found.low - Decimal(low)) < Decimal("0.02")
    assert abs(found.high - Decimal(high)) < Decimal("0.02")


def test_there_and_back_is_one() -> None:
    there, back = rates.rate("EUR", "CHF"), rates.rate("CHF", "EUR")
    assert there is not None and back is not None
    assert abs(there.low * back.high - 1) < Decimal("1e-9")


def test_two_that_stand_in_no_row_are_crossed() -> None:
    found = rates.rate("AUD", "NZD", [2015])
    assert found is not None
    assert found.low < Decimal("1.08") < found.high


@pytest.mark.parametrize(("base", "other", "years"), [("EUR", "CLP", []), ("EUR", "USD", [1989]), ("XXX", "YYY", [])])
def test_what_is_not_known_is_none(base: str, other: str, years: list[int]) -> None:
    assert rates.rate(base, other, years) is None
