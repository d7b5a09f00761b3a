"""Two numbers of one thing at two times, told in sentences of their own: last season it was 400, now it is 460."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factlint.compare.lines import Line
from factlint.compare.moves import alike
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_YEAR = re.compile(r"(?<![\w.,$£€])(?:19|20)\d\d(?![\w,]|\.\d)")
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
    past = {q.span.start: is_past(line, q, year) for _, line, q in levels}
    for at, first_line, first in levels:
        for to, last_line, last in levels:
            if last.span.start <= first.span.start or to - at > _APART:
                continue
            if past[first.span.start] is past[last.span.start] or not _are_alike(first, last):
                continue
            old, new = (first, last) if past[first.span.start] else (last, first)
            yield Pair(last_line if old is last else first_line, old, new)


def _number(line: Line) -> int:
    """Which sentence of the draft a line is."""
    return line.document.sentence_at(line.span.start) or 0


def may_be_level(quantity: Quantity) -> bool:
    """Whether a quantity can be what something was or is: one number above zero, hedged at the most."""
    if quantity.upper is not None or quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST) or quantity.stated <= 0:
        return False
    if quantity.other or quantity.partitive:
        return False
    return quantity.unit is None or quantity.unit.dimension != "points"


def _are_alike(first: Quantity, last: Quantity) -> bool:
    low, high = sorted((first.stated, last.stated))
    if low == high or high > low * _MOST_APART or not alike(first, last):
        return False
    # Two bare numbers, or one, may be of anything.
    return first.unit is not None or first.head == last.head != ""


def is_past(line: Line, quantity: Quantity, year: int | None) -> bool:
    """Whether the clause of a quantity is of an earlier time: last season, in 2015, against 58% on 1 April."""
    clause = _clause(line, quantity)
    said = line.text(clause.start, clause.end)
    if phrases(line.words.before).search(said) or phrases(line.words.past).search(said):
        return True
    if phrases(line.words.compared).match(said.lstrip(" ,")):
        return True
    return year is not None and any(int(y) < year for y in _YEAR.findall(said))


@cache
def _edges(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"[;:()–—]|,\s(?:{phrases(words.clauses).pattern})|(?:{phrases(words.compared).pattern})")


def _clause(line: Line, quantity: Quantity) -> Span:
    """The clause that a quantity stands in; a word that compares begins one."""
    begin = line.span.start
    for edge in _edges(line.words).finditer(line.text(line.span.start, line.span.end)):
        at = line.span.start + edge.start()
        if at >= quantity.span.start:
            return Span(begin, at)
        begin = at
    return Span(begin, line.span.end)
