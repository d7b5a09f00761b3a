"""Markdown and the blocks that it gives; its front matter, comments and faults."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.model.draft import Draft
from factlint.readers.base import Raw, Unreadable
from factlint.readers.markdown import read
from factlint.text.span import Span


def rows() -> list[Any]:
    table = yaml.safe_load(Path(__file__).with_name("markdown.yml").read_text(encoding="utf-8"))
    return [pytest.param(row["text"], row["blocks"], id=row["text"][:40]) for row in table]


def draft_of(text: str) -> Draft:
    (draft,) = read(Raw("story.md", text.encode()))
    return draft


def source_of(draft: Draft, words: str) -> str:
    at = draft.text.index(words)
    span = draft.segments.to_source(Span(at, at + len(words)))
    return draft.source.text[span.start : span.end]


@pytest.mark.parametrize(("text", "blocks"), rows())
def test_blocks(text: str, blocks: list[dict[str, str]]) -> None:
    draft = draft_of(text)
    found = [{str(b.scope or "text"): draft.text[b.span.start : b.span.end]} for b in draft.blocks]
    assert found == blocks


@pytest.mark.parametrize("front", ["", "\ufeff", "---\ntitle: \U0001f64f \U0001f64f\n---\n", "\r\n\r\n"])
def test_places_are_exact_behind_whatever_stands_before(front: str) -> None:
    draft = draft_of(
        front + "\U0001f64f Caf&eacute; **Lune**\r\non *Friday* (21/2/2022), in\n> 8 groups\n\n- b&#252;rger 9"
    )
    for words in ("Lune", "Friday", "21/2/2022", "8 groups", "rger 9"):
        assert source_of(draft, words) == words
    assert source_of(draft, "Café") == "Caf&eacute;"
    assert source_of(draft, "Lune on Friday") == "Lune**\r\non *Friday"
    assert source_of(draft, "ü") == "&#252;"


def test_fields_keep_what_the_front_matter_says() -> None:
    draft = draft_of(
        "---\nheadline: A\ndate: 2022-02-30\nlang: NO\ndesk: court\nfacts: f.yml\ntranscripts: [a.srt, b.txt]\n---\n"
    )
    assert [(f.key, f.value) for f in draft.fields if f.key != "headline"] == [
        ("date", "2022-02-30"),
        ("lang", "NO"),
        ("desk", "court"),
        ("facts", "f.yml"),
        ("transcripts", "a.srt"),
        ("transcripts", "b.txt"),
    ]
    assert draft.values("transcript", "transcripts") == ("a.srt", "b.txt")
    facts = draft.field("facts")
    assert facts is not None and facts.source is not None
    assert draft.source.text[facts.source.start : facts.source.end] == "f.yml"


def test_broken_front_matter_costs_nothing_else() -> None:
    draft = draft_of("---\ntitle: Fire: two dead\ndate: 2026-03-09\nlang: en\n---\n\nThe body is read.\n")
    (fault,) = draft.faults
    assert "quotation marks" in fault.message
    assert draft.source.position(fault.span.start)[0] == 2
    assert draft.text == "Fire: two dead\n2026-03-09\nThe body is read."
    lang = draft.field("lang")
    assert lang is not None and lang.value == "en"


def test_front_matter_that_is_never_closed() -> None:
    draft = draft_of("---\ntitle: Fire\nlang: en\n\nThe body is read.\n")
    assert "never closed" in draft.faults[0].message
    assert draft.text == "Fire\nThe body is read."


def test_a_key_that_comes_twice_is_a_fault() -> None:
    draft = draft_of("---\ntitle: A\ntitle: B\n---\nBody")
    assert "twice" in draft.faults[0].message
    assert draft.text == "A\nBody"


def test_comments_know_what_follows_them() -> None:
    draft = draft_of("One.\n\n<!-- stet weekday-date: checked -->\n\nTwo.\n\n<!-- last -->")
    first, last = draft.comments
    assert first.text == "stet weekday-date: checked"
    assert draft.text[first.at :] == "Two."
    assert last.at == len(draft.text)


def test_tables_keep_rows_and_columns() -> None:
    draft = draft_of("| a | b |\n|---|---|\n| | d |\n")
    assert [(b.level, b.column) for b in draft.blocks] == [(1, 1), (1, 2), (2, 2)]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The council met on Monday to talk about the mill. " * 4
    draft = draft_of(f"{line}\nRead more\n{line}\n")
    assert len(draft.blocks) == 3


def test_another_encoding_is_said() -> None:
    (draft,) = read(Raw("x.md", "The café’s owner".encode("cp1252")))
    assert draft.text == "The café’s owner"
    assert draft.remarks == ("read as windows-1252",)


def test_a_picture_is_no_draft() -> None:
    with pytest.raises(Unreadable, match=r"picture.*save it as UTF-8"):
        read(Raw("x.md", b"\x89PNG\r\n\x1a\n"))


def test_code_is_known_as_such() -> None:
    draft = draft_of("The letters begin `Dear {{name}}` and ``end `so` ``.")
    assert [draft.text[s.start : s.end].strip() for s in draft.code] == ["Dear {{name}}", "end `so`"]
