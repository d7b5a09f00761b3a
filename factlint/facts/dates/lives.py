"""The age of somebody whose birth is told elsewhere in the draft (Ana Reyl, 64, ... Reyl was born in 1950)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cache

from factlint.compare.dates.births import birth
from factlint.compare.dates.dates import gregorian
from factlint.compare.dates.points import points
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated, Day
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, AgeForm, Length, Point, Year
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import occurrences, phrases

_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}
_REACH = 40
_POSSESSIVE = re.compile(r"[’'](?:s\b)?")
_LATE = 45
"""By how many days a draft may be later than the day on which somebody was as old as it says."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each age of somebody of whom one birth is told, in another sentence."""
    words = reading.lexicon.time
    assert words is not None
    births = _births(reading, words) if reading.as_of else {}
    for key, born in births.items():
        at_birth = reading.document.sentence_at(born.span.start)
        for age in reading.mentions.of(Age):
            index = reading.document.sentence_at(age.span.start)
            if index is None or index == at_birth or place(reading.document, age.span) not in _PLACES:
                continue
            then = _then(reading, age, key, index, words)
            if then is not None and not _is_near_birthday(born.day, then[0], exact=then[1] is not None):
                yield _fact(reading, born, age, then)


def _fact(reading: Reading, born: Point, age: Age, then: tuple[Day, Point | None]) -> Fact:
    day, point = then
    return Fact(
        FactKind.ELAPSED,
        Subject(Length.AGE, reading.document.slice(age.number_span)),
        age.span,
        value=Interval.exactly(Decimal(age.years)),
        when=day,
        voice=voice(reading.document, age.span),
        place=place(reading.document, age.span),
        mention=age,
        parts=(("first", born), *((("last", point),) if point else ())),
    )


def _births(reading: Reading, words: TimeWords) -> dict[str, Point]:
    """The birth of each person of whom the draft tells one, by the person's key."""
    document = reading.document
    found: dict[str, list[Point]] = {}
    for at, word in occurrences(document.text, words.born):
        index = document.sentence_at(at)
        if index is None or document.inside(Span(at, at + 1), Layer.QUOTE):
            continue
        sentence = document.sentences[index]
        behind = Span(at + len(word), sentence.end)
        born = birth(document.text, reading.mentions, reading.as_of, behind, words)
        if born is None or phrases(words.other_reckoning).search(document.slice(sentence).lower()):
            continue
        key = _bearer(reading, sentence, at, born, words)
        if key:
            found.setdefault(key, []).append(born)
    return {key: born[0] for key, born in found.items() if len({b.day for b in born}) == 1}


@cache
def _was(words: TimeWords) -> re.Pattern[str]:
    """What stands between a name and `born`: Ana Reyl was born; Ana Reyl, born; Ana Reyl, who was born."""
    was = phrases(words.was).pattern
    return re.compile(rf"(?:,|\s\(|\s(?:{was})|,\s(?:{phrases(words.whose).pattern})\s(?:{was}))\s")


@cache
def _then_he(words: TimeWords) -> re.Pattern[str]:
    """What leads from a birth at the head of a sentence to the one who was born: , the son of a clerk, he learned."""
    return re.compile(rf"(?:,\s[^.;:()]{{1,80}})?,\s(?:{phrases(words.pronouns).pattern})\s")


def _bearer(reading: Reading, sentence: Span, at: int, born: Point, words: TimeWords) -> str:
    """Whose birth it is: the name before `born`, the one behind it that the sentence is about, or who `she` is."""
    text, mentions = reading.document.text, reading.mentions
    before = mentions.within(Person, Span(sentence.start, at)) if at > sentence.start else ()
    if before:
        return before[-1].key if _was(words).fullmatch(text, before[-1].span.end, at) else ""
    opening = text[sentence.start : at].lower().split()
    if not opening:
        behind = mentions.within(Person, Span(born.span.end, min(sentence.end, born.span.end + _REACH)))
        if behind:
            return behind[0].key if text[born.span.end : behind[0].span.start] == ", " else ""
        is_subject = _then_he(words).match(text[born.span.end : sentence.end]) is not None
        return _talked_of(reading, sentence.start) if is_subject else ""
    if len(opening) == 2 and opening[0] in words.pronouns and opening[1] in words.was:
        return _talked_of(reading, sentence.start)
    return ""


