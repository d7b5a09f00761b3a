"""Pleas: what each defendant of a story pleads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Person
from factlint.text.lowered import in_lower_case, lowered, may_hold
from factlint.text.span import Span
from factlint.text.whole_words import phrases, possessive


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each plea of somebody whom its sentence names, or the one before where it names nobody.

    Nothing is stated where a sentence says that a plea was changed, or names several people before it. Who pleads in
    the first paragraph and has no name there is the only one who pleads below.
    """
    words = reading.lexicon.law
    assert words is not None
    if not may_hold(reading.document.text, _wordings(words)):
        return
    named: list[Person] = []
    unnamed: list[re.Match[str]] = []
    for found in phrases(_wordings(words)).finditer(lowered(reading.document.text)):
        index = reading.document.sentence_at(found.start())
        if index is None or not _is_told(reading, index, found.start(), words):
            continue
        who = _defendant(reading, index, found.start())
        if who is not None:
            named.append(who)
            yield _fact(reading, found, who, words)
        elif _is_in_lead(reading, index, found.start()):
            unnamed.append(found)
    if len({p.key for p in named}) == 1:
        yield from (_fact(reading, found, named[0], words) for found in unnamed)


def _is_told(reading: Reading, index: int, at: int, words: LawWords) -> bool:
    """Whether a sentence tells of a plea that was entered, and not of one that was changed, or may be entered."""
    sentence = reading.document.sentences[index]
    said = in_lower_case(reading.document.slice(sentence))
    return not (phrases(words.changed).search(said) or phrases(words.not_yet).search(said[: at - sentence.start]))


def _is_in_lead(reading: Reading, index: int, at: int) -> bool:
    """Whether somebody pleads in the first paragraph, in a sentence that names nobody before."""
    first = next(reading.document.blocks_of(Scope.BODY), None)
    sentence = reading.document.sentences[index]
    return (
        first is not None
        and first.span.start <= at < first.span.end
        and not reading.mentions.within(Person, Span(sentence.start, at))
    )


def _fact(reading: Reading, found: re.Match[str], who: Person, words: LawWords) -> Fact:
    span = Span(*found.span())
    return Fact(
        FactKind.PLEA,
        Subject(who.key, reading.document.slice(who.span)),
        span,
        value=next(p for p, wordings in words.pleas.items() if found.group() in wordings),
        voice=voice(reading.document, span),
        place=place(reading.document, span),
        subject_span=who.span,
    )


def _defendant(reading: Reading, index: int, at: int) -> Person | None:
    """Whose plea it is said to be (Prior's plea), or the only person whom a sentence names before it.

    Where it names nobody and begins with a pronoun, the first of the sentence before.
    """
    document = reading.document
    sentence = document.sentences[index]
    named = reading.mentions.within(Person, Span(sentence.start, at))
    nouns = reading.lexicon.nouns
    if named and nouns and _own(nouns.possessives).fullmatch(document.text, named[-1].span.end, at):
        return named[-1]
    if named:
        return named[0] if len({p.key for p in named}) == 1 else None
    opening = document.slice(sentence).split(" ", 1)[0].lower()
    pronouns = reading.lexicon.parties.pronouns if reading.lexicon.parties is not None else frozenset()
    if opening not in pronouns or not index:
        return None
    before = reading.mentions.within(Person, document.sentences[index - 1])
    return before[0] if before else None


@cache
def _own(possessives: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between a name and a plea of theirs: Prior's guilty plea, Prior's first guilty plea."""
    return re.compile(rf"{possessive(possessives)} (?:[a-z]+ )?")


@cache
def _wordings(words: LawWords) -> tuple[str, ...]:
    return tuple(w for wordings in words.pleas.values() for w in wordings)


BINDER = Binder(name="pleas", states=(FactKind.PLEA,), needs=(Person,), bind=bind, words=("law", "nouns", "parties"))
