"""The words by which places are told from the people, clubs and papers that bear their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class PlaceWords:
    """languages/CODE/places.yml."""

    sorts: Annotated[frozenset[str], "Capitalised words behind a place that say what sort it is (Province, County)."]
    parts: Annotated[frozenset[str], "Capitalised words before a place that name a part of it (Greater, Northern)."]
    holders: Annotated[
        frozenset[str], "Capitalised words that 'of' joins to a place and that are elsewhere (Gulf, Bank)."
    ]
    not_places: Annotated[frozenset[str], "Words that are no places whatever the gazetteer says, in lower case."]
    links: Annotated[tuple[str, ...], "Lower-case words inside the names of places (of, and, upon)."]
    locatives: Annotated[frozenset[str], "Words before a place that say that something is there, in lower case."]
    directions: Annotated[frozenset[str], "Words before a place for coming, going and belonging, in lower case."]
    other_senses: Annotated[frozenset[str], "Capitalised words behind a place that make it a club, a paper, a pact."]
    sites: Annotated[frozenset[str], "Capitalised words behind a place that make it a site, a contest or a body."]
    happenings: Annotated[frozenset[str], "Capitalised words behind a place that leave it a place (War, Police)."]
    stand_for_more: Annotated[
        frozenset[str], "Places whose names mean governments, trades or contests, in lower case: no story is there."
    ]
    nations: Annotated[frozenset[str], "Parts of a country that are spoken of as countries, in lower case."]
    here: Annotated[tuple[str, ...], "What a reporter calls the place where they are (here in)."]
    streets: Annotated[tuple[str, ...], "Words that end the names of streets, as they are printed."]
    events: Annotated[tuple[str, ...], "What happens once at a place and is named after it (fire, crash)."]
    settlements: Annotated[frozenset[str], "What a town is called before its name (the port of)."] = frozenset()
    bygone: Annotated[frozenset[str], "Those of the parts, in lower case, that speak of a place as it was (old)."] = (
        frozenset()
    )
    within: Annotated[frozenset[str], "Those of the locatives that say in what a place lies (Turku in Finland)."] = (
        frozenset()
    )
    amid: Annotated[frozenset[str], "Those of the locatives that hardly stand before a club or a firm (in)."] = (
        frozenset()
    )
    premises: Annotated[
        Mapping[str, tuple[str, ...]], "Those of them that are no streets, by what they are: put for each other."
    ] = field(default_factory=dict)
    event_sites: Annotated[
        tuple[str, ...], "What else than streets events are named after, in lower case (bridge)."
    ] = ()
    street_prepositions: Annotated[frozenset[str], "What stands before a street or site in which something is."] = (
        frozenset()
    )
    named_after_places: Annotated[frozenset[str], "What is named after a town (the Arlow bypass)."] = frozenset()
    dwellers: Annotated[frozenset[str], "What 'of' joins to a town's name (the village of, the farmers of)."] = (
        frozenset()
    )
    street_things: Annotated[
        tuple[str, ...], "What stands in a street and is named after it where it is spoken of again (warehouse)."
    ] = ()
    pacts: Annotated[
        tuple[str, ...], "What is named after the town in which it was signed, in lower case (accord, agreement)."
    ] = ()
    likened: Annotated[
        tuple[str, ...], "Words that a hyphen joins to a place to which something is likened, in lower case (style)."
    ] = ()
    stands_for: Annotated[
        Mapping[str, tuple[str, ...]],
        "By country, under its usual name in lower case: its seats of power, bodies and teams (kremlin).",
    ] = field(default_factory=dict)
