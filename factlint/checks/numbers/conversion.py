"""A measure and the same in another unit: whether the two can be one value."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import quantities as compare
from factlint.compare.numbers.figures import figure
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity

_DIFFERENCE = "difference"


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each conversion of which no values inside the rounding of both are the same."""
    for fact in article.facts.of(FactKind.CONVERSION):
        parts = dict(fact.parts)
        first, second = parts["first"], parts["second"]
        assert isinstance(first, Quantity) and isinstance(second, Quantity)
        if compare.conversion(first, second, difference=_DIFFERENCE in fact.about.traits) is Verdict.DISAGREE:
            yield _match(article, first, second)


def _match(article: Article, first: Quantity, second: Quantity) -> Match:
    slice_of = article.document.slice
    correct, back = _converted(article, first, second), _converted(article, second, first)
    suggestions = []
    if second.upper is None and first.upper is None:
        suggestions = [
            Suggestion((Edit(second.span, correct),), kind="second"),
            Suggestion((Edit(first.span, back),), kind="first"),
        ]
    return Match(
        at=second.span,
        slots={
            "first": slice_of(first.span),
            "second": slice_of(second.span),
            "correct": correct,
            "back": back,
        },
        related=(Related("there", first.span),),
        suggestions=tuple(suggestions),
        key=f"{slice_of(first.span)}={slice_of(second.span)}",
    )


def _converted(article: Article, of: Quantity, like: Quantity) -> str:
    """A quantity in the unit of another, with as many digits: 16 km."""
    assert of.unit is not None and like.unit is not None
    low = figure(compare.converted(of, like.unit), min(of.step, like.step), article.lexicon)
    symbol = like.unit.symbol
    gap = "" if len(symbol) == 1 or not symbol[0].isalnum() else " "
    return f"{low}{gap}{symbol}"


KIND = Kind(
    name="conversion",
    summary="A measure and the same in another unit",
    find=find,
    slots={
        "first": "the measure as first given",
        "second": "the conversion in the draft",
        "correct": "what the first is in the unit of the second",
        "back": "what the second is in the unit of the first",
    },
    roles={"there": "the measure that was converted"},
    repairs={"second": "the conversion made right", "first": "the measure made to fit its conversion"},
    facts=(FactKind.CONVERSION,),
    words=("numbers", "units"),
)
