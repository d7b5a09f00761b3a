"""Ranges of time, and the length that a draft gives one (2004 to 2019, a 15-year spell)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.compare.dates.points import by_sentence, lengths, points, scaled, with_month
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.quantity import Quantity
from factlint.model.timed import Ends, Length, Point, Year
from factlint.text.lowered import in_lower_case
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 40
_NEXT = 3
"""How many sentences farther on the length of a range is looked for."""
_STOPS = (",", ".", ";", ")", "")
_DASH = re.compile(r"[-–]")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each range, one for each length beside a range, and one for each pair of events with their dates."""
    words = reading.lexicon.time
    assert words is not None
    measured = list(lengths(reading.mentions))
    ranged: list[tuple[Span, tuple[Point, Point, Span]]] = []
    for sentence, found in by_sentence(reading.document, reading.mentions, reading.as_of, least=2):
        pairs = [(p, q, span) for p, q in pairwise(found) if (span := _range(reading, sentence, p, q, words))]
        said = reading.document.slice(sentence).lower() if pairs else ""
        for first, last, span in pairs:
            if not phrases(words.not_ranges).search(said):
                yield _fact(reading, Ends.TIME, span, (("first", first), ("last", last)))
        if len(pairs) == 1 and len(found) == 2 and not phrases(words.broken).search(said):
            yield from _spells(reading, sentence, pairs[0], measured, words)
            ranged.append((sentence, pairs[0]))
        for first, last in pairwise(found):
            events = _events(reading, sentence, first, last, words)
            if events:
                span, one, two = events
                ends = (("first", with_month(reading.document, one)), ("last", with_month(reading.document, two)))
                yield _fact(reading, Ends.EVENTS, span, ends)
                if len(found) == 2 and not phrases(words.broken).search(reading.document.slice(sentence).lower()):
                    yield from _spells(reading, sentence, (one, two, span), measured, words)
                    ranged.append((sentence, (one, two, span)))
    for sentence, pair in ranged:
        yield from _measured_behind(reading, sentence, pair, measured, words)
    yield from _next_sentences(reading, words)


def _fact(reading: Reading, sort: Ends, span: Span, parts: tuple[tuple[str, Point | Quantity], ...]) -> Fact:
    document = reading.document
    return Fact(
        FactKind.RANGE,
        Subject(sort, document.slice(span)),
        span,
        voice=voice(document, span),
        place=place(document, span),
        parts=parts,
    )


@cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    """What stands before the first end: `from`, and a month where only the year is read."""
    return re.compile(rf"(?:{phrases(words).pattern})\s(?:[A-Za-z]+\s)?$", re.IGNORECASE)


@cache
def _between(words: tuple[str, ...], more: str = "") -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases(words).pattern})\s(?:[A-Za-z]+\s)?{more}")


