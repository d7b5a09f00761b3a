"""People whom the draft names."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.named import Person


def bind(reading: Reading) -> Iterator[Fact]:
    """One fact for each mention of a person: who is named, as the draft writes it, with the title there as a trait."""
    document = reading.document
    for person in reading.mentions.of(Person):
        said = document.slice(person.span)
        traits = frozenset(filter(None, (person.title, person.honorific)))
        place = document.scope_at(person.span.start) or Scope.BODY
        about = Subject(person.key, said, traits)
        yield Fact(FactKind.PERSON, about, person.span, value=said, place=place, mention=person)


BINDER = Binder(name="people", states=(FactKind.PERSON,), needs=(Person,), bind=bind, words=("names",))
