"""Margins of results: how far a win was apart (a 23-point margin), and the score that it was won by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PLACES = (Scope.BODY, Scope.DEK, Scope.HEADLINE)
_WON_NEAR = 60


@cache
def _score(arithmetic: ArithmeticWords) -> re.Pattern[str]:
    to = phrases(arithmetic.to).pattern
    return re.compile(rf"(?<![\w.,:/$£€–-])(\d{{1,3}})(?:[–-]| (?:{to}) )(\d{{1,3}})(?![\w:/%–-]|[.,]\d)")


@cache
def _margin(lexicon: Lexicon) -> re.Pattern[str]:
    numbers, arithmetic = lexicon.numbers, lexicon.arithmetic
    assert numbers is not None and arithmetic is not None
    number = rf"\d{{1,3}}|{phrases(tuple(numbers.words)).pattern}"
    what, nouns = phrases(arithmetic.scored_in).pattern, phrases(arithmetic.margins_of_wins).pattern
    won, no_other = phrases(arithmetic.won).pattern, "".join(rf"(?<!{w} )" for w in arithmetic.or_so)
    ahead = phrases((*lexicon.nouns.determiners, *arithmetic.by) if lexicon.nouns else arithmetic.by).pattern
    return re.compile(rf"(?:{ahead}) (?:[a-z]+ )?{no_other}(?P<by>{number})[- ](?:{what})(?: (?:{won}))? (?:{nouns})")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each margin of a win, where the draft has one score that was won, and none that has that margin."""
    document, lexicon = reading.document, reading.lexicon
    assert lexicon.numbers is not None and lexicon.lists is not None
    lower = lowered(document.text)
    assert lexicon.arithmetic is not None
    named, score = lexicon.arithmetic.scored_in, _score(lexicon.arithmetic)
    if not any(f"-{word}" in lower for word in named) or score.search(document.text) is None:
        return
    margins = list(_margin(lexicon).finditer(lower))
    if not margins:
        return
    scores = [m for m in score.finditer(document.text) if document.scope_at(m.start()) in _PLACES]
    apart = {abs(int(m[1]) - int(m[2])) for m in scores}
    won = [m for m in scores if _is_won(reading, lower, m.start())]
    if len({tuple(sorted((int(m[1]), int(m[2])))) for m in won}) != 1:
        return
    for found in margins:
        written = found.group("by")
        value = Decimal(written) if written.isdigit() else lexicon.numbers.words[written]
        at = Span(*found.span("by"))
        if document.scope_at(at.start) not in _PLACES or document.inside(at, Layer.QUOTE) or int(value) in apart:
            continue
        yield _fact(reading, at, value, won[0])


def _is_won(reading: Reading, lower: str, start: int) -> bool:
    lists, document = reading.lexicon.lists, reading.document
    assert lists is not None
    index = document.sentence_at(start)
    since = max(document.sentences[index].start if index is not None else 0, start - _WON_NEAR)
    return phrases(lists.wins).search(lower[since:start]) is not None


def _fact(reading: Reading, at: Span, value: Decimal, score: re.Match[str]) -> Fact:
    first, second = (_number(Span(*score.span(group)), Decimal(score[group])) for group in (1, 2))
    by = _number(at, value)
    return Fact(
        FactKind.DIFFERENCE,
        Subject("", reading.document.slice(at)),
        at,
        value=by.value,
        place=reading.document.scope_at(at.start) or Scope.BODY,
        mention=by,
        parts=(("first", first), ("second", second), ("difference", by)),
    )


def _number(span: Span, value: Decimal) -> Quantity:
    exact = Interval.exactly(value)
    return Quantity(span, value=exact, stated=value, number_span=span, shown=exact)


BINDER = Binder(
    name="margins",
    states=(FactKind.DIFFERENCE,),
    needs=(),
    bind=bind,
    words=("numbers", "nouns", "arithmetic", "lists"),
)
