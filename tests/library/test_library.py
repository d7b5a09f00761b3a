"""factlint as a library."""

from __future__ import annotations

import datetime
import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import factlint
from factlint import library

SLIP = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"


def test_the_documentation_tells_the_truth() -> None:
    assert doctest.testmod(library).failed == 0


def test_all_that_is_public_is_there() -> None:
    assert all(getattr(factlint, name) is not None for name in factlint.__all__)
    with pytest.raises(AttributeError, match="factlint has no 'lint'"):
        _ = factlint.lint


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys, factlint; print(*sorted(m for m in sys.modules if m.startswith(('factlint', 'yaml', 'rich'))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "factlint\n"


def test_a_str_is_text_and_a_path_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(SLIP, encoding="utf-8")
    assert factlint.check("a.md").findings == ()
    assert [f.rule for f in factlint.check(Path("a.md")).findings] == ["weekday-date"]
    assert [d.path for d in factlint.check(Path()).drafts] == ["a.md"]
    assert factlint.check(Path("b.md")).problems[0].name == "no-drafts"


def test_a_text_is_checked_without_settings_unless_they_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("factlint.yml").write_text("rules: {off: [weekday-date]}\n", encoding="utf-8")
    Path("a.md").write_text(SLIP, encoding="utf-8")
    assert len(factlint.check(SLIP).findings) == 1
    assert factlint.check(SLIP, settings=Path("factlint.yml")).findings == ()
    assert factlint.check(Path("a.md")).findings == ()


@pytest.mark.parametrize("date", ["2023-07-06", datetime.date(2023, 7, 6)])
def test_what_the_draft_does_not_say(date: str | datetime.date) -> None:
    text = "Talks open\n\nThe talks opened on Monday, 4 July, in Lima.\n"
    assert factlint.check(text, as_="txt").findings == ()
    report = factlint.check(text, as_="txt", date=date, rules=["weekday-date"], name="talks.txt")
    assert [(d.path, [f.rule for f in d.findings]) for d in report.drafts] == [("talks.txt", ["weekday-date"])]


def test_wrong_arguments() -> None:
    with pytest.raises(ValueError, match="there is no format 'pdf'"):
        factlint.check(SLIP, as_="pdf")
    with pytest.raises(ValueError, match="isoformat"):
        factlint.check(SLIP, date="4 July")
    assert factlint.check(SLIP, rules="wekday-date").problems[0].suggestions == ("weekday-date",)
