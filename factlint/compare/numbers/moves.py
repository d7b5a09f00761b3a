"""Moves: a number before a change and the one after it, as a sentence sets them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.lines import Line, is_share
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.records import dataclass
from factlint.text.whole_words import phrases

RISE, FALL = "rise", "fall"

_REACH = 60
"""How many characters may lie between two numbers of one change."""
_STOPS = re.compile(r"[;:()\n]|[.!?] ")
_TIED = re.compile(r"[^;:.!?\n(]{0,24}[,(–—-]([^;:!?\n(]{0,24})")
_NEAR = 30
_WIDE = 300
"""How far off words may stand that change what every rate of a sentence means."""
_FEW_WORDS = 3
_LONGEST_ASIDE = 5
"""How many words an aside has at most that says where a number came from (up slightly from the 40)."""
_TIMES = ("time", "days", "weeks", "months", "years", "nights")
_MOST_APART = Decimal(50)
"""Two numbers further apart than this, as a ratio, are of different scales (from 3 to 5 million)."""


@dataclass(frozen=True, slots=True)
class Move:
    """A change from one number to another; `inside` is the one number that may stand between the two."""

    line: Line
    old: Quantity
    new: Quantity
    inside: Quantity | None = None

    @property
    def first(self) -> Quantity:
        """The one of both that stands first."""
        return min(self.old, self.new, key=lambda q: q.span.start)

    @property
    def last(self) -> Quantity:
        """The one of both that stands last."""
        return max(self.old, self.new, key=lambda q: q.span.start)

    @property
    def direction(self) -> str:
        """Whether the numbers rise or fall; empty where they are the same."""
        if self.old.stated == self.new.stated:
            return ""
        return RISE if self.new.stated > self.old.stated else FALL


def moves(line: Line) -> Iterator[Move]:
    """Every pair of a sentence that is a change: from 40 to 46, to 46 from 40, 46, up 15% from 40."""
    found = line.quantities
    for index, first in enumerate(found[:-1]):
        for last, inside in ((found[index + 1], None), *_after_next(line, index)):
            move = _move(line, first, last, inside)
            if move is not None:
                yield move
                break


def _after_next(line: Line, index: int) -> Iterator[tuple[Quantity, Quantity]]:
    if index + 2 < len(line.quantities):
        yield line.quantities[index + 2], line.quantities[index + 1]


def _move(line: Line, first: Quantity, last: Quantity, inside: Quantity | None) -> Move | None:
    if not alike(first, last) or not _are_levels(first, last):
        return None
    gap = line.text(first.number_span.end, last.span.start)
    if len(gap) > _REACH or _STOPS.search(gap) or _is_doubled(line, last):
        return None
    words = line.words
    is_new = inside is not None or _begins_anew(line, gap)
    if not is_new and stands_behind(line, first, words.from_) and stands_behind(line, last, words.to):
        return Move(line, first, last)
    if not (stands_behind(line, last, words.old) or _is_set_on(line, last, inside)) or not is_level(first):
        return None
    if not is_new and stands_behind(line, first, words.to):
        return Move(line, last, first)
    if line.ahead(first.span.start, 12).rstrip().endswith(words.wholes) or _is_joined(line, first):
        # 12 of 30 schools, up from 20: which of both it was is not said.
        return None
    if inside is not None:
        start = first.number_span.end
        gap = line.text(start, inside.span.start) + line.text(inside.span.end, last.span.start)
    _, comma, aside = gap.partition(",")
    turned = phrases((*words.climbs, *words.sinks)).search(aside)
    if not comma or turned is None or len(aside.split()) > _LONGEST_ASIDE or "," in aside:
        return None
    opening = aside[: turned.start()]
    if len(opening.split()) > 2 or phrases(line.numbers.joins).search(opening) or _goes_to(line, last):
        return None
    return Move(line, last, first, inside)


def _is_set_on(line: Line, last: Quantity, inside: Quantity | None) -> bool:
    """Whether the change between two numbers is reckoned from the last: up 3% on the 11% of the year before."""
    if inside is None or not is_share(inside) or not stands_behind(line, last, line.words.set_on):
        return False
    return len(line.text(inside.span.end, last.span.start).split()) <= _FEW_WORDS


def _goes_to(line: Line, last: Quantity) -> bool:
    """Whether a number is the beginning of a change of its own: inflation, down from 9% to 7%."""
    return phrases(line.words.to).match(line.behind(last.span.end, 12).lstrip()) is not None


def _begins_anew(line: Line, gap: str) -> bool:
    """Whether what stands between two numbers says something else: to 34%, and rose from 53% in the north."""
    again = phrases((*line.words.climbs, *line.words.sinks, *line.numbers.joins))
    return again.search(gap) is not None or len(gap.split()) > _LONGEST_ASIDE + 3


def _is_joined(line: Line, first: Quantity) -> bool:
    """Whether a number is the second of two: 12 for adults and 6 for children, up from 10."""
    index = line.index(first)
    if index == 0:
        return False
    gap = line.between(line.quantities[index - 1], first)
    return len(gap) <= _REACH and phrases(line.numbers.joins).search(gap) is not None


def _is_doubled(line: Line, last: Quantity) -> bool:
    """Whether another number is joined to the last, so that each of them belongs to another: from 10 and 5."""
    index = line.index(last)
    if index + 1 >= len(line.quantities):
        return False
    gap = line.between(last, line.quantities[index + 1])
    return re.fullmatch(rf"(?: \w+)? (?:{phrases(line.numbers.joins).pattern}) ", gap) is not None


def _are_levels(first: Quantity, last: Quantity) -> bool:
    """Whether two quantities are levels, or lengths of time in one unit (from 41 minutes to 38 minutes)."""
    times = first.unit is not None and first.unit == last.unit and first.unit.dimension in _TIMES
    return all(_is_one(q) for q in (first, last)) if times else is_level(first) and is_level(last)


def _is_one(quantity: Quantity) -> bool:
    if quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE):
        return False
    return quantity.stated > 0 and quantity.upper is None


def is_level(quantity: Quantity) -> bool:
    """Whether a quantity can be the start or end of a change: one number above zero, no length of time."""
    if not _is_one(quantity):
        return False
    return quantity.unit is None or quantity.unit.dimension not in (*_TIMES, "points")


def alike(first: Quantity, last: Quantity) -> bool:
    """Whether two numbers can be of one thing: the same unit, and the same noun where both have one."""
    if is_share(first) != is_share(last):
        return False
    if first.unit != last.unit:
        bare, other = (first, last) if first.unit is None else (last, first)
        # "To 88 million euros from 110 million."
        return bare.unit is None and not bare.head and other.unit is not None and other.unit.is_money
    if first.unit is None and first.rate != last.rate:
        return not first.head or not last.head
    return not first.head or not last.head or first.head == last.head


def of_one_scale(move: Move) -> bool:
    """Whether the two numbers are near enough to be written in one scale."""
    low, high = sorted((move.old.stated, move.new.stated))
    return high <= low * _MOST_APART


@cache
def _before(words: tuple[str, ...], lexicon: Lexicon) -> re.Pattern[str]:
    nouns, numbers = lexicon.nouns, lexicon.numbers
    between = (*(nouns.determiners if nouns else ()), *(numbers.about if numbers else ()))
    return re.compile(rf"(?:{phrases(words).pattern})(?: (?:{phrases(between).pattern})){{0,2}} $")


def stands_behind(line: Line, quantity: Quantity, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands before a quantity, with no more than a hedge or a determiner between."""
    return _before(words, line.lexicon).search(line.ahead(quantity.span.start, 32)) is not None


