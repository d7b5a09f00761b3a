"""A sentence with its quantities, and what stands between them: what all readings of arithmetic begin with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from factlint.model.document import Document, Scope
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.mention import Mentions
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its quantities, in order, and the sentence of its paragraph before it, where that has some."""

    document: Document
    lexicon: Lexicon
    span: Span
    quantities: tuple[Quantity, ...]
    before: Line | None = None
    starts: tuple[int, ...] = ()

    @property
    def words(self) -> ArithmeticWords:
        """The words by which the language says that numbers belong together."""
        assert self.lexicon.arithmetic is not None
        return self.lexicon.arithmetic

    @property
    def numbers(self) -> NumberWords:
        """The words by which the language writes numbers."""
        assert self.lexicon.numbers is not None
        return self.lexicon.numbers

    @property
    def place(self) -> Scope:
        """The part of the draft that the sentence stands in."""
        return self.document.scope_at(self.span.start) or Scope.BODY

    def index(self, quantity: Quantity) -> int:
        """Which of the quantities one is."""
        return bisect_left(self.starts, quantity.span.start)

    def near(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The quantities that begin between two places."""
        return self.quantities[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def text(self, start: int, end: int) -> str:
        """The text between two places of the document, in lower case."""
        return in_lower_case(self.document.text[start:end])

    def between(self, first: Quantity, second: Quantity) -> str:
        """What stands between the figures of two quantities, with the noun of the first, in lower case."""
        return self.text(first.number_span.end, second.number_span.start)

    def ahead(self, start: int, reach: int) -> str:
        """What stands before a place, within the sentence and no further off than `reach`, in lower case."""
        return self.text(max(self.span.start, start - reach), start)

    def behind(self, end: int, reach: int) -> str:
        """What stands behind a place, within the sentence and no further off than `reach`, in lower case."""
        return self.text(end, min(self.span.end, end + reach))


def lines(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Line]:
    """Each sentence that holds a quantity, in order."""
    assert document is mentions.document
    return iter(_lines(mentions, lexicon))


@lru_cache(maxsize=1)
def _lines(mentions: Mentions, lexicon: Lexicon) -> tuple[Line, ...]:
    """The lines of the draft that is being read: a dozen binders ask for them one after the other."""
    return tuple(_read(mentions.document, mentions, lexicon))


def _read(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Line]:
    held: dict[int, list[Quantity]] = {}
    for quantity in mentions.of(Quantity):
        index = document.sentence_at(quantity.span.start)
        if index is not None:
            held.setdefault(index, []).append(quantity)
    last: tuple[int, Line] | None = None
    for index, found in held.items():
        before = last[1] if last and last[0] == index - 1 and _one_block(document, last[1].span, index) else None
        if before is not None and before.before is not None:
            before = Line(document, lexicon, before.span, before.quantities, None, before.starts)
        starts = tuple(q.span.start for q in found)
        line = Line(document, lexicon, document.sentences[index], tuple(found), before, starts)
        last = index, line
        yield line


def _one_block(document: Document, before: Span, index: int) -> bool:
    return document.block_at(before.start) is document.block_at(document.sentences[index].start)


def is_share(quantity: Quantity) -> bool:
    """Whether a quantity is a share in per cent."""
    return quantity.unit is not None and quantity.unit.dimension == "share"


def is_plain(quantity: Quantity) -> bool:
    """Whether a quantity is one number, neither hedged nor bounded."""
    return quantity.upper is None and quantity.bound is Bound.EXACT


REACH = 70
"""How many characters may lie between two parts of one list."""


_LONGEST = 24
"""How many parts a list has at most."""


@cache
def joining(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for a comma, a semicolon or a joining word."""
    return re.compile(rf"[,;]|{phrases(words).pattern}")


def run(line: Line, first: int) -> tuple[Quantity, ...]:
    """The quantities from one on that stand in one list: up to the one that a joining word stands before."""
    joins, links = phrases(line.numbers.joins), joining(line.numbers.joins)
    last = first
    found = line.quantities
    while last + 1 < len(found) and last - first < _LONGEST:
        gap = line.between(found[last], found[last + 1])
        if len(gap) > REACH or not links.search(gap) or "(" in gap or ")" in gap:
            break
        last += 1
        if joins.search(gap) and not _goes_on(line, last):
            break
    return found[first : last + 1]


def _goes_on(line: Line, last: int) -> bool:
    """Whether another joined part follows close behind: 21 to one list and 15 to another, and 9 to the third."""
    if last + 1 >= len(line.quantities):
        return False
    return len(line.between(line.quantities[last], line.quantities[last + 1])) <= REACH


def is_list(line: Line, parts: Sequence[Quantity], *, least: int = 2) -> bool:
    """Whether quantities stand in one list: all close together, and a joining word before the last.

    Or one before an earlier part, and a word before the last that adds what is left: for and four against, with two.
    """
    if len(parts) < least:
        return False
    joins, links = phrases(line.numbers.joins), joining(line.numbers.joins)
    gaps = [line.between(a, b) for a, b in pairwise(parts)]
    if any(len(gap) > REACH or "(" in gap or ")" in gap or not links.search(gap) for gap in gaps):
        return False
    if joins.search(gaps[-1]):
        return True
    return phrases(line.words.adds_last).search(gaps[-1]) is not None and any(map(joins.search, gaps[:-1]))
