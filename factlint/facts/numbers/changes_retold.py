"""Changes told over several sentences: two numbers at two times, and what another sentence says became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.lines import Line, is_share, lines
from factlint.compare.numbers.moves import FALL, RISE, direction_of, hedge, moves, stands_behind
from factlint.compare.numbers.rates_set_off import is_apposed, says_again
from factlint.compare.numbers.then_and_now import Pair, may_be_level, pairs
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Sort, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_OBJECT = 40
"""How many characters behind a multiple its object may take."""
_BACK, _AHEAD = 6, 2
"""How many sentences before and behind a change its numbers may stand."""
_NEXT = 40
"""How many characters may lie between two numbers and the rate behind them."""
_HUNDRED = Decimal(100)
_NEAR = Decimal("0.06")
"""By how much two numbers may miss a plain multiple that somebody meant to say of them."""
_PLAIN = tuple(
    Decimal(n) / d for n, d in ((1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (3, 2), (2, 1), (3, 1), (4, 1), (5, 1))
)


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each change whose two numbers stand in other sentences than what is said of it."""
    words = reading.lexicon.arithmetic
    assert words is not None
    said = lowered(reading.document.text)
    # Words that are not in the draft at all need no pattern.
    multiples = any(word in said for word in words.multiples)
    shares = any(name in said for name in _shares(reading))
    compared = any(word in said for word in words.compared)
    if not (multiples or shares or compared):
        return
    told = {
        index: line
        for line in lines(reading.document, reading.mentions, reading.lexicon)
        if line.place is Scope.BODY and (index := reading.document.sentence_at(line.span.start)) is not None
    }
    year = reading.as_of.day.year if reading.as_of else None
    if shares:
        yield from _rates(reading, told, year)
    for found in _multiples(words).finditer(said) if multiples else ():
        yield from _multiplied(reading, told, Span(*found.span("name")), year)
    if compared:
        yield from _directions(reading, told, year)


def _directions(reading: Reading, told: Mapping[int, Line], year: int | None) -> Iterator[Fact]:
    """Each verb of a sentence without numbers, before one that compares two: levels have fallen. They are at 83%."""
    for index, line in told.items():
        before = reading.document.sentences[index - 1] if index and index - 1 not in told else None
        text = line.text(line.span.start, line.span.end)
        if before is None or len(line.quantities) < 2 or not any(word in text for word in line.words.compared):
            continue
        for found in _ways(line.words).finditer(line.text(before.start, before.end)):
            start, end = found.span("verb")
            yield from _directed(reading, told, Span(before.start + start, before.start + end), year)


@cache
def _multiples(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{phrases(tuple(words.multiples)).pattern})")


@cache
def _ways(words: ArithmeticWords) -> re.Pattern[str]:
    verbs = phrases((*words.climbs, *words.sinks)).pattern
    asides = phrases(words.asides).pattern
    adverb = rf"[a-z]+(?:{'|'.join(words.adverb_endings)})"
    return re.compile(
        rf"(?:(?:{phrases(words.of_itself).pattern}) (?:{adverb} )?|(?<=[a-z] ))(?P<verb>(?:{verbs}))"
        rf"(?: (?:{asides}|{adverb})){{0,2}}(?=[.,;]| (?:{phrases(words.since).pattern}))"
    )


def _shares(reading: Reading) -> tuple[str, ...]:
    units = reading.lexicon.units
    return tuple(units.names.get("per-cent", ())) if units else ()


def _window(told: Mapping[int, Line], start: int, end: int) -> list[Line]:
    return [told[index] for index in range(start, end) if index in told]


def _fact(sort: Sort, direction: str, pair: Pair, claim: Quantity, place: Scope) -> Fact:
    return Fact(
        FactKind.CHANGE,
        Subject(sort, pair.line.document.slice(pair.new.span), frozenset({direction, "retold"})),
        claim.span,
        value=claim.value,
        unit=claim.unit,
        bound=claim.bound,
        place=place,
        mention=claim,
        parts=(("old", pair.old), ("new", pair.new), ("rate", claim)),
    )


