"""`factlint baseline`: what is there today stands, what is new counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Factlint = Callable[..., Any]

DATE = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"


def test_only_what_is_new_counts(factlint: Factlint) -> None:
    Path("a.md").write_text(DATE, encoding="utf-8")
    Path("b.md").write_text("# Ferry\n\nIt left.\n\n{{embed 12}}\n", encoding="utf-8")
    assert factlint("check").status == 1
    ran = factlint("baseline")
    assert (ran.status, ran.out) == (0, "stet.yml: 2 findings may stand\n")
    assert "because: " in Path("stet.yml").read_text(encoding="utf-8")
    assert factlint("check").status == 0
    Path("a.md").write_text(DATE.replace("July 4", "July 5"), encoding="utf-8")
    ran = factlint("check", "--format", "json")
    assert ran.status == 1
    assert [f["rule"] for f in ran.findings if f["stet"] is None and f["severity"] == "error"] == ["weekday-date"]
    # What was accepted before is not written again.
    assert factlint("baseline", "--because", "the archive").out == "stet.yml: 1 finding may stand\n"
    assert Path("stet.yml").read_text(encoding="utf-8").count("the archive") == 1


def test_nothing_to_accept_and_no_reason(factlint: Factlint) -> None:
    Path("a.md").write_text("# Ferry\n\nIt left.\n", encoding="utf-8")
    ran = factlint("baseline")
    assert (ran.status, ran.out) == (0, "nothing to write down: nothing found in 1 draft\n")
    assert not Path("stet.yml").exists()
    assert factlint("baseline", "--because", " ").status == 2
    assert factlint("baseline", "gone.md").status == 2


def test_exit_zero(factlint: Factlint) -> None:
    Path("a.md").write_text(DATE, encoding="utf-8")
    assert factlint("check", "--exit-zero").status == 0
    # What could not be done is still said.
    assert factlint("check", "--exit-zero", "gone.md").status == 2
    assert factlint("check", "--exit-zero", "--fail-on", "note").status == 2
