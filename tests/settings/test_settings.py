"""factlint.yml: what it changes, and what is said of what is wrong in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Factlint = Callable[..., Any]

SLIP = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
FILLER = """\
rule: filler
title: A filler word
status: {status}
severity: warning
check: text
with: {{words: {{any: [zzfiller]}}}}
message: "The draft says '{{match}}'."
advice: Take it out.
why: Readers stop at it.
examples:
  bad: [{{text: A zzfiller ferry, flags: zzfiller}}]
  good: [{{text: A ferry left, because: Nothing is filled.}}]
was: [stuffing]
"""


@pytest.fixture
def house(factlint: Factlint) -> Factlint:
    """A newsroom with one rule of its own, and a draft that it finds something in."""
    put("house/filler.yml", FILLER.format(status="stable"))
    put("a.md", SLIP + "\nIt rained, zzfiller, all day.\n")
    return factlint


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def found(factlint: Factlint, settings: str, *words: str) -> list[tuple[str, str]]:
    put("factlint.yml", settings)
    ran = factlint("check", "--format", "json", *words)
    assert ran.report["problems"] == []
    return [(f["rule"], f["severity"]) for f in ran.findings]


FOLDERS = "rules:\n  folders: [house]\n"


def test_rules_of_the_house(house: Factlint) -> None:
    assert found(house, "") == [("weekday-date", "error")]
    assert found(house, FOLDERS) == [("weekday-date", "error"), ("filler", "warning")]


def test_rules_can_be_switched_off(house: Factlint) -> None:
    assert found(house, FOLDERS + "  off: [weekday-date]\n") == [("filler", "warning")]
    assert found(house, FOLDERS + "  off: [weekday-date]\n", "--rule", "weekday-date") == [("weekday-date", "error")]


def test_severities_can_be_changed(house: Factlint) -> None:
    settings = FOLDERS + "  severity: {weekday-date: note, filler: error}\n"
    assert found(house, settings) == [("weekday-date", "note"), ("filler", "error")]


def test_a_severity_of_the_house_is_that_of_likely_findings_too(house: Factlint) -> None:
    put("a.md", "# Mary Thackwray opens the pool\n\nMayor Ann Thackwray opened the pool. Thackwray swam.\n")
    rule = ("--rule", "headline-given-name")
    assert found(house, "", *rule) == [("headline-given-name", "warning")]
    assert found(house, "rules: {severity: {headline-given-name: error}}\n", *rule) == [
        ("headline-given-name", "error")
    ]


def test_rules_in_preview(house: Factlint) -> None:
    put("house/filler.yml", FILLER.format(status="preview"))
    assert ("filler", "warning") not in found(house, FOLDERS)
    assert ("filler", "warning") in found(house, FOLDERS + "  preview: true\n")
    assert ("filler", "warning") in found(house, FOLDERS, "--preview")
    assert found(house, FOLDERS, "--rule", "filler") == [("filler", "warning")]


def test_options_of_rules(house: Factlint) -> None:
    settings = FOLDERS + "  with: {filler: {words: {any: [all day]}}}\n"
    put("factlint.yml", settings)
    ran = house("check", "--format", "json", "--rule", "filler")
    assert [f["text"] for f in ran.findings] == ["all day"]


def test_desks_of_rules(house: Factlint) -> None:
    settings = FOLDERS + "  desks: {filler: {not: [opinion]}}\n"
    put("a.md", "---\ndesk: opinion\n---\n# Rain\n\nIt rained, zzfiller.\n")
    assert ("filler", "warning") in found(house, FOLDERS)
    assert ("filler", "warning") not in found(house, settings)


def test_a_former_name_does_for_the_new_one_and_is_remarked(house: Factlint) -> None:
    put("factlint.yml", FOLDERS + "  off: [stuffing]\n")
    ran = house("check", "--format", "json")
    assert [f["rule"] for f in ran.findings] == ["weekday-date"]
    assert ran.report["remarks"] == ["factlint.yml:3:9: the rule 'stuffing' is now called 'filler'"]
    assert ran.status == 1
    assert "is now called 'filler'" in house("check").out


def test_fail_on(house: Factlint) -> None:
    for fail_on, status in (("error", 1), ("never", 0)):
        put("factlint.yml", f"fail_on: {fail_on}\n")
        assert house("check").status == status
    assert house("check", "--fail-on", "error").status == 1


def test_the_nearest_file_holds_and_no_other(house: Factlint) -> None:
    put("factlint.yml", FOLDERS + "fail_on: never\n")
    put("sport/factlint.yml", "rules: {off: [weekday-date]}\n")
    put("sport/league/b.md", SLIP + "\nIt rained, zzfiller, all day.\n")
    ran = house("check", "--format", "json")
    assert [[f["rule"] for f in d["findings"]] for d in ran.report["drafts"]] == [["weekday-date", "filler"], []]
    assert ran.status == 0


def test_the_language_of_the_house(house: Factlint) -> None:
    put("factlint.yml", "language: id\n")
    put("a.md", "# Senin, 4 Juli 2023\n")
    assert [f["rule"] for f in house("check", "--format", "json").findings] == ["weekday-date"]


@pytest.mark.parametrize(
    ("settings", "line", "text", "suggestion"),
    [
        ("rules:\n  of: [weekday-date]\n", 2, "of", "off"),
        ("rules:\n  off: [wekday-date]\n", 2, "wekday-date", "weekday-date"),
        ("rules:\n  severity: {wekday-date: note}\n", 2, "wekday-date", "weekday-date"),
        ("rules:\n  severity: {weekday-date: eror}\n", 2, "eror", "error"),
        ("fail_on: eror\n", 1, "eror", "error"),
        ("fail-on: error\n", 1, "fail-on", "fail_on"),
        ("rules:\n  with: {filler: {wrods: {any: [x]}}}\n  folders: [house]\n", 2, "wrods", "words"),
        ("rules:\n  desks: {filler: {nto: [x]}}\n  folders: [house]\n", 2, "nto", "not"),
        ("limits: {size: a lot}\n", 1, "a lot", None),
        ("rules: {folders: [hous]}\n", 1, "hous", None),
        ("rules: [\n", 2, None, None),
    ],
)
def test_mistakes_are_told_with_their_place_and_all_else_is_done(
    house: Factlint, settings: str, line: int, text: str | None, suggestion: str | None
) -> None:
    put("factlint.yml", settings)
    ran = house("check", "--format", "json")
    assert ran.status == 2
    assert "weekday-date" in [f["rule"] for f in ran.findings]
    (problem,) = ran.report["problems"]
    assert (problem["path"], problem["problem"]) == ("factlint.yml", "broken-setting")
    if text:
        assert (problem["line"], problem["text"]) == (line, text)
    if suggestion:
        assert problem["suggestions"][0] == suggestion


def test_one_wrong_setting_leaves_the_others(house: Factlint) -> None:
    put("factlint.yml", "fail_on: eror\nrules: {off: [weekday-date], folders: [house]}\n")
    assert [f["rule"] for f in house("check", "--format", "json").findings] == ["filler"]
