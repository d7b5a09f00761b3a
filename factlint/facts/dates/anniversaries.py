"""Anniversaries that fall in the draft's own time, with the year that they count from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.dates.points import lengths, points, scaled
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.quantity import Quantity
from factlint.model.timed import Anniversary, Length, Point, Year
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 40
_ROUND = 5
_COMMA = re.compile(r"[,;:()]|\s[–—-]\s")
_EDGE = re.compile(r"[;:()\n]|[.!?](?:\s|$)")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each anniversary of something of one past year, and each `marks 50 years since`."""
    words, document = reading.lexicon.time, reading.document
    assert words is not None
    if reading.as_of is None:
        return
    counted: list[tuple[Anniversary | Quantity, Interval]] = [
        *((a, Interval.exactly(a.years)) for a in reading.mentions.of(Anniversary)),
        *((q, _years(q)) for q in lengths(reading.mentions) if q.unit and q.unit.dimension == "years"),
    ]
    for mention, years in counted:
        index = document.sentence_at(mention.span.start)
        if index is None:
            continue
        if _of(words).match(document.text, mention.span.end):
            first = _named_behind(reading, mention, document.sentences[index], words)
        elif isinstance(mention, Anniversary):
            first = _founded(reading, mention, index, words) or _told_elsewhere(reading, mention, index, words)
        else:
            first = None
        if first and first.day.year is not None and first.day.year < (reading.as_of.day.year or 0):
            yield _fact(reading, mention, years, first)


def _years(length: Quantity) -> Interval:
    """How many years a length is: so many to the year, and what its words allow of half a century."""
    return Interval.exactly(int(length.stated)) if length.unit and length.unit.factor == 1 else scaled(length)


@cache
def _of(words: TimeWords) -> re.Pattern[str]:
    """What leads to the beginning: the 50th anniversary of; 50 years since; half a century on Saturday since."""
    return re.compile(rf"\s(?:{phrases(words.of).pattern})\s|(?:\s\w+){{1,3}}\s(?:{phrases(words.since).pattern})\s")


def _falls_now(said: str, words: TimeWords) -> bool:
    """Whether a clause speaks of an anniversary of the draft's own time."""
    return phrases(words.marking).search(said) is not None and phrases(words.not_marking).search(said) is None


def _falls_in_clause(reading: Reading, mention: Anniversary, sentence: Span, words: TimeWords) -> bool:
    """The same of the clause of an anniversary: the club, which was founded in 1956, marks its 70th."""
    text = reading.document.text
    before = _COMMA.split(text[sentence.start : mention.span.start].lower())[-1]
    behind = _COMMA.split(text[mention.span.start : sentence.end].lower())[0]
    is_now = phrases(words.marking).search(reading.document.slice(sentence).lower()) is not None
    return is_now and phrases(words.not_marking).search(before + behind) is None


def _is_own(reading: Reading, mention: Anniversary, said: list[str], words: TimeWords) -> bool:
    """Whether it is an anniversary of what the sentence is about: marks its 70th anniversary; turns 70."""
    if reading.document.slice(mention.span).split()[0] in (*words.turns, *words.is_now):
        return True
    return bool(said) and said[-1] in words.its


@cache
def _stands_alone(words: TimeWords) -> re.Pattern[str]:
    """What stands behind an anniversary that needs no `of`, as the sentence before tells of what it is one."""
    return re.compile(rf"[.,;]|\s(?:{phrases(words.anniversary_ends).pattern})(?!\w)")


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
    said = text[sentence.start : mention.span.start].lower()
    falls = said + " " + text[told[0].span.end : sentence.end].lower()
    return told[0] if _falls_now(said, words) or (_falls_now(falls, words) and not said.strip(" the")) else None


