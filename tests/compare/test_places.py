"""Comparing places: symmetric, true of itself, and more readings never make a contradiction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.compare.names.places import bears_out, places
from factlint.compare.verdict import Verdict
from factlint.model.named import PlaceReading

EUROPE = PlaceReading(1, "Europe", "continent", frozenset())
FRANCE = PlaceReading(2, "France", "country", frozenset({1}), country="FR")
SPAIN = PlaceReading(3, "Spain", "country", frozenset({1}), country="ES")
PROVENCE = PlaceReading(4, "Provence", "region", frozenset({1, 2}), country="FR")
PARIS = PlaceReading(5, "Paris", "city", frozenset({1, 2}), country="FR", capital_of="FR")
NICE = PlaceReading(6, "Nice", "city", frozenset({1, 2, 4}), frozenset({4}), country="FR")
ARLES = PlaceReading(7, "Arles", "city", frozenset({1, 2, 4}), frozenset({4}), country="FR")
LILLE = PlaceReading(8, "Lille", "city", frozenset({1, 2}), country="FR")
ALL = [EUROPE, FRANCE, SPAIN, PROVENCE, PARIS, NICE, ARLES, LILLE]

readings = st.lists(st.sampled_from(ALL), min_size=1, max_size=4)


@given(readings, readings)
def test_symmetric(a: list[PlaceReading], b: list[PlaceReading]) -> None:
    assert places(a, b) is places(b, a)


@given(readings)
def test_agrees_with_itself(a: list[PlaceReading]) -> None:
    assert places(a, a) is Verdict.AGREE
    assert bears_out(a, a) is Verdict.AGREE


@given(readings, readings, st.sampled_from(ALL))
def test_one_more_reading_makes_no_contradiction(
    a: list[PlaceReading], b: list[PlaceReading], more: PlaceReading
) -> None:
    for compare in (places, bears_out):
        if compare(a, b) is not Verdict.DISAGREE:
            assert compare([*a, more], b) is not Verdict.DISAGREE
            assert compare(a, [*b, more]) is not Verdict.DISAGREE


def test_what_bears_a_headline_out() -> None:
    assert bears_out([NICE], [FRANCE]) is Verdict.AGREE
    assert bears_out([PROVENCE], [NICE]) is Verdict.AGREE
    assert bears_out([FRANCE], [PARIS]) is Verdict.AGREE, "a capital stands for its country"
    assert bears_out([FRANCE], [NICE]) is Verdict.CANNOT_TELL, "all of France lies around Nice"
    assert bears_out([ARLES], [NICE]) is Verdict.AGREE, "two towns of one region"
    assert bears_out([LILLE], [NICE]) is Verdict.DISAGREE
    assert bears_out([SPAIN], [FRANCE]) is Verdict.DISAGREE
    assert bears_out([EUROPE], [FRANCE]) is Verdict.CANNOT_TELL
