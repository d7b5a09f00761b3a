"""Averages and the ends of what they are averages of: the youngest is 19, the oldest 33, and their average age 26."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factlint.compare.lines import Line, is_plain, lines
from factlint.compare.moves import stands_behind
from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.whole_words import phrases

_REACH = 40
_FEW_WORDS = 2


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each average whose sentence, or the one before or behind, gives the least and the most."""
    words = reading.lexicon.arithmetic
    assert words is not None
    lower = reading.document.text.lower()
    if not any(word in lower for word in words.averages):
        return
    told = [q for q in lines(reading.document, reading.mentions, reading.lexicon) if q.place is Scope.BODY]
    ends = {line.span.start: both for line in told if (both := _ends(line))}
    for index, line in enumerate(told):
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
    """The least and the most of a sentence: the youngest is 19 and the oldest 33; None where it has not one of each."""
    for least, most in line.words.extremes.items():
        low = [q for q in line.quantities if is_plain(q) and _stands_behind(line, q, least)]
        high = [q for q in line.quantities if is_plain(q) and _stands_behind(line, q, most)]
        if len(low) == len(high) == 1 and low[0] is not high[0]:
            return low[0], high[0]
    return _range(line)


def _range(line: Line) -> tuple[Quantity, Quantity] | None:
    """The two ends of what a sentence says to range between them: ages run from 21 to 40; aged between 18 and 24."""
    for first, last in pairwise(line.quantities):
        gap = line.text(first.span.end, last.span.start).strip()
        if gap not in line.words.to or not stands_behind(line, first, line.words.from_):
            continue
        if phrases(line.words.ranging).search(line.ahead(first.span.start, _REACH)) and first.unit in (last.unit, None):
            return first, last
    for both in line.quantities:
        if both.upper is not None and phrases(line.words.ranging).search(line.ahead(both.span.start, _REACH)):
            return both, replace(both, stated=both.upper)
    return None


def _stands_behind(line: Line, quantity: Quantity, word: str) -> bool:
    """Whether a word for an end of a scale stands before a quantity, with no other number between."""
    ahead = line.ahead(quantity.span.start, _REACH)
    return re.search(rf"\b{re.escape(word)}\b[^\d;:()]*$", ahead) is not None and not any(
        phrases((other,)).search(ahead.rpartition(word)[2])
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
