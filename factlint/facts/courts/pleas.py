"""Pleas: what each defendant of a story pleads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Person
from factlint.text.span import Span
from factlint.text.whole_words import phrases


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each plea of somebody whom its sentence names, or the one before where it names nobody.

    Nothing is stated where a sentence says that a plea was changed, or names several people before it.
    """
    words = reading.lexicon.law
    assert words is not None
    lower = reading.document.text.lower()
    for found in _pattern(words).finditer(lower):
        index = reading.document.sentence_at(found.start())
        if index is None:
            continue
        sentence = reading.document.sentences[index]
        said = reading.document.slice(sentence).lower()
        if phrases(words.changed).search(said) or phrases(words.not_yet).search(said[: found.start() - sentence.start]):
            continue
        who = _defendant(reading, index, found.start())
        if who is None:
            continue
        plea = next(p for p, wordings in words.pleas.items() if found.group() in wordings)
        span = Span(*found.span())
        yield Fact(
            FactKind.PLEA,
            Subject(who.key, reading.document.slice(who.span)),
            span,
            value=plea,
            voice=voice(reading.document, span),
            place=place(reading.document, span),
            subject_span=who.span,
        )


def _defendant(reading: Reading, index: int, at: int) -> Person | None:
    """The only person whom a sentence names before the plea; else the first of the sentence before, in one block."""
    document = reading.document
    sentence = document.sentences[index]
    named = reading.mentions.within(Person, Span(sentence.start, at))
    if named:
        return named[0] if len({p.key for p in named}) == 1 else None
    opening = document.slice(sentence).split(" ", 1)[0].lower()
    pronouns = reading.lexicon.parties.pronouns if reading.lexicon.parties is not None else frozenset()
    if opening not in pronouns or not index:
        return None
    before = reading.mentions.within(Person, document.sentences[index - 1])
    return before[0] if before else None


@cache
def _pattern(words: LawWords) -> re.Pattern[str]:
    return phrases(tuple(w for wordings in words.pleas.values() for w in wordings))


BINDER = Binder(name="pleas", states=(FactKind.PLEA,), needs=(Person,), bind=bind, words=("law", "parties"))
