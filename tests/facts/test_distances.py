"""Which two distances may be one number misheard or mistyped."""

from __future__ import annotations

import pytest

from factlint.facts.places.distances import may_be_one


@pytest.mark.parametrize(("a", "b"), [("14", "40"), ("90", "19"), ("12", "21"), ("127", "172"), ("1350", "3150")])
def test_a_teen_and_a_ty_or_two_swapped_digits_may_be_one(a: str, b: str) -> None:
    assert may_be_one(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("14", "41.5"), ("12", "20"), ("11", "10"), ("127", "271"), ("4", "40"), ("14", "50")]
)
def test_other_numbers_are_two(a: str, b: str) -> None:
    assert not may_be_one(a, b)
