"""Tables of words and the dates in them; every wording must be the slice at its span."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.model.dated import Dated
from factlint.model.document import Document
from factlint.model.mention import Mentions
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def rows(name: str) -> list[Any]:
    table: list[Any] = yaml.safe_load(Path(__file__).with_name(f"dates.{name}.yml").read_text(encoding="utf-8"))
    return [pytest.param(row, id=f"{row.get('lang', 'en')}: {row['text'][:40]}") for row in table]


def read(text: str, code: str) -> tuple[Document, Mentions]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Notice to all\n\nNothing else.\n\n{text}\n\nThat was that.".encode()))
    lexicon = load(code)
    document = build(draft, lexicon)
    return document, recognise(document, lexicon, {Dated})


def said(dated: Dated) -> str:
    days = (f"{'-' if d.year is None else d.year}-{d.month}-{d.day}" for d in dated.readings)
    parts = [" or ".join(days)]
    if dated.weekday is not None:
        parts.insert(0, _WEEKDAYS[dated.weekday])
    if dated.days_off is not None:
        parts.append(f"{dated.days_off:+d}")
    return " ".join(p for p in parts if p)


@pytest.mark.parametrize("row", [*rows("en"), *rows("other")])
def test_dates(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], row.get("lang", "en"))
    found = [[document.slice(d.span), said(d)] for d in mentions.of(Dated)]
    assert sorted(found) == sorted(row["dates"] or [])


def test_parts_lie_where_they_are_said_to() -> None:
    document, mentions = read("It was Monday, the 21st of February 2022, at noon.", "en")
    (dated,) = mentions.of(Dated)
    spans = (dated.weekday_span, dated.date_span, dated.day_span, dated.month_span, dated.year_span)
    words = [document.slice(s) for s in spans if s]
    assert words == ["Monday", "21st of February 2022", "21st", "February", "2022"]


def test_a_range_knows_its_end() -> None:
    _, mentions = read("It runs from Monday 1 to Friday 5 June 2026.", "en")
    first, last = mentions.of(Dated)
    assert first.until == last.readings[0]
    assert last.until is None
