"""Evidence beside drafts, from the command line: found, compared, shown in both files; a broken one costs itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

ROOT = Path(__file__).parents[2]

DRAFT = """\
---
title: Mill to reopen
date: 2026-03-14
facts: facts.yml
transcript: talks/*.srt
outreach: outreach.yml
---
The mill in Harrow Vale will open again in May, said Iolanthe Drew, the chief engineer.

"The mill will take on forty people in the spring and sixty by Christmas," Ms Drew said.

Brackley Foods, which owns the mill, did not respond to a request for comment.
"""
FACTS = """\
as_of: 2026-03-01
people:
  - name: Iolanthe Drewe
    title: chief engineer
"""
TALK = """\
1
00:00:01,000 --> 00:00:05,500
DREWE: The mill will take on
forty people in the spring

2
00:00:05,600 --> 00:00:08,000
and, er, fifty by Christmas.
"""
OUTREACH = """\
- party: Brackley Foods
  asked: 2026-03-10T14:00
  how: e-mail
  deadline: 2026-03-11T17:00
  answer: statement
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "talks").mkdir(parents=True)
    for name, text in (("mill.md", DRAFT), ("facts.yml", FACTS), ("talks/one.srt", TALK), ("outreach.yml", OUTREACH)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_finding_points_into_both_files(factlint: Callable[..., Any], desk: Path) -> None:
    ran = factlint("check", "desk", "--format", "json")
    assert ran.status == 1
    jsonschema.validate(ran.report, json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")))
    ends = {f["rule"]: (f["text"], f["related"][0]) for f in ran.findings}
    assert ends["sheet-name"][0] == "Iolanthe Drew"
    for rule, path, text, line in (
        ("sheet-name", "desk/facts.yml", "Iolanthe Drewe", 3),
        ("quote-differs", "desk/talks/one.srt", "fifty", 8),
        ("other-answer", "desk/outreach.yml", "statement", 5),
    ):
        related = ends[rule][1]
        assert (related["path"], related["text"], related["line"]) == (path, text, line)
        source = (desk.parent / path).read_text(encoding="utf-8")
        assert source[related["start"] : related["end"]] == text
    assert "00:00:05" in ends["quote-differs"][1]["label"]
    assert "1 March 2026" in ran.findings[0]["message"] or "March 1, 2026" in ran.findings[0]["message"]


@pytest.mark.parametrize("format", ["terminal", "plain"])
def test_people_see_both_files(factlint: Callable[..., Any], desk: Path, format: str) -> None:
    out = factlint("check", "desk", "--format", format).out
    for name in ("desk/mill.md", "desk/facts.yml", "desk/talks/one.srt", "desk/outreach.yml"):
        assert name in out


def test_the_settings_name_evidence_by_pattern(factlint: Callable[..., Any], desk: Path) -> None:
    plain = DRAFT.replace("facts: facts.yml\ntranscript: talks/*.srt\noutreach: outreach.yml\n", "")
    (desk / "mill.md").write_text(plain, encoding="utf-8")
    assert {f["rule"] for f in factlint("check", "desk", "--format", "json").findings} == {"no-response"}
    (desk / "factlint.yml").write_text("facts: [f*s.yml]\ntranscripts: [talks/*]\noutreach: [outreach.yml]\n")
    rules = {f["rule"] for f in factlint("check", "desk", "--format", "json").findings}
    assert rules >= {"sheet-name", "quote-differs", "other-answer"}


def test_transcripts_are_no_drafts(factlint: Callable[..., Any], desk: Path) -> None:
    (desk / "talks" / "two.txt").write_text("TENCH: On Monday, 10 March 2026, we left.\n")
    (desk / "mill.md").write_text(DRAFT.replace("talks/*.srt", "talks/*"), encoding="utf-8")
    report = factlint("check", "desk", "--format", "json").report
    assert [d["path"] for d in report["drafts"]] == ["desk/mill.md"]


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("facts.yml", "people:\n  - nam: Iolanthe Drewe\n", "'nam' is not a key of an entry under 'people'"),
        ("facts.yml", "people: [\n", "this is no YAML"),
        ("facts.yml", "\x00\x01\x02\x03" * 50, "hold"),
        ("outreach.yml", "- party: Brackley Foods\n  answer: nothing\n", "'nothing' is no answer that a log knows"),
        ("outreach.yml", "- party: Brackley Foods\n  deadline: soon\n", "'soon' is no time for 'deadline'"),
        ("outreach.yml", "party: Brackley Foods\n", "an outreach log is a list"),
        ("outreach.yml", "- prty: Brackley Foods\n", "'prty' is not a setting here"),
        ("talks/one.srt", "PK\x03\x04" * 50, "this is a zip"),
    ],
)
def test_a_broken_file_stops_neither_the_draft_nor_the_other_files(
    factlint: Callable[..., Any], desk: Path, name: str, text: str, problem: str
) -> None:
    (desk / name).write_bytes(text.encode("latin-1"))
    ran = factlint("check", "desk", "--format", "json")
    assert ran.status == 2
    problems = ran.report["problems"]
    assert any(problem in p["message"] and p["path"] == f"desk/{name}" for p in problems), problems
    whole = {"facts.yml": "sheet-name", "talks/one.srt": "quote-differs", "outreach.yml": "other-answer"}
    rules = {f["rule"] for f in ran.findings}
    assert {rule for file, rule in whole.items() if file != name} <= rules


def test_a_file_that_is_not_there_is_told_where_it_is_named(factlint: Callable[..., Any], desk: Path) -> None:
    (desk / "facts.yml").unlink()
    ran = factlint("check", "desk", "--format", "json")
    (problem,) = ran.report["problems"]
    assert (problem["path"], problem["line"], problem["text"]) == ("desk/mill.md", 4, "facts.yml")
    assert ran.status == 2


def test_without_evidence_nothing_is_said(factlint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "plain.md").write_text(DRAFT.partition("---\n")[2].partition("---\n")[2], encoding="utf-8")
    report = factlint("check", "plain.md", "--preview", "--format", "json").report
    assert not [s for d in report["drafts"] for s in d["skipped"] if s["rule"].startswith("sheet")]


def test_a_seed_is_a_sheet_again(factlint: Callable[..., Any], desk: Path) -> None:
    (desk / "other.md").write_text(
        "# Mill opens\n\nIolanthe Drewe, the engineer, said so. Chief engineer Iolanthe Drewe left.\n"
        "The Harrow Vale Water Company (HVWC) paid. She spoke in Porto.\n",
        encoding="utf-8",
    )
    ran = factlint("facts", "--as-sheet", "desk/other.md", "desk/mill.md")
    assert ran.out == factlint("facts", "--as-sheet", "desk/mill.md", "desk/other.md").out
    assert "as_of: 2026-03-14" in ran.out
    assert "one of two, or one spelled two ways?" in ran.out
    assert "  - name: Iolanthe Drew\n" in ran.out and "  - name: Iolanthe Drewe\n" in ran.out
    assert "short: HVWC" in ran.out
    (desk / "facts.yml").write_text(ran.out, encoding="utf-8")
    assert factlint("check", "desk/mill.md", "--format", "json").report["problems"] == []


def test_the_page_of_a_rule_shows_the_files_and_their_words(factlint: Callable[..., Any]) -> None:
    page = factlint("explain", "quote-differs").out
    assert "With `talk.vtt`:" in page
    assert "“can't”: said so in the transcript, 00:01" in page
