"""What is counted: how nouns form their plural, what ends a noun phrase, and which nouns are of one class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NounClass:
    """The nouns of one class, in their base form."""

    words: Annotated[tuple[str, ...], "Nouns of this class."] = ()
    endings: Annotated[tuple[str, ...], "Endings of nouns of this class."] = ()
    but_not: Annotated[tuple[str, ...], "Nouns that have such an ending and are not of this class."] = ()


@dataclass(frozen=True, slots=True, eq=False)
class NounWords:
    """languages/CODE/nouns.yml. All words in lower case."""

    plural_endings: Annotated[
        Mapping[str, str], "Endings of plurals, the longest first, and what a singular has instead."
    ]
    not_plural_endings: Annotated[tuple[str, ...], "Endings that look like a plural's and are none."] = ()
    not_plural: Annotated[tuple[str, ...], "Words that look like a plural and are none."] = ()
    plural_modifiers: Annotated[tuple[str, ...], "Plurals that may stand before a head (appeals judges)."] = ()
    irregular: Annotated[Mapping[str, str], "Plurals that follow no rule, and their base form."] = field(
        default_factory=dict
    )
    ends: Annotated[tuple[str, ...], "Words that end a noun phrase."] = ()
    before_nouns: Annotated[tuple[str, ...], "Words that end a phrase unless a noun follows (12 sick children)."] = ()
    paired: Annotated[tuple[str, ...], "Two adjectives and a joiner, before one noun (past and present)."] = ()
    of: Annotated[tuple[str, ...], "Words between a counted noun and what it consists of."] = ()
    determiners: Annotated[tuple[str, ...], "Words before a noun that say nothing of its number."] = ()
    definite: Annotated[tuple[str, ...], "Words before a number that point back at what is known."] = ()
    pointing: Annotated[tuple[str, ...], "Those of them that point at what was just told of (these)."] = ()
    universal: Annotated[tuple[str, ...], "Words before a number that say that there are no more."] = ()
    articles: Annotated[tuple[str, ...], "The definite articles, and what else may stand for them (the)."] = ()
    both: Annotated[tuple[str, ...], "Words for two that are all there are (both)."] = ()
    all_of_them: Annotated[
        tuple[str, ...], "Nouns, in their base form, of which a story that points at them means all (victim)."
    ] = ()
    other: Annotated[tuple[str, ...], "Words that set the counted apart from those before."] = ()
    rates: Annotated[tuple[str, ...], "Words behind a counted noun that make it a rate."] = ()
    pronouns: Annotated[tuple[str, ...], "Words behind 'of' that stand for the counted."] = ()
    relatives: Annotated[tuple[str, ...], "Words between a noun and its clause."] = ()
    auxiliaries: Annotated[tuple[str, ...], "Words between a noun and its main verb."] = ()
    asides: Annotated[tuple[str, ...], "Words between a verb and a number that do not part them."] = ()
    verbs: Annotated[
        Mapping[str, tuple[str, ...]], "Verbs whose count makes news, in their base form, with all forms."
    ] = field(default_factory=dict)
    tolls: Annotated[
        Mapping[str, tuple[str, ...]], "By one of these verbs: the words for a number of those that it happened to."
    ] = field(default_factory=dict)
    fates_behind: Annotated[
        Mapping[str, tuple[str, ...]],
        "By one of these verbs: the words right behind the counted that say it of them (640 from their homes).",
    ] = field(default_factory=dict)
    verb_groups: Annotated[tuple[tuple[str, ...], ...], "Verbs that state one thing of the counted."] = ()
    verbs_of_people: Annotated[
        tuple[str, ...], "Verbs whose count is of people where no noun is given (12 killed)."
    ] = ()
    restricting: Annotated[tuple[str, ...], "Words behind a noun that begin what tells which are meant."] = ()
    restricting_endings: Annotated[tuple[str, ...], "Endings of such words (competing)."] = ()
    participle_endings: Annotated[tuple[str, ...], "Endings of participles that may tell which are meant."] = ()
    possessives: Annotated[tuple[str, ...], "Endings of words that say whose something is."] = ()
    stem_endings: Annotated[tuple[str, ...], "Endings to take off when words are compared by their stem."] = ()
    classes: Annotated[
        Mapping[str, NounClass], "Classes of nouns; `group/place` holds those that may be of either."
    ] = field(default_factory=dict)
    loose: Annotated[str, "The class of whatever is neither alive, a body, a place nor a vehicle."] = ""
    one_each: Annotated[
        tuple[str, ...], "People of whom each group, place or vehicle has one (16 clubs, the 16 managers)."
    ] = ()
    events: Annotated[tuple[str, ...], "Nouns that any story may call its event by."] = ()
    containers: Annotated[tuple[str, ...], "Nouns that hold others (8 groups of fighters)."] = ()
    known_sets: Annotated[Mapping[str, tuple[Decimal, ...]], "Sets whose number readers know (the 50 states)."] = field(
        default_factory=dict
    )
    broad: Annotated[tuple[str, ...], "Nouns of people that any of them may be called by (people, victims)."] = ()
