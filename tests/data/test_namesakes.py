"""The list of small places with the name of a large town."""

from __future__ import annotations

import pytest

from factlint.languages.namesakes import namesakes


@pytest.mark.parametrize(
    ("town", "place"),
    [("Austin", "US/Minnesota"), ("Las Vegas", "US/New Mexico"), ("Perth", "AU/Tasmania"), ("Toronto", "US/Ohio")],
)
def test_a_small_place_with_a_large_towns_name_is_listed(town: str, place: str) -> None:
    assert place in namesakes(town)


@pytest.mark.parametrize("town", ["Tucson", "Albuquerque", "Nowhere at All"])
def test_a_town_without_a_namesake_has_none(town: str) -> None:
    assert namesakes(town) == frozenset()
