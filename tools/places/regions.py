"""First-level regions from ISO 3166-2, and which of them GeoNames means by a number."""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from difflib import SequenceMatcher
from importlib.resources import files
from typing import Any

from rigour.territories import get_territory

from factlint.languages.gazetteer import place_key
from tools.places.book import CODE, LATIN, NEAR, REGION_IDS, Book, aliases, split

_KINDS = (
    r"(?:oblast'?|respublika|kraj|sheng|shi|zizhiqu|province|governorate|region|republic|city|district|"
    r"county|prefecture|department|emirate|muhafazat|provincia|departamento|avtonomnyj okrug)"
)
GENERIC = re.compile(rf"(?i)^{_KINDS}\s|\s{_KINDS}$")
# Parts that ISO 3166 lists as countries of their own too: Puerto Rico, Hong Kong, Guadeloupe.
OVERSEAS = re.compile(
    r"US-(?:AS|GU|MP|PR|UM|VI)|NL-(?:AW|CW|SX)|CN-(?:HK|MO|TW)|FR-(?:[A-Z]{2}|97\d|98\d)|NO-2[12]|FI-01"
)
# ISO 3166-2 carries mottoes as names: "Land of the Rose".
MOTTO = re.compile(r"(?i)^(?:the|land|island|gateway|home|city|pearl|heart)\b.*\bof\b|^the\b|\bstate of\b")


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
    best = max(alike, key=lambda name: SequenceMatcher(None, place_key(name), place_key(own)).ratio(), default=own)
    shown = split(hand.get(code)) or [own if code.split("-")[0] in NEAR else best]
    return [name for name in dict.fromkeys([*shown, own, *english, *bare]) if len(name) > 1]


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
        if (
            book.codes[code] not in parents
            if code.startswith("ID-")
            else (book.codes[code], book.codes[code.split("-")[0]]) in book.within
        )
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
