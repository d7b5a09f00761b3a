"""Numbers in digits and words, and what the words around them say of how exactly they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from unicodedata import category

from factlint.model.lexicon.numbers import NumberWords
from factlint.model.values import Interval
from factlint.text.records import dataclass
from factlint.text.span import Span

_FIVE_PER_CENT = Decimal("0.05")
_TENTH = Decimal("0.1")
_HALF = Decimal("0.5")
_LONGEST_IN_DIGITS, _LONGEST_IN_WORDS = 24, 12
"""Longer numbers count nothing, and would not fit the precision of the arithmetic."""


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


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


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
    return NumberPatterns(
        anchors=re.compile(rf"\d[\d.,]*|\b(?:{_by_first(both)})\b"),
        digits=re.compile(rf"\d{{1,3}}(?:(?:{thousands})\d{{3}})+(?!\d)(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?"),
        scale=re.compile(rf"[ \u00a0-]({any_of(words.scales)})(?!['’]?\w)", re.IGNORECASE),
        mark=re.compile(rf"[ \u00a0]?({any_of(words.scale_marks)})(?!['’]?\w)"),
        word=re.compile(r"(?:[ \u00a0-]?)([^\W\d_]+)"),
        words=words,
    )


def numerals(text: str, found: NumberPatterns) -> Iterator[Numeral]:
    """Every number of a text, by place."""
    end = 0
    for anchor in found.anchors.finditer(text):
        if anchor.start() < end:
            continue
        first = anchor.group()[0]
        numeral = _digits(text, anchor.start(), found) if first.isdigit() else _words(text, anchor.start(), found)
        if numeral is not None:
            end = numeral.span.end
            yield numeral


def numeral_at(text: str, start: int, found: NumberPatterns) -> Numeral | None:
    """The number that begins at a place, or None."""
    if start >= len(text):
        return None
    if text[start].isdigit():
        return _digits(text, start, found)
    anchor = found.anchors.match(text, start)
    return _words(text, start, found) if anchor else None


def _digits(text: str, start: int, found: NumberPatterns) -> Numeral | None:
    match = found.digits.match(text, start)
    if match is None or len(match.group()) > _LONGEST_IN_DIGITS:
        return None
    written = match.group()
    for separator in found.words.thousands:
        written = written.replace(separator, "")
    whole, _, decimals = written.partition(found.words.decimal)
    stated = Decimal(f"{whole}.{decimals}" if decimals else whole)
    numeral = Numeral(Span(start, match.end()), stated, Decimal(1).scaleb(-len(decimals)))
    if scale := found.scale.match(text, match.end()):
        times = found.words.scales[scale.group(1).lower()]
        numeral = replace(
            numeral,
            span=Span(start, scale.end()),
            stated=stated * times,
            step=numeral.step * times,
            scaled=True,
        )
    elif (mark := found.mark.match(text, match.end())) and _is_scale(text, start, mark.group()):
        times = found.words.scale_marks[mark.group(1)]
        numeral = replace(
            numeral,
            span=Span(start, mark.end()),
            stated=stated * times,
            step=numeral.step * times,
            scaled=True,
            mark=mark.group(1),
        )
    return numeral


def _is_scale(text: str, start: int, mark: str) -> bool:
    """Whether a mark is a scale: a single letter behind a space (5 m) is a unit, unless it is money ($5 m)."""
    return not (mark[0].isspace() and len(mark) == 2) or category(text[start - 1 : start] or " ") == "Sc"


def unscaled(numeral: Numeral, words: NumberWords) -> Numeral:
    """The number without the abbreviated scale behind it, for where that is a unit (5m)."""
    times = words.scale_marks[numeral.mark]
    span = Span(numeral.span.start, numeral.span.end - len(numeral.mark))
    return replace(numeral, span=span, stated=numeral.stated / times, step=numeral.step / times, scaled=False, mark="")


@dataclass(frozen=True, slots=True)
class _Word:
    name: str
    start: int
    end: int


def _words(text: str, start: int, found: NumberPatterns) -> Numeral | None:
    """A number in words: twenty-three, a hundred and twenty, half a million, two-thirds, two dozen."""
    words = found.words
    run = _run(text, start, found)
    if not run:
        return None
    one = _one_before(text, start, words) if run[0].name not in words.words else None
    first = start if one is None else one
    if run[0].name in words.fractions:
        bare = words.fractions[run[0].name] == 2
        return _fraction(text, first, run[0], Decimal(1), found) if bare or one is not None else None
    if len(run) > 1 and run[1].name in words.fractions and run[0].name in words.words:
        return _fraction(text, start, run[1], words.words[run[0].name], found)
    if run[0].name not in words.words and one is None:
        return None
    value, used, loose, scaled = _evaluate(run[:_LONGEST_IN_WORDS], words)
    end = run[used - 1].end
    if value.adjusted() > _LONGEST_IN_DIGITS:
        return None
    numeral = Numeral(Span(first, end), value, Decimal(1), loose=loose, scaled=scaled, in_words=True)
    return _and_a_half(text, numeral, found)


def _run(text: str, start: int, found: NumberPatterns) -> list[_Word]:
    """The number words that stand side by side from a place on."""
    words = found.words
    run: list[_Word] = []
    match = found.word.match(text, start)
    while match:
        name = match.group(1).lower()
        is_number = name in words.words or name in words.scales or name in words.dozens or name in words.fractions
        if not is_number and not (run and name in words.joins):
            break
        run.append(_Word(name, match.start(1), match.end(1)))
        match = found.word.match(text, match.end()) if text[match.end() : match.end() + 1] in _BETWEEN else None
    while run and run[-1].name in words.joins:
        run.pop()
    return run


_BETWEEN = (" ", "-", "\u00a0")


def _evaluate(run: list[_Word], words: NumberWords) -> tuple[Decimal, int, bool, bool]:
    """The value of the longest number at the head of a run, its words, and whether it is loose or scaled."""
    total, group, used = Decimal(0), Decimal(1), 0
    loose = scaled = False
    open_group = False
    for index, word in enumerate(run):
        last = run[index - 1].name if index else ""
        if word.name in words.words:
            value = words.words[word.name]
            if not open_group:
                group = value
            elif (last in words.scales or last in words.joins or last in words.words) and _follows(group, value):
                group += value
            else:
                break
            open_group = True
        elif word.name in words.scales:
            times = words.scales[word.name]
            scaled = scaled or times > 100
            if times == 100:
                group, open_group = group * times, True
            elif index and not open_group:
                total *= times
            else:
                total, group, open_group = total + group * times, Decimal(0), False
        elif word.name in words.dozens:
            if index and last not in words.words:
                break
            group, loose, open_group = group * words.dozens[word.name], True, True
        elif not (word.name in words.joins and last in words.scales and run[index + 1].name in words.words):
            break
        used = index + 1
    return total + group, used, loose, scaled


def _follows(group: Decimal, value: Decimal) -> bool:
    """Whether a number word goes on with the number before it: twenty three, a hundred and twenty."""
    if value < 10:
        return group % 10 == 0 and group % 100 != 10
    return group % 100 == 0


def _one_before(text: str, start: int, words: NumberWords) -> int | None:
    """Where the article begins that stands before a scale, a dozen or a part: a hundred."""
    before = text[max(0, start - 8) : start].lower()
    for one in words.one:
        if before.endswith((f"{one} ", f"{one}-")) and not before[: -len(one) - 1][-1:].isalnum():
            return start - len(one) - 1
    return None


@cache
def _after_fraction(words: NumberWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What may follow a part, or stand before it: half a million, a third of, two and a half, half an (inch)."""
    ones, joins = any_of(words.one), any_of(words.joins)
    scales = any_of((*words.scales, *words.dozens))
    return (
        re.compile(rf"(?:[ -](?:{any_of(words.parts_of)}))?(?:[ -](?:{ones}))?[ -]({scales})(?![\w'’])"),
        re.compile(rf"[ \u00a0](?:{any_of(words.parts_of)})\b"),
        re.compile(rf"[ -](?:{joins})[ -](?:{ones})[ -]({any_of(words.fractions)})(?:[ -]({scales}))?(?![\w'’])"),
        re.compile(rf"(?:[ -](?:{any_of(words.parts_of)}))?[ -](?:{ones})(?=[ -]\w)"),
    )


