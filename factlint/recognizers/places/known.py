"""What the gazetteer knows of a name, as readings of a place."""

from __future__ import annotations

from functools import lru_cache

from factlint.languages.gazetteer import PlaceRecord, shipped
from factlint.model.named import PlaceReading

_NEIGHBOURHOOD = 40_000_000
"""In a region of more people than this (Java, Guangdong) two towns are not near each other."""

# Drafts name the same few thousand places over and over.
_REMEMBERED = 65_536


@lru_cache(maxsize=_REMEMBERED)
def look_up(wording: str) -> tuple[PlaceRecord, ...]:
    """All records of a name, the best-known place first; empty where the gazetteer has none."""
    return shipped().lookup(wording)


@lru_cache(maxsize=_REMEMBERED)
def begins_longer(word: str) -> bool:
    """Whether the name of any place goes on behind a word."""
    return shipped().begins_longer(word)


@lru_cache(maxsize=_REMEMBERED)
def is_national(word: str, nations: frozenset[str]) -> bool:
    """Whether a word is the name of a country, or of a nation in one."""
    return word.lower() in nations or any(r.kind == "country" and r.sort == "name" for r in look_up(word))


def is_people(records: tuple[PlaceRecord, ...]) -> bool:
    """Whether a word is for the people of a country."""
    return any(r.kind == "country" and r.sort == "people" for r in records)


@lru_cache(maxsize=_REMEMBERED)
def said_by(records: tuple[PlaceRecord, ...], nations: frozenset[str]) -> tuple[tuple[PlaceReading, ...], bool]:
    """The readings of a name, and whether it is a word for a people."""
    readings = tuple(dict.fromkeys(_reading(r, nations) for r in records))
    return readings, max(records, key=lambda r: r.population).sort == "people"


def _reading(record: PlaceRecord, nations: frozenset[str]) -> PlaceReading:
    within = shipped().containers(record.id)
    return PlaceReading(
        record.id,
        record.name,
        "nation" if _is_nation(record, nations) else record.kind,
        within,
        frozenset(place for place in within if _is_region(place, nations)),
        record.country or "",
        record.capital_of or "",
        record.population,
    )


def _is_nation(record: PlaceRecord, nations: frozenset[str]) -> bool:
    return record.kind == "region" and record.name.lower() in nations


@lru_cache(maxsize=_REMEMBERED)
def _is_region(place: int, nations: frozenset[str]) -> bool:
    record = shipped().place(place)
    if record is None or record.kind != "region" or _is_nation(record, nations):
        return False
    return record.population <= _NEIGHBOURHOOD
