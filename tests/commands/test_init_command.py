"""`factlint init`: what a newsroom begins with works as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

Factlint = Callable[..., Any]


def test_what_it_writes_works(factlint: Factlint) -> None:
    ran = factlint("init", "--yes", "--language", "en-GB", "--exclude", "*.old.md", "--ci", "github")
    assert ran.status == 0
    assert ran.out.splitlines()[:3] == [
        "wrote factlint.yml",
        "wrote house-rules/filler-phrase.yml",
        "wrote .github/workflows/factlint.yml",
    ]
    settings = yaml.safe_load(Path("factlint.yml").read_text(encoding="utf-8"))
    assert (settings["language"], settings["exclude"]) == ("en-GB", ["*.old.md"])
    Path("a.md").write_text("# Bridge\n\nIt is closed at this moment in time.\n", encoding="utf-8")
    Path("b.old.md").write_text("# Bridge\n\nIt is closed at this moment in time.\n", encoding="utf-8")
    ran = factlint("check", "--format", "json")
    assert [finding["rule"] for finding in ran.findings] == ["filler-phrase"]
    assert ran.report["problems"] == []
    assert factlint("rules", "test", "house-rules").status == 0
    assert yaml.safe_load(Path(".github/workflows/factlint.yml").read_text(encoding="utf-8"))["jobs"]


def test_the_settings_that_are_proposed_as_comments_hold_too(factlint: Factlint) -> None:
    factlint("init", "--yes", "--ci", "none")
    lines = Path("factlint.yml").read_text(encoding="utf-8").splitlines()
    switched_on = [line.replace("# ", "", 1) if ": [" in line or ": {" in line else line for line in lines]
    Path("factlint.yml").write_text("\n".join(switched_on) + "\n", encoding="utf-8")
    for name in ("facts.yml", "outreach.yml", "transcripts/council.vtt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(
            "WEBVTT\n" if name.endswith("vtt") else "[]\n" if "out" in name else "{}\n", encoding="utf-8"
        )
    Path("a.md").write_text("# Bridge\n\nIt is closed.\n", encoding="utf-8")
    assert [p for p in factlint("check", "--format", "json").report["problems"] if p["path"] == "factlint.yml"] == []


def test_what_is_there_is_left_as_it_is(factlint: Factlint) -> None:
    Path("factlint.yml").write_text("language: id\n", encoding="utf-8")
    ran = factlint("init", "--yes")
    assert ran.status == 0
    assert "factlint.yml is there already, and left as it is" in ran.out
    assert Path("factlint.yml").read_text(encoding="utf-8") == "language: id\n"


def test_it_asks_where_somebody_answers(factlint: Factlint, monkeypatch: Any) -> None:
    answers: Iterator[str] = iter(["id", "aturan", "", "gitla", "gitlab"])
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("factlint.commands.init._somebody_answers", lambda: True)
    assert factlint("init").status == 0
    assert len(asked) == 5
    assert Path("aturan/filler-phrase.yml").exists() and Path(".gitlab-ci.yml").exists()
    assert yaml.safe_load(Path("factlint.yml").read_text(encoding="utf-8"))["rules"]["folders"] == ["aturan"]


def test_where_it_cannot(factlint: Factlint) -> None:
    assert factlint("init", "gone").status == 2
    ran = factlint("init", "--yes", "--ci", "gitlb")
    assert ran.status == 2 and "did you mean 'gitlab'" in ran.err
    Path("house-rules").write_text("", encoding="utf-8")
    ran = factlint("init", "--yes")
    assert ran.status == 2 and "could not be written" in ran.err
    assert Path("factlint.yml").exists()
