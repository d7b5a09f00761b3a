"""A sum of money, and what each gets of it or what it comes to in another length of time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare import money
from factlint.compare.quantities import reckoned
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


_SLACK = {By.COUNT: Decimal("1.03"), By.TIME: Decimal(2)}
"""Parts are rounded. Who pays for a year at once pays less, and a month may be four weeks."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    by: Annotated[By, "`count`: how many share it; `time`: another length of time (a year, a month)."]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each part that no values inside the rounding of the whole give."""
    slack = _SLACK[options.by]
    for fact in article.facts.of(FactKind.SPLIT):
        if options.by not in fact.about.traits or fact.place not in EDITORIAL or not isinstance(fact.value, Interval):
            continue
        each = dict(fact.parts)["each"]
        assert isinstance(each, Quantity)
        if not Interval(fact.value.low / slack, fact.value.high * slack).overlaps(reckoned(each)):
            yield _match(article, fact, each)


def _match(article: Article, fact: Fact, each: Quantity) -> Match:
    slice_of = article.document.slice
    parts = dict(fact.parts)
    whole, count = parts["whole"], parts.get("count")
    assert isinstance(fact.value, Interval)
    middle = (fact.value.low + fact.value.high) / 2
    if isinstance(whole, Quantity) and isinstance(count, Quantity):
        middle = whole.stated / count.stated
    correct = money.written(middle, each, slice_of(each.span), article.lexicon)
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
