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
from factlint.model.timed import Anniversary, Year
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

ANNIVERSARY = "anniversary"

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
        if not _of(words).match(document.text, mention.span.end):
            continue
        index = document.sentence_at(mention.span.start)
        if index is not None:
            yield from _counts_from(reading, mention, years, document.sentences[index], words)


@cache
def _of(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases(words.of).pattern})\s")


def _counts_from(
    reading: Reading, mention: Anniversary | Quantity, years: int, sentence: Span, words: TimeWords
) -> Iterator[Fact]:
    document, as_of = reading.document, reading.as_of
    assert as_of is not None
    before = document.text[sentence.start : mention.span.start].lower()
    found = points(reading.mentions, sentence, as_of)
    told = [p for p in found if p.year_span is not None]
    if len(told) != 1 or told[0].span.start < mention.span.end or not phrases(words.marking).search(before):
        return
    first = told[0]
    between = document.text[mention.span.end : first.span.start].lower()
    if phrases(words.not_marking).search(before) or phrases(words.not_marking).search(between) or _EDGE.search(between):
        return
    if first.day.year is None or first.day.year >= (as_of.day.year or 0):
        return
    number = mention.number_span
    yield Fact(
        FactKind.ELAPSED,
        Subject(ANNIVERSARY, document.slice(mention.span)),
        mention.span.to(first.span),
        value=Interval.exactly(years),
        when=as_of.day,
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
