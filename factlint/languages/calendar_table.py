"""Names of months and weekdays of one language, out of the table that is generated from CLDR."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Any

from factlint.text.records import dataclass

_FIELD = re.compile(r"'([^']*)'|d+|M+|y+")


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The names of one language, folded by `fold_name`; months count from 1, weekdays from 0 (Monday).

    `careful` are names that are also everyday words. `order` is the order of a date in figures (`dmy`), empty where
    both are in use. `patterns` are CLDR's long dates: of the region, of the language, of its other regions.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    short_months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    bare_weekdays: Mapping[str, int] = field(default_factory=dict)
    careful: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    month_names: tuple[str, ...] = ()
    weekday_names: tuple[str, ...] = ()
    is_unspaced: bool = False
    is_weekday_last: bool = False
    order: str = ""
    patterns: tuple[str, ...] = ("d MMMM y",)

    @property
    def is_year_first(self) -> bool:
        """Whether the language writes the year of a date before its day."""
        bare = _bare(self.patterns[0])
        return bare.find("y") < bare.find("d")

    def say(self, year: int | None, month: int, day: int, *, month_first: bool | None = None) -> str:
        """A date in the language's own words; `month_first` where the draft shows which way it writes."""
        pattern = self.patterns[0]
        for offered in self.patterns:
            bare = _bare(offered)
            if month_first is not None and (bare.find("M") < bare.find("d")) is month_first:
                pattern = offered
                break
        if year is None:
            # What stands between the year and its neighbour goes with it ("d MMMM 'de' y", "MMMM d, y").
            pattern = re.sub(r"^y\S*\s*|[\s,]*('[^']*'\s*)?y.*$", "", pattern)
        return _FIELD.sub(lambda m: self._say_field(m, year, month, day), pattern)

    def _say_field(self, match: re.Match[str], year: int | None, month: int, day: int) -> str:
        letters = match.group()
        if letters[0] == "'":
            return match.group(1)
        if letters[0] == "y":
            return str(year)
        if letters[0] == "d":
            return f"{day:0{len(letters)}}"
        return self.month_names[month - 1] if len(letters) > 2 and self.month_names else f"{month:0{len(letters)}}"


def _bare(pattern: str) -> str:
    return re.sub(r"'[^']*'", "", pattern)


@cache
def calendar_of(code: str, region: str = "") -> Calendar:
    """The names of a language; those of no language where CLDR has none."""
    if not code.isalnum():
        return Calendar()
    entry = dict(_rows(f'{code}"')).get(code)
    if entry is None:
        return Calendar()
    own = dict(_rows(f"{code}-"))
    here = own.get(f"{code}-{region}", {})
    patterns = dict.fromkeys([here.get("date", entry["date"]), entry["date"], *(r["date"] for r in own.values())])
    return Calendar(
        months=_numbers(entry["months"], 1),
        short_months=_numbers(entry.get("months_short", ()), 1),
        weekdays=_numbers(entry["weekdays"], 0),
        short_weekdays=_numbers(entry.get("weekdays_short", ()), 0),
        bare_weekdays=_numbers(entry.get("weekdays_bare", ()), 0),
        careful=frozenset(entry.get("careful", ())),
        links=tuple(entry.get("links", ())),
        month_names=tuple(entry["say_months"]),
        weekday_names=tuple(entry["say_weekdays"]),
        is_unspaced=entry.get("unspaced", False),
        is_weekday_last=entry.get("weekday_after", False),
        order=here.get("order", entry["order"]) or "",
        patterns=tuple(patterns),
    )


@cache
def any_language() -> Calendar:
    """Full names that mean one month or weekday in whichever language of the daily press they are used."""
    rows = {name: value for part in ("months", "weekdays", "careful") for name, value in _rows(f'{part}"')}
    return Calendar(months=rows["months"], weekdays=rows["weekdays"], careful=frozenset(rows["careful"]))


def _numbers(rows: list[str], first: int) -> dict[str, int]:
    return {form: number for number, row in enumerate(rows, first) for form in row.split("|") if form}


@cache
def _table() -> str:
    return (Path(__file__).parent / "calendar.json").read_text(encoding="utf-8")


def _rows(beginning: str) -> Iterator[tuple[str, Any]]:
    """The rows whose name begins so; only they are parsed, since a run needs one language of three hundred."""
    table = _table()
    at = table.find(f'\n"{beginning}')
    while at >= 0:
        end = table.index("\n", at + 1)
        name, _, value = table[at + 1 : end].rstrip(",").partition(":")
        yield json.loads(name), json.loads(value)
        at = table.find(f'\n"{beginning}', end - 1)
