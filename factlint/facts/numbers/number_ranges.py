"""Ranges of numbers: between 30 and 40."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.quantity import Quantity
from factlint.model.timed import Ends
from factlint.model.values import Bound
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 40
_MOST_APART = 100
"""Two numbers further apart than this, as a ratio, are of different scales (between 2 million and 3)."""
_HOURS = 12
"""Bare numbers up to this may be hours (between 10 and 2)."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each pair of numbers that a range lies between."""
    words = reading.lexicon.time
    assert words is not None
    text = reading.document.text
    for first, last in pairwise(reading.mentions.of(Quantity)):
        if last.span.start - first.span.end > _REACH // 4 or not _is_plain(first, last):
            continue
        before = text[max(0, first.span.start - _REACH // 2) : first.span.start]
        gap = text[first.span.end : last.span.start]
        opens = next((o for o in words.between if before.lower().endswith(f"{o} ")), None)
        if opens is None or gap != f" {words.between[opens]} ":
            continue
        index = reading.document.sentence_at(first.span.start)
        said = reading.document.slice(reading.document.sentences[index]).lower() if index is not None else ""
        if not phrases(words.not_number_ranges).search(said):
            span = Span(first.span.start - len(opens) - 1, last.number_span.end)
            yield Fact(
                FactKind.RANGE,
                Subject(Ends.NUMBERS, reading.document.slice(span)),
                span,
                voice=voice(reading.document, span),
                place=place(reading.document, span),
                parts=(("first", first), ("last", last)),
            )


def _is_plain(first: Quantity, last: Quantity) -> bool:
    if any(q.bound is not Bound.EXACT or q.upper is not None or q.stated <= 0 for q in (first, last)):
        return False
    if first.unit != last.unit and first.unit is not None:
        return False
    if last.unit is None and not last.head and last.stated <= _HOURS and first.stated <= _HOURS:
        return False
    return first.stated < _MOST_APART * last.stated


BINDER = Binder(
    name="number-ranges",
    states=(FactKind.RANGE,),
    needs=(Quantity,),
    bind=bind,
    words=("time",),
)
