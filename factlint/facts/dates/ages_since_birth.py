"""Ages beside a birth and the time at which somebody was that old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factlint.compare.dates.births import birth
from factlint.compare.dates.dates import days_between
from factlint.compare.dates.points import points
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated, Day
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, AgeForm, Length, Point, Year
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import occurrences, phrases

_REACH = 60
_PLAIN = 4
"""Clauses of fewer words have nothing else in them that could have a time of its own."""
_RECENT = 45
"""How many days ago somebody may have died for the draft not to give the year."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each age that stands between a birth and another point in time, or the draft's own date."""
    words = reading.lexicon.time
    assert words is not None
    if reading.mentions.of(Age):
        yield from _since_birth(reading, words)
        yield from _lifespans(reading, words)


def _since_birth(reading: Reading, words: TimeWords) -> Iterator[Fact]:
    document = reading.document
    for at, word in occurrences(document.text, words.born):
        index = document.sentence_at(at)
        if index is None:
            continue
        sentence = document.sentences[index]
        behind = Span(at + len(word), sentence.end)
        born = birth(document.text, reading.mentions, reading.as_of, behind, words)
        if born is None or phrases(words.other_reckoning).search(document.slice(sentence).lower()):
            continue
        found = (
            _at_age(reading, sentence, born, words)
            or _now(reading, sentence, at, words)
            or _at_age_next(reading, index, born, words)
            or _at_age_before(reading, index, at, words)
        )
        if found:
            yield _elapsed(reading, born, *found)


def _elapsed(reading: Reading, born: Point, age: Age, then: Point | None) -> Fact:
    span = born.span.to(age.span)
    last = then or None
    return Fact(
        FactKind.ELAPSED,
        Subject(Length.AGE, reading.document.slice(age.number_span)),
        span.to(last.span) if last else span,
        value=Interval.exactly(Decimal(age.years)),
        when=reading.as_of.day if last is None and reading.as_of else None,
        voice=voice(reading.document, span),
        place=place(reading.document, span),
        mention=age,
        parts=(("first", born), *((("last", last),) if last else ())),
    )


def _lifespans(reading: Reading, words: TimeWords) -> Iterator[Fact]:
    """The age at which somebody died, behind both years in brackets: Ana Reyl (1931-2001) died aged 70."""
    text, years = reading.document.text, reading.mentions.of(Year)
    died = re.compile(rf"\),?\s(?:[a-z]+\s){{0,4}}(?:{phrases(words.died).pattern})\s(?:[a-z]+,?\s){{0,6}}")
    for born, year in pairwise(years):
        if not year.joined or text[born.span.start - 1 : born.span.start] != "(":
            continue
        behind = reading.mentions.within(Age, Span(year.span.end, year.span.end + _REACH))
        if behind and behind[0].form is AgeForm.AGED and died.fullmatch(text, year.span.end, behind[0].span.start):
            ends = (Point(y.span, Day(y.year), y.span) for y in (born, year))
            yield _elapsed(reading, next(ends), behind[0], next(ends))


def _at_age(reading: Reading, sentence: Span, born: Point, words: TimeWords) -> tuple[Age, Point] | None:
    """The only age of a sentence with the point at which somebody had it; None where it may be somebody else's."""
    ages = [a for a in reading.mentions.within(Age, sentence) if a.form in (AgeForm.AGED, AgeForm.WHEN)]
    if len(ages) != 1:
        return None
    then = _when(reading, sentence, ages[0], words)
    if then is None or then.span == born.span:
        return None
    told = Span(born.span.end, max(then.span.end, ages[0].span.end))
    between = reading.document.slice(told).lower() if told.end > told.start else ""
    return None if phrases(words.relatives).search(_own_clause(between, words)) else (ages[0], then)


@cache
def _goes_on(words: TimeWords) -> re.Pattern[str]:
    """What begins a clause about the one whom the sentence is about: , and died; before she died."""
    subject, adverb = phrases((*words.then, *words.pronouns)).pattern, "|".join(words.adverb_endings)
    return re.compile(rf".*(?:{subject})\s(?:[a-z]+(?:{adverb})\s)?(?={phrases(words.died).pattern})", re.DOTALL)


def _own_clause(between: str, words: TimeWords) -> str:
    """The words behind a birth, from the clause that tells of the same one's death, where no `who` stands between."""
    clause = _goes_on(words).match(between)
    if clause is None or phrases(words.whose).search(between[: clause.end()]):
        return between
    return between[clause.end() :]


def _when(reading: Reading, sentence: Span, age: Age, words: TimeWords) -> Point | None:
    """The point beside an age: died in 1990 aged 88; aged 88, in 1990; was 64 when he retired in 1990."""
    text = reading.document.text
    at = phrases(words.at).pattern
    for point in points(reading.mentions, sentence, reading.as_of):
        if point.year_span is None and not _is_recent_death(reading, sentence, point, words):
            continue
        if point.span.end <= age.span.start:
            if re.fullmatch(r",?\s", text[point.span.end : age.span.start]):
                return point
        elif point.span.start >= age.span.end:
            gap = text[age.span.end : point.span.start].lower()
            if re.fullmatch(rf",?\s(?:{at})\s(?:[a-z]+\s)?", gap):
                return point
            clause = re.fullmatch(
                rf"\s(?:{phrases(words.when).pattern})\s((?:[\w.,’'-]+\s){{1,14}})(?:{at})\s(?:[a-z]+\s)?", gap
            )
            if age.form is AgeForm.WHEN and clause and not _is_another(clause.group(1), words):
                return point
    return None


