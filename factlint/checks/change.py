"""A rise or fall in per cent against the two numbers that it lies between."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.figures import figure
from factlint.compare.quantities import reckoned
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval

_FALL = "fall"
_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
_ROUND_SLACK = Decimal(1)


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each rate that no values inside the rounding of its two numbers give."""
    for fact in article.facts.of(FactKind.CHANGE):
        parts = dict(fact.parts)
        old, new, rate = parts["old"], parts["new"], parts["rate"]
        assert isinstance(old, Quantity) and isinstance(new, Quantity) and isinstance(rate, Quantity)
        falls = _FALL in fact.about.traits
        possible = _rates(old, new)
        if possible is not None and not possible.overlaps(_stated(rate, falls=falls)):
            yield _match(article, old, new, rate)


def _rates(old: Quantity, new: Quantity) -> Interval | None:
    """The rates of change, in per cent, between all values that the two numbers can stand for."""
    ratio = reckoned(new).divide(reckoned(old))
    if ratio is None:
        return None
    return Interval((ratio.low - 1) * _HUNDRED, (ratio.high - 1) * _HUNDRED)


def _stated(rate: Quantity, *, falls: bool) -> Interval:
    """The rates that the draft can mean, below zero for a fall. Round tens are allowed a point more or less."""
    slack = _ROUND_SLACK if rate.stated % 10 == 0 else _TENTH
    half = rate.step / 2 + slack
    low, high = rate.stated - half, rate.stated + half
    if rate.bound is not Bound.EXACT:
        low, high = min(low, rate.value.low), max(high, rate.value.high)
    return Interval(-high, -low) if falls else Interval(low, high)


def _match(article: Article, old: Quantity, new: Quantity, rate: Quantity) -> Match:
    slice_of = article.document.slice
    change = (new.stated / old.stated - 1) * _HUNDRED
    true = figure(abs(change), min(rate.step, _TENTH), article.lexicon)
    number = Edit(rate.number_span, true)
    return Match(
        at=rate.span,
        slots={
            "old": slice_of(old.span),
            "new": slice_of(new.span),
            "stated": slice_of(rate.span),
            "correct": f"{true}%",
            "sign": "−" if change < 0 else "+",
        },
        related=(Related("old", old.span), Related("new", new.span)),
        suggestions=(Suggestion((number,), kind="rate"),),
        key=f"{slice_of(old.span)}>{slice_of(new.span)}={slice_of(rate.span)}",
    )


KIND = Kind(
    name="change",
    summary="A rise or fall in per cent, and the two numbers that it lies between",
    find=find,
    slots={
        "old": "the number before the change",
        "new": "the number after it",
        "stated": "the rate in the draft",
        "correct": "the rate that the two numbers give",
        "sign": "+ for a rise, − for a fall, by the two numbers",
    },
    roles={"old": "the number before the change", "new": "the number after it"},
    repairs={"rate": "the rate made to fit the two numbers"},
    facts=(FactKind.CHANGE,),
    words=("numbers", "units", "arithmetic"),
)
