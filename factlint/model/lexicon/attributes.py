"""Words for what things are said to be: ranks of offices, sorts of bodies, directions, studies and their sizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class AttributeWords:
    """languages/CODE/attributes.yml; all in lower case."""

    compass: Annotated[tuple[str, ...], "The points of the compass, round the circle, with a hyphen (north-east)."]
    of: Annotated[tuple[str, ...], "What joins a direction to a place (of, from)."]
    ranks: Annotated[frozenset[str], "Words before an office that make it another one (deputy, assistant)."]
    changed: Annotated[
        tuple[str, ...], "Words of a draft in which somebody's office or side changes, or there are two."
    ]
    narrating: Annotated[frozenset[str], "Those of them that may only say what came next (then, later)."]
    picture_words: Annotated[
        frozenset[str], "Words with which a page credits a picture, before the caption itself (image, copyright)."
    ]
    offices: Annotated[Mapping[str, str], "The last words of offices in a body, each with the one it is read as."]
    two_sides: Annotated[tuple[str, ...], "Words of a draft in which somebody may change parties (defected)."]
    two_countries: Annotated[tuple[str, ...], "Words of a draft in which somebody may be of two countries (dual)."]
    deeds: Annotated[frozenset[str], "Verbs behind a word for somebody who is called by their country (rode)."]
    collective_endings: Annotated[
        tuple[str, ...], 'Endings of words for a people as a whole: "the French" is not one of them.'
    ]
    bodies: Annotated[
        Mapping[str, tuple[str, ...]],
        "By the noun for a body (council, court): the words before it that tell its sorts.",
    ]
    studies: Annotated[frozenset[str], "Nouns for what was asked or looked into (survey, poll, study)."]
    ordinals: Annotated[tuple[str, ...], "Words before a superlative that make it another place (second)."]
    firsts: Annotated[tuple[str, ...], "Words for the place before all of these (first)."]
    superlatives: Annotated[tuple[str, ...], "Superlatives that one thing of its like is (oldest)."]
    comparatives: Annotated[Mapping[str, str], "The comparative of each superlative with which one outdoes it."]
    doing: Annotated[tuple[str, ...], "Endings of a verb behind a superlative (longest-serving)."]
    to_do: Annotated[tuple[str, ...], "What stands between the first and what they did (to, ever to)."]
    becoming: Annotated[
        tuple[str, ...], "What stands before somebody who is the first of their sort now (has become the)."
    ]
    only: Annotated[tuple[str, ...], "What begins a sentence about those who outdo a superlative (only)."]
    only_other: Annotated[tuple[str, ...], "What stands before one who did it, too (only one other)."]
    have: Annotated[tuple[str, ...], "The auxiliaries behind that one (has)."]
    afterwards: Annotated[tuple[str, ...], "Words by which another one did it later (since)."]
    among: Annotated[tuple[str, ...], "What joins a superlative to those among whom it holds (in the)."]
    definite: Annotated[tuple[str, ...], "What begins a reference to something known (the, that)."]
    ages_ago: Annotated[frozenset[str], "Words before a people or place that is spoken of as it was (ancient)."] = (
        frozenset()
    )
    heads: Annotated[frozenset[str], "Words before an office that make it the one without a rank (head)."] = frozenset()
    stations: Annotated[
        Mapping[str, str],
        "Offices that exclude others, by their last words: what they have in common, and which each is (court/bench).",
    ] = field(default_factory=dict)
    stations_elsewhere: Annotated[
        frozenset[str], "What those offices have in common that somebody held in another body: a sergeant in the war."
    ] = frozenset()
    behind_offices: Annotated[tuple[str, ...], "What ends an office in an aside (at, who)."] = ()
    fellow: Annotated[frozenset[str], "Words that make a party's members somebody's like (her fellow Tories)."] = (
        frozenset()
    )
    one_of: Annotated[frozenset[str], "What begins an aside that says what somebody is (a Swede)."] = frozenset()
    hired: Annotated[frozenset[str], "Offices that a country gives to foreigners (coach)."] = frozenset()
    away_from: Annotated[tuple[str, ...], "What joins a distance to the place that it is from (off, away from)."] = ()
    holding: Annotated[tuple[str, ...], "Verbs of those who hold an office (run, lead, hold)."] = ()
    posts: Annotated[frozenset[str], "Nouns for an office that say no more than that it is one (post)."] = frozenset()
    not_whole: Annotated[tuple[str, ...], "Words behind an office or body that make it another one (of, twice)."] = ()
    later_bodies: Annotated[
        Mapping[str, tuple[str, ...]], "By the same nouns: sorts that a case may go on to (high, supreme)."
    ] = field(default_factory=dict)
    tiers: Annotated[
        Mapping[str, tuple[tuple[str, ...], ...]],
        "By the same nouns: sorts of one tier, of which a place has one (council: borough, district).",
    ] = field(default_factory=dict)
    heard_before: Annotated[tuple[str, ...], "What stands before a body in which somebody is heard (told)."] = ()
    heard_behind: Annotated[tuple[str, ...], "What stands behind such a body (heard, was told)."] = ()
    superlatives_alike: Annotated[Mapping[str, str], "Superlatives that say what another one says (biggest)."] = field(
        default_factory=dict
    )
    areas: Annotated[
        Mapping[str, tuple[str, ...]],
        "Words for any place in which something is the oldest, each with the countries that have regions of the name;"
        " none for a country (county: GB).",
    ] = field(default_factory=dict)
    before_counties: Annotated[tuple[str, ...], "What stands before the name of a county, as printed (Co)."] = ()
    being: Annotated[tuple[str, ...], "What joins something to what it is said to be (is, became)."] = ()
    relatives: Annotated[tuple[str, ...], "What may stand between something and that (which)."] = ()
    no_owners: Annotated[tuple[str, ...], "Words with an 's that own nothing (it)."] = ()
    ones: Annotated[tuple[str, ...], "What stands for a noun behind a superlative (one)."] = ()
    only_one: Annotated[tuple[str, ...], "What stands before the only one of its sort (the only)."] = ()
    one_of_several: Annotated[tuple[str, ...], "What stands before one of a few of a sort (one of two)."] = ()
    clause_ends: Annotated[tuple[str, ...], "Words with which something else begins behind a place (and, but)."] = ()
    sampled_nouns: Annotated[tuple[str, ...], "Nouns for what many are asked or looked at for (survey, trial)."] = ()
    sampled: Annotated[tuple[str, ...], "Before a number: so many were asked or looked at (questioned)."] = ()
    taking_part: Annotated[tuple[str, ...], "Behind a number: so many were asked or took part (were questioned)."] = ()
    in_study: Annotated[tuple[str, ...], "What joins those who were asked to the study (in)."] = ()
    sampled_who: Annotated[tuple[str, ...], "What may stand between those who were asked and that (who)."] = ()
    other_studies: Annotated[tuple[str, ...], "Words of a sentence that tells of another study (earlier)."] = ()
    in_office: Annotated[tuple[str, ...], "What stands between somebody and the office they hold (in)."] = ()
    within_time: Annotated[tuple[str, ...], "Words that say that a feat is one of a certain time (since)."] = ()
    one_person: Annotated[tuple[str, ...], "What stands for somebody behind only (one other)."] = ()
    of_all_time: Annotated[tuple[str, ...], "Behind a superlative of all time (on record); _ is a few words."] = ()
    other_times: Annotated[tuple[str, ...], "Words of a sentence that tells of another time (previous)."] = ()
    other_areas: Annotated[tuple[str, ...], "More words for where a superlative holds (nationwide)."] = ()
    agent_endings: Annotated[tuple[str, ...], "Endings of nouns for whoever does something (winner, sailor)."] = ()
    ever_to: Annotated[tuple[str, ...], "What else stands between those who did something and a deed (who has)."] = ()
    of_feat: Annotated[tuple[str, ...], "What joins whoever did something to what it was done to (of, in)."] = ()
    any_deed: Annotated[frozenset[str], "Verbs that point at a deed told before (do, manage)."] = frozenset()
    any_object: Annotated[frozenset[str], "Words that point at what it was done to (it, so)."] = frozenset()
