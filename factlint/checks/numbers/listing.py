"""An announced count against the items of its list."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers.numbers_like import number_like
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.records import dataclass

_NAMES = "names"
_HEADLINE = "headline"
_LIKELY = "likely"
_LONGEST = 400


class Of(StrEnum):
    """Which lists are counted."""

    NAMES = "names"
    PHRASES = "phrases"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[
        Of,
        "`names`: lists of names, and lists that stand line by line; `phrases`: other lists in a sentence; `headline`: "
        "the list that the headline promises.",
    ] = Of.NAMES


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each count that no way of counting the items makes right."""
    for fact in article.facts.of(FactKind.LISTING):
        if fact.place in EDITORIAL and _of(fact) is options.of and isinstance(fact.mention, Quantity):
            assert isinstance(fact.value, Interval)
            if not fact.value.contains(fact.mention.stated):
                yield _match(article, fact, fact.mention, fact.value)


def _of(fact: Fact) -> Of:
    if _HEADLINE in fact.about.traits:
        return Of.HEADLINE
    return Of.NAMES if _NAMES in fact.about.traits else Of.PHRASES


def _match(article: Article, fact: Fact, announced: Quantity, counted: Interval) -> Match:
    slice_of = article.document.slice
    number = slice_of(announced.number_span)
    fewest, most = int(counted.low), int(counted.high)
    right = most if announced.stated > most else fewest
    items = [mention.span for role, mention in fact.parts if role == "item"]
    listing = items[0].to(items[-1])
    shown = items[-1] if len(listing) > _LONGEST or _HEADLINE in fact.about.traits else listing
    listed = number_like(right, number, article.lexicon)
    return Match(
        at=announced.span,
        slots={"announced": fact.about.words, "number": number, "listed": listed, "count": str(right)},
        related=(Related("items", shown),),
        certainty=Certainty.LIKELY if _LIKELY in fact.about.traits else Certainty.CERTAIN,
        suggestions=(Suggestion((Edit(announced.number_span, listed),), kind="count"),),
        key=f"{slice_of(announced.span)}:{right}",
    )


KIND = Kind(
    name="listing",
    summary="An announced count and the items of its list",
    options=Options,
    find=find,
    slots={
        "announced": "the count with its noun",
        "number": "the count alone",
        "listed": "how many items there are, written as the count is",
        "count": "how many items there are, in digits",
    },
    roles={"items": "the list, from its first item to its last; the last item alone where the list is long"},
    repairs={"count": "the count made that of the items"},
    facts=(FactKind.LISTING,),
    words=("numbers", "nouns", "lists"),
)
