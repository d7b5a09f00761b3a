"""`factlint try`: how often a rule would fire on an archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Factlint = Callable[..., Any]

DATE = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
RIGHT = "# Ferry talks\n\nThe talks open on Tuesday, July 4, 2023, in Lima.\n"


@pytest.fixture
def archive() -> Path:
    folder = Path("archive")
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02}.md").write_text(DATE if number % 4 == 0 else RIGHT, encoding="utf-8")
    return folder


def last(ran: Any) -> str:
    return str(ran.out.splitlines()[-1])


def test_a_rule_by_name(factlint: Factlint, archive: Path) -> None:
    ran = factlint("try", "weekday-date", "archive", "--samples", "2")
    assert ran.status == 0
    assert last(ran).startswith(
        "weekday-date: 5 findings in 5 of 20 drafts (250.0 findings per 1,000 drafts), 2 shown; "
    )
    shown = [line.split(":")[0] for line in ran.out.splitlines() if ": error weekday-date: " in line]
    assert len(shown) == 2 and shown == sorted(shown)
    again = factlint("try", "weekday-date", "archive", "--samples", "2")
    assert again.out.splitlines()[:-1] == ran.out.splitlines()[:-1]


def test_a_rule_that_is_being_written(factlint: Factlint, archive: Path) -> None:
    factlint("init", "--yes")
    Path("archive/00.md").write_text("# Bridge\n\nGoing forward, the bridge is closed.\n", encoding="utf-8")
    ran = factlint("try", "house-rules/filler-phrase.yml", "archive")
    assert last(ran).startswith("filler-phrase: 1 finding in 1 of 20 drafts (50.0 findings")
    # It need not be among the settings' rules, nor be stable.
    rule = Path("house-rules/filler-phrase.yml")
    Path("draft-rule.yml").write_text(
        rule.read_text(encoding="utf-8")
        .replace("rule: filler-phrase", "rule: draft-rule")
        .replace("stable", "preview"),
        encoding="utf-8",
    )
    assert last(factlint("try", "draft-rule.yml", "archive")).startswith("draft-rule: 1 finding in 1 of 20 drafts")


def test_nothing_found(factlint: Factlint, archive: Path) -> None:
    ran = factlint("try", "impossible-date", "archive")
    assert ran.out.startswith(
        "impossible-date: 0 findings in 0 of 20 drafts (0.0 findings per 1,000 drafts), 0 shown; "
    )


def test_what_does_not_work(factlint: Factlint, archive: Path) -> None:
    ran = factlint("try", "weekday-dat", "archive")
    assert (ran.status, ran.err) == (2, "factlint try: there is no rule 'weekday-dat'; did you mean 'weekday-date'?\n")
    Path("broken.yml").write_text("rule: broken\n", encoding="utf-8")
    ran = factlint("try", "broken.yml", "archive")
    assert ran.status == 2 and "are missing" in ran.err
    Path("archive/bad.txt").write_bytes(b"\x00\x01\x02" * 99)
    ran = factlint("try", "weekday-date", "archive")
    assert ran.status == 2
    assert "archive/bad.txt" in ran.err
    assert "5 findings in 5 of 20 drafts" in last(ran)
