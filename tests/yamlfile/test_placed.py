"""A part of a value is found where it is written, whatever quotation marks and blocks do to it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Mapping, Scalar, compose
from factlint.yamlfile.placed import Placed


def written(text: str, part: str) -> str:
    """What stands in the file for a part of the value of `key`."""
    source = Source("a.yml", text)
    root = compose(source, [])
    assert isinstance(root, Mapping)
    node = root.get("key")
    assert isinstance(node, Scalar)
    at = node.text.index(part)
    span = Placed(node.text, node.span, node.style).part(source, Span(at, at + len(part)))
    return source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("key: it is {slot} here", "{slot}", "{slot}"),
        ("key: one\n  two\n\n  {slot} three", "{slot}", "{slot}"),
        ("key: 'it''s {slot}'", "{slot}", "{slot}"),
        ("key: 'it''s {slot}'", "'s", "''s"),
        ('key: "a \\"b\\" {slot}"', "{slot}", "{slot}"),
        ('key: "caf\\u00e9 {slot}"', "{slot}", "{slot}"),
        ('key: "caf\\u00e9 {slot}"', "é", "\\u00e9"),
        ('key: "\\U0001F600\\x41\\t {slot}"', "{slot}", "{slot}"),
        ('key: "a \\\n    {slot}"', "{slot}", "{slot}"),
        ('key: "a\n\n    b {slot}"', "{slot}", "{slot}"),
        ("key: |\n  one\n   two {slot}\n", "{slot}", "{slot}"),
        ("key: >-  # Folded.\n  one\n  two\n  {slot}\n", "{slot}", "{slot}"),
        ("key: |2\n   one {slot}", "{slot}", "{slot}"),
        ("key: |\r\n  one\r\n  {slot}\r\n", "{slot}", "{slot}"),
        ("key: 😀 {slot} é", "{slot}", "{slot}"),
    ],
)
def test_a_part_is_found(text: str, part: str, expected: str) -> None:
    assert written(text, part) == expected


@given(
    st.lists(st.text(st.sampled_from("ab '\"\\é😀#:-"), max_size=12), max_size=4),
    st.sampled_from([None, '"', "'", "|", ">"]),
    st.integers(10, 60),
)
def test_a_slot_is_found_in_every_style(words: list[str], style: str | None, width: int) -> None:
    value = " ".join([*words[:2], "{slot}", *words[2:]])
    text = yaml.safe_dump({"key": value}, default_style=style, width=width, allow_unicode=width % 2 == 0)
    # The writer folds some texts so that not even its own reader gets them back.
    assume(yaml.safe_load(text) == {"key": value})
    source = Source("a.yml", text)
    root = compose(source, [])
    assert isinstance(root, Mapping)
    node = root.entries[0].value
    assert isinstance(node, Scalar) and node.text == value
    at = value.index("{slot}")
    span = Placed(node.text, node.span, node.style).part(source, Span(at, at + 6))
    assert source.text[span.start : span.end] == "{slot}"
