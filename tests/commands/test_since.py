"""`factlint check --since`: only what touches lines that changed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Factlint = Callable[..., Any]

DATE = "The talks open on Monday, July 4, 2023, in Lima."
STORY = f"# Ferry talks\n\n{DATE}\n\nTomas Reyl, 34, was hurt.\n\nDoctors said 43-year-old Tomas Reyl was stable.\n"
JSON = ("check", "--preview", "--format", "json")


def git(*words: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(factlint: Factlint) -> Factlint:
    """A repository with a story of two slips in it, committed."""
    git("init", "--quiet")
    Path("naïve story.md").write_text(STORY, encoding="utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--message", "A story")
    return factlint


def rules(ran: Any) -> list[str]:
    return [finding["rule"] for finding in ran.findings]


def test_nothing_changed(repository: Factlint) -> None:
    assert rules(repository(*JSON)) == ["weekday-date", "one-person-two-ages"]
    ran = repository(*JSON, "--since", "HEAD")
    assert (rules(ran), ran.status) == ([], 0)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("in Lima", "in Cusco", ["weekday-date"]),
        # Either end will do.
        ("was hurt", "was hurt badly", ["one-person-two-ages"]),
        ("was stable", "is stable", ["one-person-two-ages"]),
        # Where a line was taken out, those beside the gap have new neighbours.
        ("Tomas Reyl, 34, was hurt.\n\n", "", []),
        ("# Ferry talks", "# Ferry talks open", []),
    ],
)
def test_either_end_in_a_changed_line(repository: Factlint, old: str, new: str, found: list[str]) -> None:
    Path("naïve story.md").write_text(STORY.replace(old, new), encoding="utf-8")
    assert rules(repository(*JSON, "--since", "HEAD")) == found


def test_new_files_and_committed_changes_count(repository: Factlint, monkeypatch: Any) -> None:
    Path("desk").mkdir()
    Path("desk/new.md").write_text(STORY, encoding="utf-8")
    assert len(rules(repository(*JSON, "--since", "HEAD"))) == 2
    git("add", "--all")
    git("commit", "--quiet", "--message", "Another")
    assert rules(repository(*JSON, "--since", "HEAD")) == []
    assert len(rules(repository(*JSON, "--since", "HEAD~1"))) == 2
    monkeypatch.chdir("desk")
    assert len(rules(repository(*JSON, "--since", "HEAD~1", "new.md"))) == 2


def test_what_cannot_be_told(factlint: Factlint, repository: Factlint, monkeypatch: Any) -> None:
    ran = repository("check", "--since", "nowhere")
    assert (ran.status, ran.err) == (2, "factlint check: git knows no revision 'nowhere' here\n")
    ran = repository("check", "--since=--output=x")
    assert ran.status == 2 and not Path("x").exists()
    monkeypatch.setenv("PATH", "")
    assert "git is not there" in repository("check", "--since", "HEAD").err


def test_outside_a_repository(factlint: Factlint, monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    ran = factlint("check", "--since", "HEAD")
    assert ran.status == 2
    assert "not a git repository" in ran.err
