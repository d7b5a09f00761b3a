"""Times of day with the place whose clocks they go by (9am in New York)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.model.dated import Dated
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.clock import ClockWords
from factlint.model.mention import Mentions
from factlint.model.timed import ClockTime
from factlint.recognizers.base import Recognizer
from factlint.text.letters import CAPITAL
from factlint.text.span import Span
from factlint.text.whole_words import any_of, occurrences

_HALF_DAY = 12
_REACH = 48
_CAPITALS = rf"{CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]*){{0,3}}"


@cache
def _time(words: ClockWords) -> re.Pattern[str]:
    """A time in digits: hour, minutes, and its mark behind them or behind the hour."""
    marks = any_of((*words.am, *words.pm))
    return re.compile(rf"(\d{{1,2}})(?:[.:](\d\d)(?:\s?({marks}))?|\s?({marks}))(?=[\s,;)]|\.\s)")


@cache
def _zones(words: ClockWords) -> dict[str, str]:
    """The zone of each place."""
    return {place: zone for zone, places in words.zones.items() for place in places}


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[ClockTime]:
    """The times of day beside which a place with one clock is named."""
    words, text = lexicon.clock, document.text
    assert words is not None
    for start, end, minutes in _times(text, words):
        found = _place(text, _behind_day(text, end, mentions, words), words)
        time = Span(start, end)
        if found:
            stop, zone, place = found
            yield ClockTime(Span(start, stop), minutes, zone, place, time)
            continue
        before = _place_before(text, start, words)
        if before:
            at, zone, place = before
            yield ClockTime(Span(at, end), minutes, zone, place, time)


def _behind_day(text: str, end: int, mentions: Mentions, words: ClockWords) -> int:
    """Where the day ends that may stand between a time and its place: 9am on Tuesday, 3 May, in New York."""
    start = end + 1 + (len(words.on) + 1 if words.on and text.startswith(f" {words.on} ", end) else 0)
    day = next((d for d in mentions.within(Dated, Span(start, start + _REACH)) if d.span.start == start), None)
    if day is None:
        return end
    return day.span.end + (1 if text.startswith(", ", day.span.end) else 0)


@cache
def _name(words: ClockWords) -> re.Pattern[str]:
    """What may be a place: a few words with capitals, with an article or without one."""
    articles = "|".join(map(re.escape, words.the))
    return re.compile(rf"(?:(?:{articles}) )?{_CAPITALS}" if articles else _CAPITALS)


@cache
def _before(words: ClockWords) -> re.Pattern[str]:
    """A place before its time: in Osaka at 7pm."""
    link = "|".join(map(re.escape, words.in_))
    return re.compile(rf"(?<!\w)(?:{link}) ({_name(words).pattern}) (?:{words.at}) $" if words.at else r"(?!)")


def _place_before(text: str, start: int, words: ClockWords) -> tuple[int, str, str] | None:
    """The same of a place named before the time, with where its words begin."""
    found = _before(words).search(text, max(0, start - _REACH), start)
    zone = _zones(words).get(found.group(1)) if found else None
    return (found.start(), zone, found.group(1)) if found and zone else None


def _place(text: str, end: int, words: ClockWords) -> tuple[int, str, str] | None:
    """The place named behind a time, with its zone and where its words end: in London, London time, GMT."""
    link = next((w for w in words.in_ if text.startswith(f" {w} ", end)), "")
    name = _name(words).match(text, end + len(link) + (2 if link else 1))
    if name is None:
        return None
    parts = name.group().split(" ")
    for count in range(len(parts), 0, -1):
        place = " ".join(parts[:count])
        zone = place.rstrip(".,")
        if zone in words.fixed and not link and (count == len(parts) or zone.isupper()):
            end_of_zone = name.start() + len(zone)
            more = next((len(w) + 1 for w in words.time if text.startswith(f" {w}", end_of_zone)), 0)
            return end_of_zone + more, words.fixed[zone], zone
        known = next((p for p in (place, place.rstrip(".’'")) if p in _zones(words)), None)
        if known is None:
            continue
        stop = name.start() + len(known)
        said = next((w for w in words.time if text.startswith(f" {w}", stop)), "")
        if link or said:
            return stop + (len(said) + 1 if said else 0), _zones(words)[known], known
    return None


@cache
def _four_digits(words: ClockWords) -> re.Pattern[str]:
    """A time in four digits, which only a zone behind it makes one: 1430 GMT."""
    zones = "|".join(map(re.escape, words.fixed))
    return re.compile(rf"(\d\d)(\d\d)(?<![\w.,:/–-]\d{{4}})(?=\s(?:{zones})\b)" if zones else r"(?!)")


def _times(text: str, words: ClockWords) -> Iterator[tuple[int, int, int]]:
    """Where each time of day begins and ends, and its minutes after midnight."""
    for found in _time(words).finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        hour, minutes, mark = int(found.group(1)), found.group(2), found.group(3) or found.group(4)
        if before.isalnum() or (before and before in ".:,-–/£$€"):
            continue
        if mark:
            if not 1 <= hour <= _HALF_DAY:
                continue
            hour = hour % _HALF_DAY + (_HALF_DAY if mark in words.pm else 0)
        elif hour > 23 or len(found.group()) != 5:
            continue
        if int(minutes or 0) < 60:
            yield found.start(), found.end(), hour * 60 + int(minutes or 0)
    for found in _four_digits(words).finditer(text):
        hours, rest = int(found.group(1)), int(found.group(2))
        if hours < 24 and rest < 60:
            yield found.start(), found.end(), hours * 60 + rest
    for name, minutes_after in words.named.items():
        for at, word in occurrences(text, (name,)):
            yield at, at + len(word), minutes_after


RECOGNIZER = Recognizer(name="clock", finds=(ClockTime,), recognise=recognise, needs=(Dated,), words=("clock",))
