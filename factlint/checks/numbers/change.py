"""Two numbers against the rate, the direction or the multiple that the draft gives for the change between them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers.figures import figure
from factlint.compare.numbers.quantities import reckoned
from factlint.model.article import Article
from factlint.model.facts import Fact, FactKind, Sort
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.records import dataclass

_FALL = "fall"
_HUNDRED = Decimal(100)
_ONE = Decimal(1)
_TENTH = Decimal("0.1")
_HIGHEST_PRICE = 1000
_ROUND_PRICE = 10_000
_ROUND_SLACK = Decimal(1)
_LOOSE = Decimal("0.15")
"""By how much a number of times may be off that is said in a word: "doubled" is 1.7 to 2.3 times."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[
        Sort,
        "`rate`: a rate in per cent; `points`: per cent where points are meant; `direction`: a verb that goes up or "
        "down; `multiple`: doubled, halved and so on.",
    ] = Sort.RATE


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each change that no values inside the rounding of its two numbers give."""
    said: set[int] = set()
    for fact in article.facts.of(FactKind.CHANGE):
        sorts = (Sort.RATE, Sort.POINTS) if options.of is Sort.RATE else (options.of,)
        rate = dict(fact.parts).get("rate")
        at = rate.span.start if rate is not None else -fact.span.start
        if fact.about.key in sorts and at not in said and _is_wrong(fact, options.of):
            # One change may be read in its sentence, and again over two.
            said.add(at)
            yield _match(article, fact, options.of)


def _is_wrong(fact: Fact, asked: Sort) -> bool:
    parts = dict(fact.parts)
    old, new, rate = parts["old"], parts["new"], parts.get("rate")
    assert isinstance(old, Quantity) and isinstance(new, Quantity)
    if fact.about.key == Sort.DIRECTION:
        return _goes_against(old, new, falls=_FALL in fact.about.traits)
    assert isinstance(rate, Quantity)
    if fact.about.key == Sort.MULTIPLE:
        return _is_no_multiple(old, new, rate.stated, fact.bound)
    stated = _stated(rate, falls=_FALL in fact.about.traits)
    possible = _rates(old, new)
    if asked is Sort.POINTS:
        # By their digits the rate can only be points: 5% to 6% is a fifth more, and one point.
        relative, points = (new.stated / old.stated - 1) * _HUNDRED, new.stated - old.stated
        return stated.contains(points) and not stated.contains(relative)
    if possible is None or possible.overlaps(stated):
        return False
    return fact.about.key == Sort.RATE or not (_range(new) - _range(old)).overlaps(stated)


def _goes_against(old: Quantity, new: Quantity, *, falls: bool) -> bool:
    before, after = _range(old), _range(new)
    return after.low > before.high if falls else after.high < before.low


def _is_no_multiple(old: Quantity, new: Quantity, times: Decimal, bound: Bound) -> bool:
    measured = old.unit is not None and not old.unit.is_money
    before, after = (_range(q) if measured else _range_beside(q, p) for q, p in ((old, new), (new, old)))
    ratio = after.divide(before)
    if ratio is None:
        return False
    low, high = times * (_ONE - _LOOSE), times * (_ONE + _LOOSE)
    # "More than halved" is less than a half.
    if bound in (Bound.AT_LEAST, Bound.AT_MOST):
        is_beyond = (bound is Bound.AT_LEAST) is (times > _ONE)
        return ratio.high < times if is_beyond else ratio.low > times
    if bound is Bound.ABOUT:
        low, high = times * (_ONE - 2 * _LOOSE), times * (_ONE + 2 * _LOOSE)
    return not ratio.overlaps(Interval(low, high))


def _range(quantity: Quantity) -> Interval:
    """What a number can stand for: shares by their digits, and counts by their rounding."""
    if quantity.bound is Bound.EXACT and quantity.unit is not None and not quantity.unit.is_money:
        return Interval(quantity.stated - quantity.step / 2, quantity.stated + quantity.step / 2)
    return reckoned(quantity)


def _range_beside(quantity: Quantity, other: Quantity) -> Interval:
    """What a number can stand for beside another: £5 is five pounds to the penny where £5.50 stands beside it."""
    prices = all(q.unit is not None and q.unit.is_money and q.bound is Bound.EXACT for q in (quantity, other))
    if prices and quantity.step == 1 and other.step < 1 and quantity.stated < _HIGHEST_PRICE:
        return Interval(quantity.stated - other.step / 2, quantity.stated + other.step / 2)
    beside, own = reckoned(other), reckoned(quantity)
    if prices and quantity.step == other.step == 1 and max(quantity.stated, other.stated) < _ROUND_PRICE:
        # A rent of $700 is no more rounded than one of $830 beside it.
        half = min(own.high - quantity.stated, beside.high - other.stated)
        return Interval(quantity.stated - half, quantity.stated + half)
    return own


def _rates(old: Quantity, new: Quantity) -> Interval | None:
    """The rates of change, in per cent, between all values that the two numbers can stand for."""
    ratio = _range_beside(new, old).divide(_range_beside(old, new))
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


def _match(article: Article, fact: Fact, asked: Sort) -> Match:
    slice_of = article.document.slice
    parts = dict(fact.parts)
    old, new, rate = parts["old"], parts["new"], parts.get("rate")
    assert isinstance(old, Quantity) and isinstance(new, Quantity)
    at = rate.span if rate else min(old, new, key=lambda q: q.span.start).span.to(max(old, new, key=_end).span)
    change = (new.stated / old.stated - 1) * _HUNDRED
    points = new.stated - old.stated
    suggestions: list[Suggestion] = []
    true = ""
    if isinstance(rate, Quantity) and asked in (Sort.RATE, Sort.POINTS):
        true = figure(abs(change), min(rate.step, _TENTH) or _TENTH, article.lexicon)
        if any(c.isdigit() for c in slice_of(rate.number_span)):
            suggestions.append(Suggestion((Edit(rate.number_span, true),), kind="rate"))
    if asked is Sort.DIRECTION:
        there, back = Edit(old.span, slice_of(new.span)), Edit(new.span, slice_of(old.span))
        suggestions.append(Suggestion((there, back), kind="swap"))
    return Match(
        at=at,
        slots={
            "old": slice_of(old.span),
            "new": slice_of(new.span),
            "stated": slice_of(rate.span) if rate else "",
            "correct": f"{true}%",
            "points": figure(abs(points), min(old.step, new.step), article.lexicon),
            "times": figure(new.stated / old.stated, Decimal("0.01"), article.lexicon),
            "sign": "−" if change < 0 else "+",
        },
        related=(Related("old", old.span), Related("new", new.span)),
        suggestions=tuple(suggestions),
        key=f"{slice_of(old.span)}>{slice_of(new.span)}={slice_of(rate.span) if rate else fact.about.key}",
    )


def _end(quantity: Quantity) -> int:
    return quantity.span.end


KIND = Kind(
    name="change",
    summary="Two numbers, and the rate, verb or multiple of the change between them",
    options=Options,
    find=find,
    slots={
        "old": "the number before the change",
        "new": "the number after it",
        "stated": "the rate or multiple in the draft",
        "correct": "the rate that the two numbers give",
        "points": "the difference of the two numbers",
        "times": "how many times the first the second number is",
        "sign": "+ for a rise, − for a fall, by the two numbers",
    },
    roles={"old": "the number before the change", "new": "the number after it"},
    repairs={"rate": "the rate made to fit the two numbers", "swap": "the two numbers swapped"},
    facts=(FactKind.CHANGE,),
    words=("numbers", "units", "arithmetic"),
)