def _range(reading: Reading, sentence: Span, first: Point, last: Point, words: TimeWords) -> Span | None:
    """The words of a range, from the one that opens it to its last end."""
    text = reading.document.text
    gap = text[first.span.end : last.span.start]
    if len(gap) > _REACH:
        return None
    if _DASH.fullmatch(gap):
        is_year = first.day.month is None and last.day.month is None
        return first.span.to(last.span) if is_year else None
    before = text[max(sentence.start, first.span.start - _REACH // 2) : first.span.start]
    until = rf"|\s(?:{phrases(words.until).pattern})\s(?:[a-z]+\s){{1,4}}"
    ways = [
        (words.from_, _between(words.to, until)),
        *(((opens,), _between((joins,))) for opens, joins in words.between.items()),
    ]
    for opens, joins in ways:
        opening = _opening(opens).search(before)
        if opening and joins.fullmatch(gap):
            return Span(first.span.start - len(before) + opening.start(), last.span.end)
    return None


def _spells(
    reading: Reading, sentence: Span, pair: tuple[Point, Point, Span], measured: list[Quantity], words: TimeWords
) -> Iterator[Fact]:
    """The length that stands right behind or before a range."""
    first, last, whole = pair
    for length in measured:
        if not sentence.contains(length.span) or not _measures(reading.document.text, whole, length, words):
            continue
        yield _spell(reading, whole.to(length.span), length, first, last)


def _spell(reading: Reading, span: Span, length: Quantity, first: Point, last: Point) -> Fact:
    return Fact(
        FactKind.ELAPSED,
        Subject(Length.SPELL, reading.document.slice(length.span)),
        span,
        value=scaled(length),
        unit=length.unit,
        voice=voice(reading.document, span),
        place=place(reading.document, span),
        mention=length,
        parts=(("first", first), ("last", last)),
    )


@cache
def _covers(words: TimeWords) -> re.Pattern[str]:
    """What stands before a length that is that of the range told before: in those; the series covers only."""
    inserted, those = phrases(words.inserted).pattern, phrases(words.those).pattern
    it = rf"(?:{phrases(words.they).pattern}|(?:{phrases(words.the).pattern})\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+))"
    covers = rf"{it}\s(?:{phrases(words.covers).pattern})\s(?:(?:{inserted})\s)?"
    return re.compile(rf"(?:{covers}|(?:.*\s)?(?:{those})\s)", re.DOTALL)


def _measured_behind(
    reading: Reading, sentence: Span, pair: tuple[Point, Point, Span], measured: list[Quantity], words: TimeWords
) -> Iterator[Fact]:
    """The length that one of the next sentences gives the only range told so far; no time may be told in between."""
    document = reading.document
    first, last, whole = pair
    here = document.sentence_at(sentence.start)
    assert here is not None
    for after in document.sentences[here + 1 : here + 2]:
        for length in (q for q in measured if after.contains(q.span)):
            if _is_of_post(reading, after, pair, length, words):
                yield _spell(reading, Span(whole.start, length.span.end), length, first, last)
                return
    for after in document.sentences[here + 1 : here + 1 + _NEXT]:
        if points(reading.mentions, after, reading.as_of):
            return
        for length in measured:
            if not after.contains(length.span) or length.unit is None or length.unit.dimension != "years":
                continue
            before = document.text[after.start : length.span.start].lower()
            told = _covers(words).fullmatch(before)
            if told is None or phrases(words.broken).search(document.slice(after).lower()):
                return
            noun = told.group("noun")
            if not noun or noun in words.wholes or noun in document.slice(sentence).lower().split():
                span = Span(whole.start, length.span.end)
                yield _spell(reading, span, length, first, last)
            return


@cache
def _in_post(words: TimeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind the length of an office whose years were told: In his, 12 years in charge."""
    over, theirs = phrases(words.all_through).pattern, phrases(words.theirs).pattern
    posts = phrases(words.in_post).pattern
    return re.compile(rf"(?:{over})\s(?:(?:{theirs})\s)?"), re.compile(rf"\s(?:{posts})(?!\sof\s)[\s,]")


@cache
def _own_spell(words: TimeWords) -> re.Pattern[str]:
    """What stands around a length that is that of somebody's office: During her … reign she."""
    theirs, tenures = phrases(words.theirs).pattern, phrases(words.tenures).pattern
    return re.compile(
        rf"[a-z]+\s(?:{theirs})\s…\s(?:{tenures})(?!\s(?:{phrases(words.of_other).pattern})\s)(?:\s.*)?", re.DOTALL
    )


@cache
def _left_after(words: TimeWords) -> re.Pattern[str]:
    """What stands before the length of an office that somebody left: He stood down after."""
    they, ends = phrases(words.pronouns).pattern, phrases(words.ends).pattern
    return re.compile(rf"(?:{they})\s(?:{ends})\s(?:{phrases(words.after_having[:1]).pattern})\s")


def _is_of_post(
    reading: Reading, sentence: Span, pair: tuple[Point, Point, Span], length: Quantity, words: TimeWords
) -> bool:
    """Whether a sentence opens with the length of the office that the last one told, and no other year explains it."""
    text, (first, last, _) = reading.document.text, pair
    opens, closes = _in_post(words)
    if length.unit is None or length.unit.dimension != "years":
        return False
    before = text[sentence.start : length.span.start].lower()
    behind = text[length.span.end : length.span.end + _REACH].lower()
    is_joined = "-" in text[length.number_span.end : length.span.end]
    if is_joined:
        is_told = opens.fullmatch(before) and _own_spell(words).fullmatch(before + "…" + behind.split(",")[0])
    else:
        is_told = (opens.fullmatch(before) and closes.match(behind)) or (
            _left_after(words).fullmatch(before) and re.match(r"[.,]|$", behind)
        )
    if not is_told:
        return False
    count = int(length.stated * length.unit.factor)
    ends = [y for y in (first.day.year, last.day.year) if y]
    others = {y.year for y in reading.mentions.of(Year)} - set(ends)
    return not any(abs(abs(end - other) - count) <= 1 for other in others for end in ends)


def _measures(text: str, whole: Span, length: Quantity, words: TimeWords) -> bool:
    is_joined = "-" in text[length.number_span.end : length.span.end]
    behind = text[length.span.end : length.span.end + _REACH].lower()
    noun = re.match(rf"\s(?:[a-z]+\s)?(?:{phrases(words.spells).pattern})", behind)
    if length.span.start >= whole.end:
        gap = text[whole.end : length.span.start].lower()
        if _stretch(words).fullmatch(gap):
            return True
        if _in_those(words).fullmatch(gap):
            following = re.match(r"\s([a-z]+)", behind)
            return following is None or following.group(1) not in (*words.whose, *words.when)
        inserted = rf"(?:,\s|\s[(–—-]\s?)(?:(?:{phrases(words.inserted).pattern})\s)*"
        if not re.fullmatch(inserted, gap):
            return False
        if is_joined:
            return noun is not None
        return re.match(rf"(?:\s(?:{phrases(words.in_all).pattern}))?(?:[.,;)]|\s[–—-]\s|$)", behind) is not None
    gap = text[length.span.end : whole.start].lower()
    if is_joined:
        return noun is not None and re.fullmatch(r"\s(?:[a-z]+,?\s){1,3}", gap) is not None
    if re.fullmatch(r",\s|\s\(?", gap):
        return True
    is_spent = _spent(words).search(text[max(0, length.span.start - _REACH) : length.span.start].lower())
    if is_spent and re.fullmatch(r"\s(?:[\w’'-]+\s){0,6}", gap):
        # Spent ten years in England between 2001 and 2011.
        return text[whole.end : whole.end + 1] in _STOPS
    # "For ten years in England, from 2001 to 2005 with one club": that range is of something else.
    ends = re.match(r"[.,;)]|$", text[whole.end : whole.end + 1]) is not None
    return ends and re.fullmatch(r"\s(?:[\w’'-]+\s){0,5}[\w’'-]+(?:,\s|\s\()", gap) is not None


@cache
def _stretch(words: TimeWords) -> re.Pattern[str]:
    """What says that the length behind a range is that of all of it: , a stretch of; – a period of just over."""
    noun, inserted = phrases(words.spells).pattern, phrases(words.inserted).pattern
    return re.compile(rf"(?:,\s|\s[(–—-]\s?)(?:(?:{inserted})\s){{0,3}}(?:[a-z]+\s)?(?:{noun})\sof\s")


@cache
def _in_those(words: TimeWords) -> re.Pattern[str]:
    """What says the same in a clause of its own: , and in those."""
    joins = phrases(words.then).pattern
    return re.compile(rf",?\s(?:{joins})\s(?:[a-z]+\s)?(?:{phrases(words.those).pattern})\s")


@cache
def _spent(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(words.spent).pattern})\s$")


@cache
def _event(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(verbs).pattern})(?:\s[a-z]+){{0,4}}\s$")


def _events(
    reading: Reading, sentence: Span, first: Point, last: Point, words: TimeWords
) -> tuple[Span, Point, Point] | None:
    """The words of two events, and their points in the order that these must have: opened on 2, closed on 9 March."""
    text = reading.document.text
    gap = in_lower_case(text[first.span.end : last.span.start])
    if len(gap) > 2 * _REACH:
        return None
    before = in_lower_case(text[max(sentence.start, first.span.start - _REACH) : first.span.start])
    forward = (words.begins, words.then, words.ends, (first, last))
    back = (words.ends, words.after_having, words.begins_after, (last, first))
    for opens, joins, closes, ends in (forward, back):
        opening = _event(opens).search(before)
        then = re.match(rf"(?:{_aside(reading)})?(?:,\s|,?\s(?:{phrases(joins).pattern})\s)", gap)
        closing = _event(closes).search(gap)
        if opening and then and closing and len(gap[then.end() : closing.start()].split()) <= 2:
            return Span(first.span.start - len(before) + opening.start(), last.span.end), *ends
    return None


def _aside(reading: Reading) -> str:
    """Whose word it is, between the two events: opened on 2 March, the board said in a letter, and closed ..."""
    quotes = reading.lexicon.quotes
    verbs = phrases(tuple(sorted(quotes.verbs))).pattern if quotes else r"(?!)"
    return rf",\s(?:[\w’'-]+\s){{1,4}}(?:{verbs})(?:\s[\w’'-]+){{0,5}}(?=,)"


def _next_sentences(reading: Reading, words: TimeWords) -> Iterator[Fact]:
    """Two events in two sentences of one date each: It opened on 2 March. It closed on 9 March."""
    document, text = reading.document, reading.document.text
    starts = [y.span.start for y in reading.mentions.of(Year)]
    starts += [d.span.start for d in reading.mentions.of(Dated) if d.readings]
    told = {document.sentence_at(start) for start in starts}
    for index in sorted(i for i in told if i and i - 1 in told):
        before, here = document.sentences[index - 1], document.sentences[index]
        opening = text[here.start : here.start + _REACH // 4].lower().split(" ", 1)[0]
        if opening not in words.they or document.block_at(before.start) != document.block_at(here.start):
            continue
        first, last = (points(reading.mentions, s, reading.as_of) for s in (before, here))
        if len(first) == len(last) == 1 and _begin_and_end(text, before, here, first[0], last[0], words):
            span = Span(here.start, last[0].span.end)
            yield _fact(reading, Ends.EVENTS, span, (("first", first[0]), ("last", last[0])))


def _begin_and_end(text: str, before: Span, here: Span, first: Point, last: Point, words: TimeWords) -> bool:
    it = rf"[a-z]+\s(?:[a-z]+\s)?(?:{phrases(words.ends).pattern})(?:\s[a-z]+){{0,4}}\s"
    if not re.fullmatch(it, text[here.start : last.span.start].lower()):
        return False
    return _event(words.begins).search(text[before.start : first.span.start].lower()) is not None


BINDER = Binder(
    name="ranges",
    states=(FactKind.RANGE, FactKind.ELAPSED),
    needs=(Quantity, Year, Dated),
    bind=bind,
    words=("time",),
)
