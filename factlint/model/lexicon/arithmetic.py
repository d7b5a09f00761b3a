"""The words by which drafts say that numbers belong together: totals, changes, conversions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ArithmeticWords:
    """languages/CODE/arithmetic.yml. All words in lower case."""

    same_as: Annotated[tuple[str, ...], "Words between a measure and the same in another unit (or)."] = ()
    rises: Annotated[tuple[str, ...], "Words that say that a number went up."] = ()
    falls: Annotated[tuple[str, ...], "Words that say that a number went down."] = ()
    more: Annotated[tuple[str, ...], "Words behind a rate that say that one number is above another."] = ()
    fewer: Annotated[tuple[str, ...], "Words behind a rate that say that one number is below another."] = ()
    old: Annotated[tuple[str, ...], "Words before the number that a change begins at (from, compared with)."] = ()
    new: Annotated[tuple[str, ...], "Words before the number that a change ends at (to)."] = ()
    before: Annotated[tuple[str, ...], "Words in a sentence about the time before (last year)."] = ()
    bases: Annotated[tuple[str, ...], "Words that make a rate one of another base (adjusted, annual)."] = ()
    other_bases: Annotated[
        tuple[str, ...], "Words behind a rate that give what it is reckoned from (up 9% on 2003)."
    ] = ()
    total_of: Annotated[tuple[str, ...], "Words before a total that stands behind its parts (a total of)."] = ()
    in_all: Annotated[tuple[str, ...], "Words before a total that stands before its parts (in all)."] = ()
    made_up_of: Annotated[tuple[str, ...], "Words between a total and all of its parts (made up of)."] = ()
    of: Annotated[tuple[str, ...], "Words before a total that opens a sentence (of the 12)."] = ()
    rest: Annotated[tuple[str, ...], "Words before the last of all parts (the remaining, the other)."] = ()
    no_answer: Annotated[
        tuple[str, ...], "Words by which the last part is what is left over (undecided, abstained)."
    ] = ()
    some: Annotated[tuple[str, ...], "Words by which a list names only some of the parts, or parts that overlap."] = ()
    adds_last: Annotated[tuple[str, ...], "Words behind a list before one part more (nine and four, with two)."] = ()
    leaves_out: Annotated[tuple[str, ...], "Words by which one of two counts has somebody that the other has not."] = ()
    one_more: Annotated[tuple[str, ...], "Words by which somebody is named apart from those counted (a third)."] = ()
    uncounted: Annotated[tuple[str, ...], "Words for a part that is one, without a number (a, an)."] = ()
    changed: Annotated[tuple[str, ...], "Words by which a number is one of another time."] = ()
    updates: Annotated[tuple[str, ...], "Words by which a count has changed, or is one of another time."] = ()
    those_of: Annotated[tuple[str, ...], "Words that point back at a total in the sentence before (of those)."] = ()
    exclusive: Annotated[
        Mapping[str, tuple[str, ...]],
        "Groups of words of which one excludes the others of its group (died, survived): parts told apart by them "
        "do not overlap.",
    ] = field(default_factory=dict)
    sums: Annotated[tuple[str, ...], "First words of the row of a table that holds the totals."] = ()
    other_period: Annotated[
        tuple[str, ...], "Words by which a figure of the text is of another time than the table, or a change."
    ] = ()
    other_figure: Annotated[
        tuple[str, ...], "Words that say this only where a figure follows them (from 24, and not from the racks)."
    ] = ()
    whole_marks: Annotated[tuple[str, ...], "Words that say that only whole numbers are given as marks."] = ()
    half_marks: Annotated[tuple[str, ...], "Words that say that marks may be parts of one, or that not all count."] = ()
    mean: Annotated[tuple[str, ...], "Words before an average (averaging)."] = ()
    markers: Annotated[tuple[str, ...], "Nouns of those who give marks, in their base form (judge)."] = ()
    from_: Annotated[tuple[str, ...], "Words before the number that a change begins at, and no others."] = ()
    to: Annotated[tuple[str, ...], "Words before the number that a change ends at, and no others."] = ()
    each: Annotated[tuple[str, ...], "Words by which an amount is for each of something (420 a year)."] = ()
    other_rates: Annotated[
        tuple[str, ...],
        "Words by which no rate of a sentence is the plain one of its numbers (adjusted for inflation).",
    ] = ()
    climbs: Annotated[
        tuple[str, ...], "Words right before 'from' or 'to' by which a number goes up, and no other."
    ] = ()
    sinks: Annotated[
        tuple[str, ...], "Words right before 'from' or 'to' by which a number goes down, and no other."
    ] = ()
    climbs_of_rates: Annotated[tuple[str, ...], "Verbs by which a rate in per cent goes up (quickened)."] = ()
    sinks_of_rates: Annotated[tuple[str, ...], "Verbs by which a rate in per cent goes down (slowed)."] = ()
    not_climbs: Annotated[
        tuple[str, ...], "Words of things that go up when their number goes down, or the other way (rank, deficit)."
    ] = ()
    multiples: Annotated[
        Mapping[str, Decimal], "Words by which a number is multiplied, and by how much (doubled, halved)."
    ] = field(default_factory=dict)
    asides: Annotated[tuple[str, ...], "Words between a verb of change and its numbers that change nothing."] = ()
    adverb_endings: Annotated[tuple[str, ...], "Endings of other words that may stand there (sharply)."] = ()
    by: Annotated[tuple[str, ...], "Words before the difference of two numbers (by, a majority of)."] = ()
    margins: Annotated[tuple[str, ...], "Nouns before the difference of two numbers that stand before it."] = ()
    against: Annotated[
        tuple[str, ...], "Words between two numbers that are set against each other (9,214 to 7,428)."
    ] = ()
    shares_of: Annotated[
        tuple[str, ...], "Words between a number and the share of the whole that it is (or, about)."
    ] = ()
    one_in: Annotated[
        tuple[str, ...], "Words between a number and the number that it is one part of (one in five)."
    ] = ()
    wholes: Annotated[tuple[str, ...], "Words between some and the whole that they are of (out of)."] = ()
    now: Annotated[tuple[str, ...], "Words near a number that is of the time of the draft (now, this season)."] = ()
    since: Annotated[tuple[str, ...], "Words that begin behind a verb of change when it was (since, in)."] = ()
    apposed: Annotated[
        tuple[str, ...], "Small words before a rate that stands by itself behind what changed (a, of)."
    ] = ()
    past: Annotated[tuple[str, ...], "Words in a clause about an earlier time, beside those of `before` (ago)."] = ()
    compared: Annotated[tuple[str, ...], "Words before the number that another is set against (compared with)."] = ()
    before_rates: Annotated[tuple[str, ...], "Words between what a rate is called and its figure (of, stood at)."] = ()
    behind_items: Annotated[
        tuple[str, ...], "Words by which the noun of a part goes on (four men of the crew, two boys aged nine)."
    ] = ()
    clauses: Annotated[tuple[str, ...], "Words that begin a clause behind a comma (and, but, while)."] = ()
    changes: Annotated[
        tuple[str, ...], "Words before a rate that do not say which way the numbers go (a move of)."
    ] = ()
    points_back: Annotated[
        tuple[str, ...], "How a sentence begins that says something of what was just told (it is, that)."
    ] = ()
    of_itself: Annotated[
        tuple[str, ...], "Words before a verb of change that needs no numbers (rents have climbed)."
    ] = ()
    that_is: Annotated[tuple[str, ...], "How a sentence begins that says two counts again as a share (that is)."] = ()
    rates_of_parts: Annotated[tuple[str, ...], "Names for the share that a part is of its whole (success rate)."] = ()
    short: Annotated[tuple[str, ...], "Words behind an amount that is missing (short, shortfall)."] = ()
    short_by: Annotated[tuple[str, ...], "Words before an amount that is missing (a shortfall of)."] = ()
    wanted: Annotated[tuple[str, ...], "Words near an amount that was wanted (needed, goal)."] = ()
    came_in: Annotated[tuple[str, ...], "Words near an amount that came in (raised)."] = ()
    scored_in: Annotated[tuple[str, ...], "What results are counted in, as in a 23-point margin (point, run)."] = ()
    or_so: Annotated[tuple[str, ...], "What joins the same thing said in another way (or 18 per cent)."] = ()
    beside: Annotated[tuple[str, ...], "Words by which an average is told beside its range (with)."] = ()
    attributions: Annotated[tuple[str, ...], "Beginnings of what says whose word a list is (according, police)."] = ()
    won: Annotated[tuple[str, ...], "Words between a margin's unit and its noun (a 19-point winning margin)."] = ()
    margins_of_wins: Annotated[tuple[str, ...], "Nouns for a win that tell how far apart it was (margin)."] = ()
    left_over: Annotated[tuple[str, ...], "Words right before the last part of a whole (the remaining, leaving)."] = ()
    given_to: Annotated[tuple[str, ...], "Words behind a sum that say what it is for (for, to)."] = ()
    are: Annotated[tuple[str, ...], "Verbs between a group and the list of those in it (were)."] = ()
    breakdowns: Annotated[
        Mapping[str, tuple[str, ...]],
        "By the verb for what happened to them: how a sentence begins that says who they all were (the dead); `any` "
        "for what points back at the sentence before (they).",
    ] = field(default_factory=dict)
    not_spread: Annotated[
        tuple[str, ...], "Words by which an amount for each is not the whole divided by their number (plus, up to)."
    ] = ()
    tallies: Annotated[tuple[str, ...], "Words before the exact number of all that were counted (tally came to)."] = ()
    opens_mean: Annotated[
        tuple[str, ...], "Words at the head of a sentence by which it tells of a mean (average)."
    ] = ()
    averages: Annotated[tuple[str, ...], "Words before an average, with what it is of between (average age of)."] = ()
    extremes: Annotated[
        Mapping[str, str], "Words for the least of several, each with the one for the most (youngest: oldest)."
    ] = field(default_factory=dict)
    behind: Annotated[tuple[str, ...], "Words behind a score by which somebody lies behind (3-0 down)."] = ()
    trailed: Annotated[tuple[str, ...], "Words before a score by which somebody lies behind (trailed)."] = ()
    not_one_game: Annotated[
        tuple[str, ...], "Words beside a score that is not that of one whole game (set, aggregate)."
    ] = ()
    opens_whole: Annotated[tuple[str, ...], "Words before a whole that opens its sentence (of the)."] = ()
    of_them: Annotated[tuple[str, ...], "Words behind a share of what was just counted (of those)."] = ()
    rate_nouns: Annotated[tuple[str, ...], "Words before a share that is the rate of what was told (rate of)."] = ()
    ranging: Annotated[tuple[str, ...], "Words before the two ends between which something lies (aged, ranged)."] = ()
    than: Annotated[tuple[str, ...], "Words behind a comparative (than)."] = ()
    comparatives: Annotated[tuple[str, ...], "Words behind the amount by which one is above another (longer)."] = ()
    goals: Annotated[tuple[str, ...], "What somebody leads or lies behind by (goal)."] = ()
    leads: Annotated[tuple[str, ...], "Nouns for being ahead (lead)."] = ()
    in_front: Annotated[tuple[str, ...], "Words behind a score by which somebody is ahead (2-0 up)."] = ()
    led: Annotated[tuple[str, ...], "Words before a score by which somebody is ahead (leading)."] = ()
    let_slip: Annotated[tuple[str, ...], "Verbs before a lead that was lost (threw away)."] = ()
    lost: Annotated[tuple[str, ...], "Words before the score of a loser (lost)."] = ()
    goals_of_one: Annotated[
        Mapping[str, Decimal], "Words for the goals of one player, and how many these are (hat-trick)."
    ] = field(default_factory=dict)
    set_on: Annotated[
        tuple[str, ...], "Words between a rate and the number it is reckoned from (up 3% on the 11%)."
    ] = ()
    beats: Annotated[
        tuple[str, ...], "Verbs between a number and the one that it goes beyond or misses (beating)."
    ] = ()
    beyond: Annotated[
        tuple[str, ...], "Words between a difference and the lower or higher number (£10 above the guide price)."
    ] = ()
    there: Annotated[tuple[str, ...], "What stands for a place that the sentence before has named (there)."] = ()
    besides: Annotated[
        tuple[str, ...], "Words by which a sum is not the whole of what was paid (fees, before tax)."
    ] = ()
    between: Annotated[tuple[str, ...], "Words before two ends that a joining word stands between (between)."] = ()
    own: Annotated[
        tuple[str, ...], "Small words at an average that leave it the average of what was just told (an, overall, of)."
    ] = ()
    spread_over: Annotated[
        tuple[str, ...], "Words between a whole and the days or the things that it is divided by (in, over, from)."
    ] = ()
    of_whom: Annotated[
        tuple[str, ...], "Words behind the first of several numbers that say whom it is of (of them)."
    ] = ()
    are_some: Annotated[tuple[str, ...], "Verbs between a number of people and what they are (were, was)."] = ()
    heads: Annotated[tuple[str, ...], "Nouns by which people are counted, in their base form (signature)."] = ()
    parting: Annotated[tuple[str, ...], "Words behind each part of a list whose parts do not overlap (from)."] = ()
    of_a_part: Annotated[
        tuple[str, ...], "Words beside a toll that make it that of one place or sort, in lower case (alone)."
    ] = ()
