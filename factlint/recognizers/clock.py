"""Times of day with the place whose clocks they go by (9am in New York)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.clock import ClockWords
from factlint.model.mention import Mentions
from factlint.model.timed import ClockTime
from factlint.recognizers.base import Recognizer
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import occurrences

_HALF_DAY = 12


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    """`time` reads a time in digits, `place` the place behind a time; `zones` holds the zone of each place."""

    time: re.Pattern[str]
    place: re.Pattern[str]
    zones: dict[str, str]


@cache
def _patterns(words: ClockWords) -> _Patterns:
    zones = {place: zone for zone, places in words.zones.items() for place in places} | dict(words.fixed)
    places, links = _one_of(p for names in words.zones.values() for p in names), _one_of(words.in_)
    marks = _one_of((*words.am, *words.pm))
    return _Patterns(
        re.compile(rf"(\d{{1,2}})(?:[.:](\d\d)(?:\s?({marks}))?|\s?({marks}))(?=\s)"),
        re.compile(
            rf"\s(?:{links}\s({places})(?!\w)|({places})\s{_one_of(words.time)}(?!\w)"
            rf"|({_one_of(words.fixed)})(?!\w))"
        ),
        zones,
    )


def _one_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[ClockTime]:
    """The times of day behind which a place with one clock is named."""
    words, text = lexicon.clock, document.text
    assert words is not None
    patterns = _patterns(words)
    for start, end, minutes in _times(text, patterns, words):
        may_follow = text[end + 1 : end + 2].isupper() or any(text.startswith(f"{w} ", end + 1) for w in words.in_)
        found = patterns.place.match(text, end) if may_follow else None
        if found:
            place = found.group(1) or found.group(2) or found.group(3)
            yield ClockTime(Span(start, found.end()), minutes, patterns.zones[place], place)


def _times(text: str, patterns: _Patterns, words: ClockWords) -> Iterator[tuple[int, int, int]]:
    """Where each time of day begins and ends, and its minutes after midnight."""
    for found in patterns.time.finditer(text):
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
    for name, minutes_after in words.named.items():
        for at, word in occurrences(text, (name,)):
            yield at, at + len(word), minutes_after


RECOGNIZER = Recognizer(name="clock", finds=(ClockTime,), recognise=recognise, words=("clock",))
