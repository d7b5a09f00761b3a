"""Shares as words say them: one household in five, two out of three, a third, two-thirds, half."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from factlint.compare.numbers.lines import Line
from factlint.languages.measures import unit
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Said:
    """A share in words: the share as a quantity in per cent, and the noun that it is of where that stands inside."""

    share: Quantity
    noun: str


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    numbers, arithmetic = lexicon.numbers, lexicon.arithmetic
    assert numbers is not None and arithmetic is not None
    number = rf"\d{{1,3}}|{phrases(tuple(numbers.words)).pattern}"
    names = phrases(tuple(numbers.fractions)).pattern
    among = phrases(arithmetic.one_in).pattern
    ones = phrases(numbers.one).pattern
    return re.compile(
        rf"(?<![\w.,-])(?:(?P<some>{number})(?P<noun>(?: [a-z’'-]+){{0,3}}?) (?:{among}) (?:every )?(?P<every>{number})"
        rf"|(?P<times>{number}|{ones})[ -](?P<name>{names})|(?P<half>half))(?![\w-]|[.,]\d)"
    )


def in_line(line: Line) -> Iterator[Said]:
    """Each share that the words of a sentence say."""
    numbers = line.lexicon.numbers
    assert numbers is not None
    text = line.text(line.span.start, line.span.end)
    if not any(name in text for name in fractions_of(line.document, numbers)) and not _may_be_one_in(line, text):
        return
    halves = {name for name, parts in numbers.fractions.items() if parts == 2}
    for found in _pattern(line.lexicon).finditer(text):
        if found.group("half"):
            value = Decimal(1) / 2 if found.group("half") in halves else Decimal(0)
        elif found.group("every"):
            every = _number(line, found.group("every"))
            value = _number(line, found.group("some")) / every if every else Decimal(0)
        else:
            times = found.group("times")
            value = (Decimal(1) if times in numbers.one else _number(line, times)) / numbers.fractions[
                found.group("name")
            ]
        if 0 < value < 1:
            yield Said(
                as_share(Span(line.span.start + found.start(), line.span.start + found.end()), value),
                (found.group("noun") or "").strip(),
            )


def fractions_of(document: Document, numbers: NumberWords) -> tuple[str, ...]:
    """The names of fractions that stand anywhere in a draft: few of the two dozen that a language has."""
    return _fractions_of(lowered(document.text), tuple(numbers.fractions))


@lru_cache(maxsize=1)
def _fractions_of(lower: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in lower)


def _may_be_one_in(line: Line, text: str) -> bool:
    """Whether a number stands behind a word for one part of several (in four): the whole pattern is slow."""
    among = line.lexicon.arithmetic.one_in if line.lexicon.arithmetic else ()
    return any(text[max(0, at - 12) : at].rstrip().endswith(among) for at in _numbers(line))


def _numbers(line: Line) -> Iterator[int]:
    return (q.number_span.start - line.span.start for q in line.quantities)


def as_share(span: Span, value: Decimal) -> Quantity:
    """The words at a span as a share in per cent; `value` is a part of one."""
    exact = Interval.exactly(value * _HUNDRED)
    return Quantity(
        span, value=exact, stated=exact.low, number_span=span, shown=exact, step=Decimal(0), unit=unit("per-cent")
    )


def _number(line: Line, written: str) -> Decimal:
    numbers = line.lexicon.numbers
    assert numbers is not None
    return Decimal(written) if written.isdigit() else numbers.words[written]
