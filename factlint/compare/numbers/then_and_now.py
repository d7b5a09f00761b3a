"""Two numbers of one thing at two times, told in sentences of their own: last season it was 400, now it is 460."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.lines import Line
from factlint.compare.numbers.moves import alike, stands_behind
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_LENGTHS = ("time", "days", "weeks", "months", "years")
PAST, NOW = "past", "now"

_APART = 2
"""How many sentences on the second number may stand."""
_MOST_APART = 12
"""Two numbers further apart than this, as a ratio, are rarely of one thing at two times."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What something was, and what it is."""

    line: Line
    old: Quantity
    new: Quantity


def pairs(told: Sequence[Line], year: int | None) -> Iterator[Pair]:
    """Each two numbers of neighbouring sentences of which the words make one that of an earlier time, and only one.

    `year` is that of the draft: what was in an earlier one is past.
    """
    levels = [(_number(line), line, q) for line in told for q in line.quantities if may_be_level(q)]
    times = {start: time for line in told for start, time in times_of(line, year).items()}
    for at, first_line, first in levels:
        for to, last_line, last in levels:
            if last.span.start <= first.span.start or to - at > _APART:
                continue
            one, two = times.get(first.span.start, ""), times.get(last.span.start, "")
            if (one == PAST) is (two == PAST) or not _are_alike(first, last, told={one, two} == {PAST, NOW}):
                continue
            old, new = (first, last) if one == PAST else (last, first)
            yield Pair(last_line if old is last else first_line, old, new)


def _number(line: Line) -> int:
    """Which sentence of the draft a line is."""
    return line.document.sentence_at(line.span.start) or 0


def may_be_level(quantity: Quantity) -> bool:
    """Whether a quantity can be what something was or is: one number above zero, hedged at the most."""
    if quantity.upper is not None or quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST) or quantity.stated <= 0:
        return False
    # In "90 last year" it is the year that is another one.
    if (quantity.other and quantity.head) or quantity.partitive:
        return False
    return quantity.unit is None or quantity.unit.dimension != "points"


def _are_alike(first: Quantity, last: Quantity, *, told: bool) -> bool:
    """Whether two numbers can be of one thing; `told` where the words give each its time."""
    low, high = sorted((first.stated, last.stated))
    if low == high or high > low * _MOST_APART or not alike(first, last):
        return False
    # Two bare numbers, or one, may be of anything.
    return first.unit is not None or first.head == last.head != "" or told


def times_of(line: Line, year: int | None) -> dict[int, str]:
    """By the place of each quantity whether it is of an earlier time or of now, by the words that stand nearest to it.

    Last season, in 2015, against 66% on 1 June; now, today, this season.
    """
    said: dict[int, set[str]] = {}
    for quantity in line.quantities:
        if stands_behind(line, quantity, line.words.compared) and may_be_level(quantity):
            said.setdefault(quantity.span.start, set()).add(PAST)
    for mark, time in _marks(line, year):
        nearest = _nearest(line, mark)
        if nearest is not None:
            said.setdefault(nearest.span.start, set()).add(time)
    _go_on(line, said)
    return {start: next(iter(times)) for start, times in said.items() if len(times) == 1}


def _go_on(line: Line, said: dict[int, set[str]]) -> None:
    """A number joined to one that another is set against is of an earlier time as well: against 66% and 52%."""
    joins = phrases(line.numbers.joins)
    for before, quantity in pairwise(line.quantities):
        gap = line.text(before.span.end, quantity.span.start)
        if (
            said.get(before.span.start) == {PAST}
            and quantity.span.start not in said
            and joins.search(gap)
            and "," not in gap
        ):
            said[quantity.span.start] = {PAST}


def _marks(line: Line, year: int | None) -> Iterator[tuple[Span, str]]:
    text, start = line.text(line.span.start, line.span.end), line.span.start
    for words, time in (((*line.words.before, *line.words.past), PAST), (line.words.now, NOW)):
        for found in phrases(words).finditer(text):
            yield Span(start + found.start(), start + found.end()), time
    for found in YEAR.finditer(text):
        if year is not None and int(found.group()) < year:
            yield Span(start + found.start(), start + found.end()), PAST


@cache
def _edges(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"[;:()–—]|,\s(?:{phrases(words.clauses).pattern})")


def _is_length(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.dimension in _LENGTHS


def _nearest(line: Line, mark: Span) -> Quantity | None:
    """The quantity that a word of time stands nearest to, in its clause; the one before it where both are as near."""
    # "Five years ago" stands where its five years begin.
    lengths = (q for q in line.quantities if _is_length(q) and line.text(q.span.end, mark.start) == " ")
    mark = next((q.span.to(mark) for q in lengths), mark)
    best: tuple[int, Quantity] | None = None
    for quantity in line.quantities:
        if not may_be_level(quantity):
            continue
        first, last = (quantity.span, mark) if quantity.span.end <= mark.start else (mark, quantity.span)
        gap = line.text(first.end, last.start)
        if quantity.span.overlaps(mark) or _edges(line.words).search(gap):
            continue
        if best is None or len(gap) < best[0]:
            best = len(gap), quantity
    return best[1] if best is not None else None
