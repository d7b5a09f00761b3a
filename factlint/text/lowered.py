"""A text in lower case, made once for all that ask for it one after the other."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """The text of a draft in lower case: two dozen binders look in it for the words that they need."""
    return text.lower()
