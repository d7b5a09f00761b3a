"""Relative words beside the date that they mean (yesterday, 10 March; next month, on 20 March)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factlint.compare.dates.points import point_of, points
from factlint.facts.base import Binder, Reading, place, voice
from factlint.languages.calendar_table import calendar_of
from factlint.model.dated import Dated, Day
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.mention import Mention
from factlint.model.timed import Point, Relative, Year
from factlint.model.values import Interval
from factlint.text.folding import fold_name
from factlint.text.lowered import in_lower_case
from factlint.text.span import Span
from factlint.text.whole_words import occurrences, phrases

_REACH = 40
_BESIDE = (", ", " (", " ")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each relative day, month or year with its date; the value is how far it says that this is away."""
    words = reading.lexicon.time
    assert words is not None
    if reading.as_of is None:
        return
    for dated in reading.mentions.of(Dated):
        if dated.days_off is not None and dated.date_span is not None:
            word, point = _word_in(reading, dated, dated.date_span), point_of(dated, reading.as_of)
            if word and point:
                yield _fact(
                    reading, Relative.DAY, word, dated.days_off, Point(dated.date_span, point.day, point.year_span)
                )
        elif dated.days_off is not None:
            yield from _day_beside(reading, dated.span, dated.days_off)
    for sort, named in ((Relative.DAY, words.days), (Relative.MONTH, words.months), (Relative.YEAR, words.years)):
        yield from _named(reading, sort, named, words)


def _day_beside(reading: Reading, word: Span, off: int) -> Iterator[Fact]:
    """The date that follows with its weekday: tomorrow, Friday 15 May."""
    for dated in reading.mentions.within(Dated, Span(word.end, word.end + _REACH))[:1]:
        point = point_of(dated, reading.as_of) if dated.weekday is not None else None
        if point and dated.date_span and reading.document.text[word.end : dated.span.start] in _BESIDE:
            yield _fact(reading, Relative.DAY, word, off, Point(dated.date_span, point.day, point.year_span))


def _word_in(reading: Reading, dated: Dated, date: Span) -> Span | None:
    """Where the relative word stands in a mention that holds it and its date."""
    words = reading.lexicon.dates
    outside = Span(dated.span.start, date.start) if dated.span.start < date.start else Span(date.end, dated.span.end)
    found = phrases(tuple(words.relative)).search(in_lower_case(reading.document.slice(outside))) if words else None
    return Span(outside.start + found.start(), outside.start + found.end()) if found else None


@cache
def _gap(words: TimeWords) -> re.Pattern[str]:
    link = phrases(words.in_).pattern
    return re.compile(rf"(?:(?:,\s|\s\(|\s[–—-]\s)(?:(?:{link})\s)?|\s(?:{link})\s)(?:[A-Z][a-z]+\s)?")


def _named(reading: Reading, sort: Relative, named: Mapping[str, int], words: TimeWords) -> Iterator[Fact]:
    text = reading.document.text
    for at, word in occurrences(text, named):
        span = Span(at, at + len(word))
        if _gap(words).match(text, span.end) is None:
            continue
        if sort == Relative.DAY and _last_word(text, at) in words.determiners:
            # "The last night, 12 May": the last of several.
            continue
        near = points(reading.mentions, Span(span.end, span.end + _REACH), reading.as_of)[:1]
        point = next((p for p in near if _gap(words).fullmatch(text, span.end, p.span.start)), None)
        if point is None and sort == Relative.MONTH:
            point = _month(reading, span.end, words)
        if point and sort == Relative.YEAR and _is_told_then(reading, point, named[word.lower()]):
            continue
        if point and sort == Relative.DAY and point.day.day is None:
            continue
        if point and (point.day.month is not None or sort == Relative.YEAR):
            yield _fact(reading, sort, span, named[word.lower()], point)


def _last_word(text: str, end: int) -> str:
    """The word before a place, in lower case."""
    return next(iter(text[max(0, end - _REACH // 2) : end].lower().split()[-1:]), "")


def _is_told_then(reading: Reading, point: Point, off: int) -> bool:
    """Whether the paragraph names a year from which the word leads to its point: in 1999 he said that next year, ..."""
    block = reading.document.block_at(point.span.start)
    if block is None or point.day.year is None:
        return True
    years = reading.mentions.within(Year, block.span)
    return any(y.year + off == point.day.year for y in years if y.span != point.span)


def _month(reading: Reading, end: int, words: TimeWords) -> Point | None:
    """A month that is named without a day: next month, in April."""
    document = reading.document
    gap = _gap(words).match(document.text, end)
    name = re.compile(r"[^\W\d_]+(?=[.,;)\n])").match(document.text, gap.end()) if gap else None
    months = calendar_of(document.language, document.region).months
    number = months.get(fold_name(name.group())) if name and name.group()[0].isupper() else None
    return Point(Span(*name.span()), Day(None, number)) if name and number else None


def _fact(reading: Reading, sort: Relative, word: Span, off: int, point: Point) -> Fact:
    document = reading.document
    return Fact(
        FactKind.RELATIVE,
        Subject(sort, document.slice(word)),
        word.to(point.span),
        value=Interval.exactly(off),
        when=reading.as_of.day if reading.as_of else None,
        voice=voice(document, word),
        place=place(document, word),
        mention=point,
        parts=(("word", Mention(word)), ("date", point)),
    )


BINDER = Binder(name="relative", states=(FactKind.RELATIVE,), needs=(Dated, Year), bind=bind, words=("time",))
