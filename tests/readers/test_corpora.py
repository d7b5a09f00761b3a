"""Corpora: a draft for each record, what is wrong with one of them, and no more memory than a record takes."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

Factlint = Callable[..., Any]
WRONG = "The talks open on Monday, July 4, 2023, in Lima."
RIGHT = "The talks open on Tuesday, July 4, 2023, in Lima."


def lines(rows: Iterable[Any]) -> None:
    text = "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)
    Path("c.jsonl").write_text(text, encoding="utf-8")


def test_json_lines(factlint: Factlint) -> None:
    lines([{"headline": "Talks", "body": RIGHT}, {"headline": "More talks", "body": f"{RIGHT}\n\n{WRONG}"}])
    ran = factlint("check", "--format", "json", "c.jsonl")
    assert [(d["path"], d["record"], len(d["findings"])) for d in ran.report["drafts"]] == [
        ("c.jsonl", 1, 0),
        ("c.jsonl", 2, 1),
    ]
    (finding,) = ran.findings
    assert (finding["record"], finding["line"], finding["field"]) == (2, 3, "/body")
    assert finding["text"] == "Monday, July 4, 2023"
    assert "c.jsonl#2" in factlint("check", "--format", "plain", "c.jsonl").out


def test_columns_have_names(factlint: Factlint) -> None:
    lines([{"kop": "Talks", "tekst": WRONG, "text": "no"}])
    ran = factlint("check", "--format", "json", "--text-field", "tekst", "--headline-field", "kop", "c.jsonl")
    assert [f["field"] for f in ran.findings] == ["/tekst"]
    ran = factlint("check", "--format", "json", "--text-field", "txt", "c.jsonl")
    assert ran.status == 2
    assert "no text in a column 'txt' (it has: kop, tekst, text)" in ran.report["problems"][0]["message"]


def test_the_same_slip_in_two_records_are_two_findings(factlint: Factlint) -> None:
    lines([{"body": WRONG}, {"body": WRONG}])
    first, second = factlint("check", "--format", "json", "c.jsonl").findings
    assert first["fingerprint"] != second["fingerprint"]
    factlint("stet", first["fingerprint"], "c.jsonl", "--because", "quoted")
    assert [f["stet"] is None for f in factlint("check", "--format", "json", "c.jsonl").findings] == [False, True]


def test_what_is_wrong_with_a_line_costs_that_line(factlint: Factlint) -> None:
    rows: list[Any] = [{"body": RIGHT}] * 7000
    lines([*rows, '{"body": "The talks', {"body": WRONG}, "[]", '{"a": 1}', ""])
    with Path("c.jsonl").open("ab") as file:
        file.write(b'{"body": "\xff"}\n')
    ran = factlint("check", "--format", "json", "--rule", "weekday-date", "c.jsonl")
    assert ran.status == 2
    assert len(ran.report["drafts"]) == 7001
    assert [f["record"] for f in ran.findings] == [7002]
    said = [p["message"] for p in ran.report["problems"]]
    assert said[0].startswith("record 7,001: the line is no JSON: unterminated string")
    assert [s.split(":")[0] for s in said] == ["record 7,001", "record 7,003", "record 7,004", "record 7,006"]
    assert "not in UTF-8" in said[-1]


def test_memory_is_that_of_a_record(factlint: Factlint) -> None:
    def peak(records: int) -> int:
        with Path("c.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps({"body": RIGHT * 400}) + "\n" for _ in range(records))
        tracemalloc.start()
        factlint("try", "weekday-date", "c.jsonl")
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(5)
    assert peak(300) < 1.5 * peak(30)


def test_a_line_that_is_too_long_is_skipped(factlint: Factlint) -> None:
    Path("factlint.yml").write_text("limits: {size: 1 kB}\n", encoding="utf-8")
    lines([{"body": "x" * 5000}, {"body": WRONG}])
    ran = factlint("check", "--format", "json", "c.jsonl")
    assert [f["record"] for f in ran.findings] == [2]
    assert "record 1: the line is longer than 1,000 bytes" in ran.report["problems"][0]["message"]


def test_parquet(factlint: Factlint) -> None:
    rows = [
        {"headline": "Talks", "body": RIGHT},
        {"headline": "Talks", "body": WRONG},
        {"headline": "Talks", "body": None},
    ]
    parquet.write_table(pyarrow.Table.from_pylist(rows), "c.parquet")
    ran = factlint("check", "--format", "json", "--text-field", "body", "c.parquet")
    assert [f["record"] for f in ran.findings] == [2]
    assert ran.report["problems"][0]["message"].startswith("record 3: no text in a column 'body'")
    data = Path("c.parquet").read_bytes()
    Path("c.parquet").write_bytes(data[: len(data) // 2])
    assert (
        "no whole Parquet file" in factlint("check", "--format", "json", "c.parquet").report["problems"][0]["message"]
    )


def test_on_standard_input(factlint: Factlint) -> None:
    data = (json.dumps({"body": WRONG}) + "\n").encode()
    assert len(factlint("check", "-", "--as", "jsonl", "--format", "json", stdin=data).findings) == 1


def test_data_in_folders_is_no_draft(factlint: Factlint) -> None:
    lines([{"body": WRONG}])
    Path("a.md").write_text(RIGHT, encoding="utf-8")
    assert [d["path"] for d in factlint("check", "--format", "json").report["drafts"]] == ["a.md"]


def test_without_the_package_parquet_says_what_to_do(factlint: Factlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("c.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert "factlint[corpora]" in factlint("check", "--format", "json", "c.parquet").report["problems"][0]["message"]
