"""The patterns that rules list for the languages of drafts: compiled once, and tried only where they can match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from factlint.text.patterns import Needs, fold, may_match, needed
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed

Lists = Mapping[str, tuple[Placed, ...]] | tuple[Placed, ...]
"""Patterns for drafts in any language, or lists of them by language code and `any`."""

_ANY = "any"
_SECONDS = 1.0


def by_language(lists: Lists) -> Mapping[str, tuple[Placed, ...]]:
    """The lists by language, a bare one as that of `any`."""
    return {_ANY: lists} if isinstance(lists, tuple) else lists


def listed(lists: Lists, language: str) -> Iterator[Placed]:
    """What is listed for a language: that of `any` first."""
    found = by_language(lists)
    return (placed for code in (_ANY, language) for placed in found.get(code, ()))


def matches(pattern: Placed, text: str, within: Span | None = None, *, match_case: bool = False) -> list[Any]:
    """The matches of a pattern in a text, or in a stretch of it, `^` and `$` being the ends of a paragraph.

    Raises TimeoutError where the pattern takes longer than sound ones do, which read megabytes in a second.
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    needs = _needed(pattern.text, match_case)
    if needs:
        words = text if within is None else text[start:end]
        if not may_match(needs, folded_once(words), words):
            return []
    seconds = _SECONDS * (1 + (end - start) / 1_000_000)
    found = compiled(pattern.text, match_case).finditer(text, start, end, timeout=seconds)
    return [match for match in found if match.end() > match.start()]


@lru_cache(maxsize=2)
def folded_once(text: str) -> str:
    """A text as `fold` leaves it, kept: the rules, which run on one draft after each other, all ask for it."""
    return fold(text)


@cache
def compiled(pattern: str, match_case: bool = False) -> Any:
    """A pattern, compiled."""
    # Imported here: most drafts hold nothing that a pattern has to be tried on.
    import regex

    return regex.compile(pattern, regex.MULTILINE | (0 if match_case else regex.IGNORECASE))


@cache
def _needed(pattern: str, match_case: bool) -> Needs:
    return needed(pattern, match_case=match_case)
