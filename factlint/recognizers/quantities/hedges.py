"""What stands before and behind a number: how exactly it is meant, and whether it points back."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factlint.model.lexicon.nouns import NounWords
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.values import Bound, Interval
from factlint.text.records import dataclass
from factlint.text.whole_words import any_of

_TOKEN = re.compile(r"[^\W_][\w.'’&;-]*|[^\w\s]")
_TENTH = Decimal("0.1")
_FIFTH = Decimal("0.2")
_INFINITY = Decimal("Infinity")
_LONGEST = 4
_NO_HEDGES = frozenset({"definite", "determiner", "other"})


@dataclass(frozen=True, slots=True)
class Before:
    """What the words before a number say. `words` are those before all of these, the nearest last, as written."""

    hedges: frozenset[str]
    definite: bool
    other: bool
    determined: bool
    words: tuple[str, ...]


@cache
def _meanings(numbers: NumberWords, nouns: NounWords | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if nouns:
        found |= dict.fromkeys(nouns.determiners, "determiner")
        found |= dict.fromkeys(nouns.other, "other")
        found |= dict.fromkeys(nouns.definite, "definite")
    for name in ("about", "below", "above", "at_least", "at_most"):
        found |= dict.fromkeys(getattr(numbers, name), name)
    return found


def before(text: str, start: int, end: int, numbers: NumberWords, nouns: NounWords | None) -> Before:
    """What the words between `start` (of the sentence) and `end` (of the number) say of the number."""
    meanings = _meanings(numbers, nouns)
    tokens = _TOKEN.findall(text, max(start, end - 64), end)
    said: set[str] = set()
    while tokens:
        for length in range(min(_LONGEST, len(tokens)), 0, -1):
            meaning = meanings.get(" ".join(tokens[-length:]).lower())
            if meaning and not (said & {"definite", "determiner"} and meaning not in _NO_HEDGES):
                said.add(meaning)
                if tokens[-1].lower() in (nouns.other if nouns else ()):
                    said.add("other")
                del tokens[-length:]
                break
        else:
            break
    hedges = frozenset(said & {"about", "below", "above", "at_least", "at_most"})
    determined = bool(said & {"definite", "determiner"})
    return Before(hedges, "definite" in said, "other" in said, determined, tuple(tokens))


@cache
def _after(numbers: NumberWords) -> re.Pattern[str]:
    meanings = {"about": numbers.about_after, "at_least": numbers.at_least_after, "at_most": numbers.at_most_after}
    groups = "|".join(f"(?P<{name}>{any_of(words)})" for name, words in meanings.items() if words)
    return re.compile(rf"[ \u00a0]?(?:{groups})(?![^\W_])") if groups else re.compile(r"(?!)")


def after(text: str, end: int, numbers: NumberWords) -> tuple[str, int]:
    """What the words behind a number say of it (or nothing), and where they end."""
    found = _after(numbers).match(text, end)
    return (found.lastgroup or "", found.end()) if found else ("", end)


def hedged(shown: Interval, hedges: frozenset[str] | set[str]) -> tuple[Interval, Bound]:
    """The values and the bound that the hedges leave of what the digits show.

    "About" allows a tenth more or less, "nearly" a tenth less, "just over" a tenth more. A fifth is allowed up to 20,
    where a tenth would be less than two. Two bounds at once (at least about 40) open their side.
    """
    low, high = shown.low, shown.high
    middle = (low + high) / 2
    share = _FIFTH if abs(middle) <= 20 else _TENTH
    slack = max(abs(middle) * share, Decimal(0))
    bound = Bound.EXACT
    if hedges & {"about", "below"}:
        low, bound = min(low, middle - slack), Bound.ABOUT
    if hedges & {"about", "above"}:
        high, bound = max(high, middle + slack), Bound.ABOUT
    if "at_least" in hedges:
        high, bound = _INFINITY, Bound.AT_LEAST
    if "at_most" in hedges:
        low, bound = -_INFINITY if low < 0 else Decimal(0), Bound.AT_MOST
    return Interval(low, high), bound
