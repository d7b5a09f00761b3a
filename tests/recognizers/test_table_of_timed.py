"""Tables of words and the years, ages, anniversaries and times of day in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.model.timed import Age, Anniversary, ClockTime, Year
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build

_ROWS = yaml.safe_load(Path(__file__).with_name("timed.en.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"][:40]) for row in _ROWS])
def test_timed(row: dict[str, Any]) -> None:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Notice to all\n\n{row['text']}\n\nThat was that.".encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    mentions = recognise(document, lexicon, {Year, Age, Anniversary, ClockTime})
    found = [
        *((m, m.year) for m in mentions.of(Year)),
        *((m, m.years) for m in mentions.of(Age)),
        *((m, m.years) for m in mentions.of(Anniversary)),
        *((m, m.minutes) for m in mentions.of(ClockTime)),
    ]
    assert [[type(m).__name__, document.slice(m.span), value] for m, value in found] == row["found"]
