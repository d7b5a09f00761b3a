"""The words beside a place in a text."""

from __future__ import annotations

# The longest word that any list of small words, titles or prepositions holds, and some more.
_LONGEST = 25


def word_before(text: str, at: int) -> str:
    """The word that white space parts from an offset (code points), as written but for a full stop; else empty."""
    if not text[at - 1 : at].isspace():
        return ""
    words = text[max(0, at - _LONGEST) : at].rsplit(None, 1)
    return words[-1].rstrip(".") if words else ""
