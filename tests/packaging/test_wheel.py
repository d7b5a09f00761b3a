"""The wheel carries its rules and languages, and works where nothing else is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

DRAFT = """Harbour reopens

The harbour reopened on Monday, 4 July 2023, after the last crane was mended, the port authority said.
"""


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    built = _run(sys.executable, "-m", "build", "--wheel", "--outdir", out, cwd=ROOT)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(out.glob("*.whl"))


def test_it_holds_the_rules_and_the_language_files_and_nothing_foreign(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in [*ROOT.glob("rules/**/*.yml"), *ROOT.glob("factlint/languages/**/*.yml")]:
        inside = path.relative_to(ROOT)
        packed = Path("factlint/_rules", *inside.parts[1:]) if inside.parts[0] == "rules" else inside
        assert packed.as_posix() in names
    assert "factlint/languages/calendar.json" in names
    assert "factlint/languages/places.sqlite" in names
    top = {n.split("/")[0] for n in names}
    assert {t for t in top if not t.endswith(".dist-info")} == {"factlint"}


def test_it_lints_a_draft_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    binaries = home / ("Scripts" if os.name == "nt" else "bin")
    installed = _run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    (tmp_path / "harbour.txt").write_text(DRAFT, encoding="utf-8")
    done = _run(binaries / "factlint", "check", "--format", "json", "harbour.txt", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    findings = json.loads(done.stdout)["drafts"][0]["findings"]
    assert [f["rule"] for f in findings] == ["weekday-date"]
    assert findings[0]["text"] == "Monday, 4 July 2023"
    module = _run(binaries / "python", "-m", "factlint", "check", "harbour.txt", cwd=tmp_path)
    assert module.returncode == 1
