"""The time of a birth, behind the word for it."""

from __future__ import annotations

import re
from functools import cache

from factlint.compare.dates.points import points
from factlint.model.article import AsOf
from factlint.model.lexicon.time import TimeWords
from factlint.model.mention import Mentions
from factlint.model.timed import Point
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 60


@cache
def _born_at(words: TimeWords) -> re.Pattern[str]:
    # A stop is that of a shortened name, Duluth, Minn., or St. Ives.
    place_of_birth = rf"\s(?:{phrases(words.born_in).pattern})\s(?:[^.;:()\n]|\.(?=,)|(?<=\b\w\w)\.){{1,50}}?,?"
    return re.compile(rf"(?:{place_of_birth})?\s(?:(?:{phrases(words.at).pattern})\s(?:[A-Za-z]+\s)?)?", re.IGNORECASE)


def birth(text: str, mentions: Mentions, as_of: AsOf | None, behind: Span, words: TimeWords) -> Point | None:
    """The time of a birth at the head of a stretch, perhaps behind a place; None where its year is not stated."""
    end = min(behind.end, behind.start + _REACH)
    found = points(mentions, Span(behind.start, end), as_of) if behind.start < end else ()
    if not found or found[0].day.year is None or found[0].year_span is None:
        return None
    return found[0] if _born_at(words).fullmatch(text, behind.start, found[0].span.start) else None
