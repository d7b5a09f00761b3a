"""A number by itself, how exactly it is meant, and the patterns by which a language's numbers are found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from factlint.model.lexicon.numbers import NumberWords
from factlint.model.values import Interval
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of

_FIVE_PER_CENT = Decimal("0.05")
_TENTH = Decimal("0.1")
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number by itself. `step` is the value of its last digit; `mark` is the abbreviated scale behind it.

    `scaled` is true where a scale stands behind digits (2.5 million); `fraction` where it is a part of a whole (a
    third); `loose` where the words are seldom meant to the unit (two dozen, half a million). `of_one` is where the part
    itself ends in half an inch, whose span holds the article.
    """

    span: Span
    stated: Decimal
    step: Decimal = Decimal(1)
    mark: str = ""
    scaled: bool = False
    fraction: bool = False
    loose: bool = False
    in_words: bool = False
    of_one: int | None = None

    @property
    def measured(self) -> Interval:
        """The values that it can stand for as a measure.

        Digits are rounded to the last one shown; trailing zeros to the last other digit, and multiples of five to the
        next multiple of five (as weather services do), both by at most 5% of the value.
        """
        half = self.step / 2
        value = abs(self.stated)
        if value and self.step >= 1:
            nonzero = self.step
            while value % (nonzero * 10) == 0:
                nonzero *= 10
            half = max(half, min(nonzero / 2, value * _FIVE_PER_CENT))
            if value % (self.step * 5) == 0:
                half = max(half, min(self.step * 5 / 2, value * _FIVE_PER_CENT))
        if self.loose:
            half = max(half, value * _TENTH)
        return Interval(self.stated - half, self.stated + half)

    @property
    def counted(self) -> Interval:
        """The values that it can stand for as a count: itself, unless a scale or a round word rounds it."""
        if self.loose:
            return Interval(self.stated * (1 - _TENTH), self.stated * (1 + _TENTH))
        if self.scaled or self.step < 1:
            half = self.step * _HALF
            return Interval(self.stated - half, self.stated + half)
        return Interval.exactly(self.stated)


@dataclass(frozen=True, slots=True)
class NumberPatterns:
    """The patterns of one language, compiled once."""

    anchors: re.Pattern[str]
    digits: re.Pattern[str]
    scale: re.Pattern[str]
    mark: re.Pattern[str]
    word: re.Pattern[str]
    words: NumberWords


def _by_first(words: Iterable[str]) -> str:
    """A pattern as that of `any_of`, by first letters: at most words of a text all but a few choices are ruled out."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{re.escape(first)}(?:{any_of(rest)})" for first, rest in sorted(rests.items()))


@cache
def patterns(words: NumberWords) -> NumberPatterns:
    """The patterns for the number words of a language."""
    known = {*words.words, *words.scales, *words.dozens, *words.fractions}
    both = {*known, *(w.capitalize() for w in known)}
    thousands, decimal = any_of(words.thousands), re.escape(words.decimal)
    lakhs = rf"\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!,?\d)(?:{decimal}\d+)?|" if words.lakhs else ""
    return NumberPatterns(
        anchors=re.compile(rf"\d[\d.,]*|\b(?:{_by_first(both)})\b"),
        # Where lakhs are counted, groups of two digits stand before the last of three.
        digits=re.compile(rf"{lakhs}\d{{1,3}}(?:(?:{thousands})\d{{3}})+(?!\d)(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?"),
        scale=re.compile(rf"[ \u00a0-]({any_of(words.scales)})(?!['’]?\w)", re.IGNORECASE),
        mark=re.compile(rf"[ \u00a0]?({any_of(words.scale_marks)})(?!['’]?\w)"),
        word=re.compile(r"(?:[ \u00a0-]?)([^\W\d_]+)"),
        words=words,
    )