def _founded(reading: Reading, mention: Anniversary, index: int, words: TimeWords) -> Point | None:
    """The year of a beginning in the same sentence, or the only one in the next: founded in 1976, it celebrates ..."""
    document = reading.document
    sentence = document.sentences[index]
    said = document.text[sentence.start : mention.span.start].lower().split()
    behind = document.text[mention.span.end : sentence.end].lower().split()
    if not _is_own(reading, mention, said, words) or (behind and behind[0] in words.of_other):
        return None
    if not _falls_in_clause(reading, mention, sentence, words):
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
    if document.slice(mention.span).split()[0] in words.is_now and not _begun(words).match(before):
        return None
    return told[0] if _founding(words).search(before) else None


def _told_elsewhere(reading: Reading, mention: Anniversary, index: int, words: TimeWords) -> Point | None:
    """The year of the only beginning that the draft tells of, where that and the number are one slip apart.

    No other year of the draft may be so long ago: the anniversary is that of what was then.
    """
    document, now = reading.document, reading.as_of.day.year if reading.as_of else None
    sentence = document.sentences[index]
    if document.slice(mention.span).split()[0] in words.is_now:
        return None
    said = document.text[sentence.start : mention.span.start].lower().split()
    behind = document.text[mention.span.end : sentence.end].lower().split()
    is_named_before = (
        bool(said) and said[-1] in words.the and _stands_alone(words).match(document.text, mention.span.end)
    )
    is_own = is_named_before or _is_own(reading, mention, said, words)
    if now is None or not is_own or (behind and behind[0] in words.of_other):
        return None
    if not _falls_in_clause(reading, mention, sentence, words):
        return None
    told = [p for p in _years_in(reading, Span(0, len(document.text))) if (p.day.year or now) < now]
    if any(abs(now - (p.day.year or 0) - mention.years) <= 1 for p in told):
        return None
    begun = [p for p in told if _is_beginning(reading, p, words)]
    if is_named_before and any(document.sentence_at(p.span.start) != index - 1 for p in begun):
        return None
    if len({p.day.year for p in begun}) != 1:
        return None
    return begun[0] if _is_slip(mention.years, now - (begun[0].day.year or 0)) else None


def _is_beginning(reading: Reading, point: Point, words: TimeWords) -> bool:
    """Whether something began then: founded in 1976; in 1976 the choir began."""
    text = reading.document.text
    index = reading.document.sentence_at(point.span.start)
    if index is None:
        return False
    sentence = reading.document.sentences[index]
    before = text[max(sentence.start, point.span.start - 2 * _REACH) : point.span.start].lower()
    behind = text[point.span.end : min(sentence.end, point.span.end + _REACH)].lower()
    if _founding(words).search(before):
        return True
    clause = _EDGE.split(behind)[0]
    return phrases(words.founded).search(clause) is not None


def _is_slip(stated: int, true: int) -> bool:
    """Whether one number of years is the other mistyped, or that of another round anniversary."""
    one, two = str(stated), str(true)
    if stated % _ROUND == true % _ROUND == 0:
        return True
    return len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1


@cache
def _founding(words: TimeWords) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{phrases(words.founded).pattern})\s(?:[a-z]+\s){{0,4}}(?:{phrases(words.at).pattern})\s(?:[a-z]+\s)?$"
    )


@cache
def _begun(words: TimeWords) -> re.Pattern[str]:
    """A sentence about the beginning of what the last one gave an age: It was set up in."""
    they, was = phrases(words.they).pattern, phrases(words.was).pattern
    adverb = "|".join(words.adverb_endings)
    return re.compile(rf"(?:{they})\s(?:(?:{was})\s)?(?:[a-z]+(?:{adverb})\s)?(?:{phrases(words.founded).pattern})")


def _fact(reading: Reading, mention: Anniversary | Quantity, years: Interval, first: Point) -> Fact:
    document, number = reading.document, mention.number_span
    return Fact(
        FactKind.ELAPSED,
        Subject(Length.ANNIVERSARY, document.slice(mention.span)),
        mention.span.to(first.span),
        value=years,
        unit=mention.unit if isinstance(mention, Quantity) and years.low != years.high else None,
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
