"""Whether two places can be one, and whether a story set in one place bears out a headline that names another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factlint.compare.verdict import Verdict
from factlint.model.named import PlaceReading

_LOCAL = frozenset({"city", "region"})
_NATIONAL = frozenset({"country", "nation"})
_WIDE = frozenset({"continent", "area"})


def places(a: Iterable[PlaceReading], b: Iterable[PlaceReading]) -> Verdict:
    """Whether what happened in `a` may have happened in `b`: symmetric, and any reading that agrees is enough.

    Equal places agree, and so do a place and what lies in it. Of a place and its continent, and of two places of one
    region, nobody can tell.
    """
    return _best(_can_be_one, a, b)


def bears_out(story: Iterable[PlaceReading], headline: Iterable[PlaceReading]) -> Verdict:
    """Whether a story that names `story` bears out a headline that names `headline`.

    It does with the place itself, a place inside it, the region around it, and with the country for its capital, since
    each stands for the government of the other. The country around any other place says no more than that it may be
    so: cannot tell.
    """
    return _best(_bears_out, story, headline)


def is_local(reading: PlaceReading) -> bool:
    """Whether a place is a city or a part of a country."""
    return reading.kind in _LOCAL


def same_sort(a: PlaceReading, b: PlaceReading) -> bool:
    """Whether one place may stand where the other should: towns and regions among themselves, countries likewise."""
    return any(a.kind in sort and b.kind in sort for sort in (_LOCAL, _NATIONAL))


def _best(
    compare: Callable[[PlaceReading, PlaceReading], Verdict], a: Iterable[PlaceReading], b: Iterable[PlaceReading]
) -> Verdict:
    others = tuple(b)
    verdicts = {compare(x, y) for x in a for y in others}
    if Verdict.AGREE in verdicts:
        return Verdict.AGREE
    return Verdict.CANNOT_TELL if not verdicts or Verdict.CANNOT_TELL in verdicts else Verdict.DISAGREE


def _can_be_one(a: PlaceReading, b: PlaceReading) -> Verdict:
    if a.id == b.id:
        return Verdict.AGREE
    if b.id in a.within or a.id in b.within:
        return Verdict.CANNOT_TELL if a.kind in _WIDE or b.kind in _WIDE else Verdict.AGREE
    return Verdict.CANNOT_TELL if _neighbours(a, b) else Verdict.DISAGREE


def _bears_out(story: PlaceReading, headline: PlaceReading) -> Verdict:
    if story.id == headline.id or headline.id in story.within:
        return Verdict.AGREE
    if story.id in headline.within:
        return _around(story, headline)
    return Verdict.AGREE if _neighbours(story, headline) else Verdict.DISAGREE


def _around(outer: PlaceReading, inner: PlaceReading) -> Verdict:
    if outer.kind in _WIDE:
        return Verdict.CANNOT_TELL
    if outer.kind in _NATIONAL and is_local(inner):
        capital = inner.capital_of
        seat = capital == outer.country or (outer.kind == "nation" and capital.startswith(f"{outer.country}-"))
        return Verdict.AGREE if seat else Verdict.CANNOT_TELL
    return Verdict.AGREE


def _neighbours(a: PlaceReading, b: PlaceReading) -> bool:
    return not a.regions.isdisjoint(b.regions)
