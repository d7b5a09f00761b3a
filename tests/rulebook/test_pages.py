"""New rule files, pages, the schema and the list: all made from the same dataclasses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from factlint.checks import kind_names, load_kind
from factlint.checks.base import Kind
from factlint.rulebook.load import house_rules, load
from factlint.rulebook.new import new_rule
from factlint.rulebook.page import kind_page, rule_page, with_list
from factlint.rulebook.places import ANY_PLACE
from factlint.rulebook.read import read_rule
from factlint.rulebook.rule import Rule, RuleFile
from factlint.rulebook.schema import rule_schema
from factlint.rulebook.shapes import keys
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

HOUSE_RULES = Path(__file__).parents[2] / "examples" / "house-rules"
RULES = load([house_rules(), HOUSE_RULES]).rules
KINDS = [kind for name in kind_names() if (kind := load_kind(name)) is not None]
SCHEMA = rule_schema(KINDS)


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: a date is text to them."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_json(text: str) -> Any:
    """What a YAML editor checks against a schema."""
    return yaml.load(text, Loader=EditorLoader)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_rule_fits_the_schema(rule: Rule) -> None:
    jsonschema.validate(as_json(rule.source.text), SCHEMA)


@pytest.mark.parametrize(
    "name",
    [
        "bad-severity",
        "bad-status",
        "unknown-check",
        "several-missing",
        "near-miss-key",
        "unknown-option",
        "option-not-a-list",
        "unknown-label",
        "unknown-repair",
        "unknown-scope",
        "everything-inside",
        "long-title",
        "title-with-full-stop",
        "not-kebab",
        "example-without-flags",
        "example-key",
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(name: str) -> None:
    text = (Path(__file__).parent / "broken" / f"{name}.yml").read_text(encoding="utf-8")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_json(text), SCHEMA)


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_a_new_rule_wants_only_to_be_filled_in(kind: Kind) -> None:
    mistakes: list[Mistake] = []
    source = Source("house-rules/holiday-date.yml", new_rule("holiday-date", kind))
    assert read_rule(source, mistakes) is None
    said = [m.message for m in mistakes]
    assert {"'title' is empty", "'message' is empty", "'why' is empty", "'flags' is empty"} <= set(said)
    assert all("is empty" in m or "nothing to look for" in m or "missing" in m for m in said)
    assert all(len(line) <= 100 for line in source.text.splitlines())


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_the_page_of_a_kind_has_all_that_a_rule_may_use(kind: Kind) -> None:
    page = kind_page(kind, RULES)
    for slot in kind.slots:
        assert f"`{{{slot}}}`" in page
    for name in (*kind.roles, *kind.repairs):
        assert f"`{name}`" in page


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_everything_that_a_rule_may_use_is_documented(kind: Kind) -> None:
    assert kind.summary and not kind.summary.endswith(".")
    assert all(key.doc.endswith(".") for key in keys(kind.options))
    assert all({**kind.slots, **kind.roles, **kind.repairs}.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_no_kind_is_without_a_rule(kind: Kind) -> None:
    assert any(rule.kind is kind for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_the_page_of_a_rule_has_its_examples(rule: Rule) -> None:
    page = rule_page(rule, [["what the report says"]])
    assert rule.title in page and rule.why.strip() in page and f"off: [{rule.name}]" in page
    assert page.count("what the report says") == 1
    assert all(example.because.strip() in page for example in rule.examples.good)


def test_the_list_in_the_readme_is_current() -> None:
    readme = (house_rules() / "README.md").read_text(encoding="utf-8")
    assert with_list(readme, load([house_rules()]).rules) == readme, "run: factlint rules list --into rules/README.md"


def test_the_guide_names_every_key_and_every_part_of_a_draft() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    for name in (*(key.name for key in keys(RuleFile)), *ANY_PLACE):
        assert f"`{name}`" in guide
