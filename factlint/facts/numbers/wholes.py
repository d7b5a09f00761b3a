"""Wholes: the shares that something is divided into, which make a hundred per cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.compare.numbers.lines import Line, is_list, is_share, lines
from factlint.compare.numbers.moves import stands_behind
from factlint.facts.base import Binder, Reading
from factlint.model.facts import Completeness, Fact, FactKind, Subject
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.whole_words import phrases

_PARTS = 3
_HUNDRED, _MOST_OFF = Decimal(100), Decimal(35)
"""One wrong figure is rarely off by more."""
_VOTES = "votes"


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each list of shares that are all of one whole."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        if len(line.quantities) >= _PARTS:
            found = _whole(line)
            if found is not None:
                yield found


def _whole(line: Line) -> Fact | None:
    """Shares of one whole: the last is what is left over, or all are answers of which a person gives one."""
    shares = [q for q in line.quantities if is_share(q)]
    if len(shares) < _PARTS or not is_list(line, shares) or any(_is_between(q, shares) for q in line.quantities):
        return None
    if any(q.bound not in (Bound.EXACT, Bound.ABOUT) or q.upper is not None for q in shares):
        return None
    if any(q.bound is Bound.ABOUT for q in shares[1:]) or _are_of_several(line, shares):
        return None
    sure = _sure(line, shares)
    if sure is None or phrases(line.words.some).search(_around(line, shares)):
        return None
    return Fact(
        FactKind.WHOLE,
        Subject("", line.document.slice(shares[0].span), frozenset({sure})),
        shares[0].span.to(shares[-1].span),
        value=Interval.exactly(Decimal(100)),
        unit=shares[0].unit,
        place=line.place,
        parts=tuple(("part", q) for q in shares),
    )


def _are_of_several(line: Line, shares: Sequence[Quantity]) -> bool:
    """Whether shares are of more than one whole: one that others are set against (70% a year ago), or far off 100."""
    against = (*line.words.compared, *line.words.from_)
    if any(stands_behind(line, q, against) for q in shares):
        return True
    return abs(sum((q.stated for q in shares), Decimal(0)) - _HUNDRED) > _MOST_OFF


def _is_between(quantity: Quantity, shares: Sequence[Quantity]) -> bool:
    """Whether a quantity that is no share stands in or behind the list."""
    return not is_share(quantity) and quantity.span.start > shares[0].span.start


def _around(line: Line, shares: Sequence[Quantity]) -> str:
    """The list and what follows it, without the shares, whose names (per cent) are no words of it."""
    ends = [s.span.start for s in shares[1:]] + [line.span.end]
    return " ".join(line.text(s.span.end, end) for s, end in zip(shares, ends, strict=True))


def _sure(line: Line, shares: Sequence[Quantity]) -> Completeness | None:
    before = line.between(shares[-2], shares[-1])[-24:]
    behind = line.text(shares[-1].span.end, line.span.end)
    if phrases(line.words.rest).search(before) or phrases(line.words.no_answer).search(behind):
        return Completeness.STATED
    answers = phrases(line.words.exclusive.get(_VOTES, ()))
    ends = [s.span.start for s in shares[1:]] + [line.span.end]
    said = [answers.search(line.text(s.span.end, end)) for s, end in zip(shares, ends, strict=True)]
    objects = phrases(line.lexicon.nouns.determiners if line.lexicon.nouns else ())
    asked_anew = any(objects.search(line.text(s.span.end, end)) for s, end in list(zip(shares, ends, strict=True))[1:])
    if all(said) and len({m.group() for m in said if m}) == len(said) and not asked_anew:
        # "58% favour the tax and 61% support the ban" are answers to two questions.
        return Completeness.EXCLUSIVE
    return None


BINDER = Binder(
    name="wholes", states=(FactKind.WHOLE,), needs=(Quantity,), bind=bind, words=("numbers", "units", "arithmetic")
)
