"""Two points in time and how far the draft says that they are apart (on 12 March, four days after that of 8 March)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from factlint.compare.dates.dates import year_near
from factlint.compare.dates.points import lengths, points, scaled
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.quantity import Quantity
from factlint.model.timed import Length, Point, Year
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 80
_BACK = 4
"""How many sentences back the point is sought that `25 years later` counts from."""
_WORD = re.compile(r"[\w’'-]+")
_EDGE = re.compile(r"[,;:()\n]|[.!?](?:\s|$)|\s[–—-]\s")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each length between two points of one sentence, or with the only point of the sentence before."""
    words = reading.lexicon.time
    assert words is not None
    for length in lengths(reading.mentions):
        index = reading.document.sentence_at(length.span.start)
        pair = _pair(reading, length, index, words) if index is not None else None
        if pair is None:
            continue
        first, last = _in_one_time(*pair)
        span = length.span.to(first.span).to(last.span)
        yield Fact(
            FactKind.ELAPSED,
            Subject(Length.APART, reading.document.slice(length.span)),
            span,
            value=scaled(length),
            unit=length.unit,
            voice=voice(reading.document, length.span),
            place=place(reading.document, span),
            mention=length,
            parts=(("first", first), ("last", last)),
        )


def _in_one_time(first: Point, last: Point) -> tuple[Point, Point]:
    """Both points, one without a year in the year nearest to the other, not to the draft."""
    if first.year_span is None and last.year_span is not None:
        first = replace(first, day=replace(first.day, year=year_near(first.day, last.day)))
    elif last.year_span is None and first.year_span is not None:
        last = replace(last, day=replace(last.day, year=year_near(last.day, first.day)))
    return first, last


@cache
def _link(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases(words).pattern})")


def _pair(reading: Reading, length: Quantity, index: int, words: TimeWords) -> tuple[Point, Point] | None:
    """The earlier and the later point that a length lies between."""
    text, sentence = reading.document.text, reading.document.sentences[index]
    for links, is_back in ((words.after, False), (words.before, True)):
        link = _link(links).match(text, length.span.end)
        other = _named_behind(reading, link.end(), sentence, words) if link else None
        if link and other:
            told = _right_before(reading, length, sentence) or _right_behind(reading, other, sentence, words)
            if told is None:
                return None
            return (told, other) if is_back else (other, told)
    for links, is_back in ((words.later, False), (words.earlier, True)):
        link = _link(links).match(text, length.span.end)
        if link:
            pair = _told_before(reading, length, link.end(), index, words)
            return pair if pair is None or not is_back else (pair[1], pair[0])
    return None


def _right_before(reading: Reading, length: Quantity, sentence: Span) -> Point | None:
    """The point that a length stands right behind: on 12 March, four days after."""
    text = reading.document.text
    before = points(reading.mentions, Span(sentence.start, length.span.start), reading.as_of)
    if before and re.fullmatch(r",\s|\s\(|\s[–—-]\s|\s", text[before[-1].span.end : length.span.start]):
        return before[-1]
    return None


def _right_behind(reading: Reading, other: Point, sentence: Span, words: TimeWords) -> Point | None:
    """The point behind the one that a length counts from: four days after that of 8 March, on 12 March."""
    text = reading.document.text
    gap = re.compile(rf",\s(?:(?:{phrases(words.at).pattern})\s)?")
    behind = points(reading.mentions, Span(other.span.end, sentence.end), reading.as_of)
    return behind[0] if len(behind) == 1 and gap.fullmatch(text, other.span.end, behind[0].span.start) else None


def _named_behind(reading: Reading, start: int, sentence: Span, words: TimeWords) -> Point | None:
    """The only point in the clause behind `after`, where the words before it are no clause with a time of its own."""
    text = reading.document.text
    found = points(reading.mentions, Span(start, min(sentence.end, start + _REACH)), reading.as_of)
    if not found:
        return None
    edge = _EDGE.search(text, found[0].span.end)
    end = edge.start() if edge else sentence.end
    between = text[start : found[0].span.start].lower()
    if _EDGE.search(between) or sum(p.span.start < end for p in found) > 1 or _is_other_clause(between, words):
        return None
    return found[0]


def _is_other_clause(between: str, words: TimeWords) -> bool:
    """Whether the point behind may be that of another event: after leaving the firm he founded in 1995."""
    found = _WORD.findall(phrases(words.that_of).sub("", between))
    if set(found) & {*words.other_clause, *words.other_event}:
        return True
    if found and found[-1] not in words.at and any(w in words.at for w in found):
        # "After the theft of the 1990 portrait": the year is only a part of a name.
        return True
    if not found or not found[0].endswith(words.gerund_endings):
        return any(w in words.participles for w in found[1:])
    return any(w.endswith(words.participle_endings) or w in words.participles for w in found[1:])


def _told_before(
    reading: Reading, length: Quantity, end: int, index: int, words: TimeWords
) -> tuple[Point, Point] | None:
    """The point named before, and the one beside `N days later`."""
    text, sentence = reading.document.text, reading.document.sentences[index]
    here = points(reading.mentions, sentence, reading.as_of)
    right = [p for p in here if p.span.start >= end]
    if right and re.fullmatch(rf",?\s(?:(?:{phrases(words.at).pattern})\s)?", text[end : right[0].span.start]):
        told = right[0]
        before = [p for p in here if p.span.start < length.span.start]
    else:
        told_before = _right_before(reading, length, sentence)
        if told_before is None or right or not _ends_clause(text, end):
            return None
        told = told_before
        before = [p for p in here if p.span.end <= told.span.start]
    opening = text[sentence.start : length.span.start].strip().lower()
    if not before and index > 0 and (not opening or opening in words.openers):
        previous = reading.document.sentences[index - 1]
        if reading.document.block_at(previous.start) == reading.document.block_at(sentence.start):
            before = list(points(reading.mentions, previous, reading.as_of))
    if not before and not right:
        before = _last_told(reading, index)
    if len(before) != 1 or len(right) > 1:
        return None
    between = set(_WORD.findall(text[max(sentence.start, before[0].span.end) : told.span.start].lower()))
    return None if between & set(words.broken) - set(words.in_turn) else (before[0], told)


def _last_told(reading: Reading, index: int) -> list[Point]:
    """The points of the nearest sentence before that names any: the wall was built in 1974. [...] 25 years later."""
    document = reading.document
    body = document.scope_at(document.sentences[index].start)
    for sentence in reversed(document.sentences[max(0, index - _BACK) : index]):
        found = points(reading.mentions, sentence, reading.as_of)
        if found and document.scope_at(sentence.start) == body:
            return list(found)
    return []


def _ends_clause(text: str, end: int) -> bool:
    return _EDGE.match(text, end) is not None or end >= len(text)


BINDER = Binder(name="apart", states=(FactKind.ELAPSED,), needs=(Quantity, Year, Dated), bind=bind, words=("time",))
