"""Quantities as drafts write them: a value, its unit or what is counted, and how exactly it is meant."""

from __future__ import annotations

from decimal import Decimal

from factlint.model.mention import Mention
from factlint.model.values import Bound, Interval, Unit
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Quantity(Mention):
    """A number with what it measures or counts.

    `value` holds every value that the digits and hedges allow, in the unit as written (`2.5 million` is 2,450,000 to
    2,550,000; `more than 40` has no upper end); `shown` is what the digits allow by themselves; `stated` is the number
    as written out (2,500,000), the lower one of a range, and `upper` the higher one. `number_span` is the number alone,
    with its scale word, and `step` the value of its last digit; `span` adds the currency, the unit or the noun phrase,
    never the hedge.

    `unit` is None for a count; then `head` is the counted noun in its base form (`fighter`), empty where the number
    stands alone, `noun_span` the whole noun phrase, `head_span` the head in it, and `modifiers` the other words of the
    phrase in lower case (`afghan`). `of` is the base form of the noun behind `of` (`8 groups of fighters`). `verb` is
    the base form of the verb that the counted are subject or object of (`kill`), where one is near and sure, else
    empty.

    `definite`: the phrase points back at what is known (the 8 fighters, all 12). `other`: it sets the counted apart
    from those before (8 other fighters, 8 more). `partitive`: it counts some of a set (8 of the fighters, 8 of them).
    `rate`: it is for each of something (8 people per car, 8 a day).
    """

    value: Interval
    stated: Decimal
    number_span: Span
    shown: Interval
    step: Decimal = Decimal(1)
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    unit: Unit | None = None
    head: str = ""
    head_span: Span | None = None
    noun_span: Span | None = None
    modifiers: frozenset[str] = frozenset()
    of: str = ""
    of_span: Span | None = None
    verb: str = ""
    definite: bool = False
    other: bool = False
    partitive: bool = False
    rate: bool = False
