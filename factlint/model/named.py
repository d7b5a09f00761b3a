"""Names as drafts write them: people, bodies and places."""

from __future__ import annotations

from enum import StrEnum

from factlint.model.mention import Mention
from factlint.text.records import dataclass
from factlint.text.span import Span


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
    """One place that a name can mean: its id in the gazetteer and the ids of all places that it lies in.

    `kind` is city, region, nation (a part of a country that is spoken of as one: Scotland), country, area or continent.
    `regions` are those of `within` that are regions; `country` is the ISO code of its country, or empty; `capital_of`
    that of the country (GB) or region (US-TX) whose capital it is.
    """

    id: int
    name: str
    kind: str
    within: frozenset[int]
    regions: frozenset[int] = frozenset()
    country: str = ""
    capital_of: str = ""
    population: int = 0


@dataclass(frozen=True, slots=True)
class Place(Mention):
    """A place, or a word for its people (`people` is true: Afghan, Londoner). Every reading is kept.

    `sure` is false where something beside it speaks for another sense: a given name (Paris Hilton), a body or a club
    (Boston Globe, Manchester United), an ordinary word (Reading), a longer name that it is only a part of. `located` is
    true behind a preposition of place (in Baku).
    """

    name: str
    readings: tuple[PlaceReading, ...]
    people: bool = False
    sure: bool = True
    located: bool = False


class Setting(StrEnum):
    """How the capitals of a block are set, and so what a capital in it says."""

    RUNNING = "running"
    TITLE = "title"
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True)
class Name(Mention):
    """A longest run of capitalised words, with the particles in or before it (`Ahmad Shah Massoud`, `van der Berg`).

    `words` are the spans of its words, particles among them, without full stops (but those of initials: `J.K.`). A run
    ends at a possessive ending, which it does not hold and `possessive` remembers, at punctuation other than the full
    stop of an initial or an abbreviation, and at days and months. `sentence_initial` says that its first word would
    have a capital anyway; function words there (`The`, `But`) are left out. In a block whose `setting` is title case
    or capitals, a run says little: it ends only at function words and punctuation.
    """

    words: tuple[Span, ...]
    sentence_initial: bool = False
    possessive: bool = False
    setting: Setting = Setting.RUNNING
