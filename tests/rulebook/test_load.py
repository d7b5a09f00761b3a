"""Rule files found in folders; names that are taken, old or missing; what loads when a neighbour does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.rulebook.load import load
from factlint.rulebook.read import read_rule
from factlint.rulebook.rule import Status
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

RULE = """rule: {name}
title: A filler word
severity: warning
check: text
with: {{words: {{any: [zzfiller]}}}}
message: "The draft says '{{match}}'."
why: Because.
examples: {{bad: [{{text: A zzfiller, flags: zzfiller}}], good: [{{text: A ferry}}]}}
"""


def write(folder: Path, name: str, more: str = "", suffix: str = ".yml") -> Path:
    path = folder / f"{name}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RULE.format(name=path.stem) + more, encoding="utf-8")
    return path


def test_rules_are_found_below_folders_in_order(tmp_path: Path) -> None:
    for name in ("words/ferry", "b", "words/deep/a"):
        write(tmp_path, name)
    write(tmp_path, "c", suffix=".yaml")
    write(tmp_path, ".hidden/d")
    (tmp_path / "factlint.yml").write_text("fail_on: error\n")
    (tmp_path / "README.md").write_text("# Rules\n")
    book = load([tmp_path, tmp_path / "b.yml"])
    assert [r.name for r in book.rules] == ["a", "b", "c", "ferry"]
    assert book.problems == ()


def test_a_broken_rule_leaves_the_others_on(tmp_path: Path) -> None:
    write(tmp_path, "a")
    write(tmp_path, "b", "whY: x\n")
    write(tmp_path, "c")
    (tmp_path / "d.yml").write_bytes(b"rule: d\ntitle: \xff\n")
    book = load([tmp_path, tmp_path / "nowhere"])
    assert [r.name for r in book.rules] == ["a", "c"]
    assert [(Path(p.path).name, p.message, p.name) for p in book.problems] == [
        ("d.yml", "the rule is not in UTF-8: byte 15 is 0xff", "broken-rule"),
        ("nowhere", "there is no such folder of rules", "missing-rules"),
        ("b.yml", "'whY' is not a setting here", "broken-rule"),
    ]


def test_two_rules_may_not_have_one_name(tmp_path: Path) -> None:
    first, second = write(tmp_path, "one/ferry"), write(tmp_path, "two/ferry")
    book = load([tmp_path])
    assert [r.path for r in book.rules] == [first.as_posix()]
    (problem,) = book.problems
    assert problem.path == second.as_posix()
    assert problem.message == f"there is another rule 'ferry', in {first.as_posix()}"
    assert problem.source is not None and problem.span is not None
    assert problem.source.text[problem.span.start : problem.span.end] == "ferry"


def test_former_names_lead_to_the_rule(tmp_path: Path) -> None:
    write(tmp_path, "ferry", "was: [boat, ship]\n")
    book = load([tmp_path])
    assert book.new_names == {"boat": "ferry", "ship": "ferry"}
    found = book.get("ship")
    assert found is not None and found.name == "ferry"
    assert book.get("raft") is None


def test_a_former_name_may_not_be_a_rules_name(tmp_path: Path) -> None:
    write(tmp_path, "ferry", "was: [boat, ship]\n")
    write(tmp_path, "ship")
    book = load([tmp_path])
    assert [p.message for p in book.problems] == ["'ship' is the name of a rule: it cannot be a former name as well"]
    assert book.new_names == {"boat": "ferry"}


def test_a_retired_rule_says_what_replaced_it(tmp_path: Path) -> None:
    write(tmp_path, "old", "status: retired\nreplaced_by: ferry\n")
    write(tmp_path, "older", "status: retired\nreplaced_by: fery\n")
    write(tmp_path, "ferry")
    book = load([tmp_path])
    old = book.get("old")
    assert old is not None and (old.status, old.replaced_by) == (Status.RETIRED, "ferry")
    assert [(p.message, p.suggestions) for p in book.problems] == [("there is no rule 'fery'", ("ferry",))]


def test_an_unknown_check_far_from_all_is_answered_with_the_list(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry")
    path.write_text(path.read_text().replace("check: text", "check: horoscope"))
    (problem,) = load([tmp_path]).problems
    assert problem.message == "there is no check 'horoscope'"
    assert "text" in problem.suggestions


@pytest.mark.parametrize("text", ["rule", "[]", "a: b", "rule: [x]\ncheck: {}\nexamples: 1\nexcept: []\nin: {}\n"])
def test_odd_files_are_problems_and_no_crash(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.yml").write_text(text)
    book = load([tmp_path])
    assert book.rules == () and book.problems


SOUND = (Path(__file__).parent / "broken" / "four-mistakes.yml").read_text(encoding="utf-8")
cuts = st.tuples(st.integers(0, len(SOUND)), st.integers(0, 40), st.text("ab:- \n\t'\"[]{}#&*!|>\\é😀0", max_size=12))


@given(st.lists(cuts, max_size=4))
def test_no_rule_file_breaks_the_loader(edits: list[tuple[int, int, str]]) -> None:
    text = SOUND
    for at, length, words in edits:
        text = text[:at] + words + text[at + length :]
    mistakes: list[Mistake] = []
    rule = read_rule(Source("rules/four-mistakes.yml", text), mistakes)
    assert (rule is None) == bool(mistakes)
    assert all(0 <= m.span.start <= m.span.end <= len(text) for m in mistakes)
