"""The word lists: common words, given names, family names."""

from __future__ import annotations

import pytest

from factlint.languages.wordlists import common_words, family_names, given_names, is_known_name


def test_common_words_are_those_written_small() -> None:
    words = common_words("en")
    assert words is not None
    assert {"shooting", "clashes", "police", "reading", "deal"} <= words
    assert not {"baku", "balkh", "kabul", "panjshir", "taliban", "massoud"} & words
    assert all(word == word.lower() and word.isascii() for word in words)


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Mohammed", "m"), ("Xi", "m"), ("Vladimir", "m"), ("Siti", "f"), ("Ahmad", "m"), ("Asif", "m"), ("Mary", "f")],
)
def test_given_names(name: str, gender: str) -> None:
    names = given_names("en")
    assert names is not None
    assert names[name] == gender
    assert set(names.values()) == {"m", "f", "-"}
    assert len(names) > 2000


@pytest.mark.parametrize(
    ("one", "other"),
    [("Clark", "Clarke"), ("Johnson", "Johnston"), ("Reid", "Reed"), ("Smith", "Smyth"), ("Ann", "Anne")],
)
def test_names_a_letter_apart(one: str, other: str) -> None:
    assert is_known_name("en", one)
    assert is_known_name("en", other)


def test_slips_are_not_names() -> None:
    for slip in ("Jonhson", "Clarrke", "Zelenksy", "Baku", "Kabul"):
        assert not is_known_name("en", slip)


@pytest.mark.parametrize("code", ["xx", "../en", "en/../en", ""])
def test_languages_without_lists(code: str) -> None:
    assert [common_words(code), given_names(code), family_names(code)] == [None, None, None]
    assert not is_known_name(code, "Clark")
