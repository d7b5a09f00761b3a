"""Looks up places and peoples in the shipped gazetteer, which is opened without being loaded."""

from __future__ import annotations

import sqlite3
from functools import cache, cached_property, lru_cache
from pathlib import Path

from factlint.text.folding import fold_name
from factlint.text.records import dataclass

DATABASE = Path(__file__).with_name("places.sqlite")

_LOOKUP = """
    SELECT place.id, place.name, place.kind, place.country, place.population, place.capital_of, name.sort, name.caution
    FROM name JOIN place ON place.id = name.place
    WHERE name.key = ?
    ORDER BY name.sort = 'people', place.population DESC, place.id, name.sort
"""
# The last key that is a word or begins with it and a space; "!" is the character behind the space.
_LAST_FROM = "SELECT key FROM name WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1"
_CONTAINERS = "SELECT container FROM within WHERE place = ?"

_REMEMBERED = 1 << 16
"""How many answers are kept: those of some hundred drafts."""


@dataclass(frozen=True, eq=False)
class PlaceRecord:
    """One reading of a name: a place, and how the name means it.

    Compared by identity: records are made once for each name, and are the keys of caches.
    """

    id: int
    name: str
    """The usual English name."""
    kind: str
    """city, region, country, area or continent."""
    country: str | None
    """ISO code of its country; None for areas and continents."""
    population: int
    """Of a region: that of its known cities together. Zero where unknown."""
    capital_of: str | None
    """ISO code of the country (GB) or the first-level region (US-TX) whose capital it is."""
    sort: str
    """name, alias, code (counts in capitals only) or people (demonym or adjective)."""
    caution: str | None
    """word: also an everyday English word; person: also a given or family name; otherwise None."""


def place_key(text: str) -> str:
    """The key of a place name: folded, hyphens read as spaces, since papers differ over Port-au-Prince."""
    return " ".join(fold_name(text).replace("-", " ").split())


class Gazetteer:
    """The places of the world; the file is opened at the first question."""

    def __init__(self, path: Path = DATABASE) -> None:
        self.path = path
        # One answer per name and gazetteer: drafts ask for the same names over and over.
        self._answers = lru_cache(maxsize=_REMEMBERED)(self._look_up)
        self._held_by = lru_cache(maxsize=_REMEMBERED)(self._climb)
        self._reach = lru_cache(maxsize=_REMEMBERED)(self._find_reach)

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        # Immutable: no lock, no journal, works on a read-only disk. The language server asks from worker threads.
        return sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def lookup(self, name: str) -> tuple[PlaceRecord, ...]:
        """All readings of a name, places before peoples, the most populous first; empty when unknown."""
        return self._answers(name)

    def containers(self, place: int) -> frozenset[int]:
        """The ids of everything that holds a place: region, country, continent, areas."""
        return self._held_by(place)

    def begins_longer(self, word: str) -> bool:
        """Whether any name of several words begins with a word."""
        return self._reach(word) > 1

    def place(self, place: int) -> PlaceRecord | None:
        """The place with an id, under its own name."""
        row = self._connection.execute(
            "SELECT id, name, kind, country, population, capital_of, 'name', NULL FROM place WHERE id = ?", (place,)
        ).fetchone()
        return PlaceRecord(*row) if row else None

    def _look_up(self, name: str) -> tuple[PlaceRecord, ...]:
        # Drafts hold more runs of words than words: what no place begins with is asked once, not for each run.
        words = name.split(None, 1)
        if not words or self._reach(words[0]) < len(words):
            return ()
        key = place_key(name)
        records = [PlaceRecord(*row) for row in self._connection.execute(_LOOKUP, (key,))] if key else []
        # "US" is a country, "us" is not.
        return tuple([record for record in records if record.sort != "code" or name.isupper()]) if records else ()

    def _find_reach(self, word: str) -> int:
        """How far names go on from a word: 0 where none begins with it, 1 where it is a name, 2 where more follow."""
        key = place_key(word)
        if not key:
            return 2
        last = self._connection.execute(_LAST_FROM, (key, key + "!")).fetchone()
        return 0 if last is None else 1 if last[0] == key else 2

    def _climb(self, place: int) -> frozenset[int]:
        # Step by step, each remembered: the steps above a town's region are those of all its towns.
        steps = [row[0] for row in self._connection.execute(_CONTAINERS, (place,))]
        return frozenset(steps).union(*map(self.containers, steps))


@cache
def shipped() -> Gazetteer:
    """The gazetteer that comes with factlint; one for all, since it is never changed."""
    return Gazetteer()
