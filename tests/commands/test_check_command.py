"""`factlint check`: what is linted, how the report is asked for, and how the command ends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
Factlint = Callable[..., Any]

WRONG = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
RIGHT = "# Ferry talks\n\nThe talks open on Tuesday, July 4, 2023, in Lima.\n"
EMBED = "# Ferry talks\n\nThe talks opened.\n\n{{embed 12}}\n"


def put(path: str, text: str | bytes = RIGHT) -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def paths(ran: Any) -> list[str]:
    return [draft["path"] for draft in ran.report["drafts"]]


def test_the_report_of_a_folder_is_in_path_order_and_valid(factlint: Factlint) -> None:
    put("b.md", WRONG)
    put("a/c.txt", RIGHT)
    put("a.md", EMBED)
    ran = factlint("check", "--format", "json")
    assert paths(ran) == ["a.md", "a/c.txt", "b.md"]
    assert ran.status == 1
    jsonschema.validate(ran.report, SCHEMA)
    (finding,) = ran.report["drafts"][2]["findings"]
    assert WRONG[finding["start"] : finding["end"]] == finding["text"] == "Monday, July 4, 2023"
    assert (finding["line"], finding["column"]) == (3, 19)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (".", ["a.md", "d/e.md"]),
        ("d", ["d/e.md"]),
        ("d/", ["d/e.md"]),
        ("./d", ["./d/e.md"]),
        ("*.md", ["a.md"]),
        ("**/*.md", ["a.md", "d/e.md"]),
        ("d/e.md", ["d/e.md"]),
    ],
)
def test_paths_are_shown_as_typed(factlint: Factlint, typed: str, shown: list[str]) -> None:
    put("a.md")
    put("d/e.md")
    assert paths(factlint("check", "--format", "json", typed)) == shown


def test_an_absolute_folder_is_shown_as_typed(factlint: Factlint, tmp_path: Path) -> None:
    put("d/e.md")
    assert paths(factlint("check", "--format", "json", str(tmp_path))) == [f"{tmp_path.as_posix()}/d/e.md"]


def test_a_draft_that_two_paths_mean_is_linted_once(factlint: Factlint) -> None:
    put("a.md")
    assert paths(factlint("check", "--format", "json", "a.md", ".", "*.md")) == ["a.md"]


def test_what_is_left_out_of_folders(factlint: Factlint) -> None:
    put("story.md", "---\ntranscripts: [talks.txt]\nfacts: sheet.txt\n---\n# Talks\n\nThe talks opened.\n")
    for name in ("talks.txt", "sheet.txt", "README.md", "CHANGELOG.txt", "licence.md", ".hidden.md", ".git/x.md"):
        put(name)
    for name in (
        "venv/pyvenv.cfg",
        "venv/lib/x.md",
        "old/x.md",
        "ignored.md",
        "kept/ignored.md",
        "notes.pdf",
        "log.md",
    ):
        put(name)
    put(".gitignore", "ignored.md\n")
    put("kept/.gitignore", "!ignored.md\n")
    put("factlint.yml", "exclude: [old/]\noutreach: [log.md]\n")
    assert paths(factlint("check", "--format", "json")) == ["kept/ignored.md", "story.md"]


def test_what_is_named_is_linted_all_the_same(factlint: Factlint) -> None:
    put(".gitignore", "*.md\n")
    put("README.md")
    assert paths(factlint("check", "--format", "json", "README.md")) == ["README.md"]


@pytest.mark.parametrize(
    ("fail_on", "text", "status"),
    [
        ("error", WRONG, 1),
        ("error", RIGHT, 0),
        ("never", WRONG, 0),
        ("note", "", 1),
        ("warning", "", 0),
    ],
)
def test_the_exit_status(factlint: Factlint, fail_on: str, text: str, status: int) -> None:
    put("a.md", text)
    assert factlint("check", "--fail-on", fail_on, "a.md").status == status


def test_standard_input(factlint: Factlint) -> None:
    ran = factlint("check", "--format", "json", "-", stdin=WRONG.encode())
    assert paths(ran) == ["<stdin>"]
    assert ran.status == 1
    ran = factlint("check", "--format", "json", "-", "--name", "talks/a.txt", stdin=WRONG.encode())
    assert paths(ran) == ["talks/a.txt"]
    ran = factlint("check", "--format", "json", "-", "--as", "txt", "--name", "no-ending", stdin=WRONG.encode())
    assert (paths(ran), ran.status) == (["no-ending"], 1)


def test_a_file_without_an_ending_can_be_named(factlint: Factlint) -> None:
    put("talks", WRONG)
    ran = factlint("check", "--format", "json", "talks")
    assert (ran.status, ran.report["problems"][0]["problem"]) == (2, "no-draft")
    assert factlint("check", "--as", "md", "talks").status == 1


def test_only_the_named_rules_run(factlint: Factlint) -> None:
    put("a.md", WRONG + "\n{{embed 12}}\n")
    ran = factlint("check", "--format", "json", "--rule", "weekday-date", ".")
    assert {f["rule"] for f in ran.findings} == {"weekday-date"}


def test_a_rule_that_there_is_not(factlint: Factlint) -> None:
    put("a.md", WRONG)
    ran = factlint("check", "--format", "json", "--rule", "wekday-date")
    assert ran.status == 2
    (problem,) = ran.report["problems"]
    assert problem["suggestions"] == ["weekday-date"]
    jsonschema.validate(ran.report, SCHEMA)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chekc",), "did you mean 'check'?"),
        (("check", "--fromat", "json"), "did you mean '--format'?"),
        (("check", "--format", "jsno"), "did you mean 'json'?"),
        (("check", "--fail-on", "eror"), "did you mean 'error'?"),
        (("check", "--date", "4 July"), "YYYY-MM-DD"),
        (("check", "--as", "mdd"), "did you mean 'md'?"),
        (("a.md",), "factlint check a.md"),
    ],
)
def test_slips_of_the_hand_are_answered(factlint: Factlint, words: tuple[str, ...], said: str) -> None:
    put("a.md")
    ran = factlint(*words)
    assert ran.status == 2
    assert said in ran.err


def test_the_draft_knows_its_date_before_the_option_does(factlint: Factlint) -> None:
    undated = "# Talks\n\nThe talks opened on Monday, 4 July, in Lima.\n"
    put("a.md", undated)
    put("b.md", "---\ndate: 2022-07-06\n---\n" + undated)
    ran = factlint("check", "--format", "json", "--rule", "weekday-date", "--date", "2023-07-06")
    assert [len(d["findings"]) for d in ran.report["drafts"]] == [1, 0]


def test_output_goes_into_a_file(factlint: Factlint) -> None:
    put("a.md", WRONG)
    ran = factlint("check", "--output", "report.json", "a.md")
    assert (ran.status, ran.out) == (1, "")
    jsonschema.validate(json.loads(Path("report.json").read_text(encoding="utf-8")), SCHEMA)
    assert factlint("check", "--output", "report.txt", "a.md").status == 1
    assert Path("report.txt").read_text(encoding="utf-8").startswith("a.md:3:19: error weekday-date: ")
    ran = factlint("check", "--output", "no/such/folder.txt", "a.md")
    assert ran.status == 2
    assert "no/such/folder.txt" in ran.err


def test_a_log_is_not_coloured_and_not_drawn(factlint: Factlint) -> None:
    put("a.md", WRONG)
    out = factlint("check", "a.md").out
    assert "\x1b" not in out
    assert "│" not in out


def test_a_terminal_is_drawn_and_coloured_unless_it_says_no(
    factlint: Factlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.md", WRONG)
    monkeypatch.setattr("factlint.commands.reports._is_screen", lambda: True)
    assert "\x1b[" in factlint("check", "a.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    out = factlint("check", "a.md").out
    assert "\x1b" not in out
    assert "│" in out


def test_what_was_skipped_is_told_when_asked_for(factlint: Factlint) -> None:
    put("a.md", "---\nlang: sw\n---\n# Habari\n\nMkutano ulianza Jumatatu.\n")
    assert "skipped (-v to see why)" in factlint("check", "a.md").out
    assert "the language 'sw' has no words for" in factlint("check", "-v", "a.md").out


def test_the_order_of_paths_does_not_matter(factlint: Factlint) -> None:
    put("a.md", WRONG)
    put("b.md", EMBED)
    assert factlint("check", "b.md", "a.md").out == factlint("check", "a.md", "b.md").out


def test_interrupted(factlint: Factlint, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.md", WRONG)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factlint.engine.edition.check_draft", interrupted)
    ran = factlint("check", "a.md")
    assert (ran.status, ran.err) == (130, "factlint: stopped\n")


def test_cut_off(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG * 400, encoding="utf-8")
    command = [sys.executable, "-m", "factlint", "check", "--format", "json", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.read(10)
        reading.stdout.close()
        assert reading.stderr.read() == b""
