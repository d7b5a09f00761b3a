"""The words by which drafts place things in time: ages, lengths of time, anniversaries, order and tense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """languages/CODE/time.yml. All words in lower case, unless said otherwise."""

    # Points.
    at: Annotated[tuple[str, ...], "Words before a year or a date that tell when (in, on)."] = ()
    not_years: Annotated[tuple[str, ...], "Words behind four digits that are no year (hours)."] = ()
    from_: Annotated[tuple[str, ...], "Words before the first end of a range (from)."] = ()
    to: Annotated[tuple[str, ...], "Words between the ends of such a range (to, until)."] = ()
    until: Annotated[tuple[str, ...], "Words behind which an event may stand before the second end (until)."] = ()
    between: Annotated[Mapping[str, str], "Words before a range, and the word between its ends."] = field(
        default_factory=dict
    )
    not_ranges: Annotated[
        tuple[str, ...], "Words in a sentence in which `from ... to` is a change or a step back (brought forward)."
    ] = ()
    not_number_ranges: Annotated[
        tuple[str, ...], "Words in a sentence whose numbers may run down (degrees, street, o'clock)."
    ] = ()

    # Lengths of time.
    ago: Annotated[tuple[str, ...], "Words behind a length of time that ends with the draft's own date (ago)."] = ()
    after: Annotated[tuple[str, ...], "Words between a length of time and the point that it begins at (after)."] = ()
    that_of: Annotated[tuple[str, ...], "Words there that stand for the event (four days after that of 8 March)."] = ()
    later: Annotated[tuple[str, ...], "Words behind a length of time that began at a point named before (later)."] = ()
    earlier: Annotated[tuple[str, ...], "Words behind a length of time that goes back from such a point."] = ()
    before: Annotated[tuple[str, ...], "Words between a length of time and the point that it ends at (before)."] = ()
    openers: Annotated[tuple[str, ...], "Words before a length of time at the head of a sentence (just)."] = ()
    spells: Annotated[tuple[str, ...], "Nouns for the whole of a length of time (spell, reign)."] = ()
    spent: Annotated[tuple[str, ...], "Verbs whose object is the whole of a length of time (spent, served)."] = ()
    covers: Annotated[tuple[str, ...], "Verbs between what has a range of time and its length (covers, lasted)."] = ()
    all_through: Annotated[tuple[str, ...], "Words before the length of an office told before (in, during)."] = ()
    theirs: Annotated[tuple[str, ...], "Words for whose it is, behind them (his, her)."] = ()
    tenures: Annotated[tuple[str, ...], "Nouns for the whole of an office (tenure, reign)."] = ()
    in_post: Annotated[tuple[str, ...], "Words behind it that say that it is that of the office (in charge)."] = ()
    wholes: Annotated[tuple[str, ...], "Nouns before such a verb that stand for what has the range (the series)."] = ()
    those: Annotated[tuple[str, ...], "Words before the length of a range told before (in those nine years)."] = ()
    inserted: Annotated[tuple[str, ...], "Words that may stand between a range and its length (a, an, his)."] = ()
    in_all: Annotated[tuple[str, ...], "Words behind a length that make it the whole of a range (in all)."] = ()
    broken: Annotated[tuple[str, ...], "Words by which a length is not that of one range (twice, in all)."] = ()
    in_turn: Annotated[
        tuple[str, ...], "Those of them that tell of one event after the other (first, again): both have their time."
    ] = ()
    other_clause: Annotated[
        tuple[str, ...], "Words between a length of time and a point that belong to another clause (he, who, where)."
    ] = ()
    other_event: Annotated[
        tuple[str, ...], "Prepositions there behind which another event may stand (two years after his arrest for)."
    ] = ()
    gerund_endings: Annotated[tuple[str, ...], "Endings of verbs that begin a clause (after leaving)."] = ()
    participles: Annotated[tuple[str, ...], "Participles behind a noun that have a date of their own (built in)."] = ()
    participle_endings: Annotated[tuple[str, ...], "Endings of such participles."] = ()

    # Anniversaries.
    anniversaries: Annotated[tuple[str, ...], "Nouns behind an ordinal (anniversary)."] = ()
    ordinals: Annotated[Mapping[str, int], "Ordinals in words (fiftieth)."] = field(default_factory=dict)
    ordinal_endings: Annotated[tuple[str, ...], "Endings of ordinals in digits (th)."] = ()
    named_anniversaries: Annotated[Mapping[str, int], "Anniversaries with a name, in years (centenary)."] = field(
        default_factory=dict
    )
    turns: Annotated[tuple[str, ...], "Verbs whose object is the number of an anniversary (turns 60)."] = ()
    years_old: Annotated[tuple[str, ...], "What stands behind the same of what is so old (years old)."] = ()
    years_old_when: Annotated[tuple[str, ...], "Words behind that (this year)."] = ()
    turns_when: Annotated[tuple[str, ...], "Words and marks behind that number (on, this)."] = ()
    since: Annotated[tuple[str, ...], "Words between a length and its beginning, some words behind it (since)."] = ()
    marking: Annotated[
        tuple[str, ...], "Words that say that an anniversary falls in the draft's own time (marks, this year)."
    ] = ()
    not_marking: Annotated[tuple[str, ...], "Words that say that it fell, or falls, in another time (marked)."] = ()
    adverb_endings: Annotated[tuple[str, ...], "Endings of words between a verb and its subject (formally)."] = ()
    of: Annotated[tuple[str, ...], "Words between an anniversary and what it is one of (of)."] = ()
    its: Annotated[tuple[str, ...], "Words before an anniversary of what the sentence is about (its)."] = ()
    anniversary_ends: Annotated[
        tuple[str, ...], "Words behind an anniversary that do not say of what it is one (with, today)."
    ] = ()
    of_other: Annotated[
        tuple[str, ...], "Words behind it by which it is one of something else (its 50th anniversary in the league)."
    ] = ()
    founded: Annotated[tuple[str, ...], "Words for the beginning of what has anniversaries (founded)."] = ()

    # Ages.
    aged: Annotated[tuple[str, ...], "Words before an age (aged, at the age of)."] = ()
    old: Annotated[tuple[str, ...], "What a length of time in years ends in that is an age (-old)."] = ()
    was: Annotated[tuple[str, ...], "Words before an age at some time (was 19 when)."] = ()
    is_now: Annotated[tuple[str, ...], "Words between `who` and an age of the draft's own time (is)."] = ()
    when: Annotated[tuple[str, ...], "Words behind such an age (when)."] = ()
    born: Annotated[tuple[str, ...], "Words before the time of a birth (born)."] = ()
    born_in: Annotated[tuple[str, ...], "Words between birth and its time, before a place (in)."] = ()
    died: Annotated[tuple[str, ...], "Verbs before an age at death (died)."] = ()
    just_died: Annotated[tuple[str, ...], "Verbs by which a death is news (has died)."] = ()
    not_present: Annotated[
        tuple[str, ...], "Words by which an age beside a name is not that of the draft's own time (then, at the time)."
    ] = ()
    relatives: Annotated[tuple[str, ...], "Words for somebody else of the family (father, whose)."] = ()
    whose: Annotated[tuple[str, ...], "Words that begin a clause about somebody named in the last one (who)."] = ()
    other_reckoning: Annotated[tuple[str, ...], "Words by which ages are reckoned otherwise (Korean)."] = ()
    pronouns: Annotated[tuple[str, ...], "Words at the head of a sentence about the one named before (he, she)."] = ()
    the: Annotated[tuple[str, ...], "Words before an age that points back at somebody (the 34-year-old)."] = ()
    goes_on: Annotated[
        tuple[str, ...], "Words behind `the 34-year-old` that show that the age is the subject (was, said)."
    ] = ()
    in_brackets: Annotated[tuple[str, ...], "Words before an age in brackets (aged)."] = ()
    behind_brackets: Annotated[
        tuple[str, ...], "Words behind a name and a number in brackets that make it an age (of, told)."
    ] = ()
    beside: Annotated[
        tuple[str, ...], "Other words behind `the 34-year-old` that cannot be what is so old (with, after)."
    ] = ()

    # Relative words.
    in_: Annotated[tuple[str, ...], "Words between such a word and its date (on, in)."] = ()
    days: Annotated[Mapping[str, int], "Days by their distance in words that the dates do not read (last night)."] = (
        field(default_factory=dict)
    )
    determiners: Annotated[tuple[str, ...], "Words before such a day by which it is another one (the last night)."] = ()
    months: Annotated[Mapping[str, int], "Months by their distance from the draft's own (next month)."] = field(
        default_factory=dict
    )
    before_months: Annotated[tuple[str, ...], "Words before a month, or its day, that make it a time (in, from)."] = ()
    loose_months: Annotated[
        tuple[str, ...], "Words that tell a time of the year without a month, or count months (spring, six months)."
    ] = ()
    put_off: Annotated[
        tuple[str, ...], "Words before the new time of what is put off (moved to, postponed until)."
    ] = ()
    years: Annotated[Mapping[str, int], "Years by their distance from the draft's own (last year)."] = field(
        default_factory=dict
    )

    # Order.
    begins: Annotated[tuple[str, ...], "Verbs of the first of two events, in the past (opened, was born)."] = ()
    ends: Annotated[tuple[str, ...], "Verbs of the second of two events, in the past (closed, died)."] = ()
    they: Annotated[tuple[str, ...], "Words at the head of a sentence about what the last one began with (it)."] = ()
    then: Annotated[tuple[str, ...], "Words between the two events (and)."] = ()
    after_having: Annotated[tuple[str, ...], "Words between the two where the second is told first (after)."] = ()
    begins_after: Annotated[tuple[str, ...], "Verbs of the first event behind such a word (opening)."] = ()

    # Tense.
    future: Annotated[tuple[str, ...], "Words before a verb that make it one of the future (will)."] = ()
    soon: Annotated[tuple[str, ...], "Verbs in the present that tell what is to come (is holding, goes on sale)."] = ()
    scheduled: Annotated[tuple[str, ...], "Verbs behind them whose date is when they happen (close, be held)."] = ()
    past: Annotated[tuple[str, ...], "Verbs in the past whose date is when they happened (closed, was held)."] = ()
    not_verbs_behind: Annotated[
        tuple[str, ...], "Words behind which such a verb is none (the closed primary, a signed copy)."
    ] = ()
    not_told: Annotated[
        tuple[str, ...], "Words before a verb by which it is not told as a fact (was due to, if, would have)."
    ] = ()
    as_: Annotated[tuple[str, ...], "Words between such a verb and an office (resigned as chair)."] = ()
    on: Annotated[tuple[str, ...], "Words right before the date of an event (on)."] = ()
    not_now: Annotated[tuple[str, ...], "Words that take a date away from the draft's own year (next year)."] = ()

    # Events.
    events: Annotated[
        Mapping[str, tuple[str, ...]], "Nouns of events that happen once, and the words that tell of them."
    ] = field(default_factory=dict)
    not_told_events: Annotated[
        tuple[str, ...], "Words of a sentence whose date is that of what came of the event (reported, arrested)."
    ] = ()
    once: Annotated[
        Mapping[str, tuple[str, ...]], "What happens to a person once, and the verbs that tell of it (died, was born)."
    ] = field(default_factory=dict)
    several: Annotated[tuple[str, ...], "Words that do so right before the noun of the event (two crashes)."] = ()
    parts_of_days: Annotated[tuple[str, ...], "Parts of a day, before `of` and its date (hours, night)."] = ()
    recurring: Annotated[tuple[str, ...], "Words that tell of more than one event of a sort (second, another)."] = ()
    other_terms: Annotated[
        tuple[str, ...], "Words beside a length by which it is another's, or was only asked for (given to, sought)."
    ] = ()
    terms: Annotated[
        Mapping[str, tuple[str, ...]],
        "Nouns for what lasts, and the words before its length where it is told otherwise (sentence: jailed for).",
    ] = field(default_factory=dict)
