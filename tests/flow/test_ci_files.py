"""What CI runs: the action, the files of `factlint init` and the recipes of docs/flow.md, as they would run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DATE = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
RIGHT = "# Ferry talks\n\nThe talks open on Tuesday, July 4, 2023, in Lima.\n"


def _valid(schema: str, *paths: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _recipes(language: str) -> list[str]:
    page = (ROOT / "docs" / "flow.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def test_the_files_are_what_code_hosts_take(tmp_path: Path) -> None:
    _valid("github-actions", ROOT / "action.yml")
    _valid("github-workflows", ROOT / "factlint/starter/ci/github.yml")
    _valid("gitlab-ci", ROOT / "factlint/starter/ci/gitlab.yml")
    workflows = [recipe for recipe in _recipes("yaml") if "jobs:" in recipe]
    pipelines = [recipe for recipe in _recipes("yaml") if "script:" in recipe]
    assert len(workflows) == len(pipelines) == 1
    for name, recipe, schema in (("w.yml", workflows[0], "github-workflows"), ("p.yml", pipelines[0], "gitlab-ci")):
        (tmp_path / name).write_text(recipe, encoding="utf-8")
        _valid(schema, tmp_path / name)


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner's folder for what is temporary, with factlint where the action puts it."""
    binaries = tmp_path / "runner" / "factlint" / "bin"
    binaries.mkdir(parents=True)
    program = binaries / "factlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factlint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path / "runner"


def _lint_step(folder: Path, runner: Path, inputs: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the step of the action that lints, as a runner would."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = (s for s in action["runs"]["steps"] if s.get("name") == "Lint the drafts")
    defaults = {name: given.get("default", "") for name, given in action["inputs"].items()}
    values = {**defaults, **inputs}
    environment = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: str(values[m[1]]), value)
        for key, value in step["env"].items()
    }
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    everything = {**os.environ, **environment, "RUNNER_TEMP": str(runner), "PYTHONPATH": str(ROOT)}
    return subprocess.run(shell, cwd=folder, env=everything, capture_output=True, text=True, check=False)


def test_the_action_lints(tmp_path: Path, runner: Path) -> None:
    (tmp_path / "a draft.md").write_text(DATE, encoding="utf-8")
    (tmp_path / "right.md").write_text(RIGHT, encoding="utf-8")
    done = _lint_step(tmp_path, runner, {})
    assert done.returncode == 1, done.stderr
    assert "::error file=a draft.md,line=3" in done.stdout
    assert len(json.loads((tmp_path / "factlint.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 1


def test_the_inputs_of_the_action(tmp_path: Path, runner: Path) -> None:
    (tmp_path / "a draft.md").write_text(DATE, encoding="utf-8")
    (tmp_path / "right.md").write_text(RIGHT, encoding="utf-8")
    inputs = {"paths": "right.md\na draft.md\n", "fail-on": "never", "sarif": "", "preview": "true"}
    done = _lint_step(tmp_path, runner, inputs)
    assert done.returncode == 0, done.stderr
    assert "1 error in 2 drafts" in done.stdout
    assert not (tmp_path / "factlint.sarif").exists()
    # What is given as a path stays one, whatever is in it.
    done = _lint_step(tmp_path, runner, {"paths": "$(touch x); touch y"})
    assert done.returncode == 2
    assert not (tmp_path / "x").exists() and not (tmp_path / "y").exists()


def test_the_hook_of_git(tmp_path: Path, runner: Path) -> None:
    def git(*words: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main")
        path = f"{runner / 'factlint' / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
        command = ["git", *who, *words]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    git("init", "--quiet")
    (tmp_path / ".gitignore").write_text("runner/\n", encoding="utf-8")
    (tmp_path / "old.md").write_text(DATE, encoding="utf-8")
    git("add", "--all")
    assert git("commit", "--quiet", "--message", "Before").returncode == 0
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    (recipe,) = (r for r in _recipes("sh") if r.startswith("#!/bin/sh"))
    hook.write_text(recipe, encoding="utf-8")
    hook.chmod(0o755)
    (tmp_path / "new.md").write_text(DATE, encoding="utf-8")
    git("add", "--all")
    refused = git("commit", "--message", "A slip")
    assert refused.returncode != 0
    assert "new.md:3:19: error weekday-date" in refused.stdout + refused.stderr
    assert "old.md" not in refused.stdout + refused.stderr
    (tmp_path / "new.md").write_text(RIGHT, encoding="utf-8")
    git("add", "--all")
    assert git("commit", "--quiet", "--message", "Mended").returncode == 0
