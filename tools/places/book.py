"""What has been gathered of the gazetteer so far, and how names are varied on the way in."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factlint.languages.gazetteer import place_key

# Cities of English-speaking countries: GeoNames is asked for smaller ones, and knows them by one name.
NEAR = {"US", "GB", "CA", "AU", "IE", "NZ"}
# GeoNames ids end far below; these leave room.
REGION_IDS, AREA_IDS = 100_000_000, 200_000_000
# A city above this size is not taken for a person, unless the hand file says so.
FAMOUS = 3_000_000
# Countries whose names GeoNames and ISO spell by a scholar's transliteration.
TRANSLITERATED = set(
    "AF AE BD BH BT DZ EG ET GE IL IN IQ IR JO JP KP KR KW KZ LB LK LY MA MM MR NP OM PK PS QA SA SD SY TN YE".split()  # noqa: SIM905
)
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿ'’ .-]{3,}")
CODE = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,4}")


def plain(name: str, country: str | None) -> str:
    """A name without the signs of a transliteration, which no paper prints (Mazār-e Sharīf)."""
    if country not in TRANSLITERATED:
        return name
    marks = unicodedata.normalize("NFD", name.translate(str.maketrans("", "", "‘’ʻ‘`")))
    return unicodedata.normalize("NFC", "".join(sign for sign in marks if not unicodedata.combining(sign)))


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


def city_id(book: Book, name: str, country: str) -> int | None:
    """The largest city of a name in a country."""
    key = place_key(name)
    found = [
        number for number in book.keys[key] if book.places[number][1] == "city" and book.places[number][2] == country
    ]
    return max(found, key=lambda number: int(book.places[number][3]), default=None)
