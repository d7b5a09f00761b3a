"""Patterns that may run away are seen without running them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.patterns import Literal, fold, may_match, needed, nested_repeat


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


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\[Gambas:[^\]\n]{1,60}\]", ["[Gambas:"]),
        (r"\[(?:video|photo)\b[^\]]*\]", ["video", "photo"]),
        (r"colou?r(?:s|ed)?", ["colo"]),
        (r"(?:ab)?c+de", ["de"]),
        (r"(?:abc){2,3}d?", ["abc"]),
        (r"(?<!not )ready(?= now)", ["ready"]),
        (r"a{0}bcd|efgh", ["bcd", "efgh"]),
        (r"\d\p{Lu}\(x\)", ["(x)"]),
        (r"\x41\u0042?\d", ["A"]),
        (r"\ufffd|[ÐÑ]{2}[^a]", ["\ufffd", "Ð", "Ñ"]),
        (r"[ab]?[^c][d-f][\w]", []),
        (r"abc|\d", []),
        (r"(?:abc){e<=1}", []),
        (r"(?x: a b c)", []),
        (r"[a-z]+", []),
        (r"(?P<one>abc)(?P=one)", []),
        (r"abc(?#a remark)", []),
        (r"(abc)?(?(1)def|ghi)", []),
    ],
)
def test_what_a_pattern_needs(pattern: str, literals: list[str]) -> None:
    regex.compile(pattern)
    assert [literal.text for literal in next(iter(needed(pattern, match_case=True)), ())] == literals


def test_case_counts_outside_of_groups_that_say_otherwise() -> None:
    assert needed(r"TK(?i:Lorem Ipsum)", match_case=True) == ((Literal("lorem ipsum", True),), (Literal("TK", False),))
    assert needed(r"Straße", match_case=False) == ((Literal("strasse", True),),)


def test_a_pattern_without_branches_needs_what_tells_second_most_too() -> None:
    pattern = r"(?:GBP|EUR)\s?\d+ (?:pounds|euros)\b"
    needs = needed(pattern, match_case=True)
    assert [[literal.text for literal in literals] for literals in needs] == [["pounds", "euros"], ["GBP", "EUR"]]
    assert may_match(needs, "", "EUR 20 or 30 euros")
    assert not may_match(needs, "", "20 euros")


pieces = st.sampled_from("abAéİıß.^$|() ?*+") | st.sampled_from(
    [
        "Ab",
        "\\[",
        "(?:",
        "(?i:",
        "(?=",
        "(?<!",
        "[ab]",
        "[^a]",
        "[a-b]",
        "[\\w]",
        "\\b",
        "{0,2}",
        "{2}",
        "{,3}",
        "+?",
        "\\d",
        "\\x61",
    ]
)


@given(st.lists(pieces, max_size=12), st.text(st.sampled_from("abABéÉıIiİßsS[ 1"), max_size=12), st.booleans())
def test_what_is_needed_is_in_every_match(parts: list[str], text: str, match_case: bool) -> None:
    pattern = "".join(parts)
    try:
        compiled = regex.compile(pattern, 0 if match_case else regex.IGNORECASE)
        found = compiled.search(text, timeout=1)
    except (regex.error, TimeoutError):
        return
    if found:
        assert may_match(needed(pattern, match_case=match_case), fold(text), text)