def _rates(reading: Reading, told: Mapping[int, Line], year: int | None) -> Iterator[Fact]:
    """That is a rise of 15%; it was 400 last year and is 460 now, a rise of 15%."""
    for index, line in told.items():
        for rate in (q for q in line.quantities if is_share(q) and q.upper is None):
            if reading.document.inside(rate.span, Layer.QUOTE):
                continue
            if says_again(line, rate):
                before = _window(told, index - _BACK, index)
            elif _to_what(line, rate) is not None or is_apposed(line, rate):
                before = [*([line.before] if line.before is not None else []), line]
            else:
                continue
            direction = direction_of(line, rate)
            if not direction:
                continue
            found = [p for p in pairs(before, year) if rate not in (p.old, p.new)]
            points = _in_points(before, rate, direction)
            if points is not None:
                yield _fact(Sort.POINTS, direction, points, rate, line.place)
                continue
            if line in before:
                found = [p for p in found if _stand_in(line, rate, p)]
            if len(found) != 1 or _is_explained(before, rate, direction) or _is_followed(before, found[0], rate):
                continue
            if (found[0].new.stated > found[0].old.stated) is (direction == RISE):
                sort = Sort.POINTS if is_share(found[0].old) else Sort.RATE
                yield _fact(sort, direction, found[0], rate, line.place)


def _to_what(line: Line, rate: Quantity) -> Quantity | None:
    """The number that a change ends at, where it stands right behind its rate: cut by 20% to 2.9 million."""
    index = line.index(rate) + 1
    if index >= len(line.quantities) or stands_behind(line, rate, line.words.from_):
        return None
    gap = line.text(rate.span.end, line.quantities[index].span.start).strip()
    return line.quantities[index] if gap in line.words.to else None


def _in_points(before: Sequence[Line], rate: Quantity, direction: str) -> Pair | None:
    """The only two shares of two sentences, where a rate is their difference to the digit, and goes their way."""
    shares = [(line, q) for line in before[-2:] for q in line.quantities if is_share(q) and q is not rate]
    if len(shares) != 2 or not all(may_be_level(q) for _, q in shares):
        return None
    (first, one), (_, two) = shares
    if two.span.end > rate.span.start or two.stated - one.stated != (
        -rate.stated if direction == FALL else rate.stated
    ):
        return None
    return Pair(first, one, two)


def _stand_in(line: Line, rate: Quantity, pair: Pair) -> bool:
    """Whether a rate stands behind both numbers, and no others of their sort are in the two sentences."""
    ends = (pair.old, pair.new)
    after = _to_what(line, rate)
    if any(q.span.start > rate.span.start and q is not after for q in ends) or not any(
        q in line.quantities for q in ends
    ):
        return False
    gap = line.text(max(q.span.end for q in ends if q is not after), rate.span.start)
    if after is None and (len(gap) > _NEXT or re.search(rf",\s(?:{phrases(line.words.clauses).pattern})\s", gap)):
        return False
    both = (*(line.before.quantities if line.before is not None else ()), *line.quantities)
    like = [q for q in both if q.unit == pair.new.unit and q is not rate and may_be_level(q)]
    if is_share(pair.new):
        return len(like) == 2
    return len(like) == 2 and sum(is_share(q) for q in line.quantities) == 1


def _is_followed(before: Sequence[Line], pair: Pair, rate: Quantity) -> bool:
    """Whether other numbers of the same sort, or shares, stand between two numbers and what is said of them."""
    end = max(pair.old.span.end, pair.new.span.end)
    return any(
        q.unit is not None
        and q.span.start > end
        and (is_share(q) or q.unit == pair.new.unit)
        and q.stated != rate.stated
        for line in before
        for q in line.quantities
    )


def _is_explained(before: Sequence[Line], rate: Quantity, direction: str) -> bool:
    """Whether any two numbers told before give the rate."""
    levels = [q for line in before for q in line.quantities if may_be_level(q)]
    sign = -1 if direction == FALL else 1
    half = rate.step + (1 if rate.stated % 10 == 0 else 0)
    return any(
        abs(sign * (new.stated / old.stated - 1) * _HUNDRED - rate.stated) <= half
        for i, old in enumerate(levels)
        for new in (*levels[:i], *levels[i + 1 :])
        if old.unit == new.unit
    )


def _multiplied(reading: Reading, told: Mapping[int, Line], at: Span, year: int | None) -> Iterator[Fact]:
    """Rents have doubled: in 2011 the room was 310 a month, this spring it was 620."""
    document, index = reading.document, reading.document.sentence_at(at.start)
    if index is None or document.inside(at, Layer.QUOTE) or document.scope_at(at.start) is not Scope.BODY:
        return
    sentence = document.sentences[index]
    own = told.get(index)
    words = reading.lexicon.arithmetic
    assert words is not None
    line = own or Line(document, reading.lexicon, sentence, ())
    times = words.multiples[document.slice(at).lower()]
    around = _window(told, index - 1, index + _AHEAD + 1)
    behind = _window(told, index, index + _AHEAD + 1)
    found = list(pairs(behind, year)) or _moved(line, at)
    if (
        len(found) != 1
        or not _may_be_of(line, at, found[0])
        or not _misses(found[0], times, line, behind)
        or _has_ratio(around, times)
    ):
        return
    value = Interval.exactly(times)
    word = Quantity(at, value=value, stated=times, number_span=at, shown=value)
    fact = _fact(Sort.MULTIPLE, document.slice(at).lower(), found[0], word, line.place)
    bound = hedge(line, at.start)
    if bound in (Bound.EXACT, Bound.ABOUT) or line.span.contains(found[0].new.span):
        yield replace(fact, bound=bound)


