"""Findings that stand: by stet.yml, and by a comment in the draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factlint.commands import run

Factlint = Callable[..., Any]

SLIP = "The talks open on Monday, July 4, 2023, in Lima."
DRAFT = f"# Ferry talks\n\n{SLIP}\n"
ONLY = ("check", "--format", "json", "--rule", "weekday-date")


def put(path: str, text: str = DRAFT) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def fingerprint(factlint: Factlint, *paths: str) -> str:
    (finding,) = factlint(*ONLY, *paths).findings
    return str(finding["fingerprint"])


def test_a_finding_is_let_stand(factlint: Factlint) -> None:
    put("d/a.md")
    found = fingerprint(factlint)
    ran = factlint("stet", found[:8], "--because", "a slip in the letter that is quoted")
    assert (ran.status, ran.out) == (0, "stet.yml: weekday-date in d/a.md may stand (Monday, July 4, 2023)\n")
    ran = factlint(*ONLY)
    assert ran.status == 0
    assert ran.findings[0]["stet"] == {"because": "a slip in the letter that is quoted"}
    summary = ran.report["summary"]
    assert (summary["error"], summary["stet"]) == (0, 1)
    assert "1 stetted" in factlint("check").out
    assert "stands already" in factlint("stet", found, "--because", "again").out


def test_a_stet_holds_from_every_folder_and_for_every_way_to_type_the_path(
    factlint: Factlint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put("factlint.yml", "stet: desk/stet.yml\n")
    put("d/a.md")
    Path("desk").mkdir()
    assert factlint("stet", fingerprint(factlint), "--because", "so it is").status == 0
    assert "draft: ../d/a.md" in Path("desk/stet.yml").read_text(encoding="utf-8").replace('"', "")
    for path in ("d/a.md", "./d", str(tmp_path)):
        assert factlint(*ONLY, path).status == 0
    monkeypatch.chdir(tmp_path / "d")
    assert run(["check", "--rule", "weekday-date"]) == 0


def test_a_stet_survives_edits_around_it_and_dies_with_its_words(factlint: Factlint) -> None:
    put("a.md")
    found = fingerprint(factlint)
    put(
        "a.md",
        f"# Other words\n\nThe rain fell on the quay.\n\nAs planned: {SLIP.lower().replace('monday', 'Monday')}\n",
    )
    put("a.md", f"# Other words\n\nThe rain fell on the quay.\n\nAs planned. {SLIP}\n")
    assert fingerprint(factlint) == found
    put("a.md", DRAFT.replace("Monday", "Sunday"))
    assert fingerprint(factlint) != found
    put("b.md")
    assert fingerprint(factlint, "b.md") != found


def test_repeats_are_told_apart(factlint: Factlint) -> None:
    put("a.md", f"{DRAFT}\nIt was said again. {SLIP}\n")
    first, second = (f["fingerprint"] for f in factlint(*ONLY).findings)
    assert first != second
    assert factlint("stet", first, "--because", "so it is").status == 0
    assert [bool(f["stet"]) for f in factlint(*ONLY).findings] == [True, False]


def test_no_finding_and_too_many(factlint: Factlint) -> None:
    put("a.md", f"{DRAFT}\nIt was said again. {SLIP}\n")
    ran = factlint("stet", "ffffffff0000", "--because", "x")
    assert ran.status == 2
    assert "no finding in 1 draft" in ran.err
    ran = factlint("stet", "", "--because", "x")
    assert ran.status == 2
    fingerprints = [f["fingerprint"] for f in factlint(*ONLY).findings]
    shared = next((d for d in "0123456789abcdef" if sum(f.startswith(d) for f in fingerprints) > 1), None)
    if shared:
        assert "give more digits" in factlint("stet", shared, "--because", "x").err
    assert not Path("stet.yml").exists()


def test_a_stet_wants_a_reason(factlint: Factlint) -> None:
    put("a.md")
    assert factlint("stet", fingerprint(factlint)).status == 2
    assert factlint("stet", fingerprint(factlint), "--because", " ").status == 2
    put("stet.yml", f"- finding: '{fingerprint(factlint)}'\n  rule: weekday-date\n  draft: a.md\n")
    ran = factlint(*ONLY)
    assert ran.status == 2
    assert ran.findings[0]["stet"] is None
    assert (ran.report["problems"][0]["problem"], ran.report["problems"][0]["line"]) == ("broken-stet", 1)


def test_a_stet_that_settles_nothing_is_noted_where_its_draft_and_rule_were_there(factlint: Factlint) -> None:
    put("a.md", DRAFT.replace("Monday", "Tuesday"))
    put("b.md", DRAFT.replace("Monday", "Tuesday"))
    put("stet.yml", "- finding: 'aaaaaaaa'\n  rule: weekday-date\n  draft: a.md\n  because: so it was\n")
    (note,) = factlint(*ONLY).findings
    assert (note["rule"], note["severity"], note["fingerprint"]) == ("unused-stet", "note", "")
    assert [(r["path"], r["line"]) for r in note["related"]] == [("stet.yml", 1)]
    assert factlint(*ONLY, "b.md").findings == []
    assert factlint("check", "--format", "json", "--rule", "paragraph-twice").findings == []


def test_a_comment_before_the_paragraph(factlint: Factlint) -> None:
    put("a.md", f"# Talks\n\n<!-- stet weekday-date: as the letter has it -->\n\n{SLIP}\n")
    ran = factlint(*ONLY)
    assert (ran.status, ran.findings[0]["stet"]) == (0, {"because": "as the letter has it"})


def test_a_comment_holds_for_its_paragraph_alone(factlint: Factlint) -> None:
    put("a.md", f"# Talks\n\n<!-- stet weekday-date: as said -->\n{SLIP}\n\nIt was said again. {SLIP}\n")
    assert [bool(f["stet"]) for f in factlint(*ONLY).findings] == [True, False]


@pytest.mark.parametrize("words", ["weekday-date", "weekday-date:", "weekday-date as the letter has it"])
def test_a_comment_without_a_reason_is_a_problem(factlint: Factlint, words: str) -> None:
    put("a.md", f"# Talks\n\n<!-- stet {words} -->\n\n{SLIP}\n")
    ran = factlint(*ONLY)
    assert (ran.status, ran.findings[0]["stet"]) == (2, None)
    (problem,) = ran.report["problems"]
    assert (problem["problem"], problem["line"]) == ("broken-stet", 3)


@pytest.mark.parametrize(
    ("rule", "said"),
    [("weekday-date", "finds nothing in the paragraph after it"), ("weekday-dat", "there is no rule 'weekday-dat'")],
)
def test_a_comment_that_settles_nothing_is_noted(factlint: Factlint, rule: str, said: str) -> None:
    put("a.md", f"# Talks\n\n<!-- stet {rule}: as said -->\n\nThe talks opened.\n")
    (note,) = factlint("check", "--format", "json").findings
    assert (note["rule"], note["line"]) == ("unused-stet", 3)
    assert said in note["message"]


def test_a_comment_for_a_rule_that_did_not_run_is_let_be(factlint: Factlint) -> None:
    put("a.md", "# Talks\n\n<!-- stet weekday-date: as said -->\n\nThe talks opened.\n")
    assert factlint("check", "--format", "json", "--rule", "paragraph-twice").findings == []


@pytest.mark.parametrize("words", ["stet", "stet the comma, please", "stets: all of them", "see stet weekday-date: x"])
def test_other_comments_are_left_alone(factlint: Factlint, words: str) -> None:
    put("a.md", f"# Talks\n\n<!-- {words} -->\n\nThe talks opened.\n")
    ran = factlint("check", "--format", "json")
    assert (ran.status, ran.findings) == (0, [])
