from __future__ import annotations

import re

import pytest

from factlint.text.letters import CAPITAL, SMALL


@pytest.mark.parametrize("letter", ["A", "Z", "É", "Ö", "Š", "Ł", "Đ", "Ế"])
def test_capitals(letter: str) -> None:
    assert re.fullmatch(CAPITAL, letter)
    assert re.fullmatch(SMALL, letter.lower())


@pytest.mark.parametrize("letter", ["a", "é", "ö", "ß", "1", "_", "-", " ", "’"])
def test_what_is_no_capital(letter: str) -> None:
    assert not re.match(CAPITAL, letter)


@pytest.mark.parametrize("letter", ["A", "É", "1", "_", "-", " "])
def test_what_is_no_small_letter(letter: str) -> None:
    assert not re.match(SMALL, letter)
