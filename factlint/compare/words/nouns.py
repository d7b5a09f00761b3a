"""Whether two nouns can name the same things: their class, what holds what, and the stems of words."""

from __future__ import annotations

from functools import cache, lru_cache

from factlint.model.lexicon.nouns import NounWords
from factlint.text.records import dataclass

_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _Classes:
    by_word: dict[str, tuple[str, ...]]
    by_ending: tuple[tuple[str, tuple[str, ...]], ...]
    but_not: frozenset[str]


@cache
def _classes(nouns: NounWords) -> _Classes:
    by_word: dict[str, tuple[str, ...]] = {}
    endings: list[tuple[str, tuple[str, ...]]] = []
    but_not: set[str] = set()
    for name, found in nouns.classes.items():
        classes = tuple(name.split("/"))
        for word in found.words:
            by_word[word] = (*by_word.get(word, ()), *classes)
        endings += [(ending, classes) for ending in found.endings]
        but_not |= set(found.but_not)
    return _Classes(by_word, tuple(sorted(endings, key=lambda e: -len(e[0]))), frozenset(but_not))


@lru_cache(maxsize=1 << 12)
def noun_classes(noun: str, nouns: NounWords) -> tuple[str, ...]:
    """The classes of a noun in its base form (person, group, vehicle, place, money), the likeliest first; or none."""
    found = _classes(nouns)
    if noun in found.by_word:
        return found.by_word[noun]
    last = noun.rpartition("-")[2] or noun
    if last in found.by_word:
        return found.by_word[last]
    if last in found.but_not:
        return ()
    return next(
        (names for ending, names in found.by_ending if last.endswith(ending) and len(last) > len(ending) + 1), ()
    )


def noun_class(noun: str, nouns: NounWords) -> str:
    """The one class of a noun, or the likeliest of several, or nothing."""
    return next(iter(noun_classes(noun, nouns)), "")


def never_one(a: str, b: str, nouns: NounWords) -> bool:
    """Whether two nouns can never name the same things: both are in classes, and share none."""
    one, two = noun_classes(a, nouns), noun_classes(b, nouns)
    return bool(one and two) and not set(one) & set(two)


@cache
def _stem_endings(nouns: NounWords) -> tuple[str, ...]:
    return tuple(sorted(nouns.stem_endings, key=lambda e: (-len(e), e)))


@lru_cache(maxsize=1 << 16)
def stem(word: str, nouns: NounWords) -> str:
    """What is left of a word in lower case without its ending: fault, for faults and faulty."""
    for ending in _stem_endings(nouns):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
