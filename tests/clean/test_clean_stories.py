"""Stories that are right, and full of what looks wrong: nothing may be found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint

STORIES = sorted(
    [*(Path(__file__).parent / "stories").iterdir(), Path(__file__).parents[2] / "examples" / "library.md"]
)


@pytest.mark.parametrize("story", STORIES, ids=lambda p: p.stem)
def test_nothing_is_found_in_a_good_story(story: Path) -> None:
    report = factlint.check(story, preview=True)
    assert not report.problems
    assert [f"{f.rule}: {f.message}" for f in report.findings if f.severity is not factlint.Severity.NOTE] == []
