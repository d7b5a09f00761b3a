"""An average of whole marks that no marks give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.figures import figure
from factlint.compare.words.nouns import stem
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Match, Related
from factlint.model.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each average of n whole numbers that is no multiple of 1/n (GRIM, Brown and Heathers)."""
    for fact in article.facts.of(FactKind.AVERAGE):
        parts = dict(fact.parts)
        if "count" not in parts:
            continue
        count, mean = parts["count"], parts["mean"]
        assert isinstance(count, Quantity) and isinstance(mean, Quantity)
        # Cut off or rounded to its last digit.
        low, high = (mean.stated - mean.step / 2) * count.stated, (mean.stated + mean.step) * count.stated
        if low.to_integral_value(ROUND_CEILING) >= high:
            yield _match(article, count, mean)


def _match(article: Article, count: Quantity, mean: Quantity) -> Match:
    total = mean.stated * count.stated
    near = [total.to_integral_value(rounding) / count.stated for rounding in (ROUND_FLOOR, ROUND_CEILING)]
    below, above = (figure(n, Decimal("0.01"), article.lexicon) for n in near)
    return Match(
        at=mean.span,
        slots={
            "mean": article.document.slice(mean.number_span),
            "count": _givers(article, count),
            "below": below,
            "above": above,
        },
        related=(Related("count", count.span),),
        key=f"{article.document.slice(mean.number_span)}/{count.stated}",
    )


def _givers(article: Article, count: Quantity) -> str:
    """Those who give marks as the draft counts them, without a verb that was read as their noun: five judges."""
    said, words, nouns = article.document.slice(count.span), article.lexicon.arithmetic, article.lexicon.nouns
    assert words is not None and nouns is not None
    for found in _WORD.finditer(said):
        if stem(found.group().lower(), nouns) in {stem(m, nouns) for m in words.markers}:
            return said[: found.end()]
    return said


KIND = Kind(
    name="average",
    summary="An average of whole numbers, and how many they are",
    find=find,
    slots={
        "mean": "the average in the draft",
        "count": "how many gave marks, with their noun",
        "below": "the nearest average below that is possible",
        "above": "the nearest above",
    },
    roles={"count": "how many gave marks"},
    facts=(FactKind.AVERAGE,),
    words=("numbers", "nouns", "arithmetic"),
)
