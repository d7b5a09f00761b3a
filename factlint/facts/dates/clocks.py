"""Pairs of times of day that are one moment in two places (9am in New York, 2pm in London), with their date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factlint.compare.dates.points import points
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated, Day
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.clock import ClockWords
from factlint.model.timed import ClockTime, Year
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_GAP = re.compile(r"\s?[(\[]|\s?/\s?|,?\s[–—-]\s")

_NEAR = 24
"""How far behind two times the day of them stands, where the sentence has another."""
_LONGEST_DAY = 48
"""How far behind a time a day ends that stands between the two."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each pair; the value is the minutes that the first time is after midnight."""
    document, arithmetic, words = reading.document, reading.lexicon.arithmetic, reading.lexicon.clock
    assert words is not None
    same = phrases((*words.same, *(arithmetic.same_as if arithmetic else ())))
    for first, second in pairwise(reading.mentions.of(ClockTime)):
        gap = document.text[_behind_day(reading, first.span.end, words) : second.span.start]
        if first.zone == second.zone or len(gap) > 24:
            continue
        is_list = gap == ", " and {first.place, second.place} <= set(words.fixed)
        if not is_list and not _GAP.fullmatch(gap) and not same.fullmatch(gap.strip(" ,()")):
            continue
        index = document.sentence_at(first.span.start)
        if index is None:
            continue
        days = _days(reading, document.sentences[index])
        block = document.block_at(first.span.start)
        if not days and block is not None:
            days = _days(reading, block.span)
        if len(days) > 1:
            # At 8am in New York (1pm in London) on 3 May.
            days = _day_behind(reading, second.span.end, words)
        if len(days) > 1:
            continue
        span = first.span.to(second.span)
        yield Fact(
            FactKind.TIME_PAIR,
            Subject(f"{first.place}/{second.place}", document.slice(span)),
            span,
            value=Interval.exactly(first.minutes),
            when=next(iter(days)) if days else None,
            voice=voice(document, span),
            place=place(document, span),
            parts=(("first", first), ("second", second)),
        )


def _behind_day(reading: Reading, end: int, words: ClockWords) -> int:
    """Where the day ends that stands right behind a time and its place: 8am in New York on Friday, 1 May, (1pm)."""
    text = reading.document.text
    day = next(iter(reading.mentions.within(Dated, Span(end, end + _LONGEST_DAY))), None)
    if day is None or text[end : day.span.start].strip(" ,\u00a0") not in ("", words.on):
        return end
    return day.span.end


def _day_behind(reading: Reading, end: int, words: ClockWords) -> set[Day]:
    """The day that stands right behind two times."""
    found = points(reading.mentions, Span(end, end + _NEAR), reading.as_of)[:1]
    gap = re.compile(rf"\)?,?\s(?:{words.on}\s)?")
    return {p.day for p in found if p.day.year is not None and gap.fullmatch(reading.document.text, end, p.span.start)}


def _days(reading: Reading, span: Span) -> set[Day]:
    """The days that are told in a stretch."""
    found = points(reading.mentions, span, reading.as_of)
    return {p.day for p in found if p.day.day is not None and p.day.year is not None}


BINDER = Binder(
    name="clocks", states=(FactKind.TIME_PAIR,), needs=(ClockTime, Dated, Year), bind=bind, words=("clock", "time")
)
