"""A sheet of a whole region and a talk of an hour are no burden; the bounds are loose, for machines differ."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from tools.bench import sheet_of, transcript_of

DRAFT = """\
# Mill to reopen

Branbran Branbranbran, the bran officer, said so. "The mill will take on forty people in the spring," she said.
"""
LONGEST = 1.5
"""Seconds; it takes a fifth of one where nothing else runs."""


def test_a_large_sheet_and_a_long_transcript_add_little(factlint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "bare.md").write_text(DRAFT)
    (tmp_path / "draft.md").write_text(f"---\nfacts: facts.yml\ntranscript: hour.srt\n---\n{DRAFT}")
    (tmp_path / "facts.yml").write_text(sheet_of(50_000))
    (tmp_path / "hour.srt").write_text(transcript_of([DRAFT] * 400, 500, 18))
    for name in ("bare.md", "draft.md"):
        factlint("check", name, "--preview")
    begun = process_time()
    factlint("check", "bare.md", "--preview")
    bare = process_time()
    ran = factlint("check", "draft.md", "--preview", "--format", "json")
    assert process_time() - bare - (bare - begun) < LONGEST
    assert ran.report["problems"] == []
