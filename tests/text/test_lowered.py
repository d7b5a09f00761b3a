"""Lower case: nothing moves by it, in whatever script."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.text.lowered import in_lower_case


@given(st.text())
def test_is_as_long(text: str) -> None:
    lower = in_lower_case(text)
    assert len(lower) == len(text)
    assert all(a == b or a.lower() == b or b in "σς" for a, b in zip(text, lower, strict=True))


def test_letters_without_a_small_form_of_one_letter() -> None:
    assert in_lower_case("İZMİR and Ärger") == "İzmİr and ärger"
