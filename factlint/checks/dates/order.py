"""Does what comes first come first: ranges of time and of numbers, and pairs of events with their dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.dates import days_between
from factlint.compare.dates.elapsed import is_before
from factlint.model.article import Article
from factlint.model.dated import Day
from factlint.model.facts import FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.mention import Mention
from factlint.model.quantity import Quantity
from factlint.model.timed import Ends, Point
from factlint.text.records import dataclass
from factlint.text.span import Span

_LONGEST = 120
"""Years that are further apart than this are seldom a range."""

_TURN_OF_YEAR = 31
"""Dates without a year that go back by more days than this may lie on both sides of a new year."""

_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[
        tuple[Ends, ...],
        "Which pairs: `time` (from 1970 to 1980), `numbers` (between 30 and 40), `events` (opened on 2 March and "
        "closed on 9 March).",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each pair whose second end is before, or below, its first."""
    for fact in article.facts.of(FactKind.RANGE):
        if fact.about.key not in options.of or fact.voice is not Voice.DRAFT:
            continue
        first, last = (mention for _, mention in fact.parts)
        if not _runs_back(first, last):
            continue
        slice_of = article.document.slice
        one, two = _words(first), _words(last)
        yield Match(
            at=fact.span,
            slots={"words": slice_of(fact.span), "first": slice_of(one), "last": slice_of(two)},
            related=(Related("first", one), Related("last", two)),
            suggestions=(Suggestion((Edit(one, slice_of(two)), Edit(two, slice_of(one))), kind="swap"),),
            key=f"{slice_of(one)}>{slice_of(two)}",
        )


def _words(end: Mention) -> Span:
    return end.number_span if isinstance(end, Quantity) else end.span


def _runs_back(first: Mention, last: Mention) -> bool:
    if isinstance(first, Quantity) and isinstance(last, Quantity):
        return first.stated > last.stated
    assert isinstance(first, Point) and isinstance(last, Point)
    one, two = first.day, last.day
    if first.year_span is None and last.year_span is None:
        back = days_between(_in_one_year(two), _in_one_year(one))
        return back is not None and 0 < back <= _TURN_OF_YEAR
    if first.year_span is None or last.year_span is None:
        return False
    return is_before(two, one) is True and (one.year or 0) - (two.year or 0) <= _LONGEST


def _in_one_year(day: Day) -> Day:
    return replace(day, year=_LEAP_YEAR)


KIND = Kind(
    name="order",
    summary="The ends of a range, or two events, in their order",
    find=find,
    options=Options,
    slots={
        "words": "the range, or both events, as the draft has them",
        "first": "the end that stands first",
        "last": "the end that stands last",
    },
    roles={"first": "the end that stands first", "last": "the end that stands last"},
    repairs={"swap": "the two ends in each other's place"},
    facts=(FactKind.RANGE,),
    words=("time",),
)
