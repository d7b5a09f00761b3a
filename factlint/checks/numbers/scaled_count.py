"""One count given twice with the same digits, once a thousand or a million times as much."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.money import digits, thousands_apart
from factlint.compare.numbers.two_counts import REPAIRS, ROLES, SLOTS, two_counts
from factlint.model.article import Article
from factlint.model.document import EDITORIAL, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.quantity import Quantity

_LEAST = 1_000_000
_LEAST_OF_BOTH = 1000
_MOST = 40
"""How many counts of one thing are compared in one draft."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for the first count of each thing that has the digits of another, and not its size."""
    by_thing: dict[tuple[object, ...], list[Quantity]] = {}
    for quantity in article.mentions.of(Quantity):
        if quantity.stated >= _LEAST_OF_BOTH and _is_usable(article, quantity):
            thing = quantity.head or (quantity.unit.name if quantity.unit else "")
            by_thing.setdefault((thing, digits(quantity.stated)), []).append(quantity)
    for found in by_thing.values():
        if len(found) < 2 or max(q.stated for q in found) < _LEAST:
            continue
        for first, second in combinations(found[:_MOST], 2):
            if thousands_apart(first.stated, second.stated) and _are_one(article, first, second):
                yield two_counts(article.document, first, second, Certainty.LIKELY)
                break


def _is_usable(article: Article, quantity: Quantity) -> bool:
    """Whether a quantity counts or measures something that it names, and no sum of money."""
    place = article.document.scope_at(quantity.span.start)
    if place not in EDITORIAL or place is Scope.TABLE or quantity.upper is not None:
        return False
    if quantity.unit is not None and (quantity.unit.is_money or quantity.unit.dimension == "share"):
        return False
    # One digit is shared by chance.
    return bool(quantity.head or quantity.unit) and len(digits(quantity.stated)) > 1


def _are_one(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether two counts stand in sentences of their own neither, or both, for each of something."""
    sentence_at = article.document.sentence_at
    if first.rate is not second.rate:
        return False
    return sentence_at(first.span.start) != sentence_at(second.span.start)


KIND = Kind(
    name="scaled-count",
    summary="One count given twice with the same digits and another size",
    find=find,
    slots=SLOTS,
    roles=ROLES,
    repairs=REPAIRS,
    mentions=(Quantity,),
    words=("numbers", "units", "nouns"),
)
