"""Patterns for lists of words: whole words only, and the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache


@cache
def phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the words in lower-case text; nothing matches where there are none."""
    if not words:
        return re.compile(r"(?!)")
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return re.compile("|".join(_whole(w) for w in longest_first))


def _whole(word: str) -> str:
    # A word that ends in a mark (e.g.) has no word boundary behind it.
    front = r"(?<!\w)" if word[:1].isalnum() else ""
    back = r"(?!\w)" if word[-1:].isalnum() else ""
    return f"{front}{re.escape(word)}{back}"


def occurrences(text: str, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where each of some words in lower case stands, as a whole word, small or with a first capital; not in order."""
    for word in words:
        for form in (word, word[:1].upper() + word[1:]):
            at = text.find(form)
            while at >= 0:
                end = at + len(form)
                if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                    yield at, form
                at = text.find(form, end)
