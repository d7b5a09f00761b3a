"""Captions that a page prints more than once: under the picture, and again in the gallery that opens from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from factlint.languages.calendar_table import Calendar
from factlint.model.document import Scope
from factlint.model.lexicon.page import PageWords
from factlint.structure.furniture import pattern
from factlint.structure.part import Part

_SHORTEST, _LONGEST = 20, 900

# A slip of copying doubles what stands beside it too (A B A B). A page that prints each caption twice makes A A B B.
_FEWEST_IN_A_ROW = 2
_MOST_OF_DRAFT = 0.8

_MOST_WORDS = 50
_WORD = re.compile(r"[^\W\d_]+")


def mark_galleries(parts: Sequence[Part], page: PageWords, calendar: Calendar) -> None:
    """Give the scope CAPTION to lines that stand twice as captions do: several pairs in a row, or worded as one."""
    shown = [p for p in parts if not p.block.key]
    for part in _of_rows_of_pairs(shown):
        part.scope = Scope.CAPTION
    for doubled in _doubled(shown):
        if _is_worded_as_caption(doubled[0].line, page, calendar):
            for part in doubled:
                part.scope = Scope.CAPTION


def _of_rows_of_pairs(shown: Sequence[Part]) -> Sequence[Part]:
    """The parts that stand twice in a row, where a draft has rows of such pairs and more than them."""
    pairs: list[Part] = []
    has_row, index = False, 0
    while index < len(shown):
        end = index
        while end + 1 < len(shown) and _are_one(shown[end], shown[end + 1]):
            end += 2
        pairs += shown[index:end]
        has_row = has_row or end - index >= 2 * _FEWEST_IN_A_ROW
        index = max(end, index + 1)
    # Where nearly all of a draft is doubled, the page is broken, and that is worth a word.
    return pairs if has_row and len(pairs) <= _MOST_OF_DRAFT * len(shown) else ()


def _are_one(first: Part, second: Part) -> bool:
    return first.scope is None and second.scope is None and _may_be(first) and first.folded == second.folded


def _may_be(part: Part) -> bool:
    return _SHORTEST <= len(part.words) <= _LONGEST


def _doubled(shown: Sequence[Part]) -> list[list[Part]]:
    """The parts that stand more than once, those with the same words together."""
    by_words: dict[str, list[Part]] = {}
    for part in shown:
        if part.scope is None and _may_be(part):
            by_words.setdefault(part.folded, []).append(part)
    return [same for same in by_words.values() if len(same) > 1]


def _is_worded_as_caption(line: str, page: PageWords, calendar: Calendar) -> bool:
    """Whether a line says where somebody is in a picture, or what is done in it, in the present tense, and when."""
    if pattern(page.caption_shapes).fullmatch(line):
        return True
    words = _WORD.findall(line)
    told = list(takewhile(lambda w: w not in calendar.months and w not in calendar.short_months, words))
    # The line of a picture is short, up to the day.
    if len(told) == len(words) or len(told) > _MOST_WORDS or not page.not_seen.isdisjoint(told):
        return False
    return not page.picture_verbs.isdisjoint(told)
