"""Anniversaries that fall in the draft's own time, with the year that they count from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.points import lengths, points
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.quantity import Quantity
from factlint.model.timed import Anniversary, Length, Point, Year
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_EDGE = re.compile(r"[;:()\n]|[.!?](?:\s|$)")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each anniversary of something of one past year, and each `marks 50 years since`."""
    words, document = reading.lexicon.time, reading.document
    assert words is not None
    if reading.as_of is None:
        return
    counted: list[tuple[Anniversary | Quantity, int]] = [
        *((a, a.years) for a in reading.mentions.of(Anniversary)),
        *((q, int(q.stated * q.unit.factor)) for q in lengths(reading.mentions) if q.unit and q.unit.name == "year"),
    ]
    for mention, years in counted:
        index = document.sentence_at(mention.span.start)
        if index is None:
            continue
        if _of(words).match(document.text, mention.span.end):
            first = _named_behind(reading, mention, document.sentences[index], words)
        else:
            first = _founded(reading, mention, index, words) if isinstance(mention, Anniversary) else None
        if first and first.day.year is not None and first.day.year < (reading.as_of.day.year or 0):
            yield _fact(reading, mention, years, first)


@cache
def _of(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases(words.of).pattern})\s")


def _falls_now(said: str, words: TimeWords) -> bool:
    """Whether a clause speaks of an anniversary of the draft's own time."""
    return phrases(words.marking).search(said) is not None and phrases(words.not_marking).search(said) is None


def _years_in(reading: Reading, span: Span) -> list[Point]:
    return [p for p in points(reading.mentions, span, reading.as_of) if p.year_span is not None]


def _named_behind(reading: Reading, mention: Anniversary | Quantity, sentence: Span, words: TimeWords) -> Point | None:
    """The only year of a sentence, behind its anniversary: marks the 50th anniversary of its opening in 1976."""
    text = reading.document.text
    told = _years_in(reading, sentence)
    if len(told) != 1 or told[0].span.start < mention.span.end:
        return None
    between = text[mention.span.end : told[0].span.start].lower()
    if phrases(words.not_marking).search(between) or _EDGE.search(between):
        return None
    return told[0] if _falls_now(text[sentence.start : mention.span.start].lower(), words) else None


def _founded(reading: Reading, mention: Anniversary, index: int, words: TimeWords) -> Point | None:
    """The year of a beginning in the same sentence, or the only one in the next: founded in 1976, it celebrates ..."""
    document = reading.document
    sentence = document.sentences[index]
    said = document.text[sentence.start : mention.span.start].lower().split()
    behind = document.text[mention.span.end : sentence.end].lower().split()
    if not said or said[-1] not in words.its or (behind and behind[0] in words.of_other):
        return None
    if not _falls_now(document.slice(sentence).lower(), words):
        return None
    told = _years_in(reading, sentence)
    if not told and index + 1 < len(document.sentences):
        after = document.sentences[index + 1]
        opening = document.slice(after).lower().split(" ", 1)[0]
        if opening not in words.they and opening not in words.founded:
            return None
        if document.block_at(after.start) == document.block_at(sentence.start):
            told = _years_in(reading, after)
            sentence = after
    if len(told) != 1:
        return None
    before = document.text[sentence.start : told[0].span.start].lower()
    return told[0] if _founding(words).search(before) else None


@cache
def _founding(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(words.founded).pattern})\s(?:[a-z]+\s){{0,4}}(?:{phrases(words.at).pattern})\s$")


def _fact(reading: Reading, mention: Anniversary | Quantity, years: int, first: Point) -> Fact:
    document, number = reading.document, mention.number_span
    return Fact(
        FactKind.ELAPSED,
        Subject(Length.ANNIVERSARY, document.slice(mention.span)),
        mention.span.to(first.span),
        value=Interval.exactly(years),
        when=reading.as_of.day if reading.as_of else None,
        voice=voice(document, number),
        place=place(document, number),
        mention=mention,
        parts=(("first", first),),
    )


BINDER = Binder(
    name="anniversaries",
    states=(FactKind.ELAPSED,),
    needs=(Anniversary, Quantity, Year, Dated),
    bind=bind,
    words=("time",),
)
