"""`factlint hook`: one item in, a verdict out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Factlint = Callable[..., Any]

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
ERROR = b"# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"
WARNING = b"# Ferry talks\n\nThe ferry left the the quay at noon on time.\n"
RIGHT = b"# Ferry talks\n\nThe talks open on Tuesday, July 4, 2023, in Lima.\n"


@pytest.mark.parametrize(
    ("item", "verdict", "status"), [(ERROR, "stop", 1), (WARNING, "ask", 0), (RIGHT, "publish", 0), (b"", "publish", 0)]
)
def test_the_verdict(factlint: Factlint, item: bytes, verdict: str, status: int) -> None:
    ran = factlint("hook", stdin=item)
    jsonschema.validate(ran.report, SCHEMA)
    assert (ran.report["verdict"], ran.status) == (verdict, status)


@pytest.mark.parametrize(
    ("settings", "verdicts"),
    [
        ("hook: {stop: warning}", ["stop", "stop", "publish"]),
        ("hook: {stop: never}", ["ask", "ask", "publish"]),
        ("hook: {ask: never}", ["stop", "publish", "publish"]),
    ],
)
def test_the_house_says_which_severities(factlint: Factlint, settings: str, verdicts: list[str]) -> None:
    Path("factlint.yml").write_text(settings, encoding="utf-8")
    assert [factlint("hook", stdin=item).report["verdict"] for item in (ERROR, WARNING, RIGHT)] == verdicts


def test_settings_are_looked_up_where_the_item_goes(factlint: Factlint) -> None:
    Path("court").mkdir()
    Path("court/factlint.yml").write_text("rules: {off: [weekday-date]}", encoding="utf-8")
    assert factlint("hook", "--name", "court/a.md", stdin=ERROR).report["verdict"] == "publish"
    assert factlint("hook", "--name", "sport/a.md", stdin=ERROR).report["verdict"] == "stop"


def test_a_finding_that_stands_stops_nothing(factlint: Factlint) -> None:
    item = ERROR.replace(b"The talks", b"<!-- stet weekday-date: checked -->\n\nThe talks")
    assert factlint("hook", stdin=item).report["verdict"] == "publish"


def test_what_could_not_be_read_is_to_be_asked_about(factlint: Factlint) -> None:
    ran = factlint("hook", "--as", "txt", stdin=b"\x00\x01\x02" * 99)
    assert (ran.status, ran.report["verdict"]) == (2, "ask")
    assert ran.report["problems"]
    # A broken setting costs itself and not the verdict.
    Path("factlint.yml").write_text("fail_ons: never", encoding="utf-8")
    ran = factlint("hook", stdin=RIGHT)
    assert (ran.status, ran.report["verdict"]) == (2, "publish")
