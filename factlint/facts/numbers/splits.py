"""Splits: a sum of money, how many share it and what each gets, or a sum a year and a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.quantities import reckoned
from factlint.facts.base import Binder, Reading, by_sentence
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.money import MoneyWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases

COUNT, TIME = "count", "time"
"""The traits of a sum divided by how many share it, and by how often it is paid."""

MONTHS = "months"
"""The trait of a sum a year and one a month or a week."""
_CLOSED = re.compile(r"[.,;)]|$")
_IN_A_YEAR = (12, 52)

_LINK = re.compile(r"(?:\s?\(|,?\s(?:[–—]|--?)\s|[–—]|,\s)(?:[^\d,;:.()]{0,30})$")
_REACH = 40
_SPLITS = (Bound.EXACT, Bound.ABOUT)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands right behind a sum that each gets, behind one that comes again and again, and between two sums."""

    each: re.Pattern[str]
    period: re.Pattern[str]
    same: re.Pattern[str]


@cache
def _patterns(lexicon: Lexicon) -> _Patterns:
    money, arithmetic = lexicon.money, lexicon.arithmetic
    assert money is not None and arithmetic is not None
    each, periods, same = (any_of(words) for words in (money.each, money.periods, arithmetic.same_as))
    return _Patterns(
        re.compile(rf"[ \u00a0](?:{each})(?!\w)"),
        re.compile(rf"[ \u00a0]({periods})(?!\w)"),
        re.compile(rf",?[ \u00a0]\(?(?:{same})[ \u00a0]$|[ \u00a0]\($"),
    )


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each sum that a sentence divides."""
    for sentence, quantities in by_sentence(reading):
        sums = [q for q in quantities if _is_sum(q)]
        if len(sums) < 2:
            continue
        for whole, count, each in zip(quantities, quantities[1:], quantities[2:], strict=False):
            yield from _among(reading, sentence, whole, count, each)
        for first, second in pairwise(quantities):
            yield from _over_time(reading, sentence, first, second)


def _is_sum(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.is_money and quantity.upper is None and quantity.stated > 0


def _among(reading: Reading, sentence: Span, *three: Quantity) -> Iterator[Fact]:
    """A sum, how many share it, and what each gets; the whole may stand last, behind a word for a total."""
    text, money = reading.document.text, reading.lexicon.money
    assert money is not None
    if _is_sum(three[1]) and three[0].unit is None and not _is_total(text, three[1], three[2], money):
        # Four partners split the $2m prize equally, $500,000 apiece.
        count, whole, each = three
        linked = _LINK.search(text, whole.span.end, each.span.start) is not None
        linked = linked and each.span.start - whole.span.end <= _REACH
    elif _is_sum(three[0]):
        whole, count, each = three
        linked = _LINK.search(text, count.span.end, each.span.start) is not None
        linked = linked and each.span.start - count.span.end <= _REACH
    else:
        count, each, whole = three
        before = text[each.span.end : whole.span.start].lower()
        linked = phrases(money.in_all).search(before) is not None and len(before) <= _REACH
    if not linked or not _is_sum(whole) or not _is_sum(each) or whole.unit != each.unit:
        return
    if count.unit is not None or not count.head or count.stated < 2 or count.value.low != count.value.high:
        return
    if count.rate or not _patterns(reading.lexicon).each.match(text, each.span.end):
        return
    if {whole.bound, each.bound, count.bound} <= set(_SPLITS) and _is_equal(reading, sentence):
        expected = reckoned(whole).divide(Interval.exactly(count.stated))
        if expected is not None:
            yield _fact(reading, COUNT, expected, (("whole", whole), ("count", count), ("each", each)))


def _is_total(text: str, each: Quantity, whole: Quantity, money: MoneyWords) -> bool:
    """Whether a word for a total stands before the last of two sums."""
    return phrases(money.in_all).search(text[each.span.end : whole.span.start].lower()) is not None


def _over_time(reading: Reading, sentence: Span, first: Quantity, second: Quantity) -> Iterator[Fact]:
    """A sum for one length of time and, behind "or" or in brackets, for another: £3,600 a year, or £300 a month."""
    if not (_is_sum(first) and _is_sum(second)) or first.unit != second.unit:
        return
    text, money, found = reading.document.text, reading.lexicon.money, _patterns(reading.lexicon)
    assert money is not None
    one, two = found.period.match(text, first.span.end), found.period.match(text, second.span.end)
    if one is None or two is None or not found.same.fullmatch(text, one.end(), second.span.start):
        return
    if not ({first.bound, second.bound} <= set(_SPLITS)) or not _is_equal(reading, sentence):
        return
    times = money.periods[two.group(1)] / money.periods[one.group(1)]
    if times != 1:
        # "In winter" may follow: only what is closed off is the same sum again.
        closed = _CLOSED.match(text, two.end()) is not None
        months = closed and round(max(times, 1 / times)) in _IN_A_YEAR
        yield _fact(
            reading, TIME, reckoned(first) * Interval.exactly(times), (("whole", first), ("each", second)), months
        )


def _is_equal(reading: Reading, sentence: Span) -> bool:
    """Whether nothing in the sentence says that the parts differ, or that there is more than the parts."""
    money = reading.lexicon.money
    assert money is not None
    return phrases(money.unequal).search(reading.document.slice(sentence).lower()) is None


def _fact(
    reading: Reading, by: str, expected: Interval, parts: tuple[tuple[str, Quantity], ...], months: bool = False
) -> Fact:
    document = reading.document
    span = min(q.span for _, q in parts).to(max(q.span for _, q in parts))
    return Fact(
        FactKind.SPLIT,
        Subject(by, document.slice(span), frozenset({by, MONTHS} if months else {by})),
        span,
        value=expected,
        unit=parts[0][1].unit,
        voice=Voice.QUOTED if document.inside(span, Layer.QUOTE) else Voice.DRAFT,
        place=document.scope_at(span.start) or Scope.BODY,
        parts=parts,
    )


BINDER = Binder(
    name="splits",
    states=(FactKind.SPLIT,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "nouns", "arithmetic", "money"),
)
