"""Offices: the rank that stands before somebody's office, or that there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.named import Person
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 60
_WORD_BEFORE = re.compile(r"(\w+)[ -]$")
_RANK_OF_NONE = "none"


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each office that stands at a name, with its rank; the key is the person and the office without it.

    Nothing is stated of a draft that says that offices change hands.
    """
    words = reading.lexicon.attributes
    assert words is not None
    document = reading.document
    people = [p for p in reading.mentions.of(Person) if p.key]
    found = [(person, *office) for person in people for office in _offices(document.text, person, words)]
    if not any(rank != _RANK_OF_NONE for *_, rank in found):
        return
    for person, span, office, rank in found:
        sentence = document.sentence_at(span.start)
        around = document.slice(document.sentences[sentence]).lower() if sentence is not None else ""
        if phrases(words.changed).search(around):
            continue
        yield Fact(
            FactKind.OFFICE,
            Subject(f"{person.key}, {office}", document.slice(person.span)),
            span,
            value=rank,
            voice=voice(document, span),
            place=place(document, span),
            subject_span=person.span,
        )


def _offices(text: str, person: Person, words: AttributeWords) -> Iterator[tuple[Span, str, str]]:
    """The offices at a mention: where each stands, the office without its rank, and the rank."""
    if person.title:
        start = text.rfind(person.title, max(0, person.span.start - _REACH), person.span.start)
        if start >= 0:
            # A title at the head of a sentence may begin with a rank in a capital of its own.
            rank = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
            begins = rank.start(1) if rank is not None and rank[1].lower() in words.ranks else start
            yield from _ranked(text, Span(begins, start + len(person.title)), words)
    before_name, behind_name = _patterns(words)
    before = before_name.search(text, max(0, person.span.start - _REACH), person.span.start)
    if before is not None:
        yield from _ranked(text, Span(*before.span("office")), words)
    behind = behind_name.match(text, person.span.end)
    if behind is not None:
        yield from _ranked(text, Span(*behind.span("office")), words)


@cache
def _patterns(words: AttributeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The office right before a name ("The mayor, Ms Keane,"), and the one right behind it ("Ana Ruiz, the mayor,")."""
    the = "|".join(f"{d}|{d.capitalize()}" for d in words.definite)
    joiners = "|".join(map(re.escape, words.of))
    office = r"(?P<office>[a-z]+(?:[ -][a-z]+){0,3}?)"
    return (
        re.compile(rf"(?<![\w-])(?:{the}) {office}, (?:[A-Z][a-z]+\.? )?$"),
        re.compile(rf", (?:(?:{the}) )?{office}(?=[,.;)]| (?:{joiners})\b)"),
    )


def _ranked(text: str, span: Span, words: AttributeWords) -> Iterator[tuple[Span, str, str]]:
    said = re.split(r"[ -]", text[span.start : span.end].lower())
    rank = said[0] if said[0] in words.ranks else _RANK_OF_NONE
    office = " ".join(said[1:] if rank != _RANK_OF_NONE else said)
    if office:
        yield span, office, rank


BINDER = Binder(name="offices", states=(FactKind.OFFICE,), needs=(Person,), bind=bind, words=("attributes", "names"))
