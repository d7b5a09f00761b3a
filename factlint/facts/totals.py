"""Totals: a number and the parts that a sentence divides it into, where all parts are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factlint.compare.nouns import noun_class
from factlint.compare.quantities import reckoned
from factlint.facts.base import Binder, Reading, by_sentence
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

SHARES = "shares"
"""The trait of parts that are shares of one whole, and make a hundred."""

_REACH = 70
"""How many characters may lie between two parts of one list."""
_OPENS = re.compile(r":|\s(?:[–—-]|--)\s|[–—]|\s\(")
_SHARE_PARTS = 3
_ENDS_LIST = re.compile(r"[,;:–—-]\s*$")
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with its quantities, and what the language says about them."""

    reading: Reading
    words: ArithmeticWords
    span: Span
    quantities: tuple[Quantity, ...]

    def text(self, start: int, end: int) -> str:
        return self.reading.document.text[start:end].lower()

    def around(self, start: int, end: int) -> str:
        """The text between two places without the measures in it, whose names (per cent) are no words of the list."""
        kept, at = [], start
        for quantity in self.quantities:
            if quantity.unit is not None and start <= quantity.span.start < end:
                kept.append(self.text(at, quantity.span.start))
                at = quantity.span.end
        return " ".join((*kept, self.text(at, end)))

    def between(self, first: Quantity, second: Quantity) -> str:
        return self.text(first.number_span.end, second.number_span.start)


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each total with all of its parts, and for each set of shares that make a whole."""
    words = reading.lexicon.arithmetic
    assert words is not None
    for span, quantities in by_sentence(reading):
        if len(quantities) >= _SHARE_PARTS:
            line = _Line(reading, words, span, quantities)
            found = _total_last(line) or _total_first(line)
            if found is not None:
                yield found
            shares = _shares(line)
            if shares is not None:
                yield shares


def _total_first(line: _Line) -> Fact | None:
    """A total, then its parts: 45 seats: 21 to one list, 15 to another and 9 to the third."""
    for index, first in enumerate(line.quantities[1:-1], 1):
        before = line.quantities[index - 1]
        gap = line.between(before, first)
        parts = _run(line, index)
        total = before
        if before.stated == len(parts) and index > 1 and _OPENS.search(gap):
            # "The 45 seats went to three lists:" counts the parts, and the total stands before.
            total = line.quantities[index - 2]
        if not _is_list(line, parts) or _has_some(line, total, parts[-1]):
            continue
        if _introduces(line, gap) or _is_closed(line, total, parts):
            return _fact(line, total, parts)
    return None


def _run(line: _Line, first: int) -> tuple[Quantity, ...]:
    """The quantities from one on that stand in one list: up to the one that a joining word stands before."""
    numbers = line.reading.lexicon.numbers
    assert numbers is not None
    joins = phrases(numbers.joins)
    last = first
    for left, right in pairwise(line.quantities[first:]):
        gap = line.between(left, right)
        if len(gap) > _REACH or not ("," in gap or ";" in gap or joins.search(gap)):
            break
        last += 1
        if joins.search(gap) and not _goes_on(line, last):
            break
    return line.quantities[first : last + 1]


def _goes_on(line: _Line, last: int) -> bool:
    """Whether another joined part follows close behind: 21 to one list and 15 to another, and 9 to the third."""
    if last + 1 >= len(line.quantities):
        return False
    return len(line.between(line.quantities[last], line.quantities[last + 1])) <= _REACH


def _introduces(line: _Line, gap: str) -> bool:
    """Whether the words between a total and its first part say that all parts follow."""
    opened = _OPENS.search(gap)
    if opened:
        rest = gap[opened.end() :]
        return len(rest.split()) <= _FEW and "," not in rest
    made_up = list(phrases(line.words.made_up_of).finditer(gap))
    rest = gap[made_up[-1].end() :] if made_up else ","
    return "," not in rest and len(rest.split()) <= 2


def _is_closed(line: _Line, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the last part is what is left over: the remaining 12, 12 abstained."""
    before = line.text(parts[-2].number_span.end, parts[-1].number_span.start)
    behind = line.text(parts[-1].number_span.end, min(line.span.end, parts[-1].span.end + _REACH))
    is_rest = phrases(line.words.rest).search(before[-24:]) or phrases(line.words.no_answer).search(behind)
    if not is_rest:
        return False
    opening = line.text(line.span.start, total.number_span.start)
    openers = phrases((*line.words.of, *line.words.in_all))
    return openers.search(opening) is not None or parts[0].partitive


