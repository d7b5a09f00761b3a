"""Those whom a caption names from left to right, and the number of them that another of its sentences gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factlint.compare.words.nouns import noun_classes
from factlint.facts.base import Reading
from factlint.facts.numbers.listings.set_apart import SET_APART, listing
from factlint.model.document import Scope
from factlint.model.facts import Fact
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_FEWEST = 2
_PERSON = "person"


def in_captions(reading: Reading) -> Iterator[Fact]:
    """A fact for each caption whose one sentence names all who are shown, and whose other says how many they are.

    "Pictured from left are Ana Ruiz and Ben Cole. The three divers ...": the count points at those named.
    """
    document, lists, nouns = reading.document, reading.lexicon.lists, reading.lexicon.nouns
    assert lists is not None and nouns is not None
    pictured = phrases(lists.pictured)
    for block in document.blocks_of(Scope.CAPTION):
        sentences = document.sentences_in(block.span)
        if len(sentences) < _FEWEST or pictured.search(document.slice(block.span).lower()) is None:
            continue
        naming = [s for s in sentences if pictured.search(document.slice(s).lower())]
        people = _all_named(reading, naming[0]) if len(naming) == 1 else []
        for quantity in reading.mentions.within(Quantity, block.span):
            if people and not naming[0].contains(quantity.span) and _points_at_them(quantity):
                if _PERSON in noun_classes(quantity.head, nouns):
                    yield listing(reading, quantity, people, SET_APART)
                break


def _points_at_them(quantity: Quantity) -> bool:
    """Whether a count is of all who were just named: the three divers."""
    return (
        quantity.definite
        and quantity.unit is None
        and quantity.bound is Bound.EXACT
        and bool(quantity.head)
        and not (quantity.partitive or quantity.other or quantity.rate)
    )


def _all_named(reading: Reading, sentence: Span) -> list[Span]:
    """The people of a sentence, where nobody without a name stands among them."""
    numbers, lists = reading.lexicon.numbers, reading.lexicon.lists
    people = [p.span for p in reading.mentions.within(Person, sentence)]
    if len(people) < _FEWEST or numbers is None or lists is None:
        return []
    text = reading.document.text
    joins = "|".join(map(re.escape, numbers.joins))
    between = (text[a.end : b.start] for a, b in pairwise(people))
    if any(not re.fullmatch(rf",? ?(?:{joins})? ?", gap) for gap in between):
        return []
    behind = text[people[-1].end : sentence.end].lower()
    return [] if phrases((*numbers.joins, *lists.some)).search(behind) else people
