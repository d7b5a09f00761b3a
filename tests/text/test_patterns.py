"""Patterns that may run away are seen without running them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.patterns import nested_repeat


@pytest.mark.parametrize(
    ("pattern", "repeat"),
    [
        (r"(\w+)*", "*"),
        (r"(?:\w+\s?)+:", "+"),
        (r"(?:a|(?:b*))+?", "+?"),
        (r"((a{2,})b){3,}", "{3,}"),
        (r"(?P<x>[^\]]*)*", "*"),
        (r"(?i:a+)*", "*"),
        (r"[(](a+)+", "+"),
    ],
)
def test_nested_repeats_are_found(pattern: str, repeat: str) -> None:
    found = nested_repeat(pattern)
    assert found is not None and pattern[found.start : found.end] == repeat


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+\s*\d*",
        r"(?:\w+\s)?x",
        r"(?:\w{1,60}\s)+",
        r"(?:\w+\s){1,9}",
        r"(?>\w+)*",
        r"(?:\w++\s)*+",
        r"[(a+)*]",
        r"\(a+\)*",
        r"[]+]*",
        r"(?:ab)+c+",
        r"(?=a+)b*",
        r"\p{Lu}+\N{DIGIT ONE}*",
    ],
)
def test_other_repeats_are_let_pass(pattern: str) -> None:
    regex.compile(pattern)
    assert nested_repeat(pattern) is None


@given(st.text(st.sampled_from("ab()[]{}*+?,12|\\^$.<>:=!P"), max_size=30))
def test_no_pattern_breaks_it(pattern: str) -> None:
    found = nested_repeat(pattern)
    assert found is None or found.end <= len(pattern)
