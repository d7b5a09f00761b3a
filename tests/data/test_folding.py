"""Folding of names: spellings that are one name meet, others do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.folding import fold_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kābul", "kabul"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("İstanbul", "Istanbul"),
        ("Łódź", "Lodz"),
        ("Guinea–Bissau", "Guinea-Bissau"),
        ("пʼятниця", "п'ятниця"),
        ("फ़रवरी", "फरवरी"),
        ("الإثنين", "الاثنين"),
        ("یکشنبه", "يكشنبه"),
        ("پنج\u200cشنبه", "پنجشنبه"),
        ("  New\u00a0 York ", "new york"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("जून", "जन"), ("Iran", "Iraq"), ("서울", "사울"), ("が", "か")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold_name(text)
    assert fold_name(once) == once
