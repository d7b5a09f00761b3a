"""Plain text and the blocks that it gives."""

from __future__ import annotations

import pytest

from factlint.model.draft import Draft
from factlint.readers import reader_named
from factlint.readers.base import Raw


def draft_of(text: str) -> Draft:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("story.txt", text.encode()))
    return draft


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\t\r\n", []),
        ("one", ["one"]),
        ("one\ntwo\r\n\r\nthree\rfour", ["one", "two", "three", "four"]),
        ("\u00a0 one \u00a0\n\n\ntwo", ["one", "two"]),
        ("one\u2029two\u2028three\ffour", ["one", "two", "three", "four"]),
        ("\ufeff\U0001f64f", ["\U0001f64f"]),
    ],
)
def test_each_line_is_a_block(text: str, blocks: list[str]) -> None:
    draft = draft_of(text)
    assert [draft.text[b.span.start : b.span.end] for b in draft.blocks] == blocks


def test_wrapped_lines_are_one_paragraph() -> None:
    story = (
        "Mill fire\n\n"
        "The mill burned to the ground on Monday night, and with it went the\n"
        "last of the looms that had been there since the town was built, on 3\n"
        "March 1911. Nobody was hurt.\n\n"
        "Harnfield 2\nBrackley 1\n"
    )
    draft = draft_of(story)
    assert [len(draft.text[b.span.start : b.span.end].split()) for b in draft.blocks] == [2, 34, 2, 2]
    assert "on 3 March 1911" in draft.text


def test_a_megabyte_in_one_line_is_read() -> None:
    assert len(draft_of("word " * 200_000).blocks) == 1
