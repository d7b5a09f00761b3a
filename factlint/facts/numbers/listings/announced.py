"""Counts that can be those of a list."""

from __future__ import annotations

from factlint.facts.base import Reading
from factlint.model.document import RUNNING, Scope
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_FEWEST, _MOST = 2, 20
_BEFORE = 40


def announces(reading: Reading, quantity: Quantity, before: Quantity | None, sentence: Span) -> bool:
    """Whether a count can be that of a list: small, exact, and of things that are one each."""
    lists, document = reading.lexicon.lists, reading.document
    assert lists is not None
    return (
        quantity.unit is None
        and bool(quantity.head)
        and quantity.bound is Bound.EXACT
        and quantity.upper is None
        and not quantity.rate
        and _FEWEST <= quantity.stated <= _MOST
        and quantity.value.low == quantity.value.high
        and quantity.head not in lists.members
        and (document.scope_at(quantity.span.start) in RUNNING | {Scope.CAPTION})
        and not _is_part(reading, quantity, before)
        and (sentence.start == quantity.span.start or not document.text[quantity.span.start].isupper())
    )


def _is_part(reading: Reading, quantity: Quantity, before: Quantity | None) -> bool:
    """Whether the list may be one of a part of the counted: two of the five members, Ames and Boyd."""
    lists, text = reading.lexicon.lists, reading.document.text
    assert lists is not None
    near = text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].lower()
    if phrases(lists.some_of).search(near):
        return True
    between = text[before.number_span.end : quantity.span.start].lower() if before else ""
    if len(between) > _BEFORE:
        return False
    return phrases(lists.part_of).search(between) is not None
