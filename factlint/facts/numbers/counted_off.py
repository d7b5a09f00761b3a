"""People told off one sort after the other: five of them were clerks, three were guards and one was the cook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.lines import Line, is_plain, lines
from factlint.compare.words.nouns import noun_class
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Completeness, Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PARTS = 3
_PEOPLE = "people"
_FEW, _TENTH = Decimal(2), Decimal("0.1")
"""By how much parts that were meant to make a total may miss it."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each total of people whom the next sentence tells off one sort after the other, each with its verb.

    Nine people were held. Five of them were clerks, three were guards and one was the cook.
    """
    document, nouns, words = reading.document, reading.lexicon.nouns, reading.lexicon.arithmetic
    assert nouns is not None and words is not None
    lower = lowered(document.text)
    if not any(phrase in lower for phrase in words.of_whom):
        return
    for line in lines(document, reading.mentions, reading.lexicon):
        before = line.before
        if before is None or line.place is not Scope.BODY or document.inside(line.span, Layer.CODE):
            continue
        totals = [q for q in before.quantities if q.unit is None and q.head]
        if len(totals) != 1 or len(before.quantities) != 1 or not is_plain(totals[0]) or totals[0].partitive:
            continue
        if totals[0].head not in nouns.broad and noun_class(totals[0].head, nouns) != "person":
            continue
        parts = _counted_off(reading, line)
        total, made = totals[0], sum((p.stated for p in parts), Decimal(0))
        if (
            len(parts) >= _PARTS
            and made != total.stated
            and abs(made - total.stated) <= max(_FEW, total.stated * _TENTH)
        ):
            yield _fact(line, total, parts)


def _counted_off(reading: Reading, line: Line) -> list[Quantity]:
    """The parts that make up a whole sentence, each with its verb: five of them were clerks, one was the cook."""
    text, numbers, words = reading.document.text, line.numbers, line.words
    at, pattern = line.span.start, _clause(reading.lexicon)
    found: list[Quantity] = []
    nouns: list[str] = []
    while match := pattern.match(text, at, line.span.end):
        if not found and not match.group("them"):
            return []
        written = match.group("number").lower()
        value = Decimal(written) if written.isdigit() else numbers.words[written]
        exact, span = Interval.exactly(value), Span(*match.span("number"))
        found.append(Quantity(span, value=exact, stated=value, number_span=span, shown=exact))
        nouns.append(match.group("noun"))
        at = match.end()
        if match.group("last"):
            break
    sorts = [bool(phrases(words.exclusive.get(_PEOPLE, ())).search(noun.lower())) for noun in nouns]
    # Women may be teachers as well, and Danes may be women.
    apart = all(sorts) or (not any(sorts) and not any(c.isupper() for noun in nouns for c in noun))
    return found if apart and text[at : line.span.end].strip() in (".", "") else []


@cache
def _clause(lexicon: Lexicon) -> re.Pattern[str]:
    """One of several: , three were guards; behind the first number stands what it is of."""
    numbers, arithmetic, nouns = lexicon.numbers, lexicon.arithmetic, lexicon.nouns
    assert numbers is not None and arithmetic is not None and nouns is not None
    number, joins = phrases(tuple(numbers.words)).pattern, phrases(numbers.joins).pattern
    them, are = phrases(arithmetic.of_whom).pattern, phrases(arithmetic.are_some).pattern
    return re.compile(
        rf"(?:,? (?P<last>{joins}) |, )?(?P<number>\d{{1,3}}|{number})(?P<them> (?:{them}))? (?:{are}) "
        rf"(?P<noun>(?!not )[^\d.,;:()]{{2,40}}?)(?=[,.]| (?:{joins}) (?:\d|{number}))",
        re.IGNORECASE,
    )


def _fact(line: Line, total: Quantity, parts: Sequence[Quantity]) -> Fact:
    return Fact(
        FactKind.TOTAL,
        Subject(total.head, line.document.slice(total.span), frozenset({Completeness.STATED})),
        total.span,
        value=total.value,
        place=line.place,
        mention=total,
        parts=(("total", total), *(("part", p) for p in parts)),
    )


BINDER = Binder(
    name="counted-off",
    states=(FactKind.TOTAL,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "nouns", "arithmetic"),
)
