"""`factlint facts`: what was read, for people and as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

DRAFT = """---
date: 2023-07-06
---
# Ferry talks

The talks opened on Tuesday, July 4, with 45 passengers of the *Lady Ansel*, Mayor Ottoline Brask said.
"""
KEYS = {"path", "type", "kind", "words", "start", "end", "line", "column", "place"}
OF_FACTS = {"about", "about_words", "traits", "value", "unit", "bound", "when", "voice", "origin", "parts"}


def test_every_statement_has_its_place_and_the_same_keys(factlint: Callable[..., Any]) -> None:
    Path("a.md").write_text(DRAFT, encoding="utf-8")
    ran = factlint("facts", "--json", "a.md")
    assert ran.status == 0
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert {row["kind"] for row in rows} >= {"dated", "quantity", "person"}
    for row in rows:
        assert set(row) == KEYS | (OF_FACTS if row["type"] == "fact" else {"reads"})
        line = DRAFT.splitlines()[row["line"] - 1]
        assert line[row["column"] - 1 :].startswith(DRAFT[row["start"] : row["end"]].splitlines()[0])
    date = next(row for row in rows if row["kind"] == "dated" and row["place"] == "body")
    assert (date["words"], date["reads"]["readings"], date["reads"]["weekday"]) == (
        "Tuesday, July 4",
        ["XXXX-07-04"],
        1,
    )


def test_people_see_words_and_values_by_paragraph(factlint: Callable[..., Any]) -> None:
    Path("a.md").write_text(DRAFT, encoding="utf-8")
    out = factlint("facts", "a.md").out
    assert out.startswith("a.md  (language en, date 2023-07-06)\n")
    assert "¶2 body, line 6\n" in out
    assert any("“45 passengers" in line and "value 45" in line for line in out.splitlines())


def test_drafts_that_cannot_be_read(factlint: Callable[..., Any]) -> None:
    ran = factlint("facts", "nowhere.md")
    assert (ran.status, ran.out, ran.err) == (2, "", "nowhere.md: there is no such file or folder\n")
