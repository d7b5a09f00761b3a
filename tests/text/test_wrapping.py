"""Lines broken at a width are told from lines that are paragraphs."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.wrapping import runs_on, wrapped_width

STORY = (
    "The mill burned to the ground on Monday night, and with it went the last of the looms that had been there since "
    "the town was built. Nobody was hurt, the brigade said, but forty people will be without work until the spring, "
    "when the owner hopes to open again in the old station."
)


@pytest.mark.parametrize("width", [60, 72, 80, 98])
def test_wrapped_text_is_known(width: int) -> None:
    lines = textwrap.wrap(STORY, width)
    found = wrapped_width([["Mill burns down"], lines])
    assert found
    assert all(runs_on(a, b, found) for a, b in pairwise(lines))


@given(st.integers(50, 98), st.lists(st.integers(1, 11), min_size=60, max_size=90))
def test_any_greedily_wrapped_paragraph_is_known(width: int, lengths: list[int]) -> None:
    lines = textwrap.wrap(" ".join("n" * n for n in lengths), width)
    assert wrapped_width([lines]) or len(lines) < 4


@pytest.mark.parametrize(
    "lines",
    [
        ["Harnfield 2 Brackley 1", "Lowton 0 Pell 0", "Marsh United 3 Oakfield Athletic 4"],
        [STORY, STORY, STORY],
        [
            "The mill burned to the ground on Monday.",
            "Nobody was hurt.",
            "Forty people will be without work till spring.",
        ],
        [
            "Joan Rowe, 41, farmer, Lower Marsh, independent",
            "Ed Pell, 29, teacher, Oakfield, Green Party of the county",
        ],
    ],
)
def test_lines_with_room_left_are_paragraphs(lines: list[str]) -> None:
    assert not wrapped_width([lines])
