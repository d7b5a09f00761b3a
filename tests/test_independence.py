"""What a rule finds depends on the draft and on nothing else: not on other rules, their order, or what ran before.

The drafts are the examples of all rules.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from functools import cache
from pathlib import Path

from factlint.engine import Checked, Orders, check_draft
from factlint.model.draft import Draft
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.rehearsal import examples
from factlint.rulebook.load import house_rules, load
from factlint.rulebook.rule import Rule

EACH = 3
"""How many examples of each sort of a rule are drafts here; all of them would take minutes."""


@cache
def rules() -> tuple[Rule, ...]:
    return load([house_rules()]).rules


@cache
def drafts() -> tuple[tuple[Draft, str], ...]:
    """The drafts, each with its language."""
    found = []
    for rule in rules():
        for sort, number, example in examples(rule):
            reader = reader_named(example.as_ or "md")
            if number <= EACH and reader is not None:
                raw = Raw(f"{rule.name}-{sort}-{number}{reader.suffixes[0]}", example.text.text.encode())
                found += [(draft, example.lang or "en") for draft in reader.read(raw)]
    return tuple(found)


def check(draft: Draft, language: str, chosen: tuple[Rule, ...]) -> Checked:
    return check_draft(draft, Orders(chosen, language=language))


def test_all_rules_together_find_what_each_finds_alone() -> None:
    for draft, language in drafts():
        together = check(draft, language, rules())
        alone = [check(draft, language, (rule,)) for rule in rules()]
        assert together.problems == ()
        assert sorted(together.report.findings, key=repr) == sorted(
            (f for c in alone for f in c.report.findings), key=repr
        )
        assert sorted(together.report.skipped, key=repr) == sorted(
            (s for c in alone for s in c.report.skipped), key=repr
        )


def test_the_order_of_rules_and_drafts_does_not_matter() -> None:
    in_order = [check(draft, language, rules()).report.findings for draft, language in drafts()]
    dice = random.Random(7)
    shuffled = list(enumerate(drafts()))
    dice.shuffle(shuffled)
    for index, (draft, language) in shuffled:
        chosen = tuple(dice.sample(rules(), len(rules())))
        assert check(draft, language, chosen).report.findings == in_order[index]


def test_the_order_of_hashes_does_not_matter(tmp_path: Path) -> None:
    for rule in rules():
        for sort, number, example in examples(rule):
            if number <= EACH:
                folder = tmp_path / f"{rule.name}-{sort}-{number}"
                folder.mkdir()
                ending = reader_named(example.as_ or "md").suffixes[0]  # type: ignore[union-attr]
                for name, text in {f"draft{ending}": example.text.text, **example.beside}.items():
                    (folder / name).write_text(text, encoding="utf-8", newline="")
    command = [sys.executable, "-m", "factlint", "check", "--format", "json", "--preview", "--fail-on", "never", "."]
    reports = [
        subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert reports[0].count(b'"fingerprint"') > len(rules())
    assert reports[0] == reports[1] == reports[2]
