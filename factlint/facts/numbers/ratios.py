"""Ratios: a part of a whole, as two counts or in words, and the same as a share in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.lines import Line, is_plain, is_share, lines
from factlint.compare.numbers.moves import hedge
from factlint.facts.base import Binder, Reading
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 70
_CLOSES = re.compile(r"\s?(?:[),;–—]|$|\.(?:\s|$))")
_APART = re.compile(r"[^.;:()]{0,60}[,–—]\s(?:\w+\s)?")
_HUNDRED = Decimal(100)


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each share that stands beside the two counts, or the words, that it is worked out from."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        for index, share in enumerate(line.quantities):
            if is_share(share) and share.upper is None and share.number_span.end != share.span.end:
                found = _of_counts(line, index, share) or _of_words(line, share)
                if found is not None:
                    yield found


@cache
def _linking(lexicon: Lexicon) -> re.Pattern[str]:
    """What joins a number to the same as a share: a bracket, or a comma or dash with or without `or`."""
    words = lexicon.arithmetic.shares_of if lexicon.arithmetic else ()
    said = rf"(?:(?:{phrases(words).pattern})\s){{1,3}}"
    return re.compile(rf"(?:\s?\((?:{said})?|(?:,|\s[–—-])\s{said})$")


def _of_counts(line: Line, index: int, share: Quantity) -> Fact | None:
    """Of 1,300 pupils, 312, or 24%; 312 of 1,300 (24%); 24%, or 312 of 1,300."""
    found = line.quantities
    if index >= 2 and _CLOSES.match(line.behind(share.span.end, 3)):
        second = found[index - 1]
        gap = line.text(second.number_span.end, share.span.start)
        joint = _linking(line.lexicon).search(gap)
        if joint and len(gap) <= _REACH and not re.search(r"[,;:()–—]", gap[: joint.start()]):
            if _is_part_of(line, found[index - 2], second):
                return _fact(line, found[index - 2], second, share)
            # What is joined stands right behind the part: 312, or 24%; 312 pupils (24%).
            whole = _whole_before(line, index - 1) if len(gap[: joint.start()].split()) <= 2 else None
            if whole is not None:
                return _fact(line, second, whole, share)
    if index + 2 < len(found):
        part, whole = found[index + 1], found[index + 2]
        joint = _linking(line.lexicon).fullmatch(line.text(share.span.end, part.span.start))
        if joint and _is_part_of(line, part, whole):
            return _fact(line, part, whole, share)
    return None


def _whole_before(line: Line, index: int) -> Quantity | None:
    """The whole that a part is set off from: of 1,300 pupils in three towns, 312."""
    part = line.quantities[index]
    for whole in reversed(line.quantities[max(0, index - 3) : index]):
        is_whole = line.ahead(whole.span.start, 16).rstrip().endswith(line.words.wholes)
        if is_whole and _APART.fullmatch(line.text(whole.span.end, part.span.start)):
            return whole
    return None


def _is_part_of(line: Line, part: Quantity, whole: Quantity) -> bool:
    """Whether two counts stand as 312 of 1,300."""
    gap = line.text(part.number_span.end, whole.span.start)
    return re.fullmatch(rf"(?: \w+)? (?:{phrases(line.words.wholes).pattern}) ", gap) is not None


def _fact(line: Line, part: Quantity, whole: Quantity, share: Quantity) -> Fact | None:
    plain = is_plain(whole) and (is_plain(part) or (part.bound is Bound.ABOUT and part.stated % 10 != 0))
    if not plain or any(q.unit is not None or q.rate for q in (part, whole)) or not 0 < part.stated <= whole.stated:
        return None
    return Fact(
        FactKind.RATIO,
        Subject("counts", line.document.slice(part.span)),
        part.span.to(whole.span).to(share.span),
        value=share.value,
        unit=share.unit,
        bound=share.bound,
        place=line.place,
        mention=share,
        parts=(("part", part), ("whole", whole), ("share", share)),
    )


@cache
def _in_words(lexicon: Lexicon) -> re.Pattern[str]:
    """One household in five, two out of three, a third of them, two-thirds, half."""
    numbers = lexicon.numbers
    assert numbers is not None and lexicon.arithmetic is not None
    number = rf"\d{{1,3}}|{phrases(tuple(numbers.words)).pattern}"
    names = phrases(tuple(numbers.fractions)).pattern
    ones = phrases(numbers.one).pattern
    of = rf"(?: (?:{phrases(lexicon.arithmetic.wholes).pattern})(?: [\w'’-]+){{1,5}})?"
    among = phrases(lexicon.arithmetic.one_in).pattern
    return re.compile(
        rf"\b(?:(?P<some>{number})(?: [\w'’-]+){{0,3}}? (?:{among}) (?P<every>{number})(?: [\w'’-]+){{0,4}}?"
        rf"|(?:(?P<times>{number}|{ones})[ -])?(?P<name>{names}){of})$"
    )


def _of_words(line: Line, share: Quantity) -> Fact | None:
    """One household in five (20%); about a third of the pupils (35%)."""
    if not _CLOSES.match(line.behind(share.span.end, 3)):
        return None
    start = max(line.span.start, share.span.start - _REACH)
    ahead = line.text(start, share.span.start)
    joint = _linking(line.lexicon).search(ahead)
    found = _in_words(line.lexicon).search(ahead[: joint.start()]) if joint else None
    if found is None:
        return None
    value = _value(found, line.lexicon)
    if value is None or not 0 < value < 1:
        return None
    span = Span(start + found.start(), start + found.end())
    exact = Interval.exactly(value * _HUNDRED)
    words = Quantity(span, value=exact, stated=exact.low, number_span=span, shown=exact, unit=share.unit)
    return Fact(
        FactKind.RATIO,
        Subject("words", line.document.slice(span)),
        span.to(share.span),
        value=exact,
        unit=share.unit,
        bound=hedge(line, span.start) if share.bound is Bound.EXACT else Bound.ABOUT,
        place=line.place,
        mention=share,
        parts=(("words", words), ("share", share)),
    )


def _value(found: re.Match[str], lexicon: Lexicon) -> Decimal | None:
    """The share that the words say, as a part of one."""
    numbers = lexicon.numbers
    assert numbers is not None
    if found.group("every"):
        some, every = (_number(found.group(g), numbers.words) for g in ("some", "every"))
        return some / every if every else None
    name, times = found.group("name"), found.group("times")
    parts = numbers.fractions[name]
    if times is None:
        return 1 / parts if parts == 2 else None
    return (Decimal(1) if times in numbers.one else _number(times, numbers.words)) / parts


def _number(written: str, words: Mapping[str, Decimal]) -> Decimal:
    return Decimal(written) if written.isdigit() else words[written]


BINDER = Binder(
    name="ratios", states=(FactKind.RATIO,), needs=(Quantity,), bind=bind, words=("numbers", "units", "arithmetic")
)
