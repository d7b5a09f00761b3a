"""The words by which the one who speaks, is accused or does not answer is found in a clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class PartyWords:
    """languages/CODE/parties.yml, in lower case."""

    clause_words: Annotated[frozenset[str], "Words that begin a clause: a party never goes on across them."]
    joiners: Annotated[frozenset[str], "Words that join two names to one party, and else begin a clause."]
    determiners: Annotated[frozenset[str], "Words that begin a noun phrase."]
    the: Annotated[tuple[str, ...], "The definite article, as it stands in a sentence and at its beginning (the, The)."]
    links: Annotated[frozenset[str], "Prepositions that a party's description may hold (spokesman for, head of)."]
    stops: Annotated[frozenset[str], "Prepositions and adverbs that end a party behind a verb (on, after, yesterday)."]
    helpers: Annotated[frozenset[str], "Auxiliaries and adverbs between a party and its verb."]
    adverb_endings: Annotated[tuple[str, ...], "Endings by which an adverb between a party and its verb is known."]
    openers: Annotated[frozenset[str], "Words at the head of a sentence that are no part of its subject."]
    pronouns: Annotated[frozenset[str], "Words that stand for a party named elsewhere."]
    passive: Annotated[frozenset[str], "Auxiliaries behind which something is done to the subject (was)."] = frozenset()
    relatives: Annotated[frozenset[str], "The pronouns that begin a clause about the person before (who)."] = (
        frozenset()
    )
    plural: Annotated[frozenset[str], "The pronouns that stand for several (they)."] = frozenset()
    for_people: Annotated[frozenset[str], "The pronouns that may stand for one person."] = frozenset()
    for_bodies: Annotated[frozenset[str], "Pronouns and nouns that may stand for a body (it, company)."] = frozenset()
    particular: Annotated[frozenset[str], "Those of them that say what anybody does, too (a school bus driver)."] = (
        frozenset()
    )
    voices: Annotated[frozenset[str], "Nouns for those who speak for others (spokesman, lawyer)."] = frozenset()
    other_ranks: Annotated[tuple[str, ...], "Words before a title that make it another's (deputy)."] = ()
    titles_too: Annotated[tuple[str, ...], "Offices that are titles with a word before them (secretary)."] = ()
    wrongs: Annotated[frozenset[str], "What is denied by those who are held to have done wrong (allegations)."] = (
        frozenset()
    )
    in_charge: Annotated[frozenset[str], "Words for who has or runs a body (director, runs)."] = frozenset()
    unnamed_wish: Annotated[tuple[str, ...], "Wordings for not wanting to be named (asked not to be named)."] = ()
    all_of: Annotated[Mapping[str, int], "Words that mean all of so many (both)."] = field(default_factory=dict)
    all: Annotated[tuple[str, ...], "Words before a number that mean all of those spoken of (all, the)."] = ()
    singled_out: Annotated[tuple[str, ...], "Words by which one of several is set apart from another (a second)."] = ()
    unnamed: Annotated[tuple[str, ...], "Nouns for people who speak without a name (colleague, insider)."] = ()
    of_them: Annotated[tuple[str, ...], "Words behind a number that points back at a set (of them, of the)."] = ()
    anybody: Annotated[frozenset[str], "Nouns for people that say no more than that they are (people)."] = frozenset()
    single: Annotated[frozenset[str], "Determiners of one person without a name (a, one)."] = frozenset()
    one_person: Annotated[frozenset[str], "Pronouns of one person who was named before (he, her)."] = frozenset()
    predicates: Annotated[tuple[str, ...], "What stands between somebody and what they are said to be ( is)."] = ()
    negations: Annotated[tuple[str, ...], "Words by which it is said that somebody is not so (no)."] = ()
    insults: Annotated[tuple[str, ...], "Words that say something bad of somebody (bully)."] = ()
    portraits: Annotated[tuple[str, ...], "How a portrait of somebody in several words begins (a man who )."] = ()
    praise: Annotated[tuple[str, ...], "Words that make a portrait a kind one, or none of a person (brilliant)."] = ()
    faults: Annotated[tuple[str, ...], "Wordings before several who are said to have done wrong (criticised)."] = ()
    at_fault: Annotated[
        tuple[str, ...], "Wordings behind several who are said to have done wrong (were to blame)."
    ] = ()
    describes: Annotated[tuple[str, ...], "Verbs by which somebody is described (called, branded)."] = ()
    offices: Annotated[tuple[str, ...], "Those who answer for somebody else (office, staff)."] = ()
    asks: Annotated[tuple[str, ...], "Verbs by which somebody is asked (emailed, called)."] = ()
    silence: Annotated[tuple[str, ...], "Wordings for not answering, right behind a name (did not respond)."] = ()
    sending: Annotated[tuple[str, ...], "Verbs of giving somebody a question (sent, left, put)."] = ()
    sent_things: Annotated[tuple[str, ...], "What is given to somebody who is asked (message, questions)."] = ()
    sent_to: Annotated[tuple[str, ...], "What joins it to who is asked (to, with)."] = ()
    office_of: Annotated[tuple[str, ...], "What joins an office to whose it is (of, for)."] = ()
    whose: Annotated[tuple[str, ...], "Before an office: that of somebody spoken of before (his, her)."] = ()
    holding: Annotated[tuple[str, ...], "Verbs by which several are held to be at fault (holds, found)."] = ()
    held_to_be: Annotated[tuple[str, ...], "What they are held to be, behind them (responsible, to blame)."] = ()
