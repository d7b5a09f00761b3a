"""The shape of the project: what is found by being there is whole, and documented."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.checks import kind_names, load_kind
from factlint.facts import binders
from factlint.languages.load import load as load_language
from factlint.model.facts import FactKind
from factlint.model.lexicon import PARTS
from factlint.recognizers import recognizers
from factlint.rulebook.load import house_rules, load
from factlint.rulebook.rule import Status

ROOT = Path(__file__).parents[1]
RULES = load([house_rules()]).rules


@pytest.mark.parametrize("name", kind_names())
def test_every_kind_is_documented_and_has_a_rule(name: str) -> None:
    kind = load_kind(name)
    assert kind is not None
    assert kind.name == name
    assert kind.summary and not kind.summary.endswith(".")
    assert any(rule.kind.name == name for rule in RULES)


def test_every_fact_that_a_kind_reads_is_bound_and_documented() -> None:
    page = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
    bound = {kind for binder in binders() for kind in binder.states}
    for rule in RULES:
        assert set(rule.kind.facts) <= bound, rule.name
    for fact in FactKind:
        assert f"`{fact.value}`" in page, fact


def test_every_mention_that_is_needed_is_found_by_a_recognizer() -> None:
    found = {mention for recognizer in recognizers() for mention in recognizer.finds}
    for rule in RULES:
        assert set(rule.kind.mentions) <= found, rule.name
    for binder in binders():
        assert set(binder.needs) <= found, binder.name


def test_english_has_every_part_of_a_language() -> None:
    assert load_language("en").missing(PARTS) == ()


def test_a_stable_rule_says_what_is_right_more_than_once() -> None:
    for rule in RULES:
        if rule.status is Status.STABLE:
            assert len(rule.examples.good) >= 2, rule.name


def test_no_module_is_too_long_to_be_one_idea() -> None:
    long = {
        p.name: n for p in (ROOT / "factlint").rglob("*.py") if (n := p.read_text(encoding="utf-8").count("\n")) > 340
    }
    assert long == {}
