"""The words by which a language writes numbers, and says how exactly they are meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """languages/CODE/numbers.yml."""

    decimal: Annotated[str, "The mark before decimals."]
    thousands: Annotated[tuple[str, ...], "The marks between groups of three digits."]
    words: Annotated[
        Mapping[str, Decimal], "Number words that are added to each other (twenty, three), and their value."
    ]
    scales: Annotated[Mapping[str, Decimal], "Words that multiply what stands before them (hundred, million)."]
    scale_marks: Annotated[
        Mapping[str, Decimal], "Abbreviated scales, joined to the digits or one space behind them."
    ] = field(default_factory=dict)
    dozens: Annotated[Mapping[str, Decimal], "Words that multiply and are seldom meant to the unit (dozen)."] = field(
        default_factory=dict
    )
    lakhs: Annotated[bool, "Whether groups of two digits may stand before the last of three (45,67,890)."] = False
    fractions: Annotated[
        Mapping[str, Decimal], "Names of parts (half, third), as the number of parts in the whole."
    ] = field(default_factory=dict)
    one: Annotated[tuple[str, ...], "Words that are one before a scale or a fraction (a hundred, a third)."] = ()
    joins: Annotated[tuple[str, ...], "Words inside a number in words (a hundred and twenty)."] = ()
    parts_of: Annotated[tuple[str, ...], "Words behind a fraction that name the whole (a third of)."] = ()
    to: Annotated[tuple[str, ...], "Words and marks between the ends of a range."] = ()
    between: Annotated[Mapping[str, str], "Words before a range, and the word between its ends."] = field(
        default_factory=dict
    )
    from_: Annotated[tuple[str, ...], "Words before the first of two numbers that are a change (from 40 to 46)."] = ()
    minus: Annotated[tuple[str, ...], "Signs and words before a number below zero."] = ()
    about: Annotated[tuple[str, ...], "Words before a number that may be a little more or less."] = ()
    below: Annotated[tuple[str, ...], "Words before a number that is a little less."] = ()
    above: Annotated[tuple[str, ...], "Words before a number that is a little more."] = ()
    at_least: Annotated[tuple[str, ...], "Words before a number that has no upper end."] = ()
    at_most: Annotated[tuple[str, ...], "Words before a number that has no lower end."] = ()
    about_after: Annotated[tuple[str, ...], "Words and marks behind a number that may be a little more or less."] = ()
    at_least_after: Annotated[tuple[str, ...], "Words and marks behind a number that has no upper end."] = ()
    at_most_after: Annotated[tuple[str, ...], "Words and marks behind a number that has no lower end."] = ()
    ordinal_endings: Annotated[tuple[str, ...], "What an ordinal in digits ends in (1st, th)."] = ()
    ranks: Annotated[tuple[str, ...], "Words and marks before a number that names, not counts (No. 1, page 4)."] = ()
    times: Annotated[tuple[str, ...], "Words and marks behind a number that is a time of day (5pm)."] = ()
    years_before: Annotated[tuple[str, ...], "Words before four digits that are a year (in 2012)."] = ()
    sum_verbs: Annotated[
        Mapping[str, str], "Verbs that a sum stands behind, each with its base form (fined: fine)."
    ] = field(default_factory=dict)
    sum_links: Annotated[frozenset[str], "Words between such a verb and its sum (of, about, a total)."] = frozenset()
    sum_per: Annotated[tuple[str, ...], "Words between a sum and what it is for each of (a month, per head)."] = ()
