"""Changes: a rise or fall in per cent, with the two numbers that it lies between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.facts.base import Binder, Reading, by_sentence
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

RISE, FALL = "rise", "fall"

_REACH = 60
"""How many characters may lie between two of the three numbers."""
_CLAUSE_END = re.compile(r"[;:()\n]|[.!?] |, (?:and|but|while|as) ")


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    quantities: tuple[Quantity, ...]


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each rate of change whose two numbers clearly belong to it."""
    words = reading.lexicon.arithmetic
    assert words is not None
    previous: _Sentence | None = None
    for span, quantities in by_sentence(reading):
        sentence = _Sentence(span, quantities)
        for rate in quantities:
            if rate.unit is not None and rate.unit.dimension == "share":
                fact = _change(reading, words, sentence, rate, previous)
                if fact is not None:
                    yield fact
        previous = sentence


def _change(
    reading: Reading, words: ArithmeticWords, sentence: _Sentence, rate: Quantity, previous: _Sentence | None
) -> Fact | None:
    text = reading.document.text
    if rate.upper is not None:
        return None
    direction = _direction(text, sentence, rate, words)
    if not direction:
        return None
    numbers = [q for q in sentence.quantities if q is not rate and _is_level(q)]
    if sum(q.unit is not None and q.unit.dimension == "share" for q in sentence.quantities) > 1:
        return None
    whole = text[sentence.span.start : sentence.span.end].lower()
    if phrases(words.bases).search(phrases(words.before).sub("", whole)):
        return None
    old = [q for q in numbers if _marked(reading, sentence, q, words.old)]
    new = [q for q in numbers if _marked(reading, sentence, q, words.new)]
    old = [q for q in old if not _is_compared(text, rate, q, words)]
    if _has_other_base(text, rate, old, words):
        return None
    pair = _pair(text, rate, numbers, old, new)
    if pair is None and previous is not None and len(numbers) == 1 and not old:
        pair = _across(text, sentence, rate, numbers[0], previous, words)
    if pair is None or not _alike(*pair):
        return None
    first, last = pair
    span = first.span.to(last.span).to(rate.span)
    return Fact(
        FactKind.CHANGE,
        Subject(direction, text[last.span.start : last.span.end], frozenset({direction})),
        span,
        value=rate.value,
        unit=rate.unit,
        bound=rate.bound,
        place=reading.document.scope_at(rate.span.start) or Scope.BODY,
        mention=rate,
        parts=(("old", first), ("new", last), ("rate", rate)),
    )


def _is_level(quantity: Quantity) -> bool:
    """Whether a quantity can be the start or end of a change: no share, length of time, ordinal or bound."""
    if quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE) or quantity.stated <= 0:
        return False
    if quantity.unit is None:
        return True
    return quantity.unit.dimension not in ("share", "points", "time", "days", "weeks", "months", "years", "nights")


def _direction(text: str, sentence: _Sentence, rate: Quantity, words: ArithmeticWords) -> str:
    """Whether the words at a rate make it a rise or a fall: rose 15%, up by 15%, a 15% rise, 15% more."""
    behind = text[rate.span.end : rate.span.end + 24].lower()
    for wanted, direction in (((*words.rises, *words.more), RISE), ((*words.falls, *words.fewer), FALL)):
        found = phrases(wanted).match(behind.lstrip(" -"))
        if found:
            return direction
    before = text[max(sentence.span.start, rate.span.start - 40) : rate.span.start].lower()
    before = _CLAUSE_END.split(before)[-1]
    last: tuple[int, str] = (-1, "")
    for wanted, direction in ((words.rises, RISE), (words.falls, FALL)):
        for match in phrases(wanted).finditer(before):
            last = max(last, (match.end(), direction))
    if last[0] < 0 or any(c.isdigit() for c in before[last[0] :]) or len(before[last[0] :].split()) > 3:
        return ""
    return last[1]


