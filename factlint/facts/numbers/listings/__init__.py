"""Listings: a count that announces a list, and the items of that list, in one sentence or set apart line by line."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.base import Binder, Reading
from factlint.facts.numbers.listings.in_sentence import in_sentences
from factlint.facts.numbers.listings.pictured import in_captions
from factlint.facts.numbers.listings.promised import of_headline
from factlint.facts.numbers.listings.set_apart import under_lines
from factlint.model.facts import Fact, FactKind
from factlint.model.named import Person, Place
from factlint.model.quantity import Quantity


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each list whose count is announced."""
    yield from in_sentences(reading)
    yield from under_lines(reading)
    yield from of_headline(reading)
    yield from in_captions(reading)


BINDER = Binder(
    name="listings",
    states=(FactKind.LISTING,),
    needs=(Quantity, Place, Person),
    bind=bind,
    words=("numbers", "nouns", "lists"),
)
