"""Where a draft says what its own date is, and where it does not."""

from __future__ import annotations

import pytest

from factlint.languages.load import load
from factlint.model.dated import Dated, Day
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import as_of, build

FRONT = "---\nlang: en\n{}\n---\n# Bridge falls\n\nIt fell at noon.\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (FRONT.format("date: 2026-04-23"), Day(2026, 4, 23)),
        (FRONT.format("date: 2026-04-23T10:00:00Z"), Day(2026, 4, 23)),
        (FRONT.format("published: April 23, 2026"), Day(2026, 4, 23)),
        (FRONT.format("date: 3/4/2026"), None),
        (FRONT.format("date: 2026-02-30"), None),
        (FRONT.format("byline: Ann Reed"), None),
        ("# Bridge falls\n\nMonday, July 4, 2005\n\nIt fell at noon.\n", Day(2005, 7, 4)),
        ("# Bridge falls\n\nLEEDS, 4 July 2005 – It fell at noon.\n", Day(2005, 7, 4)),
        ("# Bridge falls\n\nKABUL, Feb. 21 (AFP) – It fell at noon.\n", None),
        ("# Bridge falls\n\nIt fell on 4 July 2005.\n", None),
    ],
)
def test_the_drafts_own_date(text: str, day: Day | None) -> None:
    reader = reader_named("md")
    assert reader is not None
    (draft,) = reader.read(Raw("a.md", text.encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    found = as_of(document, recognise(document, lexicon, {Dated}))
    assert (found.day if found else None) == day