def _fraction(text: str, start: int, name: _Word, parts: Decimal, found: NumberPatterns) -> Numeral | None:
    """A part of a whole (two-thirds of), or of a scale (half a million); None for an ordinal (a third man)."""
    words = found.words
    share = parts / words.fractions[name.name]
    scaled, whole, _, one_whole = _after_fraction(words)
    if scale := scaled.match(text, name.end):
        times = words.scales.get(scale.group(1)) or words.dozens[scale.group(1)]
        loose = scale.group(1) in words.scales
        return Numeral(Span(start, scale.end()), share * times, Decimal(1), loose=loose, in_words=True)
    if share >= 1:
        return None
    if of_one := one_whole.match(text, name.end):
        return Numeral(Span(start, of_one.end()), share, share / 5, loose=True, in_words=True, of_one=name.end)
    return _share(Span(start, name.end), share) if whole.match(text, name.end) else None


def share_of(text: str, numeral: Numeral, found: NumberPatterns) -> Numeral | None:
    """What a part of one thing is where the thing is no unit: a third of a crowd is a share, half a day nothing."""
    assert numeral.of_one is not None
    whole = _after_fraction(found.words)[1]
    return (
        _share(Span(numeral.span.start, numeral.of_one), numeral.stated) if whole.match(text, numeral.of_one) else None
    )


def _share(span: Span, share: Decimal) -> Numeral:
    return Numeral(span, share * 100, Decimal(1), fraction=True, loose=True, in_words=True)


def _and_a_half(text: str, numeral: Numeral, found: NumberPatterns) -> Numeral:
    words = found.words
    half = _after_fraction(words)[2].match(text, numeral.span.end)
    if half is None:
        return numeral
    times = words.scales.get(half.group(2) or "", Decimal(1))
    part = 1 / words.fractions[half.group(1)]
    return replace(
        numeral,
        span=Span(numeral.span.start, half.end()),
        stated=(numeral.stated + part) * times,
        step=part * times,
        scaled=numeral.scaled or times > 1,
    )
