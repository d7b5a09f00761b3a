"""Exchange rates by year, out of the table that is generated from the reference rates of the European Central Bank."""

from __future__ import annotations

import json
from collections.abc import Collection
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factlint.model.values import Interval

_CROSS = "USD"


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((Path(__file__).parent / "rates.json").read_text(encoding="utf-8"))
    return table


def years() -> tuple[int, int]:
    """The first and the last year for which there are rates."""
    known = [int(year) for year in _table()["EUR/USD"]]
    return min(known), max(known)


@cache
def _row(base: str, other: str) -> dict[int, Interval]:
    """What one of a currency bought of another in each year, at the least and at the most."""
    table = _table()
    if row := table.get(f"{base}/{other}"):
        return {int(year): Interval(Decimal(str(low)), Decimal(str(high))) for year, (low, high) in row.items()}
    if row := table.get(f"{other}/{base}"):
        return {int(year): Interval(1 / Decimal(str(high)), 1 / Decimal(str(low))) for year, (low, high) in row.items()}
    if _CROSS in (base, other):
        return {}
    # Two that the table does not hold side by side: both against the dollar, as if their extremes fell on one day.
    first, second = _row(base, _CROSS), _row(_CROSS, other)
    return {year: first[year] * second[year] for year in first.keys() & second.keys()}


def rate(base: str, other: str, wanted: Collection[int] = ()) -> Interval | None:
    """What one of a currency bought of another in some years, or in all where none is named; None where not known.

    Currencies are ISO 4217 codes. A year without a rate makes the answer None.
    """
    row = _row(base, other)
    found = [row.get(year) for year in wanted] if wanted else list(row.values())
    made: Interval | None = None
    for interval in found:
        if interval is None:
            return None
        made = interval if made is None else made.to(interval)
    return made
