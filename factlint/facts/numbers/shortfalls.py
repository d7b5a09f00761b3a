"""Shortfalls: what was needed and what came in, and by how much the draft says that it fell short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factlint.compare.numbers.lines import Line, is_plain, lines
from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.text.lowered import lowered
from factlint.text.whole_words import phrases

_BACK, _AHEAD = 10, 2
"""How many sentences before and behind a shortfall its two amounts may stand."""
_AROUND = 60


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each amount that something fell short by, with what was wanted and what came in."""
    words = reading.lexicon.arithmetic
    assert words is not None
    lower = lowered(reading.document.text)
    if not any(word in lower for word in (*words.short, *words.short_by)):
        return
    told = [q for q in lines(reading.document, reading.mentions, reading.lexicon) if q.place in (Scope.BODY, Scope.DEK)]
    for line in told:
        for by in line.quantities:
            if is_plain(by) and _is_short(line, by):
                fact = _fact(reading, told, line, by)
                if fact is not None:
                    yield fact


@cache
def _before(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(words.short_by).pattern}) $")


def _is_short(line: Line, by: Quantity) -> bool:
    """Whether an amount is what was missing: fell $2m short, a shortfall of $2m, a $2m shortfall; not short of $2m."""
    behind = line.behind(by.span.end, 24).lstrip(" -")
    short = phrases(line.words.short).match(behind)
    if short is not None:
        of = re.match(r" ([a-z]+)(?: [a-z]+)? ([a-z]+)", behind[short.end() :] + " - -")
        is_of = of is not None and line.lexicon.nouns is not None and of.group(1) in line.lexicon.nouns.of
        return not is_of or phrases(line.words.wanted).search(line.behind(by.span.end, _AROUND)) is not None
    return _before(line.words).search(line.ahead(by.span.start, 30)) is not None


def _fact(reading: Reading, told: Sequence[Line], line: Line, by: Quantity) -> Fact | None:
    at = reading.document.sentence_at(line.span.start) or 0
    near = [q for q in told if at - _BACK <= (reading.document.sentence_at(q.span.start) or 0) <= at + _AHEAD]
    amounts = [(found, q) for found in near for q in found.quantities if q is not by and _is_like(q, by)]
    wanted = [q for found, q in amounts if _is_said(found, q, line.words.wanted)]
    got = [q for found, q in amounts if _is_said(found, q, line.words.came_in) and q not in wanted]
    if len({q.stated for q in wanted}) != 1 or len({q.stated for q in got}) != 1:
        return None
    if not all(map(is_plain, (wanted[0], got[0]))) or got[0].stated >= wanted[0].stated:
        return None
    gaps = {abs(a.stated - b.stated) for _, a in amounts for _, b in amounts}
    if any(abs(gap - by.stated) <= by.step / 2 for gap in gaps):
        return None
    return Fact(
        FactKind.DIFFERENCE,
        Subject(by.head, line.document.slice(by.span)),
        by.span,
        value=by.value,
        unit=by.unit,
        place=line.place,
        mention=by,
        parts=(("first", wanted[0]), ("second", got[0]), ("difference", by)),
    )


def _is_like(quantity: Quantity, by: Quantity) -> bool:
    if quantity.unit != by.unit or quantity.rate or quantity.upper is not None or quantity.stated <= by.stated / 2:
        return False
    return quantity.unit is not None or not by.head or quantity.head == by.head


def _is_said(line: Line, quantity: Quantity, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands near an amount, in its clause."""
    index = line.index(quantity)
    since = line.quantities[index - 1].span.end if index else line.span.start
    before = line.text(max(since, quantity.span.start - _AROUND), quantity.span.start)
    before = re.split(r"[;:()–—]", before)[-1]
    if any(phrases(w).search(before) for w in (line.words.wanted, line.words.came_in)):
        return phrases(words).search(before) is not None
    behind = re.split(r"[;:()–—,]", line.behind(quantity.span.end, _AROUND // 2))[0]
    return phrases(words).search(behind) is not None


BINDER = Binder(
    name="shortfalls",
    states=(FactKind.DIFFERENCE,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "arithmetic"),
)
