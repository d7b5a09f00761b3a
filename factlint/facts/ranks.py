"""Ranks: the county's oldest inn, the second-oldest inn in the county."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.text.span import Span

_FIRST = "first"


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each superlative of one thing that says among whom it holds; the value is the place there."""
    words = reading.lexicon.attributes
    assert words is not None
    document = reading.document
    lower = document.text.lower()
    if not any(word in lower for word in words.superlatives):
        return
    for pattern in _patterns(words):
        for found in pattern.finditer(lower):
            span = Span(*found.span())
            yield Fact(
                FactKind.RANK,
                Subject(f"{found['superlative']} {found['noun']} {found['scope']}", found["noun"]),
                span,
                value=found["ordinal"] or _FIRST,
                voice=voice(document, span),
                place=place(document, span),
            )


@cache
def _patterns(words: AttributeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The two ways to say it, in lower case: the county's oldest inn, the oldest inn in the county."""
    ordinals, superlatives = "|".join(words.ordinals), "|".join(words.superlatives)
    rank = rf"(?:(?P<ordinal>{ordinals})[- ])?(?P<superlative>{superlatives})"
    among = "|".join(words.among)
    the = "|".join(words.definite)
    return (
        re.compile(rf"\b(?:{the}) (?P<scope>[a-z]+)['’]s {rank} (?P<noun>[a-z]+)\b"),
        re.compile(rf"\b(?:{the}) {rank} (?P<noun>[a-z]+) (?:{among}) (?P<scope>[a-z]+)\b(?! [a-z]+['’]s)"),
    )


BINDER = Binder(name="ranks", states=(FactKind.RANK,), needs=(), bind=bind, words=("attributes",))