def _talked_of(reading: Reading, start: int) -> str:
    """The person whom the draft names most and named last before a place, who has no equal in it."""
    people = reading.mentions.of(Person)
    counted = Counter(p.key for p in people).most_common(2)
    before = [p for p in people if p.span.end <= start]
    if not before or (len(counted) > 1 and counted[0][1] == counted[1][1]) or before[-1].key != counted[0][0]:
        return ""
    return counted[0][0]


def _then(reading: Reading, age: Age, key: str, index: int, words: TimeWords) -> tuple[Day, Point | None] | None:
    """When somebody was as old as that, with the point that says so; None where it is not sure, or somebody else."""
    document, mentions = reading.document, reading.mentions
    sentence = document.sentences[index]
    said = document.slice(sentence).lower()
    if phrases(words.other_reckoning).search(said):
        return None
    assert reading.as_of is not None
    dates = [p for p in points(mentions, sentence, reading.as_of) if p.day.year is not None]
    has_died = phrases(words.died).search(said[: age.number_span.start - sentence.start]) is not None
    if age.key == key and age.form in (AgeForm.BESIDE, AgeForm.NOUN):
        if phrases(words.not_present).search(said):
            return None
        if not dates:
            return (reading.as_of.day, None)
        is_death = phrases(words.died).match(said[age.span.end - sentence.start :].lstrip(" ,"))
        return (dates[0].day, dates[0]) if is_death and len(dates) == 1 else None
    if age.form is AgeForm.WAS and index:
        return _at_death(reading, index, key, words)
    if age.form is AgeForm.AGED and has_died and _is_about(reading, sentence, age, key, words):
        if len(dates) == 1:
            return (dates[0].day, dates[0])
        on_weekday = any(d.weekday is not None and not d.readings for d in mentions.within(Dated, sentence))
        if not dates and (on_weekday or phrases(words.just_died).search(said)):
            return (reading.as_of.day, None)
    return None


def _at_death(reading: Reading, index: int, key: str, words: TimeWords) -> tuple[Day, Point | None] | None:
    """The day of a death that the sentence before an age tells of: Reyl died on 3 March. She was 64."""
    document = reading.document
    here, before = document.sentences[index], document.sentences[index - 1]
    people = {p.key for p in reading.mentions.within(Person, before)}
    said = document.slice(before).lower()
    has_died = phrases(words.died).search(said)
    if document.block_at(before.start) != document.block_at(here.start) or has_died is None:
        return None
    owners = any(_POSSESSIVE.match(document.text, p.span.end) for p in reading.mentions.within(Person, before))
    about = (people == {key} and not owners) or (not people and said.split(" ", 1)[0] in words.pronouns)
    others = tuple(w for w in words.relatives if w not in words.whose)
    if not about or _talked_of(reading, here.start) != key or phrases(others).search(said[: has_died.start()]):
        return None
    assert reading.as_of is not None
    dates = [p for p in points(reading.mentions, before, reading.as_of) if p.day.year is not None]
    if len(dates) == 1:
        return (dates[0].day, dates[0])
    on_weekday = any(d.weekday is not None and not d.readings for d in reading.mentions.within(Dated, before))
    return (reading.as_of.day, None) if not dates and (on_weekday or phrases(words.just_died).search(said)) else None


def _is_about(reading: Reading, sentence: Span, age: Age, key: str, words: TimeWords) -> bool:
    """Whether a sentence up to an age speaks of one person only, by name or, the last one named, as `she`."""
    told = Span(sentence.start, age.span.start)
    said = reading.document.slice(told).lower()
    people = {p.key for p in reading.mentions.within(Person, told)}
    if phrases(tuple(w for w in words.relatives if w not in words.whose)).search(said):
        return False
    if people:
        return people == {key}
    return said.split(" ", 1)[0] in words.pronouns and _talked_of(reading, sentence.start) == key


def _is_near_birthday(born: Day, then: Day, *, exact: bool) -> bool:
    """Whether a birthday is so near that an age may be of the day before it; never where the day itself is told."""
    first, last = gregorian(born), gregorian(then)
    if exact or first is None or last is None:
        return False
    days = (last - timedelta(days=n) for n in range(-7, _LATE))
    return any((d.month, d.day) == (first.month, first.day) for d in days)


BINDER = Binder(
    name="lives",
    states=(FactKind.ELAPSED,),
    needs=(Age, Person, Quantity, Year, Dated),
    bind=bind,
    words=("time",),
)
