"""Scores: a result that a sentence says was won, and the names of those whose goals won it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.numbers.results import RESULT
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention
from factlint.model.values import Interval
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_NAME = r"[^\W\d_a-z][\w'’.-]+(?:[ \u00a0](?:[a-z]{2,3}[ \u00a0])?[^\W\d_a-z][\w'’.-]+){0,3}"
_WON_NEAR = 40


@cache
def _names(lexicon: Lexicon) -> re.Pattern[str]:
    assert lexicon.lists is not None
    joins = "|".join(map(re.escape, lexicon.lists.joins))
    return re.compile(rf"[ \u00a0]({_NAME}(?:, {_NAME})*,? (?:{joins}) {_NAME})")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each sentence with one score, a word for winning before it, and a list of scorers."""
    document, words = reading.document, reading.lexicon.lists
    assert words is not None
    lower = lowered(document.text)
    if not any(wording in lower for wording in words.scored):
        return
    for found in phrases(words.scored).finditer(lower):
        index = document.sentence_at(found.start())
        if index is None:
            continue
        sentence = document.sentences[index]
        names = _names(reading.lexicon).match(document.text, found.end(), sentence.end)
        scores = list(RESULT.finditer(document.text, sentence.start, sentence.end))
        said = lower[sentence.start : sentence.end]
        if names is None or len(scores) != 1 or phrases(words.own_goals).search(said):
            continue
        score = scores[0]
        before = lower[max(sentence.start, score.start() - _WON_NEAR) : score.start()]
        if score.start() < found.start() and phrases(words.wins).search(before):
            yield _fact(reading, Span(*score.span()), Span(*names.span(1)), (int(score[1]), int(score[2])))


def _parted(lexicon: Lexicon, text: str, scorers: Span) -> Iterator[Span]:
    """The names of a list, one by one."""
    assert lexicon.lists is not None
    at = scorers.start
    for part in re.compile(rf",? (?:{'|'.join(map(re.escape, lexicon.lists.joins))}) |, ").finditer(
        text, scorers.start, scorers.end
    ):
        yield Span(at, part.start())
        at = part.end()
    yield Span(at, scorers.end)


def _fact(reading: Reading, score: Span, scorers: Span, goals: tuple[int, int]) -> Fact:
    document = reading.document
    named = list(_parted(reading.lexicon, document.text, scorers))
    return Fact(
        FactKind.SCORE,
        Subject("", document.slice(score)),
        score,
        value=Interval.exactly(max(goals)),
        voice=Voice.QUOTED if document.inside(score, Layer.QUOTE) else Voice.DRAFT,
        place=document.scope_at(score.start) or Scope.BODY,
        parts=(("score", Mention(score)), *(("scorer", Mention(span)) for span in named)),
    )


BINDER = Binder(name="scores", states=(FactKind.SCORE,), needs=(), bind=bind, words=("lists",))