@cache
def _before(words: tuple[str, ...], lexicon: Lexicon) -> re.Pattern[str]:
    nouns, numbers = lexicon.nouns, lexicon.numbers
    between = (*(nouns.determiners if nouns else ()), *(numbers.about if numbers else ()))
    return re.compile(rf"(?:{phrases(words).pattern})(?: (?:{phrases(between).pattern})){{0,2}} $")


def _marked(reading: Reading, sentence: _Sentence, quantity: Quantity, words: tuple[str, ...]) -> bool:
    start = max(sentence.span.start, quantity.span.start - 32)
    before = reading.document.text[start : quantity.span.start].lower()
    return _before(words, reading.lexicon).search(before) is not None


def _is_compared(text: str, rate: Quantity, old: Quantity, words: ArithmeticWords) -> bool:
    """Whether a number is only compared with another, without the rate: lower than the 40 that were planned."""
    before = text[max(0, old.span.start - 32) : old.span.start].lower()
    than = re.search(rf"({phrases((*words.more, *words.fewer)).pattern}) \w+ (?:\w+ )?$", before)
    joined = rate.span.end <= old.span.start <= rate.span.end + len("% higher than the ") + 4
    return than is not None and not joined


def _has_other_base(text: str, rate: Quantity, old: list[Quantity], words: ArithmeticWords) -> bool:
    """Whether the rate is reckoned from something that is named behind it and is none of the numbers."""
    behind = text[rate.span.end : rate.span.end + 40].lower()
    changed = phrases((*words.rises, *words.falls)).match(behind.lstrip())
    if changed:
        behind = behind.lstrip()[changed.end() :]
    base = phrases(words.other_bases).match(behind.lstrip())
    if base is None:
        return False
    return not any(rate.span.end < q.span.start <= rate.span.end + 40 for q in old)


def _pair(
    text: str, rate: Quantity, numbers: list[Quantity], old: list[Quantity], new: list[Quantity]
) -> tuple[Quantity, Quantity] | None:
    """The number that a change begins at and the one that it ends at, in one sentence with its rate."""
    if len(old) != 1 or len(numbers) > 3:
        return None
    start = old[0]
    ends = [q for q in new if q is not start] or [
        q for q in numbers if q.span.end <= rate.span.start and q is not start
    ]
    if len(ends) != 1:
        return None
    trio = sorted((start, ends[0], rate), key=lambda q: q.span.start)
    if any(q not in trio and trio[0].span.start < q.span.start < trio[2].span.end for q in numbers):
        return None
    for left, right in pairwise(trio):
        gap = text[left.span.end : right.span.start].removesuffix("(")
        if len(gap) > _REACH or re.search(r"[;:()\n]|[.!?] ", gap):
            return None
    return start, ends[0]


def _across(
    text: str, sentence: _Sentence, rate: Quantity, end: Quantity, previous: _Sentence, words: ArithmeticWords
) -> tuple[Quantity, Quantity] | None:
    """A change over two sentences: last year there were 40; now there are 46, a rise of 15%."""
    levels = [q for q in previous.quantities if _is_level(q)]
    if len(levels) != 1 or len(previous.quantities) != 1 or end.span.end > rate.span.start:
        return None
    if rate.span.start - end.span.end > _REACH // 2 or "," not in text[end.span.end : rate.span.start]:
        return None
    earlier = text[previous.span.start : previous.span.end].lower()
    if not phrases(words.before).search(earlier) or phrases(words.before).search(
        text[sentence.span.start : end.span.start].lower()
    ):
        return None
    return None if phrases(words.bases).search(phrases(words.before).sub("", earlier)) else (levels[0], end)


def _alike(first: Quantity, last: Quantity) -> bool:
    """Whether two numbers can be of one thing: the same unit, and the same noun where both have one."""
    if first.rate != last.rate and first.unit is None and last.unit is None:
        return not first.head or not last.head
    if first.unit != last.unit:
        return False
    return not first.head or not last.head or first.head == last.head


BINDER = Binder(
    name="changes", states=(FactKind.CHANGE,), needs=(Quantity,), bind=bind, words=("numbers", "units", "arithmetic")
)
