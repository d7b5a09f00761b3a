"""The words of courts: offences, how somebody is said to be charged with one, and what says that a charge changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class TermWords:
    """The words for one sort of term: what is done to somebody, and what is imposed on them or where it is spent."""

    verbs: Annotated[tuple[str, ...], "Verbs for imposing it, in the forms that headlines and stories use (jailed)."]
    nouns: Annotated[tuple[str, ...], "Nouns for it, and for where it is spent (prison sentence, jail)."]
    unless: Annotated[tuple[str, ...], "Words of its clause by which it is another one of the sort (an old deal)."] = ()
    of_now: Annotated[bool, "Whether an earlier year in its clause makes it an older one: signed in 2024."] = False


@dataclass(frozen=True, slots=True, eq=False)
class LawWords:
    """languages/CODE/law.yml; all in lower case."""

    offences: Annotated[tuple[str, ...], "Offences, each by the noun that charges are named after (murder, theft)."]
    charged_with: Annotated[tuple[str, ...], "What stands right before the offence that somebody is charged with."]
    answered_with: Annotated[tuple[str, ...], "What stands before the offence that somebody denies or admits."]
    causing: Annotated[tuple[str, ...], "Words with which an offence is named at length (causing a death by)."]
    by: Annotated[tuple[str, ...], "What joins those to the offence (by)."]
    several: Annotated[tuple[str, ...], "Words of a draft in which there are several charges (charges)."]
    crimes: Annotated[tuple[str, ...], "Verbs for crimes in the forms that state one as a fact (stole)."]
    hedges: Annotated[tuple[str, ...], "Words that say that a crime is not proven, or whose word it is."]
    proven: Annotated[tuple[str, ...], "Words that say that it is (convicted, admitted)."]
    pleas: Annotated[Mapping[str, tuple[str, ...]], "Wordings of a plea, by what is pleaded."]
    verdicts: Annotated[
        Mapping[str, tuple[str, ...]],
        "Wordings of a verdict, by what is found; _ is up to four words, and the first of two that fit counts.",
    ]
    appeals: Annotated[Mapping[str, tuple[str, ...]], "Wordings of what becomes of an appeal, in the same way."]
    verdict_changes: Annotated[tuple[str, ...], "Words of a draft in which one verdict may follow another (retrial)."]
    not_yet: Annotated[tuple[str, ...], "Words before a verdict in its sentence that make it none (if)."]
    older: Annotated[tuple[str, ...], "Words in the sentence of a verdict that make it an older one (previously)."]
    charge_nouns: Annotated[tuple[str, ...], "What stands right behind an offence that is referred to again."]
    definite: Annotated[tuple[str, ...], "What begins a reference to something known (the, his)."]
    changed: Annotated[tuple[str, ...], "Words of a draft in which a charge changes or there are several."]
    takings: Annotated[tuple[str, ...], "Verbs for taking money, if it is taken from others (took £400 from)."] = ()
    taken_from: Annotated[tuple[str, ...], "What stands behind the money that is taken (from, into his own)."] = ()
    hedges_before: Annotated[tuple[str, ...], "Those of the hedges that say so only before the verb (not, who)."] = ()
    crimes_in_headlines: Annotated[
        tuple[str, ...], "More of them, which state a crime only where the story is of somebody accused (pocketed)."
    ] = ()
    deeds_in_headlines: Annotated[
        tuple[str, ...],
        "Verbs for what may be no crime, but is one of somebody whom the story calls accused by that word (swapped).",
    ] = ()
    rulings: Annotated[
        Mapping[str, Mapping[str, tuple[str, ...]]],
        "By what a court is asked for besides appeals (injunction): wordings of what becomes of it, in the same way.",
    ] = field(default_factory=dict)
    unproven: Annotated[tuple[str, ...], "Words of a story in which nothing is proven (if found guilty)."] = ()
    degree: Annotated[str, "The word for how grave an offence is, behind its number (second-degree arson)."] = ""
    degree_in: Annotated[tuple[str, ...], "What joins an offence to its degree (arson in the second degree)."] = ()
    degrees: Annotated[Mapping[str, str], "Numbers of degrees, by the forms that they are written in (2nd)."] = field(
        default_factory=dict
    )
    degree_kinds: Annotated[tuple[str, ...], "Words between a degree and its offence that make it another one."] = ()
    degree_before: Annotated[
        tuple[str, ...], "What stands before a charge that the draft has told of (if convicted of)."
    ] = ()
    degree_behind: Annotated[tuple[str, ...], "What stands behind one (carries a sentence of)."] = ()
    degree_changes: Annotated[
        tuple[str, ...], "Words of a draft in which one charge may be told in two degrees (lesser)."
    ] = ()
    terms: Annotated[Mapping[str, TermWords], "The words for a term that is imposed, by its sort (prison, ban)."] = (
        field(default_factory=dict)
    )
    term_links: Annotated[tuple[str, ...], "What stands between a verb and the length of a term (for, to)."] = ()
    term_of: Annotated[tuple[str, ...], "What stands between a noun and the length of a term (of)."] = ()
    term_fillers: Annotated[
        tuple[str, ...], "Small words that may stand before the length of a term (a total of)."
    ] = ()
    term_in: Annotated[tuple[str, ...], "What joins the length of a term to where it is spent (in)."] = ()
    term_seasons: Annotated[frozenset[str], "Nouns that are counted in place of years (season)."] = frozenset()
    not_imposed: Annotated[
        tuple[str, ...], "Words of a sentence whose term is only possible, or an earlier one (up to, served)."
    ] = ()
