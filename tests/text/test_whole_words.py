"""Whole words: what is one, and where it stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.whole_words import any_of, find_word, phrases, possessive


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


_ENDINGS = ("'s", "’s", "s'", "s’")


@pytest.mark.parametrize("said", ["Hale's inn", "Hale’s inn", "the Hills' inn"])
def test_an_owner_is_followed_by_an_ending_of_the_language(said: str) -> None:
    found = re.search(rf"{possessive(_ENDINGS)} inn", said)
    assert found is not None
    assert said[: found.start()] in ("Hale", "the Hills")


@pytest.mark.parametrize("said", ["Hale inn", "Hale' inn"])
def test_what_has_no_ending_is_no_owner(said: str) -> None:
    assert re.search(possessive(_ENDINGS), said) is None


def test_a_language_without_endings_has_no_owners() -> None:
    assert re.search(possessive(()), "Hale's") is None


def test_any_of_some_words_takes_the_longest_and_none_matches_nothing() -> None:
    found = re.match(any_of(["a.m", "a.m."]), "a.m. on Monday")
    assert found is not None
    assert found.group() == "a.m."
    assert re.search(any_of([]), "anything") is None
    assert re.match(any_of([""]), "anything") is not None
