"""Counts: a number bound to the noun that it counts, or to what happened to those whom it counts (12 killed)."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.quantity import Quantity

VERB = "verb:"
"""Before the verb among the traits of a count."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each count with a noun, or with a verb whose count is of people."""
    nouns = reading.lexicon.nouns
    assert nouns is not None
    for quantity in reading.mentions.of(Quantity):
        if quantity.unit is not None or quantity.rate or quantity.stated < 0:
            continue
        if not quantity.head and quantity.verb not in nouns.verbs_of_people:
            continue
        traits = {*quantity.modifiers, *({f"{VERB}{quantity.verb}"} if quantity.verb else ())}
        quoted = reading.document.inside(quantity.span, Layer.QUOTE)
        yield Fact(
            FactKind.COUNT,
            Subject(quantity.head, reading.document.slice(quantity.span), frozenset(traits)),
            quantity.span,
            value=quantity.value,
            bound=quantity.bound,
            voice=Voice.QUOTED if quoted else Voice.DRAFT,
            place=reading.document.scope_at(quantity.span.start) or Scope.BODY,
            subject_span=quantity.noun_span,
            mention=quantity,
        )


BINDER = Binder(name="counts", states=(FactKind.COUNT,), needs=(Quantity,), bind=bind, words=("numbers", "nouns"))
