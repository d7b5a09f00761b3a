"""Furniture: what the page puts around a story, and is not the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factlint.model.document import Scope
from factlint.model.lexicon.page import PageWords
from factlint.structure.part import Part

_LONGEST_START = 180
_LONGEST_LINE = 400
_NEAR_THE_TOP = 4

# "Home » World » Politics", "News > Local > Story": at least two steps.
_STEP = re.compile(r"\s*[»›→]\s*|\s+[>|/]\s+|\s+-\s+(?=.*\s[»›>])")
# The mark behind "Read more:" and "Share...".
_TRAILING = re.compile(r"[\s.:;,…!»›>-]+$")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def mark_furniture(parts: Sequence[Part], page: PageWords) -> None:
    """Give the scope FURNITURE to breadcrumbs and to lines that are the page's own."""
    for index, part in enumerate(parts):
        if part.scope is not None:
            continue
        following = parts[index + 1].folded if index + 1 < len(parts) else ""
        if is_furniture(part, page) or (index < _NEAR_THE_TOP and _is_breadcrumbs(part, following, page)):
            part.scope = Scope.FURNITURE


def is_furniture(part: Part, page: PageWords) -> bool:
    """Whether a line is the page's own: its words are known, or there are none (`***`)."""
    if not _LETTER_OR_DIGIT.search(part.words):
        return True
    if len(part.words) > _LONGEST_LINE:
        return False
    line = part.line
    if _TRAILING.sub("", line) in page.furniture:
        return True
    if len(line) <= _LONGEST_START and any(begins(line, start) for start in page.furniture_starts):
        return True
    return any(pattern.fullmatch(line) for pattern in patterns(page.furniture_patterns))


def mark_repeated_headline(parts: Sequence[Part]) -> None:
    """Give the scope FURNITURE to the headline where it is set again at the top of the page."""
    headlines = {p.folded for p in parts if p.scope is Scope.HEADLINE and p.folded}
    shown = [p for p in parts if not p.block.key]
    first = next((i for i, p in enumerate(shown) if p.scope is Scope.HEADLINE), -1)
    for index, part in enumerate(shown[: first + 1 + _NEAR_THE_TOP]):
        repeats = part.folded in headlines and index != first
        if repeats and part.scope in (None, Scope.HEADLINE, Scope.SUBHEAD):
            part.scope = Scope.FURNITURE


def begins(line: str, start: str) -> bool:
    """Whether a line begins with whole words."""
    return line.startswith(start) and not (start[-1].isalnum() and line[len(start) : len(start) + 1].isalnum())


@cache
def patterns(written: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language, compiled once."""
    return tuple(re.compile(p) for p in written)


def _is_breadcrumbs(part: Part, following: str, page: PageWords) -> bool:
    if len(part.words) > _LONGEST_LINE:
        return False
    steps = [s.strip().casefold() for s in _STEP.split(part.words)]
    if len(steps) < 2:
        return False
    return (len(steps) > 2 or "»" in part.words) and (
        steps[0] in page.home or bool(following and following == re.sub(r"[\W_]+", " ", steps[-1]).strip())
    )
