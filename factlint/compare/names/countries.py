"""Which countries people are from, as far as a draft says so."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model.document import Document, Layer
from factlint.model.named import Person, Place
from factlint.text.lowered import lowered
from factlint.text.whole_words import phrases

_COUNTRIES = frozenset({"country", "nation"})


def country_of(named: Place) -> str:
    """The country that a word names; empty where it may be another, or a part of one."""
    countries = {r.country for r in named.readings}
    (country,) = countries if len(countries) == 1 else ("",)
    return country if any(r.kind in _COUNTRIES for r in named.readings) else ""


def of_two(
    document: Document, people: Sequence[Person], places: Sequence[Place], signs: tuple[str, ...]
) -> dict[str, set[str]]:
    """By person: the countries in a sentence about them alone that speaks of passports or the like (`signs`)."""
    found: dict[str, set[str]] = {}
    for sign in phrases(signs).finditer(lowered(document.text)):
        index = document.sentence_at(sign.start())
        if index is None:
            continue
        sentence = document.sentences[index]
        keys = {p.key for p in people if sentence.start <= p.span.start < sentence.end}
        if len(keys) == 1:
            inside = (p for p in places if p.people and sentence.start <= p.span.start < sentence.end)
            found[keys.pop()] = {country_of(p) for p in inside} - {""}
    return found


def but_places(document: Document, people: Sequence[Person]) -> list[Person]:
    """Those whose name is not that of the place from which the draft is filed (Monte Rosa)."""
    filed = " ".join(document.slice(r.span) for r in document.regions if r.layer is Layer.DATELINE).lower()
    return [p for p in people if not filed or document.slice(p.span).lower() not in filed]
