"""Events that happen once, with the date that the draft gives them (leaked on 19 August; the 29 August leak)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from functools import cache

from factlint.compare.dates.points import point_of, points
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.named import Person
from factlint.model.timed import Point, Trait, Year
from factlint.text.lowered import in_lower_case
from factlint.text.span import Span
from factlint.text.whole_words import occurrences, phrases

_REACH = 32
_HOUR = re.compile(r"\d\s?[ap]\.?m\.?,?\s(?:\w+\s){0,2}$|\d[.:]\d\d,?\s(?:\w+\s){0,2}$")
"""A time of day before the day."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each `the 29 August leak`, and for each sentence that tells when a leak was."""
    words = reading.lexicon.time
    assert words is not None
    back = list(_points_back(reading, words))
    yield from back
    known = {f.span for f in back}
    for sort in sorted({f.about.key for f in back}):
        yield from _told(reading, sort, known, words)
    yield from _of_people(reading, words)


@cache
def _noun(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z]+\s)?({phrases(tuple(words.events)).pattern})")


def _points_back(reading: Reading, words: TimeWords) -> Iterator[Fact]:
    text = reading.document.text
    for dated in reading.mentions.of(Dated):
        before = text[max(0, dated.span.start - _REACH) : dated.span.start] if dated.readings else ""
        last = before.split()[-1:]
        if not last:
            continue
        noun = None
        if last[0].lower() in words.the:
            noun = _noun(words).match(text, dated.span.end)
        elif last[0] in words.on or last[0] in words.of:
            noun = _noun_before(words).search(before.lower())
        point = point_of(dated, reading.as_of) if noun else None
        if noun and point:
            yield _fact(reading, noun.group(1), dated, point, frozenset({Trait.POINTS_BACK}))


@cache
def _noun_before(words: TimeWords) -> re.Pattern[str]:
    """The noun of `the leak on 29 August`."""
    the, link = phrases(words.the).pattern, phrases((*words.on, *words.of)).pattern
    return re.compile(rf"(?:{the})\s({phrases(tuple(words.events)).pattern})\s(?:{link})\s$")


def _told(reading: Reading, sort: str, known: Set[Span], words: TimeWords) -> Iterator[Fact]:
    """The dates of sentences that have one date and a word for such an event, and no word of a second one."""
    document = reading.document
    telling = phrases(words.events[sort])
    for dated in reading.mentions.of(Dated):
        index = document.sentence_at(dated.span.start) if dated.readings else None
        if index is None:
            continue
        sentence = document.sentences[index]
        before = document.text[max(sentence.start, dated.span.start - 12) : dated.span.start].split()
        said = in_lower_case(document.slice(sentence))
        if (
            dated.span in known
            or not before
            or not (before[-1].lower() in words.on or _hours(words).search(said[: dated.span.start - sentence.start]))
            or phrases(words.recurring).search(said)
            or _more_of(words).search(said)
            or phrases(words.not_told_events).search(said)
        ):
            continue
        alone = sum(bool(d.readings) for d in reading.mentions.within(Dated, sentence)) == 1
        is_told = telling.search(said) or _is_told_beside(reading, dated, index, telling)
        point = point_of(dated, reading.as_of) if alone and is_told else None
        if point:
            yield _fact(reading, sort, dated, point, frozenset())


def _is_told_beside(reading: Reading, dated: Dated, index: int, telling: re.Pattern[str]) -> bool:
    """Whether a day with its time of day is that of what the sentence before or behind tells: two men robbed a shop.

    They walked in at about 9.50pm on Tuesday 3 March. Who tells the hour tells when the event itself was.
    """
    document = reading.document
    sentence = document.sentences[index]
    if not _HOUR.search(document.text, max(sentence.start, dated.span.start - _REACH // 2), dated.span.start):
        return False
    beside = document.sentences[max(0, index - 1) : index + 2]
    return any(telling.search(document.slice(s).lower()) for s in beside if document.scope_at(s.start) is not None)


@cache
def _more_of(words: TimeWords) -> re.Pattern[str]:
    """More than one such event, or the first of them: two big fires, the first attack."""
    nouns = "|".join(map(re.escape, words.events))
    return re.compile(rf"(?:{phrases(words.several).pattern})\s(?:[a-z]+\s)?(?:{nouns})")


@cache
def _hours(words: TimeWords) -> re.Pattern[str]:
    """What may stand before the day in the place of `on`: in the early hours of, the night of."""
    return re.compile(rf"(?:{phrases(words.parts_of_days).pattern})\s(?:{phrases(words.of).pattern})\s$")


def _of_people(reading: Reading, words: TimeWords) -> Iterator[Fact]:
    """When somebody who is named was born or died, each time that the draft says so."""
    document, text = reading.document, reading.document.text
    for sort, verbs in words.once.items():
        for at, verb in occurrences(text, verbs):
            index = document.sentence_at(at)
            if index is None:
                continue
            sentence = document.sentences[index]
            people = reading.mentions.within(Person, Span(max(sentence.start, at - _REACH), at))
            found = points(reading.mentions, Span(at, sentence.end), reading.as_of)
            if not people or not found or not people[-1].given or text[people[-1].span.end : at] != " ":
                continue
            if not _link(words).fullmatch(text[at + len(verb) : found[0].span.start].lower()):
                continue
            yield Fact(
                FactKind.EVENT,
                Subject(
                    f"{sort} {people[-1].key}", text[people[-1].span.start : at + len(verb)], frozenset({Trait.PERSON})
                ),
                found[0].span,
                value=found[0].day if found[0].year_span else replace(found[0].day, year=None),
                voice=voice(document, found[0].span),
                place=place(document, found[0].span),
                mention=next(iter(reading.mentions.within(Dated, found[0].span)), None),
            )


@cache
def _link(words: TimeWords) -> re.Pattern[str]:
    """What may stand between such a verb and its time: a place, and `on`."""
    return re.compile(
        rf"(?:\s(?:{phrases(words.born_in).pattern})\s[^,.;:()]{{1,30}},?)?\s(?:{phrases(words.at).pattern})\s(?:[a-z]+\s)?"
    )


def _fact(reading: Reading, sort: str, dated: Dated, point: Point, traits: frozenset[str]) -> Fact:
    document = reading.document
    return Fact(
        FactKind.EVENT,
        Subject(sort, sort, traits),
        dated.span,
        value=point.day,
        voice=voice(document, dated.span),
        place=place(document, dated.span),
        mention=dated,
    )


BINDER = Binder(name="events", states=(FactKind.EVENT,), needs=(Dated, Year, Person), bind=bind, words=("time",))
