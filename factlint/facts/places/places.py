"""Places as facts: that a draft names a place, and where in it."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.named import Place

_TRAITS = (Layer.DATELINE, Layer.LEAD)


def bind(reading: Reading) -> Iterator[Fact]:
    """One fact for each place that is named; the key is the best-known place of that name."""
    document = reading.document
    for place in reading.mentions.of(Place):
        scope = document.scope_at(place.span.start)
        traits = frozenset([str(layer) for layer in _TRAITS if document.inside(place.span, layer)])
        quoted = document.inside(place.span, Layer.QUOTE)
        yield Fact(
            FactKind.PLACE,
            Subject(place.readings[0].name.casefold(), place.name, traits),
            place.span,
            value=place.name,
            voice=Voice.QUOTED if quoted else Voice.DRAFT,
            place=scope or Scope.BODY,
            mention=place,
        )


BINDER = Binder(name="places", states=(FactKind.PLACE,), needs=(Place,), bind=bind)
