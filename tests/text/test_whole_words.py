"""Whole words: what is one, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.whole_words import find_word, phrases


@pytest.mark.parametrize(
    ("text", "word", "at"),
    [
        ("the levy", "levy", 4),
        ("levying a levy", "levy", 10),
        ("a levy_", "levy", -1),
        ("e.g. so", "e.g.", 0),
        ("levies", "levy", -1),
    ],
)
def test_find_word(text: str, word: str, at: int) -> None:
    assert find_word(text, word) == at


@given(st.text("aab_. -é"), st.text("ab.", min_size=1, max_size=3))
def test_it_finds_what_the_pattern_of_the_word_does(text: str, word: str) -> None:
    found = phrases.__wrapped__((word,)).search(text)
    assert find_word(text, word) == (found.start() if found else -1)
