"""Patterns for lists of words: whole words only, and the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby


@cache
def phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the words of a language in lower-case text; nothing matches where there are none.

    It is kept for good: for a word of a draft there is `find_word`.
    """
    if not words:
        return re.compile(r"(?!)")
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    # Neighbours with the same edges share them: an edge of its own for each word takes twenty times as long.
    return re.compile("|".join(_whole(edges, tuple(same)) for edges, same in groupby(longest_first, _edges)))


def _edges(word: str) -> tuple[str, str]:
    # A word that ends in a mark (e.g.) has no word boundary behind it.
    return r"(?<!\w)" if word[:1].isalnum() else "", r"(?!\w)" if word[-1:].isalnum() else ""


def _whole(edges: tuple[str, str], words: tuple[str, ...]) -> str:
    front, back = edges
    return f"{front}(?:{'|'.join(map(re.escape, words))}){back}"


def find_word(text: str, word: str) -> int:
    """Where a word stands in a text first, as it is written and as a whole word; -1 where it does not."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        front, back = word[:1] + text[at - 1 : at], word[-1:] + text[end : end + 1]
        if _is_edge(front) and _is_edge(back):
            return at
        at = text.find(word, at + 1)
    return -1


def _is_edge(both: str) -> bool:
    """Whether a word ends between its last character and the next one, if there is any."""
    inside, outside = both[:1], both[1:]
    return not (inside.isalnum() and (outside.isalnum() or outside == "_"))


@cache
def possessive(endings: tuple[str, ...]) -> str:
    """The source of a pattern for what makes a name or noun that ends there an owner's: Hale's, the Hills'.

    An ending with letters before its mark (s') is that mark behind these letters, which are the noun's own.
    """
    if not endings:
        return "(?!)"
    return f"(?:{'|'.join(map(_owned, endings))})"


def _owned(ending: str) -> str:
    first = next((at for at, c in enumerate(ending) if not c.isalnum()), 0)
    return f"(?<={re.escape(ending[:first])}){re.escape(ending[first:])}" if first else re.escape(ending)


def any_of(words: Iterable[str]) -> str:
    """The source of a pattern for any of some words as they are written, the longest first; none matches nothing."""
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(map(re.escape, longest_first)) if longest_first else "(?!)"


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
