"""Two numbers against the difference that the draft gives between them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.figures import figure
from factlint.compare.numbers.quantities import reckoned
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Interval

_HUNDRED = Decimal(100)


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each difference that no values inside the rounding of its two numbers give."""
    for fact in article.facts.of(FactKind.DIFFERENCE):
        parts = dict(fact.parts)
        first, second, by = parts["first"], parts["second"], parts["difference"]
        assert isinstance(first, Quantity) and isinstance(second, Quantity) and isinstance(by, Quantity)
        high, low = sorted((first, second), key=lambda q: -q.stated)
        if not (_range(high) - _range(low)).overlaps(_range(by)):
            yield _match(article, high, low, by)


def _range(quantity: Quantity) -> Interval:
    """A count is exact, unless it is so round that it may be rounded; a measure is what its digits show."""
    round_one = quantity.stated >= 1000 and quantity.stated % _HUNDRED == 0
    if quantity.unit is None and not round_one:
        return quantity.value
    return reckoned(quantity)


def _match(article: Article, high: Quantity, low: Quantity, by: Quantity) -> Match:
    slice_of = article.document.slice
    true = figure(high.stated - low.stated, min(high.step, low.step), article.lexicon)
    return Match(
        at=by.span,
        slots={
            "high": slice_of(high.number_span),
            "low": slice_of(low.number_span),
            "stated": slice_of(by.span),
            "correct": true,
        },
        related=(Related("high", high.span), Related("low", low.span)),
        suggestions=(Suggestion((Edit(by.number_span, true),), kind="difference"),),
        key=f"{slice_of(high.number_span)}-{slice_of(low.number_span)}={slice_of(by.number_span)}",
    )


KIND = Kind(
    name="difference",
    summary="Two numbers and the difference between them",
    find=find,
    slots={
        "high": "the higher number",
        "low": "the lower number",
        "stated": "the difference in the draft",
        "correct": "the difference that the two numbers give",
    },
    roles={"high": "the higher number", "low": "the lower number"},
    repairs={"difference": "the difference made to fit the two numbers"},
    facts=(FactKind.DIFFERENCE,),
    words=("numbers", "units", "arithmetic"),
)
