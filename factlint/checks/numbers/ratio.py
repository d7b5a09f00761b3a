"""A share in per cent against the two counts, or the words, that it stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers.figures import figure
from factlint.model.article import Article
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.records import dataclass

_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
_WIDTH = Decimal("0.12")
"""By how much of itself a share said in words may be off: a third is 29% to 37%, half is 44% to 56%."""
_OFF = Decimal("0.08")
"""By how much of itself a share in words may be off from two counts that the draft gives."""
_PLAIN = tuple(
    Decimal(n) / d for n, d in ((1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5))
)
_IN_WORDS = "in-words"
_LEAST_WIDTH = Decimal("1.5")
_MOST_WIDTH = Decimal("0.25")


class Sides(StrEnum):
    """What a share is held against."""

    COUNTS = "counts"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[Sides, "`counts`: 312 of 1,300; `words`: one in four, a third."] = Sides.COUNTS


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each share that is not that of the counts or the words beside it."""
    said: set[int] = set()
    for fact in article.facts.of(FactKind.RATIO):
        if fact.about.key == options.of:
            share = dict(fact.parts)["share"]
            assert isinstance(share, Quantity)
            if _IN_WORDS in fact.about.traits:
                is_wrong = _is_another(fact, share.stated / _HUNDRED)
            elif options.of is Sides.COUNTS:
                is_wrong = not _of_counts(fact).overlaps(_said(share))
            else:
                is_wrong = not _of_words(fact).overlaps(_shown(share))
            if is_wrong and share.span.start not in said:
                # One share may be read beside its counts, and again over two sentences.
                said.add(share.span.start)
                yield _match(article, fact, share)


def _is_another(fact: Fact, said: Decimal) -> bool:
    """Whether two counts are a plain part of one, or close to one, that is not the one that words say."""
    true = _of_counts(fact) * Interval.exactly(1 / _HUNDRED)
    middle = (true.low + true.high) / 2
    if fact.bound is Bound.AT_LEAST:
        return true.high < said * (1 - _OFF)
    if fact.bound is Bound.AT_MOST:
        return true.low > said * (1 + _OFF)
    off = said * _OFF * (3 if fact.bound is Bound.ABOUT else 1)
    nearest = min((*_PLAIN, said), key=lambda part: abs(part - middle))
    return abs(middle - said) > off and nearest != said


def _said(share: Quantity) -> Interval:
    """What a share can stand for: cut off or rounded to its last digit, and multiples of five a point more or less."""
    if share.bound is not Bound.EXACT:
        return Interval(share.value.low - share.step, share.value.high + share.step)
    slack = share.step * 2 if share.stated % 5 == 0 and share.step == 1 else share.step
    return Interval(share.stated - slack, share.stated + slack)


def _shown(share: Quantity) -> Interval:
    """What the digits of a share show: the words beside it are wide enough."""
    if share.bound is not Bound.EXACT:
        return share.value
    return Interval(share.stated - share.step / 2, share.stated + share.step / 2)


def _of_counts(fact: Fact) -> Interval:
    parts = dict(fact.parts)
    part, whole = parts["part"], parts["whole"]
    assert isinstance(part, Quantity) and isinstance(whole, Quantity)
    # "Some 321 of 1,102" is a manner of speaking: its digits count.
    ratio = Interval.exactly(part.stated).divide(whole.value)
    assert ratio is not None
    return ratio * Interval.exactly(_HUNDRED)


def _of_words(fact: Fact) -> Interval:
    """The shares that words can mean. Twice as wide where they are hedged, open to the side of a bound."""
    words = dict(fact.parts)["words"]
    assert isinstance(words, Quantity)
    value = words.stated
    width = max(value * _WIDTH, min(_LEAST_WIDTH, value * _MOST_WIDTH))
    if fact.bound is Bound.AT_LEAST:
        return Interval(value, _HUNDRED)
    if fact.bound is Bound.AT_MOST:
        return Interval(Decimal(0), value)
    if fact.bound is Bound.ABOUT:
        width *= 2
    return Interval(value - width, value + width)


def _match(article: Article, fact: Fact, share: Quantity) -> Match:
    slice_of = article.document.slice
    parts = dict(fact.parts)
    said = [m for role, m in fact.parts if role != "share"]
    words, part, whole = parts.get("words"), parts.get("part"), parts.get("whole")
    if isinstance(part, Quantity) and isinstance(whole, Quantity):
        true = part.stated / whole.stated * _HUNDRED
    else:
        assert isinstance(words, Quantity)
        true = words.stated
    in_words = _IN_WORDS in fact.about.traits
    correct = figure(true, _TENTH if in_words else min(share.step, _TENTH), article.lexicon)
    return Match(
        at=share.span,
        slots={
            "words": slice_of(words.span) if words else "",
            "part": slice_of(part.number_span) if isinstance(part, Quantity) else "",
            "whole": slice_of(whole.number_span) if isinstance(whole, Quantity) else "",
            "stated": slice_of(share.span),
            "correct": f"{correct}%",
        },
        related=tuple(Related("of", m.span) for m in said),
        suggestions=() if in_words else (Suggestion((Edit(share.number_span, correct),), kind="share"),),
        key="/".join(slice_of(m.span) for m in said) + f"={slice_of(share.span)}",
    )


KIND = Kind(
    name="ratio",
    summary="A share in per cent, and the counts or words that it is worked out from",
    options=Options,
    find=find,
    slots={
        "words": "the words for the share (one in five)",
        "part": "the number of the part",
        "whole": "the number of the whole",
        "stated": "the share in the draft",
        "correct": "the share that the counts or words give",
    },
    roles={"of": "a count, or the words"},
    repairs={"share": "the share made to fit"},
    facts=(FactKind.RATIO,),
    words=("numbers", "units", "arithmetic"),
)
