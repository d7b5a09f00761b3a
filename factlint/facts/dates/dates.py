"""Binds dates to the calendar: which day is meant, with the year that the draft's own date gives."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.compare.dates.dates import exists
from factlint.compare.dates.years import in_year_of
from factlint.facts.base import Binder, Reading
from factlint.model.dated import Dated, Day
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.mention import Mention


def bind(reading: Reading) -> Iterator[Fact]:
    """One fact for each date that is one day; `parts` says where a missing year was taken from."""
    document = reading.document
    for dated in reading.mentions.of(Dated):
        days = {d for d in (in_year_of(dated, reading.as_of) or dated.readings) if exists(d)}
        if len(days) != 1:
            continue
        day = days.pop()
        parts: tuple[tuple[str, Mention], ...] = ()
        if dated.readings[0].year is None and day.year is not None and reading.as_of and reading.as_of.span:
            parts = (("year_from", Mention(reading.as_of.span)),)
        yield Fact(
            kind=FactKind.DATE,
            about=Subject(key=_iso(day), words=document.slice(dated.span)),
            span=dated.span,
            value=day,
            voice=Voice.QUOTED if document.inside(dated.span, Layer.QUOTE) else Voice.DRAFT,
            place=document.scope_at(dated.span.start) or Scope.BODY,
            mention=dated,
            parts=parts,
        )


def _iso(day: Day) -> str:
    year = f"{day.year:04}" if day.year is not None else "-"
    return f"{year}-{day.month or 0:02}-{day.day or 0:02}"


BINDER = Binder(name="dates", states=(FactKind.DATE,), needs=(Dated,), bind=bind)
