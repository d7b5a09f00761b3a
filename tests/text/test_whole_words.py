from __future__ import annotations

import re

import pytest

from factlint.text.whole_words import possessive

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
