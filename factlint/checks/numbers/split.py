"""A sum of money, and what each gets of it or what it comes to in another length of time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers import money
from factlint.compare.numbers.figures import figure
from factlint.compare.numbers.quantities import reckoned
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.records import dataclass


class By(StrEnum):
    """What the sum is divided by."""

    COUNT = "count"
    TIME = "time"
    MEASURE = "measure"


_SLACK = {By.COUNT: Decimal("1.03"), By.TIME: Decimal(2), By.MEASURE: Decimal("1.1")}
"""Parts are rounded. Who pays for a year at once pays less, and a month may be four weeks."""
_SLACK_OF_MONTHS = Decimal("1.1")
_TENTH = Decimal("0.1")
_MONTHS = "months"
_PRICE = 5000
"""A price by the year up to this may have a discount, which a rent or a wage has not."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    by: Annotated[
        By,
        "`count`: how many share it; `time`: another length of time (a year, a month); `measure`: what it is spread "
        "over (tonnes a hectare).",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each part that no values inside the rounding of the whole give."""
    for fact in article.facts.of(FactKind.SPLIT):
        if options.by not in fact.about.traits or fact.place not in EDITORIAL or not isinstance(fact.value, Interval):
            continue
        each = dict(fact.parts)["each"]
        assert isinstance(each, Quantity)
        slack = _SLACK_OF_MONTHS if _is_of_months(fact) else _SLACK[options.by]
        if not Interval(fact.value.low / slack, fact.value.high * slack).overlaps(reckoned(each)):
            yield _match(article, fact, each)


def _is_of_months(fact: Fact) -> bool:
    """Whether a sum a year and a month are too high for prices: 12 months make a year of a rent or a wage."""
    whole, each = dict(fact.parts)["whole"], dict(fact.parts)["each"]
    assert isinstance(whole, Quantity) and isinstance(each, Quantity)
    return _MONTHS in fact.about.traits and max(whole.stated, each.stated) >= _PRICE


def _match(article: Article, fact: Fact, each: Quantity) -> Match:
    slice_of = article.document.slice
    parts = dict(fact.parts)
    whole, count = parts["whole"], parts.get("count")
    assert isinstance(fact.value, Interval)
    middle = (fact.value.low + fact.value.high) / 2
    if isinstance(whole, Quantity) and isinstance(count, Quantity):
        middle = whole.stated / count.stated
    is_money = each.unit is not None and each.unit.is_money
    correct = (
        money.written(middle, each, slice_of(each.span), article.lexicon)
        if is_money
        else _measure(article, middle, each)
    )
    slots = {"whole": slice_of(whole.span), "each": slice_of(each.span), "correct": correct}
    related = [Related("whole", whole.span)]
    if isinstance(count, Quantity):
        slots |= {"count": slice_of(count.span), "number": f"{count.stated:f}"}
        related.append(Related("count", count.span))
    return Match(
        at=each.span,
        slots=slots,
        related=tuple(related),
        suggestions=(Suggestion((Edit(each.span, correct),), kind="each"),),
        key="/".join(slots[name] for name in ("whole", "count", "each") if name in slots),
    )


def _measure(article: Article, value: Decimal, like: Quantity) -> str:
    """A value with the unit of another: 8 tonnes."""
    unit = article.document.text[like.number_span.end : like.span.end]
    return f"{figure(value, min(like.step, _TENTH), article.lexicon)}{unit}"


KIND = Kind(
    name="split",
    summary="A sum of money and its equal parts",
    options=Options,
    find=find,
    slots={
        "whole": "the sum that is divided",
        "count": "by count: how many share it, with their noun",
        "number": "by count: how many share it, in digits",
        "each": "the part in the draft",
        "correct": "what a part comes to",
    },
    roles={"whole": "the sum that is divided", "count": "by count: how many share it"},
    repairs={"each": "the part made to fit the whole"},
    facts=(FactKind.SPLIT,),
    words=("numbers", "units", "nouns", "arithmetic", "money"),
)