def _may_be_of(line: Line, at: Span, pair: Pair) -> bool:
    """Whether a multiple can be said of two numbers: the one behind its `to` is the new one, and `from` has its own.

    "Double the number of permits" is said of no cases.
    """
    behind = line.behind(at.end, 8).split()[:1]
    nouns, head = line.lexicon.nouns, pair.new.head or pair.old.head
    if behind and head and nouns is not None and behind[0] in nouns.determiners:
        return head in line.behind(at.end, _OBJECT)
    if behind and behind[0] in line.words.to:
        return 0 < pair.new.span.start - at.end <= len(behind[0]) + 2
    return not behind or behind[0] not in line.words.from_


def _moved(line: Line, at: Span) -> list[Pair]:
    """The change right before a multiple that is set off by a comma: rose to £9m from £3m, doubling in a year."""
    found = [m for m in moves(line) if m.last.span.end < at.start]
    if len(found) != 1 or not re.fullmatch(r",\s(?:[a-z]+\s){0,2}", line.text(found[0].last.span.end, at.start)):
        return []
    return [Pair(line, found[0].old, found[0].new)]


def _misses(pair: Pair, times: Decimal, line: Line, told: Sequence[Line]) -> bool:
    """Whether two numbers go the way that a multiple says, and are surely what it is said of.

    They are where they stand in its own sentence, or have no other beside them in the next; or else where they make
    another plain multiple.
    """
    ratio = pair.new.stated / pair.old.stated
    if (ratio > 1) is not (times > 1):
        return False
    if any(abs(ratio - plain) <= _NEAR * plain for plain in _PLAIN if plain != times):
        return True
    like = [q for line in told for q in line.quantities if q.unit == pair.new.unit and may_be_level(q)]
    own = [q for q in (pair.old, pair.new) if line.span.contains(q.span)]
    return len(like) == 2 and bool(own)


def _has_ratio(around: Sequence[Line], times: Decimal) -> bool:
    levels = [q for line in around for q in line.quantities if may_be_level(q)]
    return any(
        abs(new.stated / old.stated / times - 1) <= 2 * _NEAR
        for old in levels
        for new in levels
        if old is not new and old.unit == new.unit
    )


def _directed(reading: Reading, told: Mapping[int, Line], at: Span, year: int | None) -> Iterator[Fact]:
    """Levels have dropped steadily. They are 83 per cent full, against 66 per cent in June."""
    document, index = reading.document, reading.document.sentence_at(at.start)
    if index is None or document.inside(at, Layer.QUOTE) or index in told or index + 1 not in told:
        return
    behind = told[index + 1]
    if document.block_at(at.start) is not document.block_at(behind.span.start):
        return
    words = behind.words
    said = f"{document.slice(document.sentences[index]).lower()} | {behind.text(behind.span.start, behind.span.end)}"
    if phrases(words.not_climbs).search(_without_units(behind, said)):
        return
    direction = RISE if phrases(words.climbs).fullmatch(document.slice(at).lower()) else FALL
    found = [p for p in pairs([behind], year) if phrases(words.compared).search(_between(p))]
    levels = [q for q in behind.quantities if may_be_level(q) and found and q.unit == found[0].new.unit]
    against = [p for p in found if (p.new.stated > p.old.stated) is not (direction == RISE)]
    if not found or len(against) != len(found) or len({p.new.span.start for p in found}) != 1:
        return
    if not stands_behind(behind, found[0].new, words.from_) and len(levels) <= len(found) + 1:
        span = at
        value = found[0].new.value
        word = Quantity(span, value=value, stated=Decimal(0), number_span=span, shown=value)
        yield _fact(Sort.DIRECTION, direction, found[0], word, behind.place)


def _between(pair: Pair) -> str:
    first, last = sorted((pair.old, pair.new), key=lambda q: q.span.start)
    return pair.line.text(first.span.end, last.span.start)


def _without_units(line: Line, said: str) -> str:
    """What is said, without the names of units, which are no words of it (per cent)."""
    for name in {line.document.slice(q.span).lower() for q in line.quantities if q.unit is not None}:
        said = said.replace(name, " ")
    return said


BINDER = Binder(
    name="changes-retold",
    states=(FactKind.CHANGE,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "arithmetic"),
)
