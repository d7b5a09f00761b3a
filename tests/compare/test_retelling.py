"""What two sentences have in common, and what sets them apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.compare.words.retelling import Telling, in_common, of_other_days, of_other_names
from factlint.text.span import Span


def told(
    *stems: str, names: str = "", days: int | None = None, year: str = "", counts: tuple[tuple[str, int], ...] = ()
) -> Telling:
    return Telling(
        Span(0, 1),
        "",
        frozenset(stems),
        frozenset(names.split()),
        frozenset() if days is None else frozenset({(days,)}),
        frozenset(year.split()),
        frozenset((noun, Decimal(number)) for noun, number in counts),
        speaks=False,
    )


def test_each_shared_word_counts_once_but_for_those_that_always_come_with_the_count() -> None:
    assert in_common(told("flood", "valley", "home"), told("flood", "valley", "home"), frozenset({"home"})) == 2


@pytest.mark.parametrize(("number", "weight"), [(340, 6), (2, 2)])
def test_a_large_number_that_comes_with_both_weighs_most(number: int, weight: int) -> None:
    both = (("hurt", number),)
    assert in_common(told(counts=both), told(counts=both), frozenset()) == weight


def test_days_and_years_set_apart_only_where_both_name_some() -> None:
    assert of_other_days(told(days=1), told(days=2))
    assert of_other_days(told(year="2014"), told(year="2026"))
    assert not of_other_days(told(days=1), told())
    assert not of_other_days(told(days=1), told(days=1))


def test_names_set_apart_where_fewer_than_half_are_shared() -> None:
    assert of_other_names(told(names="Ost Ohm Texas"), told(names="West Lund Texas"))
    assert not of_other_names(told(names="Ost Ohm"), told(names="Ost Ohm Lund"))
    assert not of_other_names(told(names="Ost"), told())
