"""Comebacks: the score by which a winner lay behind, and the score by which it won (from 3-0 down, won 4-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.mention import Mention
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

COMEBACK = "comeback"
"""The key of a score that was won from behind."""

_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,2})[–-](\d{1,2})(?![\w:/–-]|[.,]\d)")
_PLACES = (Scope.BODY, Scope.DEK, Scope.HEADLINE)
_WON_NEAR = 40
_MOST_SCORES = 6
_AROUND = 24


@cache
def _behind(words: ArithmeticWords) -> re.Pattern[str]:
    score = r"(?P<{0}>\d{{1,2}}[–-]\d{{1,2}})"
    down, trailed = phrases(words.behind).pattern, phrases(words.trailed).pattern
    return re.compile(
        rf"(?<![\w.,:/–-])(?:{score.format('down')} (?:{down})|(?:{trailed}) {score.format('trailed')})(?![\w:/–-])"
    )


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for the first score of a draft that somebody was behind by, where the draft has one score that was won."""
    document, arithmetic, lists = reading.document, reading.lexicon.arithmetic, reading.lexicon.lists
    assert arithmetic is not None and lists is not None
    lower = document.text.lower()
    behind = next((m for m in _behind(arithmetic).finditer(lower) if _is_told(reading, m.start())), None)
    if behind is None:
        return
    scores = [m for m in _SCORE.finditer(document.text) if document.scope_at(m.start()) in _PLACES]
    won = [m for m in scores if phrases(lists.wins).search(lower[_since(reading, m.start()) : m.start()])]
    if len(scores) > _MOST_SCORES or len({m.group() for m in won}) != 1:
        return
    if any(phrases(arithmetic.not_one_game).search(_around(lower, m)) for m in (*won, behind)):
        return
    score, name = won[0], "down" if behind.group("down") else "trailed"
    worst = Span(*behind.span(name))
    yield Fact(
        FactKind.SCORE,
        Subject(COMEBACK, document.slice(Span(*score.span()))),
        Span(*score.span()),
        value=Interval.exactly(min(int(score[1]), int(score[2]))),
        place=document.scope_at(score.start()) or Scope.BODY,
        parts=(("score", Mention(Span(*score.span()))), ("behind", Mention(worst))),
    )


def _is_told(reading: Reading, start: int) -> bool:
    document = reading.document
    return document.scope_at(start) in _PLACES and not document.inside(Span(start, start + 1), Layer.QUOTE)


def _since(reading: Reading, start: int) -> int:
    index = reading.document.sentence_at(start)
    sentence = reading.document.sentences[index].start if index is not None else 0
    return max(sentence, start - _WON_NEAR)


def _around(lower: str, score: re.Match[str]) -> str:
    return lower[max(0, score.start() - _AROUND) : score.end() + _AROUND]


BINDER = Binder(name="comebacks", states=(FactKind.SCORE,), needs=(), bind=bind, words=("lists", "arithmetic"))
