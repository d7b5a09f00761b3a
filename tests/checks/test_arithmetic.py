"""Arithmetic between clauses and sentences: each wrong sum is found by its rule, and no right one by any."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factlint import check

TABLE = yaml.safe_load((Path(__file__).parent / "arithmetic.en.yml").read_text(encoding="utf-8"))
RULES = (*TABLE["wrong"], "impossible-average")
WRONG = [(rule, said) for rule, sentences in TABLE["wrong"].items() for said in sentences]


def found(said: str) -> list[str]:
    report = check(f"# Figures of the week\n\n{said}\n", language="en", rules=RULES)
    assert not report.problems
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(("rule", "said"), WRONG)
def test_a_wrong_sum_is_found(rule: str, said: str) -> None:
    assert rule in found(said)


@pytest.mark.parametrize("said", TABLE["right"])
def test_a_right_sum_is_left_alone(said: str) -> None:
    assert found(said) == []


def test_a_row_of_totals_is_added_up() -> None:
    rows = "| List | Seats |\n|---|---|\n| Harbour | 21 |\n| Hill | 15 |\n| Market | {} |\n| Total | 45 |"
    assert found(rows.format(8)) == ["parts-and-total"]
    assert found(rows.format(9)) == []


def test_the_items_of_a_list_are_added_up() -> None:
    items = "The 19 firms were fined as follows:\n\n- 8 in Ashby\n- 7 in Borne\n- {} in Carle"
    assert found(items.format(5)) == ["parts-and-total"]
    assert found(items.format(4)) == []


def test_thousands_of_numbers_in_one_sentence_take_linear_time() -> None:
    assert found("Rates rose from 5% to 7%, up 2% and " * 200) is not None
