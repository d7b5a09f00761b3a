"""One slip at a time in a story that is right: its rule must find it, at the words that were changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

import factlint

HERE = Path(__file__).parent
STORIES = HERE.parent / "clean" / "stories"
SLIPS: list[Mapping[str, str]] = yaml.load((HERE / "slips.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda s: f"{s['story']}-{s['rule']}-{SLIPS.index(s)}")
def test_the_slip_is_found_where_it_is(slip: Mapping[str, str], tmp_path: Path) -> None:
    story = (STORIES / slip["story"]).read_text(encoding="utf-8")
    assert story.count(slip["change"]) == 1
    start = story.index(slip["change"])
    draft = tmp_path / slip["story"]
    draft.write_text(story.replace(slip["change"], slip["to"]), encoding="utf-8")
    report = factlint.check(draft, preview=True)
    changed = range(start, start + len(slip["to"]))
    places = [
        label.span
        for finding in report.findings
        if finding.rule == slip["rule"]
        for label in (finding.primary, *finding.related)
    ]
    found = any(span.start < changed.stop and changed.start < span.end for span in places)
    if "not_yet" in slip:
        assert not found, "this slip is found now: take its `not_yet` away"
    else:
        assert found, [f"{f.rule}: {f.message}" for f in report.findings]
