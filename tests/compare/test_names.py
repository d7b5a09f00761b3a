"""Whether comparing names can accuse wrongly: properties, and pairs that look alike and are two names."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from factlint.compare.names.names import Difference, difference, names, near_pairs
from factlint.compare.names.short_forms import are_letters_swapped, initials_of, letters_fit
from factlint.compare.verdict import Verdict
from factlint.languages.load import load

EN = load("en")
assert EN.names is not None
WORDS = EN.names

words = st.text(string.ascii_lowercase, min_size=1, max_size=14)
spoken = st.lists(words.map(str.title), min_size=1, max_size=4).map(" ".join)


@given(spoken, spoken)
def test_comparing_is_symmetric(a: str, b: str) -> None:
    assert names(a, b, EN) is names(b, a, EN)


@given(spoken)
def test_a_name_agrees_with_itself_in_any_case(name: str) -> None:
    assert names(name, name, EN) is Verdict.AGREE
    assert names(name, name.upper(), EN) is Verdict.AGREE


@given(words, words)
def test_one_bearer_never_hides_what_two_would_show(a: str, b: str) -> None:
    if difference(a, b, EN) is Difference.SLIP:
        assert difference(a, b, EN, one_bearer=True) is not Difference.FAR


@given(st.sets(words, max_size=10))
def test_near_pairs_miss_no_word_one_edit_away(known: set[str]) -> None:
    found = set(near_pairs(known))
    for a in known:
        for b in known:
            if a < b and min(len(a), len(b)) >= 4 and OSA.distance(a, b) == 1:
                assert (a, b) in found


@given(st.text(string.ascii_lowercase, min_size=8, max_size=12), st.data())
def test_near_pairs_find_two_edits_in_long_words(word: str, data: st.DataObject) -> None:
    first, second = (data.draw(st.integers(1, len(word) - 1)) for _ in range(2))
    other = list(word)
    other[first], other[second] = "x", "y"
    if "".join(other) != word:
        assert tuple(sorted((word, "".join(other)))) in set(near_pairs([word, "".join(other)]))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Russia", "Russian"),
        ("Belarus", "Belarusian"),
        ("Petrov", "Petrova"),
        ("Democrat", "Democrats"),
        ("Hansen", "Hanson"),
        ("Clinton", "Clintons"),
        ("Austria", "Australia"),
        ("Iran", "Iraq"),
        ("Bolton", "Dolton"),
        ("Lee", "Lea"),
        ("MacDonald", "McDonald"),
        ("Zelensky", "Zelenskyy"),
        ("Henry VII", "Henry VIII"),
        ("Ada Brandt", "Ida Brandt"),
        ("Brandt", "Tully"),
    ],
)
def test_two_names_are_not_called_one(a: str, b: str) -> None:
    assert names(a, b, EN) is not Verdict.DISAGREE


@pytest.mark.parametrize(
    ("a", "b"),
    [("São Paulo", "Sao Paulo"), ("O’Riordan", "O'Riordan"), ("Criado-Díaz", "Criado Diaz"), ("Tully", "Ada Tully")],
)
def test_one_name_in_two_styles_agrees(a: str, b: str) -> None:
    assert names(a, b, EN) in (Verdict.AGREE, Verdict.CANNOT_TELL)


@pytest.mark.parametrize(
    ("a", "b"), [("Halvorsen", "Halvosren"), ("Tessa Brackenridge", "Tessa Breckenridge"), ("Lindqvist", "Lindquvist")]
)
def test_a_slip_is_one(a: str, b: str) -> None:
    assert names(a, b, EN) is Verdict.DISAGREE


def test_letters_of_short_forms() -> None:
    assert letters_fit("NRF", "National Resistance Front", WORDS) is Verdict.AGREE
    assert letters_fit("DHHS", "Department of Health and Human Services", WORDS) is Verdict.AGREE
    assert letters_fit("NFR", "National Resistance Front", WORDS) is Verdict.DISAGREE
    assert letters_fit("MSF", "Doctors Without Borders", WORDS) is Verdict.CANNOT_TELL
    assert "usmca" in initials_of(["United", "States-Mexico-Canada", "Agreement"], WORDS)


@given(st.text(string.ascii_lowercase, max_size=6), st.text(string.ascii_lowercase, max_size=6))
def test_swaps_are_symmetric_and_keep_the_letters(a: str, b: str) -> None:
    assert are_letters_swapped(a, b) == are_letters_swapped(b, a)
    if are_letters_swapped(a, b):
        assert sorted(a) == sorted(b) and OSA.distance(a, b) == 1
