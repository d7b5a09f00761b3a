"""Examples are tests: what passes, what fails, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.rehearsal import rehearse
from factlint.rulebook.read import read_rule
from factlint.rulebook.rule import Rule
from factlint.text.source import Source

HEAD = """rule: filler
title: A filler word
severity: warning
check: text
with: {words: {any: [zzfiller], id: [zzisian]}}
message: "The draft says '{match}'."
why: Because.
"""
GOOD = "  good: [{text: A ferry left}]\n"


def rule(examples: str, head: str = HEAD) -> Rule:
    mistakes: list[object] = []
    found = read_rule(Source("rules/filler.yml", f"{head}examples:\n{examples}"), mistakes)  # type: ignore[arg-type]
    assert found is not None, mistakes
    return found


def complaints(examples: str, head: str = HEAD) -> list[str]:
    return [f"{o.name}: {c}" for o in rehearse(rule(examples, head)) for c in o.complaints]


def test_examples_that_are_right_pass() -> None:
    bad = "  bad:\n  - text: The zzfiller left\n    flags: zzfiller\n    says: zzfiller\n"
    assert complaints(bad + GOOD) == []
    assert [o.name for o in rehearse(rule(bad + GOOD))] == ["filler::bad[1]", "filler::good[1]"]
    assert [o.line for o in rehearse(rule(bad + GOOD))] == [10, 13]


@pytest.mark.parametrize(
    ("example", "complaint"),
    [
        ("text: A zzisian ferry, flags: ferry", "it should underline 'ferry', but nothing is found"),
        (
            "text: A zzfiller zzfiller, flags: zzfiller",
            "a bad example has one slip, but 2 are found: 'zzfiller', 'zzfiller'",
        ),
        (
            "text: A zzfiller ferry, flags: ferry",
            "it should underline 'ferry', but 'zzfiller' is underlined",
        ),
        (
            "text: A zzfiller ferry, flags: zzfiller, points_at: ferry",
            "it should point at 'ferry', but it points at nothing",
        ),
        (
            "text: A zzfiller ferry, flags: zzfiller, says: boat",
            "the message should contain 'boat', but it is: The draft says 'zzfiller'.",
        ),
        ("text: A zzfiller ferry, flags: zzfiller, as: doc", "there is no format 'doc'"),
    ],
)
def test_what_is_not_as_said_is_told(example: str, complaint: str) -> None:
    assert complaints(f"  bad: [{{{example}}}]\n{GOOD}") == [f"filler::bad[1]: {complaint}"]


def test_an_example_is_read_in_its_language() -> None:
    bad = "  bad: [{text: Kapal zzisian, flags: zzisian, lang: id}]\n"
    assert complaints(bad + GOOD) == []


def test_a_good_example_that_is_flagged_is_told() -> None:
    bad = "  bad: [{text: A zzfiller, flags: zzfiller}]\n"
    assert complaints(bad + "  good: [{text: No zzfiller}]\n") == [
        "filler::good[1]: it should find nothing, but 'zzfiller' is underlined: The draft says 'zzfiller'."
    ]


def test_a_gap_must_stay_open_or_be_moved() -> None:
    bad = "  bad: [{text: A zzfiller, flags: zzfiller}]\n"
    still = "known_gaps: {missed: [{text: A zzf1ller}], false_alarms: [{text: The zzfiller Inn}]}\n"
    closed = "known_gaps: {missed: [{text: A zzfiller}], false_alarms: [{text: The Inn}]}\n"
    assert complaints(bad + GOOD + still) == []
    assert complaints(bad + GOOD + closed) == [
        "filler::missed[1]: this gap has closed, the slip is found: move the example to 'bad'",
        "filler::false_alarms[1]: this gap has closed, nothing is found any more: move the example to 'good'",
    ]


def test_a_rule_that_does_not_run_says_why() -> None:
    head = HEAD + "languages: [id]\n"
    assert complaints("  bad: [{text: A zzfiller, flags: zzfiller}]\n" + GOOD, head) == [
        "filler::bad[1]: it should underline 'zzfiller', but nothing is found: the rule is not for the language 'en'"
    ]


def test_a_retired_rule_has_no_examples_to_run() -> None:
    retired = rule("  bad: [{text: A zz, flags: zz}]\n" + GOOD, HEAD + "status: retired\n")
    assert list(rehearse(retired)) == []


def test_all_shipped_and_example_rules_do_what_their_pages_say() -> None:
    from factlint.rulebook.load import house_rules, load

    book = load([house_rules(), Path(__file__).parents[1] / "examples" / "house-rules"])
    assert book.problems == ()
    assert [f"{o.name}: {c}" for r in book.rules for o in rehearse(r) for c in o.complaints] == []
