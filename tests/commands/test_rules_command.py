"""`factlint rules` and `factlint explain`, as a newsroom uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.commands import run
from factlint.rulebook.load import house_rules, load

RULE = """rule: filler
title: A filler word
severity: warning
check: text
with: {words: {any: [zzfiller]}}
message: "The draft says '{match}'."
labels: {here: no word}
advice: Take it out.
repairs: {delete: Take it out}
why: Readers stop at it.
examples:
  bad: [{text: A zzfiller ferry, flags: zzfiller, because: It was typed to fill a hole.}]
  good: [{text: A ferry left, because: Nothing is filled.}]
known_gaps: {missed: [{text: A zzf1ller}]}
was: [stuffing]
"""


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom's folder, with one rule of its own, and the work going on there."""
    (tmp_path / "factlint.yml").write_text("rules: {folders: [house-rules]}\n", encoding="utf-8")
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "house-rules" / "filler.yml").write_text(RULE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_list_has_shipped_and_house_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert names == sorted([*(r.name for r in load([house_rules()]).rules), "filler"])
    assert run(["rules", "list", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {
        "rule": "filler",
        "status": "preview",
        "severity": "warning",
        "check": "text",
        "title": "A filler word",
        "path": "house-rules/filler.yml",
    } in [{**row, "path": Path(row["path"]).as_posix()[-len("house-rules/filler.yml") :]} for row in rows]


def test_the_list_replaces_the_old_one_in_a_page(house: Path) -> None:
    page = house / "RULES.md"
    page.write_text("# Our rules\n", encoding="utf-8")
    assert run(["rules", "list", "--into", "RULES.md"]) == 0
    once = page.read_text(encoding="utf-8")
    assert run(["rules", "list", "--into", "RULES.md"]) == 0
    assert page.read_text(encoding="utf-8") == once
    assert once.startswith("# Our rules\n") and "| `filler` | preview | warning | A filler word |\n" in once


def test_examples_that_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", "filler"]) == 0
    assert capsys.readouterr().out == "1 rule, 3 examples, none failed\n"
    assert run(["rules", "test", "-v", "house-rules/filler.yml", "stuffing"]) == 0
    assert "filler::missed[1] passed" in capsys.readouterr().out


def test_examples_that_fail(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = house / "house-rules" / "filler.yml"
    rule.write_text(RULE.replace("any: [zzfiller]", "any: [zzf1ller]"), encoding="utf-8")
    assert run(["rules", "test", "house-rules"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "house-rules/filler.yml:12: filler::bad[1]",
        "  it should underline 'zzfiller', but nothing is found",
        "house-rules/filler.yml:14: filler::missed[1]",
        "  this gap has closed, the slip is found: move the example to 'bad'",
        "1 rule, 3 examples, 2 failed",
    ]


def test_a_rule_that_does_not_load(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "house-rules" / "filler.yml").write_text(RULE.replace("check: text", "check: txet"), encoding="utf-8")
    for words in (["filler"], ["house-rules"], ["house-rules/filler.yml"]):
        assert run(["rules", "test", *words]) == 2
        assert "there is no check 'txet'" in capsys.readouterr().err
    assert run(["explain", "filler"]) == 2
    assert "its file does not load" in capsys.readouterr().err


def test_a_mistyped_rule_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", "filer"]) == 2
    assert "did you mean 'filler'?" in capsys.readouterr().err
    assert run(["explain", "filer"]) == 2
    assert "did you mean 'filler'?" in capsys.readouterr().err


def test_a_new_rule_is_written_where_the_house_keeps_its_rules(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "new", "words/filler-phrase", "--check", "text"]) == 0
    path = house / "house-rules" / "words" / "filler-phrase.yml"
    assert path.read_text(encoding="utf-8").startswith("# A rule of factlint.")
    assert capsys.readouterr().out.startswith("Wrote ")
    assert run(["rules", "test", path.as_posix()]) == 2
    assert "'title' is empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["filler", "--check", "text"], "the name 'filler' is taken"),
        (["Filler_Word", "--check", "text"], "is no name for a rule"),
    ],
)
def test_a_new_rule_needs_a_name_of_its_own(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "new", *words]) == 2
    assert said in capsys.readouterr().err


def test_no_file_is_written_over(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "other").mkdir()
    (house / "other" / "new.yml").write_text("mine\n", encoding="utf-8")
    assert run(["rules", "new", "new", "--check", "text", "--folder", "other"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (house / "other" / "new.yml").read_text(encoding="utf-8") == "mine\n"


def test_a_rule_is_explained_with_what_the_report_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "filler"]) == 0
    page = capsys.readouterr().out
    for words in (
        "# A filler word",
        "Readers stop at it.",
        "> A zzfiller ferry",
        "**The draft says 'zzfiller'.**",
        "“zzfiller”: no word",
        "Repair: Take it out",
        "It was typed to fill a hole.",
        "Nothing is filled.",
        "> A zzf1ller",
        "off: [filler]",
        "`stuffing`",
    ):
        assert words in page


def test_a_kind_is_explained_with_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "--check", "text"]) == 0
    page = capsys.readouterr().out
    assert "`match_case` (true or false; `false` if not set)" in page and "`filler`: A filler word" in page


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "A rule of factlint"
