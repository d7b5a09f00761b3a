"""Changes whose rate is a share in words, beside their two numbers: fell by a third, from 90 to 60."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factlint.compare.numbers.lines import Line, is_share, lines
from factlint.compare.numbers.moves import Move, direction_of, hedge, moves
from factlint.compare.numbers.shares_in_words import fractions_of, in_line
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Sort, Subject
from factlint.model.quantity import Quantity
from factlint.model.values import Bound

_WIDTH_OF_WORDS = Decimal(8)
_BEFORE = re.compile(r"(?: [a-z]+){0,3},? (?:[a-z]+ )?")
_SET_OFF = re.compile(r"(?: [a-z]+){0,3}, (?:[a-z]+ ){0,4}")


def bind(reading: Reading) -> Iterator[Fact]:
    """Fell by a third, from 90 to 60: a share in words beside the two numbers of its sentence."""
    numbers = reading.lexicon.numbers
    names = fractions_of(reading.document, numbers) if numbers is not None else ()
    if not names:
        return
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        text = line.text(line.span.start, line.span.end)
        if line.place is not Scope.BODY or len(line.quantities) < 2 or not any(name in text for name in names):
            continue
        found = list(moves(line))
        if len(found) != 1 or reading.document.inside(found[0].first.span, Layer.QUOTE):
            continue
        move = found[0]
        for said in in_line(line):
            share, bound = said.share, hedge(line, said.share.span.start)
            before = line.text(share.span.end, move.first.span.start) if share.span.end <= move.first.span.start else ""
            behind = line.text(move.last.span.end, share.span.start) if share.span.start >= move.last.span.end else ""
            is_beside = _BEFORE.fullmatch(before) or _SET_OFF.fullmatch(behind)
            direction = direction_of(line, share)
            if said.noun or not is_beside or not direction or bound not in (Bound.EXACT, Bound.ABOUT):
                continue
            width = _WIDTH_OF_WORDS * (2 if bound is Bound.ABOUT else 1)
            word = replace(share, step=width)
            if not is_share(move.old) and direction == move.direction:
                yield _fact(line, direction, move, word)


def _fact(line: Line, direction: str, move: Move, rate: Quantity) -> Fact:
    return Fact(
        FactKind.CHANGE,
        Subject(Sort.RATE, line.document.slice(move.new.span), frozenset({direction})),
        rate.span,
        value=rate.value,
        unit=rate.unit,
        bound=rate.bound,
        place=line.place,
        mention=rate,
        parts=(("old", move.old), ("new", move.new), ("rate", rate)),
    )


BINDER = Binder(
    name="changes-in-words",
    states=(FactKind.CHANGE,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "arithmetic"),
)