def _total_last(line: _Line) -> Fact | None:
    """Parts, then their total: 12 letters, 8 parcels and 3 cards, a total of 23 items."""
    total = line.quantities[-1]
    parts = line.quantities[:-1]
    before = line.text(parts[-1].span.end, total.number_span.start)
    found = list(phrases(line.words.total_of).finditer(before))
    if not found or before[found[-1].end() :].strip() or len(before[: found[0].start()].split()) > _FEW:
        return None
    if not _is_list(line, parts) or not _ENDS_LIST.search(before[: found[0].start()]):
        return None
    if phrases(line.words.some).search(line.text(parts[0].number_span.end, total.number_span.start)):
        return None
    return _fact(line, total, parts, any_noun=True)


def _is_list(line: _Line, parts: Sequence[Quantity]) -> bool:
    """Whether quantities stand in one list: commas between them, and a joining word before the last."""
    numbers = line.reading.lexicon.numbers
    assert numbers is not None
    if len(parts) < 2:
        return False
    gaps = [line.between(a, b) for a, b in pairwise(parts)]
    joins = phrases(numbers.joins)
    if any(len(gap) > _REACH or not ("," in gap or ";" in gap or joins.search(gap)) for gap in gaps):
        return False
    return joins.search(gaps[-1]) is not None and not any("(" in gap or ")" in gap for gap in gaps)


def _has_some(line: _Line, total: Quantity, last: Quantity) -> bool:
    """Whether the words around the list say that its parts overlap, or are only some of them."""
    listed = line.around(total.number_span.end, min(line.span.end, last.span.end + _REACH))
    return phrases(line.words.some).search(listed) is not None


def _fact(line: _Line, total: Quantity, parts: Sequence[Quantity], *, any_noun: bool = False) -> Fact | None:
    if not _is_plain(total) or not all(_is_plain(p) for p in parts):
        return None
    if any(p.unit != total.unit for p in parts) or any(p.stated >= total.stated for p in parts):
        return None
    if not any_noun and not _are_parts_of(line, total, parts):
        return None
    listed = line.text(
        parts[0].number_span.end, line.span.end if total.span.start < parts[0].span.start else total.span.start
    )
    uncounted = _uncounted(line, listed, parts)
    value = total.value if total.unit is None else reckoned(total)
    return Fact(
        FactKind.TOTAL,
        Subject(total.head, line.reading.document.slice(total.span)),
        total.span.to(parts[-1].span).to(parts[0].span),
        value=Interval(value.low - uncounted, value.high),
        unit=total.unit,
        place=line.reading.document.scope_at(total.span.start) or Scope.BODY,
        mention=total,
        parts=(("total", total), *(("part", p) for p in parts)),
    )


def _is_plain(quantity: Quantity) -> bool:
    if quantity.upper is not None or quantity.bound is not Bound.EXACT or quantity.rate:
        return False
    return quantity.unit is None or quantity.unit.is_money


def _are_parts_of(line: _Line, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the nouns of the parts can be those of the total: none, the same, or of one class."""
    nouns = line.reading.lexicon.nouns
    heads = {p.head for p in parts if p.head}
    if nouns is None or not heads or heads == {total.head}:
        return True
    wanted = noun_class(total.head, nouns) if total.head else noun_class(next(iter(heads)), nouns)
    return bool(wanted) and all(noun_class(h, nouns) == wanted for h in heads)


def _uncounted(line: _Line, listed: str, parts: Sequence[Quantity]) -> int:
    """How many parts of one may stand in the list without a number: three women and a child."""
    if not any(p.head for p in parts):
        return 0
    words = "|".join(re.escape(w) for w in line.words.uncounted)
    return len(re.findall(rf"(?:,|\band)\s(?:{words})\s", listed))


def _shares(line: _Line) -> Fact | None:
    """Shares of one whole, the last of which is what is left over."""
    shares = [q for q in line.quantities if q.unit is not None and q.unit.dimension == "share"]
    if len(shares) < _SHARE_PARTS or len(shares) != len(line.quantities):
        return None
    if any(q.bound not in (Bound.EXACT, Bound.ABOUT) or q.upper is not None for q in shares):
        return None
    if not _is_list(line, shares) or any(q.bound is Bound.ABOUT for q in shares[1:]):
        return None
    before = line.between(shares[-2], shares[-1])[-24:]
    behind = line.text(shares[-1].span.end, line.span.end)
    if not (phrases(line.words.rest).search(before) or phrases(line.words.no_answer).search(behind)):
        return None
    if phrases(line.words.some).search(line.around(shares[0].span.end, line.span.end)):
        return None
    return Fact(
        FactKind.TOTAL,
        Subject(SHARES, line.reading.document.slice(shares[0].span), frozenset({SHARES})),
        shares[0].span.to(shares[-1].span),
        value=Interval.exactly(Decimal(100)),
        unit=shares[0].unit,
        place=line.reading.document.scope_at(shares[0].span.start) or Scope.BODY,
        parts=tuple(("part", q) for q in shares),
    )


BINDER = Binder(
    name="totals", states=(FactKind.TOTAL,), needs=(Quantity,), bind=bind, words=("numbers", "nouns", "arithmetic")
)
