"""Somebody outdone: the youngest bowler to take five wickets, and the only one who was younger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.named import Person
from factlint.text.lowered import lowered, may_hold
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_FIRST, _SECOND = "first", "second"
_WORD = re.compile(r"\w+")
# A word of fewer letters says little of what somebody did.
_SHORTEST = 3


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for whoever did something at the youngest age, say, and one for the only person who was younger.

    Both are of one deed: what the second one did shares a word with it, or is not told again.
    """
    words = reading.lexicon.attributes
    assert words is not None
    if not may_hold(reading.document.text, words.only):
        return
    lower = lowered(reading.document.text)
    deeds = (
        m
        for s in sentences_with(reading.document, lower, words.comparatives)
        for m in _deed(words).finditer(lower, s.start, s.end)
    )
    told = [m for m in deeds if not phrases(words.within_time).search(m["object"])]
    for sentence in reading.document.sentences if told else ():
        said = lower[sentence.start : sentence.end]
        for found in told:
            better = words.comparatives[found["superlative"]]
            at = re.search(rf"\b{re.escape(better)}\b", said)
            only = _only_one(reading, sentence, said, words) if at is not None else None
            if at is None or only is None or only > at.start() or found.start() >= sentence.start:
                continue
            if _is_of_deed(said[at.end() :], found["object"], words):
                key = f"outdone {found['superlative']} {found['noun']}"
                yield _fact(reading, Span(*found.span("rank")), key, found["noun"], _FIRST)
                span = Span(sentence.start + only, sentence.start + at.end())
                yield _fact(reading, span, key, found["noun"], _SECOND)


def _only_one(reading: Reading, sentence: Span, said: str, words: AttributeWords) -> int | None:
    """Where a sentence says that only one person did something: only Iqbal Rana, only one other man."""
    for found in phrases(words.only).finditer(said):
        behind = sentence.start + found.end() + 1
        if any(p.span.start <= behind + 4 for p in reading.mentions.within(Person, Span(behind, sentence.end))):
            return found.start()
        if said.startswith(words.one_person, found.end() + 1):
            return found.start()
    return None


def _is_of_deed(behind: str, deed: str, words: AttributeWords) -> bool:
    """Whether nothing else is told of the one who did better than what the first did: when he took five."""
    if phrases(words.within_time).search(behind):
        return False
    content = {w for w in _WORD.findall(deed) if len(w) > _SHORTEST and w not in words.definite}
    said = {w for w in _WORD.findall(behind) if len(w) > _SHORTEST}
    return not content.isdisjoint(said) or not said


def _fact(reading: Reading, span: Span, key: str, noun: str, value: str) -> Fact:
    document = reading.document
    return Fact(
        FactKind.RANK, Subject(key, noun), span, value=value, voice=voice(document, span), place=place(document, span)
    )


@cache
def _deed(words: AttributeWords) -> re.Pattern[str]:
    """The youngest bowler to take five wickets in an innings."""
    superlatives, the = "|".join(words.comparatives), "|".join(words.definite)
    to_do = "|".join((*words.to_do, *words.ever_to))
    return re.compile(
        rf"\b(?P<rank>(?:{the}) (?P<superlative>{superlatives}) (?P<noun>[a-z]+(?: [a-z]+)?) (?:{to_do}) [a-z]+)"
        r"(?P<object>(?:[ -][\w'’-]+){0,14})"
    )


BINDER = Binder(name="outdone", states=(FactKind.RANK,), needs=(Person,), bind=bind, words=("attributes",))