def _is_recent_death(reading: Reading, sentence: Span, point: Point, words: TimeWords) -> bool:
    """Whether a day without a year is that of a death some days ago, and no year but that of a birth is near."""
    block, as_of = reading.document.block_at(sentence.start), reading.as_of
    if (
        block is None
        or as_of is None
        or phrases(words.died).search(reading.document.text[sentence.start : point.span.start].lower()) is None
    ):
        return False
    days = days_between(point.day, as_of.day)
    years = [p for p in points(reading.mentions, block.span, as_of) if p.year_span is not None]
    return days is not None and 0 <= days <= _RECENT and len(years) == 1


def _is_another(clause: str, words: TimeWords) -> bool:
    """Whether the point behind a clause may be that of something in it: when she took over the firm founded in."""
    said = clause.replace(",", "").split()
    if len(said) < _PLAIN:
        return False
    is_participle = said[-1] in words.participles or said[-1].endswith(words.participle_endings)
    if is_participle and said[-2] not in words.was and said[-2] not in words.pronouns:
        return True
    return any(w in words.other_clause and w not in words.pronouns for w in said[1:])


def _at_age_next(reading: Reading, index: int, born: Point, words: TimeWords) -> tuple[Age, Point] | None:
    """The same in the next sentence, where that goes on about the one who was born."""
    document = reading.document
    if index + 1 >= len(document.sentences):
        return None
    here, after = document.sentences[index], document.sentences[index + 1]
    opening = document.slice(after).split(" ", 1)[0].lower()
    if opening not in words.pronouns or document.block_at(here.start) != document.block_at(after.start):
        return None
    others = phrases(words.relatives).search(document.slice(Span(born.span.end, after.end)).lower())
    return None if others else _at_age(reading, after, born, words)


def _at_age_before(reading: Reading, index: int, at: int, words: TimeWords) -> tuple[Age, Point | None] | None:
    """The age of the sentence before, where this one begins with `she was born`: it is hers at a date there, or now."""
    document = reading.document
    here, before = document.sentences[index], document.sentences[index - 1]
    opening = document.text[here.start : at].lower().split()
    if index == 0 or len(opening) != 2 or opening[0] not in words.pronouns or opening[1] not in words.was:
        return None
    if document.block_at(here.start) != document.block_at(before.start):
        return None
    ages, people = reading.mentions.within(Age, before), {p.key for p in reading.mentions.within(Person, before)}
    if len(ages) != 1 or len(people) != 1 or phrases(words.relatives).search(document.slice(before).lower()):
        return None
    age = ages[0]
    dates = points(reading.mentions, before, reading.as_of)
    if age.form is AgeForm.AGED:
        then = _when(reading, before, age, words)
        return (age, then) if then else None
    if age.form is not AgeForm.BESIDE or len(dates) > 1:
        return None
    if dates:
        told = document.text[age.span.end : dates[0].span.start].lower()
        is_full = dates[0].day.day is not None and dates[0].day.year is not None
        return (age, dates[0]) if is_full and phrases(words.died).search(told) else None
    return (age, None) if reading.as_of else None


@cache
def _has_just_died(words: TimeWords) -> re.Pattern[str]:
    """What stands before the age of somebody whose death is news: , who has died at home."""
    died, who = phrases(words.just_died).pattern, phrases(words.whose).pattern
    return re.compile(rf"^[\w.’'-]+(?:\s[\w.’'-]+){{0,5}},\s(?:[^,]+,\s)?(?:{who})\s(?:{died})\s(?:[a-z]+\s){{0,4}}$")


def _now(reading: Reading, sentence: Span, at: int, words: TimeWords) -> tuple[Age, None] | None:
    """The age of somebody whose birth follows: Ana Reyl, 64, was born in 1950; Ana Reyl, who has died aged 64, was."""
    if reading.as_of is None:
        return None
    ages = reading.mentions.within(Age, sentence)
    if len(ages) != 1 or ages[0].form not in (AgeForm.BESIDE, AgeForm.AGED):
        return None
    if ages[0].form is AgeForm.AGED:
        said = reading.document.text[sentence.start : ages[0].span.start].lower()
        if not _has_just_died(words).search(said):
            return None
    was = phrases(words.was).pattern
    gap = reading.document.text[ages[0].span.end : at]
    return (ages[0], None) if re.fullmatch(rf",\s(?:[a-z]+\s)?(?:{was})\s", gap) else None


BINDER = Binder(
    name="ages-since-birth",
    states=(FactKind.ELAPSED,),
    needs=(Age, Person, Quantity, Year, Dated),
    bind=bind,
    words=("time",),
)
