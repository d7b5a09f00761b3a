"""Any format on standard input: named with `--as`, or told by how it begins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import office_files
import pytest

Factlint = Callable[..., Any]

SAME = Path(__file__).with_name("same")
FORMS = [
    ("md", (SAME / "story.md").read_bytes()),
    ("txt", (SAME / "story.txt").read_bytes()),
    ("html", (SAME / "story.html").read_bytes()),
    ("docx", office_files.word()),
    ("odt", office_files.open_document()),
    ("json", (SAME / "ninjs-2.json").read_bytes()),
    ("json", (SAME / "article.jsonld").read_bytes()),
    ("newsml", (SAME / "newsml.xml").read_bytes()),
    ("newsml", (SAME / "nitf.xml").read_bytes()),
    ("archieml", (SAME / "story.aml").read_bytes()),
]


def said(ran: Any) -> list[tuple[str, str]]:
    return [(finding["rule"], finding["text"]) for finding in ran.findings]


@pytest.mark.parametrize(("name", "data"), FORMS)
def test_by_its_name_and_by_its_beginning(factlint: Factlint, name: str, data: bytes) -> None:
    named = factlint("check", "-", "--as", name, "--format", "json", stdin=data)
    assert named.report["problems"] == [] and len(named.report["drafts"]) == 1
    if name != "archieml":
        guessed = factlint("check", "-", "--format", "json", stdin=data)
        assert guessed.report["problems"] == []
        assert said(guessed) == said(named)
    assert factlint("hook", "--as", name, stdin=data).report["verdict"] == "publish"


def test_a_slip_is_found_in_every_form(factlint: Factlint) -> None:
    for name, data in FORMS:
        if name in ("docx", "odt"):
            continue
        wrong = data.replace(b"Tuesday, March 10,", b"Friday, March 10, 2026,")
        found = said(factlint("check", "-", "--as", name, "--format", "json", stdin=wrong))
        assert ("weekday-date", "Friday, March 10, 2026") in found, name
