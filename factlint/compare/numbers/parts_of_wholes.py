"""Parts of wholes, as two counts of one sentence: 312 of the 1,300 pupils; of 400 lambs, 60."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.lines import Line, is_plain
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.text.records import dataclass
from factlint.text.whole_words import phrases

_REACH = 40
_MOST = 1_000_000
"""Larger wholes are rounded too much."""
_AFTER_COMMA = re.compile(r"[^.,;:()\d]{0,50},\s(?:[a-z]+\s)?")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole, with the noun of both and the sentence of the part."""

    line: Line
    part: Quantity
    whole: Quantity


@cache
def of_wholes(lexicon: Lexicon) -> re.Pattern[str]:
    wholes = lexicon.arithmetic.wholes if lexicon.arithmetic else ()
    return re.compile(rf"(?: \w+)? (?:{phrases(wholes).pattern}) ")


def parts_of(line: Line) -> Iterator[Part]:
    """Each 312 of the 1,300 pupils."""
    found = line.quantities
    for part, whole in pairwise(found):
        if are_counts(part, whole) and (whole.head or part.head):
            gap = line.text(part.number_span.end, whole.span.start)
            if len(gap) <= _REACH and of_wholes(line.lexicon).fullmatch(gap):
                yield Part(line, part, whole)


def opened(line: Line) -> Iterator[Part]:
    """Of 400 lambs, 60: a whole that opens its sentence, and the bare part right behind its comma."""
    found = line.quantities
    for whole, part in pairwise(found):
        opening = line.text(line.span.start, whole.span.start).strip(' "“')
        gap = line.text(whole.span.end, part.span.start)
        opens = phrases(line.words.opens_whole).fullmatch(opening) and _AFTER_COMMA.fullmatch(gap)
        if opens and whole.head and are_counts(part, whole) and (not part.head or part.partitive):
            yield Part(line, part, whole)
        return


def are_counts(part: Quantity, whole: Quantity) -> bool:
    if not (is_plain(part) and is_plain(whole)) or any(q.unit is not None or q.rate for q in (part, whole)):
        return False
    return 1 < part.stated < whole.stated < _MOST
