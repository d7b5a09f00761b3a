"""Numbers read out of a text, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from unicodedata import category, numeric

from factlint.model.lexicon.numbers import NumberWords
from factlint.recognizers.quantities.numeral import NumberPatterns, Numeral
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of

_LONGEST_IN_DIGITS, _LONGEST_IN_WORDS = 24, 12
"""Longer numbers count nothing, and would not fit the precision of the arithmetic."""


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
    if match is None or len(match.group()) > _LONGEST_IN_DIGITS or _GOES_ON.match(text, match.end()):
        return None
    written = match.group()
    for separator in found.words.thousands:
        written = written.replace(separator, "")
    whole, _, decimals = written.partition(found.words.decimal)
    stated = Decimal(f"{whole}.{decimals}" if decimals else whole)
    numeral = Numeral(Span(start, match.end()), stated, Decimal(1).scaleb(-len(decimals)))
    if not decimals and len(written) < 4 and (part := _PART.match(text, match.end())):
        numeral = _and_part(numeral, part)
    end = numeral.span.end
    if scale := found.scale.match(text, end):
        times = found.words.scales[scale.group(1).lower()]
        numeral = replace(
            numeral,
            span=Span(start, scale.end()),
            stated=numeral.stated * times,
            step=numeral.step * times,
            scaled=True,
        )
    elif (mark := found.mark.match(text, end)) and _is_scale(text, start, mark.group()):
        times = found.words.scale_marks[mark.group(1)]
        numeral = replace(
            numeral,
            span=Span(start, mark.end()),
            stated=numeral.stated * times,
            step=numeral.step * times,
            scaled=True,
            mark=mark.group(1),
        )
    return numeral


_GOES_ON = re.compile(r"[.,]\d")
"""What shows that digits are no number of this language, or several (10.0.0.7; 1,3; 14,15,18)."""

_PART = re.compile(r"[ \u00a0-]?([¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|[ \u00a0-]([1-7])[/⁄]([234568])(?![\w/⁄]|[.,]\d)")
"""A part behind a whole number (2½, 10 1/2)."""


def _and_part(numeral: Numeral, part: re.Match[str]) -> Numeral:
    """The number with the part behind it; the number alone where that is none (10 5/2)."""
    share = Fraction(numeric(part[1])).limit_denominator(8) if part[1] else Fraction(int(part[2]), int(part[3]))
    if share >= 1:
        return numeral
    step = 1 / Decimal(share.denominator)
    stated = numeral.stated + share.numerator * step
    return replace(numeral, span=Span(numeral.span.start, part.end()), stated=stated, step=step)


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
    if used < len(run) and run[used].name in words.fractions:
        # "A million and three quarters" is no million and three.
        return None
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
    last = re.split("[ \u00a0-]", text[numeral.span.start : numeral.span.end].lower())[-1]
    own = words.scales.get(last, Decimal(1))
    if own > 100:
        # "One million and a half" is a million and a half of one.
        part *= own if times == 1 else times
        return replace(numeral, span=Span(numeral.span.start, half.end()), stated=numeral.stated + part, step=part)
    return replace(
        numeral,
        span=Span(numeral.span.start, half.end()),
        stated=(numeral.stated + part) * times,
        step=part * times,
        scaled=numeral.scaled or times > 1,
    )
