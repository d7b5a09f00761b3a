"""Differences: two numbers, and how far the draft says that they are apart (by 12 votes, 61 to 49)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.lines import Line, is_plain, is_share, lines
from factlint.compare.numbers.moves import alike, direction_of, has_base, is_level, moves, stands_behind, touches
from factlint.facts.base import Binder, Reading
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases

_REACH, _NEAR = 40, 30
_CLOSED = re.compile(r"[.,;:)]|$")
_TIED = re.compile(r"[^.;()\n]{0,30}[,:(–—-]\s?(?:[a-z]+\s){0,2}")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each difference with its two numbers: of a change, or of two that are set against each other."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        if len(line.quantities) > 2:
            yield from _of_changes(line)
            yield from _of_margins(line)
            yield from _of_leads(line)
            yield from _of_comparatives(line)
            yield from _of_outdone(line)


def _of_changes(line: Line) -> Iterator[Fact]:
    """From 410 to 455, an increase of 45."""
    found = list(moves(line))
    levels = {q.span.start for move in found for q in (move.old, move.new)}
    for move in found:
        for by in line.near(move.first.span.start - 2 * _REACH, move.last.span.end + 2 * _REACH):
            if by.span.start in levels or not is_plain(by) or not _measures(by, move.old) or not touches(move, by):
                continue
            if _is_named(line, by) and direction_of(line, by) and not has_base(line, by, move):
                yield _fact(line, move.old, move.new, by)


def _is_named(line: Line, by: Quantity) -> bool:
    """Whether no other's name stands before a number behind a comma: an increase of 45, not Mr Fry rising nine."""
    aside = line.document.text[max(line.span.start, by.span.start - _REACH) : by.span.start].rpartition(",")[2]
    return not any(word[0].isupper() for word in aside.split())


def _of_margins(line: Line) -> Iterator[Fact]:
    """By 1,304 votes, 8,410 to 7,106; 8,410 to 7,106, a majority of 1,304."""
    found = line.quantities
    for index, (first, second) in enumerate(pairwise(found)):
        if not (is_level(first) and is_level(second) and alike(first, second) and is_plain(first) and is_plain(second)):
            continue
        if not _against(line.words).fullmatch(line.text(first.number_span.end, second.span.start)):
            continue
        if stands_behind(line, first, line.words.from_):
            continue
        for by in (*found[max(0, index - 1) : index], *found[index + 2 : index + 3]):
            if is_plain(by) and _measures(by, first) and _is_margin(line, by, first, second):
                yield _fact(line, first, second, by)


def _of_leads(line: Line) -> Iterator[Fact]:
    """He polled 9,120 votes and she 8,870, giving him a majority of 250: the two numbers before, and no third."""
    for index, by in enumerate(line.quantities):
        if index != 2 or not is_plain(by) or not stands_behind(line, by, line.words.margins):
            continue
        first, second = line.quantities[:2]
        if is_share(first) and _CLOSED.match(line.behind(by.span.end, 2)) is None:
            # "A lead of five points among the young."
            continue
        gap = line.text(second.span.end, by.span.start)
        if not all(is_level(q) and is_plain(q) for q in (first, second)) or not alike(first, second):
            continue
        if (
            "," in gap
            and len(gap) <= _REACH
            and not re.search(r"[.;:()]", gap)
            and _measures(by, first, line.words.scored_in)
        ):
            between = line.text(first.span.end, second.span.start)
            if phrases(line.numbers.joins).search(between) and by.stated < max(first.stated, second.stated):
                yield _fact(line, first, second, by)


def _of_comparatives(line: Line) -> Iterator[Fact]:
    """412m long, 20m longer than the old one, which was 392m: three measures of a sentence, one of them by how much."""
    found = line.quantities
    if len(found) != 3 or any(q.unit is None or q.unit != found[0].unit or not is_plain(q) for q in found):
        return
    for by in found[1:]:
        behind = re.match(r" ([a-z]+) ([a-z]+) ", line.behind(by.span.end, 40))
        if behind is None or behind.group(2) not in line.words.than or by.stated > max(q.stated for q in found) / 2:
            continue
        first, second = (q for q in found if q is not by)
        if behind.group(1) in line.words.comparatives:
            yield _fact(line, first, second, by)


def _of_outdone(line: Line) -> Iterator[Fact]:
    """Made £91,000, beating its guide price of £70,000 by £21,000; or £21,000 above its guide price of £70,000."""
    text = line.text(line.span.start, line.span.end)
    if not any(word in text for word in (*line.words.beats, *line.words.beyond)):
        return
    if phrases(line.words.besides).search(text):
        return
    for index, first in enumerate(line.quantities[:-2]):
        second, by = line.quantities[index + 1 : index + 3]
        gap, link = line.text(first.span.end, second.span.start), line.text(second.span.end, by.span.start)
        is_beaten = _beaten(line.words).fullmatch(gap) is not None and link.strip() in line.words.by
        if not is_beaten:
            second, by = by, second
            is_beaten = "," in gap and len(gap) <= _NEAR and _beyond(line.words).fullmatch(link) is not None
        three = (first, second, by)
        like = [q for q in line.quantities if q.unit == first.unit]
        if not is_beaten or len(like) != len(three) or not all(is_plain(q) and not q.rate for q in three):
            continue
        if _are_sums(first, second) and _measures(by, first) and by.stated < max(first.stated, second.stated):
            yield _fact(line, first, second, by)


def _are_sums(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers are of one measure, no lengths of time and no shares."""
    if first.unit is None or first.unit != second.unit:
        return False
    return not is_share(first) and is_level(first) and is_level(second)


@cache
def _beaten(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"[^.;:()]{{0,40}}, (?:[a-z]+ )?(?:{phrases(words.beats).pattern}) [^.,;:()\d]{{0,50}}")


@cache
def _beyond(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf" (?:{phrases(words.beyond).pattern}) [^.,;:()\d]{{0,40}}")


@cache
def _against(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"[^,.;:()\d]{{0,30}}?,? (?:{phrases(words.against).pattern}) (?:[^,.;:()\d]{{1,24}} )?")


def _is_margin(line: Line, by: Quantity, first: Quantity, second: Quantity) -> bool:
    if by.span.end <= first.span.start:
        if not stands_behind(line, by, line.words.by):
            return False
        return _TIED.fullmatch(line.text(by.span.end, first.span.start)) is not None
    gap = line.text(second.span.end, by.span.start)
    if not stands_behind(line, by, line.words.margins):
        return False
    return len(gap) <= _REACH and "," in gap and not re.search(r"[.;:()]", gap)


def _measures(by: Quantity, level: Quantity, by_points: tuple[str, ...] = ()) -> bool:
    """Whether a number can be how far two others are apart: of their unit, or points of shares."""
    if is_share(level):
        # "A lead of five points": those of a share go without "percentage".
        return by.head in by_points if by.unit is None else by.unit.dimension == "points"
    if level.unit is None:
        return by.unit is None and (not by.head or not level.head or by.head == level.head)
    return by.unit == level.unit


def _fact(line: Line, first: Quantity, second: Quantity, by: Quantity) -> Fact:
    return Fact(
        FactKind.DIFFERENCE,
        Subject(by.head, line.document.slice(by.span)),
        first.span.to(second.span).to(by.span),
        value=by.value,
        unit=by.unit,
        place=line.place,
        mention=by,
        parts=(("first", first), ("second", second), ("difference", by)),
    )


BINDER = Binder(
    name="differences",
    states=(FactKind.DIFFERENCE,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "arithmetic"),
)
