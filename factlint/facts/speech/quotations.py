"""Quotations as facts: what is quoted, and of whom."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.compare.names.identities import named_in
from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.named import Name, Organisation, Person, Place
from factlint.model.quoted import Quotation


def bind(reading: Reading) -> Iterator[Fact]:
    """One fact for each quotation; the value is the quoted words, the key whose they are, or empty."""
    document = reading.document
    for quotation in reading.mentions.of(Quotation):
        speaker = quotation.speaker
        named = named_in(document, reading.mentions, speaker) if speaker else ()
        yield Fact(
            FactKind.QUOTATION,
            Subject(named[0].key if named else "", document.slice(speaker) if speaker else ""),
            quotation.span,
            value=document.slice(quotation.words),
            voice=Voice.QUOTED,
            place=document.scope_at(quotation.span.start) or Scope.BODY,
            subject_span=speaker,
            mention=quotation,
        )


BINDER = Binder(
    name="quotations",
    states=(FactKind.QUOTATION,),
    needs=(Quotation, Person, Organisation, Place, Name),
    bind=bind,
)