@cache
def _verbs(verbs: tuple[str, ...], words: ArithmeticWords) -> re.Pattern[str]:
    """One of the verbs, and what follows it up to the number that it governs."""
    aside = rf"(?: (?:{phrases(words.asides).pattern}|[a-z]+(?:{'|'.join(words.adverb_endings)})))"
    ends = (*words.from_, *words.to)
    return re.compile(rf"(?:{phrases(verbs).pattern}){aside}{{0,2}},? (?:{phrases(ends).pattern})\b[^,]{{0,16}}$")


def verb_of(move: Move) -> str:
    """Which way the verb goes that governs both numbers (fell from 41 to 47); empty where none clearly does."""
    line, words = move.line, move.line.words
    ends = (*words.from_, *words.to)
    ahead = line.ahead(move.first.span.start, 48)
    if stands_behind(line, move.first, ends):
        said = ahead
    else:
        said = line.text(move.first.number_span.end, move.last.span.start)
    of_rates = is_share(move.old)
    climbs = words.climbs + (words.climbs_of_rates if of_rates else ())
    sinks = words.sinks + (words.sinks_of_rates if of_rates else ())
    for verbs, direction in ((climbs, RISE), (sinks, FALL)):
        if _verbs(verbs, words).search(said):
            return direction
    return ""


