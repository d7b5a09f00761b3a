"""An average against the least and the most of what it is the average of."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Match, Related
from factlint.model.quantity import Quantity


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each average below the least or above the most."""
    slice_of = article.document.slice
    for fact in article.facts.of(FactKind.AVERAGE):
        parts = dict(fact.parts)
        low, high, mean = parts.get("low"), parts.get("high"), parts["mean"]
        if not isinstance(low, Quantity) or not isinstance(high, Quantity) or not isinstance(mean, Quantity):
            continue
        if mean.shown.overlaps(low.shown.to(high.shown)):
            continue
        # The two ends of a range stand in one place.
        one = low.number_span == high.number_span
        yield Match(
            at=mean.span,
            slots={
                "mean": slice_of(mean.number_span),
                "low": f"{low.stated:f}" if one else slice_of(low.number_span),
                "high": f"{high.stated:f}" if one else slice_of(high.number_span),
            },
            related=(Related("low", low.span), Related("high", high.span)),
            key=f"{low.stated:f}-{high.stated:f}/{mean.stated:f}",
        )


KIND = Kind(
    name="average-outside",
    summary="An average, and the least and the most of what it is of",
    find=find,
    slots={"mean": "the average in the draft", "low": "the least", "high": "the most"},
    roles={"low": "the least", "high": "the most"},
    facts=(FactKind.AVERAGE,),
    words=("numbers", "arithmetic"),
)
