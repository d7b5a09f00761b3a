"""Patterns for lists of words: whole words only, and the longest first."""

from __future__ import annotations

import re
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
