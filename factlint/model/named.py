"""Names as drafts write them: people, bodies and places."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.model.mention import Mention


@dataclass(frozen=True, slots=True)
class Person(Mention):
    """A person's name. `span` holds the name without title or honorific, nor a possessive ending.

    `family` is the family name with its particles, or the only name that there is; `given` may be empty. `key` is the
    same for all mentions that are one person's (a later family name joins the full name before it), else the name.
    """

    given: str
    family: str
    key: str
    title: str = ""
    honorific: str = ""


@dataclass(frozen=True, slots=True)
class Organisation(Mention):
    """A body's name. `short` is the short form defined beside it (`(NRF)`); `key` joins long and short forms."""

    name: str
    key: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """One place that a name can mean: its id in the gazetteer and the ids of all places that it lies in."""

    id: int
    name: str
    kind: str
    within: frozenset[int]


@dataclass(frozen=True, slots=True)
class Place(Mention):
    """A place, or a word for its people (`people` is true: Afghan, Londoner). Every reading is kept."""

    name: str
    readings: tuple[PlaceReading, ...]
    people: bool = False


@dataclass(frozen=True, slots=True)
class Name(Mention):
    """A run of capitalised words that no recognizer could call a person, body or place with confidence."""

    name: str