def touches(move: Move, rate: Quantity) -> bool:
    """Whether a rate stands between the two numbers, or right before or behind both."""
    line = move.line
    if move.inside is not None:
        return move.inside is rate
    if rate.span.start - move.last.span.end > _REACH or move.first.span.start - rate.span.end > _REACH:
        return False
    if rate.span.end <= move.first.span.start:
        gap = line.text(rate.span.end, move.first.span.start)
        nothing_between = line.index(move.first) - line.index(rate) == 1
        if nothing_between and _to_or_from(line).fullmatch(gap):
            return True
        return nothing_between and len(gap) <= _NEAR and re.search(r"[;:()\n,]", gap.rstrip(" ,")) is None
    if rate.span.start >= move.last.span.end:
        gap = line.text(move.last.span.end, rate.span.start)
        nothing_between = line.index(rate) - line.index(move.last) == 1
        tied = _TIED.fullmatch(gap)
        if not nothing_between or tied is None or phrases(line.numbers.joins).search(tied.group(1)):
            return False
        return len(tied.group(1).split()) <= _LONGEST_ASIDE
    return False


def _to_or_from(line: Line) -> re.Pattern[str]:
    """What stands between a rate and its two numbers: fell 2 percent, to 6 percent from 8; by 8% in April, from £12."""
    return _pattern_to_or_from((*line.words.from_, *line.words.to))


@cache
def _pattern_to_or_from(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z]+){{0,3}}, (?:{phrases(words).pattern}) ")


@cache
def _clause_end(clauses: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[;:()\n]|[.!?] |, (?:{phrases(clauses).pattern}) ")


def direction_of(line: Line, rate: Quantity) -> str:
    """Whether the words at a rate make it a rise or a fall: rose 15%, up by 15%, a 15% rise, 15% more."""
    words = line.words
    behind = line.document.text[rate.span.end : rate.span.end + 24].lower()
    for wanted, direction in (((*words.rises, *words.more), RISE), ((*words.falls, *words.fewer), FALL)):
        found = phrases(wanted).match(behind.lstrip(" -"))
        if found:
            return direction
    before = _clause_end(words.clauses).split(line.ahead(rate.span.start, 40))[-1]
    last: tuple[int, str] = (-1, "")
    for wanted, direction in ((words.rises, RISE), (words.falls, FALL)):
        for match in phrases(wanted).finditer(before):
            last = max(last, (match.end(), direction))
    if last[0] < 0 or any(c.isdigit() for c in before[last[0] :]) or len(before[last[0] :].split()) > 3:
        return ""
    return last[1]


def hedge(line: Line, start: int) -> Bound:
    """What stands right before a word that says how many times: more than doubled, nearly halved."""
    ahead = line.ahead(start, 24).rstrip()
    numbers = line.numbers
    for words, bound in (
        ((*numbers.at_least, *numbers.above), Bound.AT_LEAST),
        ((*numbers.at_most, *numbers.below), Bound.AT_MOST),
        (numbers.about, Bound.ABOUT),
    ):
        if any(ahead == word or ahead.endswith(f" {word}") for word in words):
            return bound
    return Bound.EXACT


def has_base(line: Line, rate: Quantity, move: Move) -> bool:
    """Whether the rate is reckoned from something else than the number before: per year, on a like-for-like basis."""
    words = line.words
    # "The average rent rose": both numbers are averages.
    mean = phrases(words.opens_mean).match(line.text(line.span.start, rate.span.start).lstrip())
    opens = line.span.start + (mean.end() if mean else 0)
    start, end = max(opens, rate.span.start - _NEAR), min(line.span.end, rate.span.end + _NEAR)
    kept: list[str] = []
    for level in (move.first, move.last):
        if start <= level.span.start < end:
            # "420 a year to 483, up 18%": so much a year is what goes up.
            kept.append(line.text(start, level.span.start))
            start = _with_each(line, level)
    kept.append(line.text(start, end))
    if phrases(words.bases).search(phrases(words.before).sub("", " | ".join(kept))):
        return True
    said = f"{line.ahead(rate.span.start, _WIDE)} | {line.behind(rate.span.end, _WIDE)}"
    whole = phrases(words.before).sub("", said)
    if phrases(words.other_rates).search(whole):
        return True
    return has_other_base(line, rate, [move.old])


def has_other_base(line: Line, rate: Quantity, old: list[Quantity]) -> bool:
    """Whether the rate is reckoned from something that is named behind it and is none of the numbers."""
    behind = line.document.text[rate.span.end : rate.span.end + 40].lower().lstrip()
    changed = phrases((*line.words.rises, *line.words.falls)).match(behind)
    if changed:
        behind = behind[changed.end() :].lstrip()
    if phrases(line.words.other_bases).match(behind) is None:
        return False
    return not any(rate.span.end < q.span.start <= rate.span.end + 40 for q in old)


def _with_each(line: Line, level: Quantity) -> int:
    """Where an amount ends, with what it is for each of: 420 a year."""
    found = re.compile(rf"(?:\s(?:{phrases(line.words.each).pattern})\s\w+)?").match(
        line.document.text, level.span.end, line.span.end
    )
    return found.end() if found else level.span.end
