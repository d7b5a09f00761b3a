"""The hooks of pre-commit, run by pre-commit itself on a small newsroom's repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATE = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
RIGHT = "# Ferry talks\n\nThe talks open on Tuesday, July 4, 2023, in Lima.\n"


def _git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def copy_of_factlint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds factlint as it is here, committed or not: pre-commit takes hooks from repositories."""
    copy = tmp_path_factory.mktemp("copy") / "factlint"
    listed = subprocess.run(
        [
            "git",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
            "--",
            ".",
            ":!tests",
            ":!examples",
            ":!docs",
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    _git(copy, "init", "--quiet")
    _git(copy, "add", "--all")
    _git(copy, "commit", "--quiet", "--message", "As it is")
    return copy


def test_a_newsrooms_repository(copy_of_factlint: Path, tmp_path: Path) -> None:
    newsroom = tmp_path / "newsroom"
    files = {
        ".pre-commit-config.yaml": f"repos:\n  - repo: {copy_of_factlint.as_uri()}\n    rev: HEAD\n"
        "    hooks:\n      - id: factlint\n      - id: factlint-rules\n",
        "factlint.yml": "rules: {folders: [house-rules]}\nexclude: [archive/]\n",
        "README.md": DATE,
        "archive/old.md": DATE,
        "court/ferry.md": f"---\ntranscript: talks.txt\n---\n{RIGHT}",
        "court/talks.txt": DATE,
        "house-rules/filler-phrase.yml": (ROOT / "factlint/starter/house-rule.yml").read_text(encoding="utf-8"),
    }
    for name, text in files.items():
        (newsroom / name).parent.mkdir(parents=True, exist_ok=True)
        (newsroom / name).write_text(text, encoding="utf-8")
    _git(newsroom, "init", "--quiet")
    _git(newsroom, "add", "--all")
    _git(newsroom, "commit", "--quiet", "--message", "Before")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache")}
    environment.pop("GITHUB_ACTIONS", None)

    def run() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never", "--verbose"]
        return subprocess.run(command, cwd=newsroom, env=environment, capture_output=True, text=True, check=False)

    right = run()
    assert right.returncode == 0, right.stdout + right.stderr
    assert "nothing found in 1 draft" in right.stdout
    assert "1 rule, 2 examples, none failed" in right.stdout

    (newsroom / "court/ferry.md").write_text(DATE, encoding="utf-8")
    rule = newsroom / "house-rules/filler-phrase.yml"
    rule.write_text(rule.read_text(encoding="utf-8").replace('"Going forward', "Going forward"), encoding="utf-8")
    _git(newsroom, "add", "--all")
    wrong = run()
    assert wrong.returncode != 0
    assert "court/ferry.md:3:19: error weekday-date" in wrong.stdout
    assert "filler-phrase.yml" in wrong.stdout and "1 failed" in wrong.stdout
