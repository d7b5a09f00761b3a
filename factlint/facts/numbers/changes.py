"""Changes: two numbers, and the rise or fall, rate or multiple by which the draft says that one became the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.lines import Line, is_share, lines
from factlint.compare.numbers.moves import (
    Move,
    alike,
    direction_of,
    has_base,
    has_other_base,
    hedge,
    is_level,
    moves,
    of_one_scale,
    stands_behind,
    touches,
    verb_of,
)
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer
from factlint.model.facts import Fact, FactKind, Sort, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 60
"""How many characters may lie between two of the three numbers."""
_NEAR = 30
_FEW_WORDS = 3
_FEW = 100


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each change with its two numbers: its rate, its verb, or its multiple."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        found = list(moves(line)) if len(line.quantities) > 1 else []
        by_first: dict[int, list[Move]] = {}
        for move in found:
            by_first.setdefault(line.index(move.first), []).append(move)
        shares = sum(is_share(q) for q in line.quantities)
        levels = {q.span.start for move in found for q in (move.old, move.new)}
        for rate in line.quantities:
            if is_share(rate) and rate.upper is None and rate.span.start not in levels:
                near = (m for i in range(line.index(rate) - 3, line.index(rate) + 2) for m in by_first.get(i, ()))
                fact = _tied(line, rate, near)
                if fact is None and shares == 1:
                    fact = _loose(line, rate)
                if fact is not None:
                    yield fact
        for move in found:
            yield from _directed(move)
            yield from _multiplied(move)


def _fact(line: Line, sort: Sort, direction: str, old: Quantity, new: Quantity, rate: Quantity | None = None) -> Fact:
    span = old.span.to(new.span)
    parts: tuple[tuple[str, Quantity], ...] = (("old", old), ("new", new))
    if rate is not None:
        span, parts = span.to(rate.span), (*parts, ("rate", rate))
    return Fact(
        FactKind.CHANGE,
        Subject(sort, line.document.slice(new.span), frozenset({direction})),
        span,
        value=rate.value if rate else None,
        unit=rate.unit if rate else old.unit,
        bound=rate.bound if rate else Bound.EXACT,
        place=line.place,
        mention=rate,
        parts=parts,
    )


def _tied(line: Line, rate: Quantity, found: Iterable[Move]) -> Fact | None:
    """A rate that touches the two numbers: rise by 20% to 460 from 400, from 40 to 46, a rise of 15%."""
    for move in found:
        if not touches(move, rate):
            continue
        direction = direction_of(line, rate) or _told_again(move, rate)
        if not direction and stands_behind(line, rate, line.words.changes):
            # "A move of 0.5%": which way it goes the two numbers say.
            direction = move.direction
        levels = is_share(move.old)
        # A rate that is the difference of two shares to the digit is reckoned from nothing else.
        is_difference = levels and abs(move.new.stated - move.old.stated) == rate.stated
        if not direction or (not is_difference and has_base(line, rate, move)):
            continue
        return _fact(line, Sort.POINTS if levels else Sort.RATE, direction, move.old, move.new, rate)
    return None


def _told_again(move: Move, rate: Quantity) -> str:
    """The direction of the verb where the rate only says its change again: rose from 40 to 46, or 15%."""
    gap = move.line.text(move.last.span.end, rate.span.start)
    again = phrases(move.line.words.same_as).search(gap)
    return verb_of(move) if again and not rate.of and len(gap.split()) <= _FEW_WORDS else ""


def _directed(move: Move) -> Iterator[Fact]:
    """A verb that says which way the numbers go: fell from 41% to 47%."""
    said = verb_of(move)
    line = move.line
    if not said or not of_one_scale(move) or line.document.inside(move.first.span, Layer.QUOTE):
        return
    if move.old.rate != move.new.rate and move.old.unit is None:
        return
    if _is_place(move):
        return
    # The units of the two numbers (per cent) are no words of the sentence.
    around = " | ".join(
        (
            line.ahead(move.first.span.start, 80),
            line.text(move.first.span.end, move.last.span.start),
            line.behind(move.last.span.end, 24),
        )
    )
    if not phrases(line.words.not_climbs).search(around):
        yield _fact(line, Sort.DIRECTION, said, move.old, move.new)


def _is_place(move: Move) -> bool:
    """Whether bare small numbers may be places in a list (at five, up from 13), which fall when one rises."""
    bare = all(q.unit is None and not q.head and q.stated < _FEW for q in (move.old, move.new))
    return bare and stands_behind(move.line, move.first, move.line.words.new) and move.first is move.new


@cache
def _multiple(words: ArithmeticWords) -> re.Pattern[str]:
    names = phrases(tuple(words.multiples)).pattern
    ends = phrases((*words.from_, *words.to)).pattern
    years = rf"(?:{phrases(words.between).pattern}) \d{{4}} [a-z]+ \d{{4}}"
    return re.compile(rf"(?P<name>{names})(?:,?(?: [a-z]+){{0,5}},?| {years},?) (?:{ends}) $")


def _multiplied(move: Move) -> Iterator[Fact]:
    """A word that says how many times one number is the other: doubled, from 1,200 to 1,900."""
    line, words = move.line, move.line.words
    before = line.ahead(move.first.span.start, 80)
    found = _multiple(words).search(before)
    if found is None or not of_one_scale(move) or line.document.inside(move.first.span, Layer.QUOTE):
        return
    name = found.group("name")
    start = move.first.span.start - len(before) + found.start("name")
    span = Span(start, start + len(name))
    value = Interval.exactly(words.multiples[name])
    word = Quantity(span, value=value, stated=value.low, number_span=span, shown=value)
    fact = _fact(line, Sort.MULTIPLE, name, move.old, move.new, word)
    yield replace(fact, bound=hedge(line, start))


def _loose(line: Line, rate: Quantity) -> Fact | None:
    """A rate whose numbers stand further off: last year there were 40; now there are 46, a rise of 15%."""
    direction = direction_of(line, rate)
    if not direction:
        return None
    words = line.words
    if phrases((*words.bases, *words.other_rates)).search(
        phrases(words.before).sub("", line.text(line.span.start, line.span.end))
    ):
        return None
    numbers = [q for q in line.quantities if q is not rate and is_level(q)]
    new = [q for q in numbers if stands_behind(line, q, words.new)]
    old = [q for q in numbers if stands_behind(line, q, words.old) and not _is_compared(line, rate, q)]
    if has_other_base(line, rate, old):
        return None
    pair = _pair(line, rate, numbers, old, new)
    if pair is None and line.before is not None and len(numbers) == 1 and not old:
        pair = _across(line, rate, numbers[0], line.before)
    if pair is None or not alike(*pair):
        return None
    return _fact(line, Sort.RATE, direction, *pair, rate)


def _is_compared(line: Line, rate: Quantity, old: Quantity) -> bool:
    """Whether a number is only compared with another, without the rate: lower than the 40 that were planned."""
    than = re.search(
        rf"({phrases((*line.words.more, *line.words.fewer)).pattern}) \w+ (?:\w+ )?$", line.ahead(old.span.start, 32)
    )
    joined = rate.span.end <= old.span.start <= rate.span.end + _NEAR
    return than is not None and not joined


def _pair(
    line: Line, rate: Quantity, numbers: list[Quantity], old: list[Quantity], new: list[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """The number that a change begins at and the one that it ends at, in one sentence with its rate."""
    if len(old) != 1 or len(numbers) > 3:
        return None
    start = old[0]
    ends = [q for q in new if q is not start] or [
        q for q in numbers if q.span.end <= rate.span.start and q is not start
    ]
    if len(ends) != 1:
        return None
    trio = sorted((start, ends[0], rate), key=lambda q: q.span.start)
    if any(q not in trio and trio[0].span.start < q.span.start < trio[2].span.end for q in numbers):
        return None
    for left, right in pairwise(trio):
        gap = line.text(left.span.end, right.span.start).removesuffix("(")
        if len(gap) > _REACH or re.search(r"[;:()\n]|[.!?] ", gap):
            return None
    return start, ends[0]


def _across(line: Line, rate: Quantity, end: Quantity, earlier: Line) -> tuple[Quantity, Quantity] | None:
    """A change over two sentences: last year there were 40; now there are 46, a rise of 15%."""
    levels = [q for q in earlier.quantities if is_level(q) and not is_share(q)]
    if len(levels) != 1 or len(earlier.quantities) != 1 or end.span.end > rate.span.start:
        return None
    if rate.span.start - end.span.end > _REACH // 2 or "," not in line.text(end.span.end, rate.span.start):
        return None
    words = line.words
    said = earlier.text(earlier.span.start, earlier.span.end)
    if not phrases(words.before).search(said) or phrases(words.before).search(
        line.text(line.span.start, end.span.start)
    ):
        return None
    return None if phrases(words.bases).search(phrases(words.before).sub("", said)) else (levels[0], end)


BINDER = Binder(
    name="changes", states=(FactKind.CHANGE,), needs=(Quantity,), bind=bind, words=("numbers", "units", "arithmetic")
)
