"""Averages and the ends of what they are averages of: the youngest is 24, the oldest 51, and their average age 37."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.lines import Line, is_plain, lines
from factlint.compare.numbers.moves import stands_behind
from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.lowered import lowered
from factlint.text.whole_words import find_word, phrases

_REACH = 40
_FEW_WORDS = 2


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each average whose sentence, or the one before or behind, gives the least and the most."""
    words = reading.lexicon.arithmetic
    assert words is not None
    lower = lowered(reading.document.text)
    if not any(word in lower for word in words.averages):
        return
    told = [q for q in lines(reading.document, reading.mentions, reading.lexicon) if q.place is Scope.BODY]
    ends = {line.span.start: both for line in told if (both := _ends(line))}
    for index, line in enumerate(told):
        spread = None if line.span.start in ends else _spread(line)
        if spread is not None:
            yield _fact(line, spread[2], *spread[:2])
            continue
        for mean in line.quantities:
            if not _is_mean(line, mean):
                continue
            near = [q for q in told[max(0, index - 1) : index + 2] if _stand_together(line, q)]
            found = [ends[q.span.start] for q in near if q.span.start in ends]
            near_by = len(found) == 1 and (line.span.start in ends or not _is_range(*found[0]) or mean.unit is not None)
            near_by = near_by and (line.span.start in ends or _is_of_same(line, mean, *found[0]))
            if near_by and mean not in found[0] and _are_alike(mean, *found[0]):
                yield _fact(line, mean, *found[0])


def _stand_together(line: Line, other: Line) -> bool:
    document = line.document
    one, two = (document.sentence_at(q.span.start) or 0 for q in (line, other))
    return abs(one - two) <= 1 and document.block_at(line.span.start) is document.block_at(other.span.start)


def _is_of_same(line: Line, mean: Quantity, *ends: Quantity) -> bool:
    """Whether an average in a sentence of its own is of nobody else: it comes first, or names no other subject."""
    if all(mean.span.end <= end.span.start for end in ends):
        return True
    opening = line.text(line.span.start, mean.span.start)
    said = phrases(line.words.averages).search(opening)
    return said is not None and len(opening[: said.start()].split()) <= _FEW_WORDS


def _is_range(low: Quantity, high: Quantity) -> bool:
    """Whether the ends were read as one range, without words for the least and the most."""
    return low.span == high.span


def _are_alike(mean: Quantity, low: Quantity, high: Quantity) -> bool:
    """Whether an average is in the unit of its ends, or the ages of people, whose years go without saying."""
    if _is_range(low, high) and mean.unit != high.unit:
        return False
    return low.stated < high.stated and (mean.unit == high.unit or None in (mean.unit, high.unit))


def _is_mean(line: Line, quantity: Quantity) -> bool:
    if quantity.upper is not None or quantity.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    found = re.search(
        rf"(?:{phrases(line.words.averages).pattern})(?: [a-z]+){{0,3}} $", line.ahead(quantity.span.start, _REACH)
    )
    return found is not None


def _ends(line: Line) -> tuple[Quantity, Quantity] | None:
    """The least and the most of a sentence: the youngest is 24 and the oldest 51; None where it has not one of each."""
    for least, most in line.words.extremes.items():
        low = [q for q in line.quantities if is_plain(q) and _stands_behind(line, q, least)]
        high = [q for q in line.quantities if is_plain(q) and _stands_behind(line, q, most)]
        if len(low) == len(high) == 1 and low[0] is not high[0]:
            return low[0], high[0]
    return _range(line)


def _range(line: Line) -> tuple[Quantity, Quantity] | None:
    """The two ends of what a sentence says to range between them: ages run from 21 to 40; aged between 18 and 24."""
    for first, last in pairwise(line.quantities):
        if not _span(line, first, last):
            continue
        if phrases(line.words.ranging).search(line.ahead(first.span.start, _REACH)) and first.unit in (last.unit, None):
            return first, last
    for both in line.quantities:
        if both.upper is not None and phrases(line.words.ranging).search(line.ahead(both.span.start, _REACH)):
            return both, replace(both, stated=both.upper)
    return None


def _span(line: Line, first: Quantity, last: Quantity) -> bool:
    """Whether two numbers are the ends of a range: from 21 to 40, between 18 and 24."""
    gap = line.text(first.span.end, last.span.start).strip()
    if gap in line.words.to:
        return stands_behind(line, first, line.words.from_)
    return gap in line.numbers.joins and stands_behind(line, first, line.words.between)


def _spread(line: Line) -> tuple[Quantity, Quantity, Quantity] | None:
    """A range with the average of the same right behind it: between five and 17 days, with an average of nine."""
    for index, first in enumerate(line.quantities[:-1]):
        low, high, rest = (first, first, line.quantities[index + 1 :])
        if first.upper is not None:
            high = replace(first, stated=first.upper)
        elif _span(line, first, line.quantities[index + 1]):
            high, rest = line.quantities[index + 1], rest[1:]
        if high is first or not rest or rest[0].upper is not None:
            continue
        mean = rest[0]
        gap = line.text(high.span.end, mean.span.start)
        alike = high.unit == mean.unit and (mean.unit is not None or not mean.head or mean.head == high.head)
        if alike and low.stated < high.stated and _with_average(line).fullmatch(gap):
            return low, high, mean
    return None


def _with_average(line: Line) -> re.Pattern[str]:
    return _pattern_with_average(line.words, line.numbers)


@cache
def _pattern_with_average(words: ArithmeticWords, numbers: NumberWords) -> re.Pattern[str]:
    """What stands between a range and its average: , with an average of; and averaged; (average."""
    averages, about = phrases(words.averages).pattern, phrases(numbers.about).pattern
    beside = phrases(words.beside).pattern
    own, joins = phrases(words.own).pattern, phrases(numbers.joins).pattern
    return re.compile(
        rf"[^.,;:()\d–—]{{0,30}}(?:, | \(| (?:{beside}) |,? (?:{joins}) )(?:(?:{own}) ){{0,3}}(?:{averages})"
        rf"(?: [a-z]+(?: (?:{own}))+|(?: (?:{own}))*)(?: (?:{about}))? "
    )


def _stands_behind(line: Line, quantity: Quantity, word: str) -> bool:
    """Whether a word for an end of a scale stands before a quantity, with no other number between."""
    ahead = line.ahead(quantity.span.start, _REACH)
    return re.search(rf"\b{re.escape(word)}\b[^\d;:()]*$", ahead) is not None and not any(
        find_word(ahead.rpartition(word)[2], other) >= 0
        for pair in line.words.extremes.items()
        for other in pair
        if other != word
    )


def _fact(line: Line, mean: Quantity, low: Quantity, high: Quantity) -> Fact:
    return Fact(
        FactKind.AVERAGE,
        Subject("extremes", line.document.slice(mean.span)),
        mean.span,
        value=mean.value,
        unit=mean.unit,
        place=line.place,
        mention=mean,
        parts=(("low", low), ("high", high), ("mean", mean)),
    )


BINDER = Binder(
    name="extremes", states=(FactKind.AVERAGE,), needs=(Quantity,), bind=bind, words=("numbers", "arithmetic")
)
