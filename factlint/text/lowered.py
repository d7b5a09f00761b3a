"""A text in lower case and the words that it holds, made once for all that ask for them one after the other."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """The text of a draft in lower case, as long as it is: two dozen binders look in it for the words they need."""
    return in_lower_case(text)


def in_lower_case(text: str) -> str:
    """A text in lower case in which everything stands where it does in the text.

    A letter whose small form is two (İ) would shift whatever is behind it: it stays as it is.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_small, text))


def _small(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


@lru_cache(maxsize=1)
def words_held(text: str) -> frozenset[str]:
    """The words of a draft, as `words_of` tells them apart, in lower case: to ask for one needs no look through it."""
    return words_of(lowered(text))


def words_of(lower: str) -> frozenset[str]:
    """The words of a text in lower case, each once: runs of letters and digits."""
    return frozenset(_WORD.findall(lower))


def may_hold(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a draft holds all words of one of some phrases in lower case: where it does not, none is there."""
    held = words_held(text)
    single, longer = _told_apart(phrases)
    return not held.isdisjoint(single) or any(words <= held for words in longer)


@cache
def _told_apart(phrases: tuple[str, ...]) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """Those that are one word, which are asked for all at once, and the words of each longer one."""
    words = [words_of(phrase) for phrase in phrases]
    return frozenset().union(*(w for w in words if len(w) == 1)), tuple(w for w in words if len(w) > 1)
