"""Bylines, sign-offs, captions, and the line that says when a story was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.languages.calendar_table import Calendar
from factlint.model.document import Scope
from factlint.model.lexicon.page import PageWords
from factlint.structure.furniture import begins, pattern
from factlint.structure.part import Part
from factlint.text.folding import fold_name

_LONGEST_BYLINE = 140
_LONGEST_DATE_LINE = 90
_LONGEST_CAPTION = 900
_LONGEST_NAMES = 70
_LONGEST_JOINER = 3
_NEAR_THE_TOP = 8
_NEAR_THE_END = 4

# A credit is in brackets at the end of its line, or has a stroke near there: AGENCY/Ana Ruiz.
_CREDIT_ENDS = (")", ").")
_LONGEST_CREDIT = 60

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")


def mark_bylines(parts: Sequence[Part], page: PageWords) -> None:
    """Give the scope BYLINE to lines at the top or end that name who wrote the story."""
    shown = [p for p in parts if not p.block.key]
    for index, part in enumerate(shown):
        if part.scope is not None:
            continue
        near = index < _NEAR_THE_TOP or index >= len(shown) - _NEAR_THE_END
        if (near and _is_byline(part, page)) or _is_sign_off(part, page):
            part.scope = Scope.BYLINE


def _is_sign_off(part: Part, page: PageWords) -> bool:
    return len(part.line) <= 2 * _LONGEST_BYLINE and bool(pattern(page.sign_offs).fullmatch(part.line))


def _is_byline(part: Part, page: PageWords) -> bool:
    line = part.line
    if len(line) > _LONGEST_BYLINE or (part.is_sentence and not line.endswith(("jr.", "sr."))):
        return False
    start = begins(line, page.bylines)
    if not start:
        return False
    names = _WORD.findall(" ".join(part.words.split())[len(start) :])
    capitals = sum(name[0].isupper() for name in names)
    # "By Ana Ruiz and Tom Oak in Lima", and not "By the time the fire was out".
    return bool(names) and names[0][0].isupper() and capitals * 2 > len(names)


def mark_captions(parts: Sequence[Part], page: PageWords) -> None:
    """Give the scope CAPTION to lines that say that they belong to a picture."""
    for part in parts:
        if part.scope is None and len(part.words) <= _LONGEST_CAPTION and _is_caption(part, page):
            part.scope = Scope.CAPTION


def _is_caption(part: Part, page: PageWords) -> bool:
    if begins(part.line, page.captions):
        return True
    has_credit = part.line.endswith(_CREDIT_ENDS) or "/" in part.line[-_LONGEST_CREDIT:]
    return has_credit and bool(pattern(page.caption_patterns).fullmatch(part.line))


def mark_bare_bylines(parts: Sequence[Part]) -> None:
    """Give the scope BYLINE to names that stand alone between the headline and the first paragraph."""
    shown = [p for p in parts if not p.block.key and p.scope is not Scope.FURNITURE]
    start = next((i for i, p in enumerate(shown) if p.scope is Scope.HEADLINE), len(shown))
    for part in shown[start + 1 : start + 5]:
        if part.scope is None:
            if not _is_bare_name(part):
                return
            part.scope = Scope.BYLINE


def _is_bare_name(part: Part) -> bool:
    """Whether a line is made of capitalised words and what joins names (and, of): "Ana Ruiz and Tom Oak"."""
    words = _WORD.findall(part.words)
    if not 2 <= len(words) <= 10 or len(part.words) > _LONGEST_NAMES or part.is_sentence or _DIGIT.search(part.words):
        return False
    return part.words[0].isalpha() and all(w[0].isupper() or len(w) <= _LONGEST_JOINER for w in words)


def mark_date_line(parts: Sequence[Part], page: PageWords, calendar: Calendar) -> None:
    """Give the scope METADATA to lines under the headline that hold a date and no more."""
    shown = [p for p in parts if not p.block.key]
    for part in shown[:_NEAR_THE_TOP]:
        if part.scope is None and _is_date_line(part, page, calendar):
            part.scope = Scope.METADATA


def _is_date_line(part: Part, page: PageWords, calendar: Calendar) -> bool:
    if len(part.words) > _LONGEST_DATE_LINE or not _DIGIT.search(part.words):
        return False
    words = [fold_name(w).rstrip(".") for w in _WORD.findall(part.words)]
    if any(not (w in page.date_words or _is_calendar(w, calendar)) for w in words):
        return False
    # A bare figure is a result or a list's number: a date has a name of the calendar, or three figures.
    return any(_is_calendar(w, calendar) for w in words) or len(re.findall(r"\d+", part.words)) >= 3


def _is_calendar(word: str, calendar: Calendar) -> bool:
    return (
        word in calendar.months
        or word in calendar.weekdays
        or word in calendar.short_months
        or word in calendar.short_weekdays
    )
