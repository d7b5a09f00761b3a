"""Furniture: what the page puts around a story, and is not the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factlint.model.document import Scope
from factlint.model.lexicon.page import PageWords
from factlint.structure.part import Part, fold

_LONGEST_START = 180
_LONGEST_LINE = 400
_NEAR_THE_TOP = 4

# "Home » World » Politics", "News > Local > Story": at least two steps.
_STEP_SIGNS = "»›→>|/"
_STEP = re.compile(r"\s*[»›→]\s*|\s+[>|/]\s+|\s+-\s+(?=.*\s[»›>])")
# The mark behind "Read more:" and "Share...".
_TRAILING = " .:;,…!»›>-"
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def mark_furniture(parts: Sequence[Part], page: PageWords) -> None:
    """Give the scope FURNITURE to breadcrumbs and to lines that are the page's own."""
    for index, part in enumerate(parts):
        if part.scope is not None:
            continue
        following = parts[index + 1] if index + 1 < len(parts) else None
        if is_furniture(part, page) or (index < _NEAR_THE_TOP and _is_breadcrumbs(part, following, page)):
            part.scope = Scope.FURNITURE


def is_furniture(part: Part, page: PageWords) -> bool:
    """Whether a line is the page's own: its words are known, or there are none (`***`)."""
    if not _LETTER_OR_DIGIT.search(part.words):
        return True
    if len(part.words) > _LONGEST_LINE:
        return False
    line = part.line
    if pattern(page.furniture_patterns).fullmatch(line):
        return True
    if len(line) > _LONGEST_START:
        return False
    return bool(begins(line, page.furniture_starts)) or line.rstrip(_TRAILING) in page.furniture


def mark_repeated_headline(parts: Sequence[Part]) -> None:
    """Give the scope FURNITURE to the headline where it is set again at the top of the page."""
    outside = {p.folded for p in parts if p.scope is Scope.HEADLINE and p.block.key}
    shown = [p for p in parts if not p.block.key]
    first = next((i for i, p in enumerate(shown) if p.scope is Scope.HEADLINE), -1)
    headlines = outside | ({shown[first].folded} if first >= 0 else set())
    for index, part in enumerate(shown[: first + 1 + _NEAR_THE_TOP]):
        repeats = part.folded in (outside if index == first else headlines)
        if repeats and part.folded and part.scope in (None, Scope.HEADLINE, Scope.SUBHEAD):
            part.scope = Scope.FURNITURE


def begins(line: str, starts: tuple[str, ...]) -> str:
    """The longest of the starts that a line begins with, as whole words; empty where it begins with none."""
    if not line.startswith(starts):
        return ""
    found = (s for s in starts if line.startswith(s) and not (s[-1].isalnum() and line[len(s) : len(s) + 1].isalnum()))
    return max(found, key=len, default="")


@cache
def pattern(written: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all of a language's of one sort, compiled once; it matches nothing where there are none."""
    return re.compile("|".join(f"(?:{p})" for p in written) or r"(?!)")


def _is_breadcrumbs(part: Part, following: Part | None, page: PageWords) -> bool:
    if len(part.words) > _LONGEST_LINE or not any(sign in part.words for sign in _STEP_SIGNS):
        return False
    steps = [s.strip().casefold() for s in _STEP.split(part.words)]
    if len(steps) < 2:
        return False
    if len(steps) == 2 and "»" not in part.words:
        return False
    return steps[0] in page.home or bool(following and following.folded == fold(steps[-1]))
