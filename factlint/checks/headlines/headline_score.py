"""The result of a game in display text against the one that the story tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.numbers.results import RESULT
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, RUNNING, Document, Layer
from factlint.model.findings import Match
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENING = 4
"""How many sentences of a story may tell the result that its headline does."""


@dataclass(frozen=True, slots=True)
class _Score:
    span: Span
    goals: frozenset[int]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each line of display with one result that the story has nowhere, while its opening has another one.

    Both are said to have been won, and name one side alike; the story tells of one game only.
    """
    lists, arithmetic = article.lexicon.lists, article.lexicon.arithmetic
    assert lists is not None and arithmetic is not None
    document = article.document
    shown = [
        (block.span, score) for block in document.blocks_of(*DISPLAY_LINES) for score in _scores(document, block.span)
    ]
    if not shown:
        return
    body = [s for s in document.sentences if document.scope_at(s.start) in RUNNING]
    told = [(sentence, _scores(document, sentence)) for sentence in body]
    known = {score.goals for _, scores in told for score in scores}
    won = [(s, scores[0]) for s, scores in told[:_OPENING] if len(scores) == 1 and _is_won(document, s, lists.wins)]
    if len(won) != 1 or len({s.goals for sentence, scores in told for s in scores if sentence is not won[0][0]}) > 1:
        return
    sentence, rival = won[0]
    for line, score in shown:
        lone = len(_scores(document, line)) == 1 and _is_won(document, line, lists.wins)
        if not lone or score.goals in known or phrases(arithmetic.not_one_game).search(document.slice(line).lower()):
            continue
        if phrases(arithmetic.not_one_game).search(document.slice(sentence).lower()):
            continue
        if _sides(article, line) & frozenset(_WORD.findall(document.slice(sentence).casefold())):
            here, there = document.slice(score.span), document.slice(rival.span)
            yield two_ways(
                document, Way(score.span, "stated", "shown"), Way(rival.span, "found", "story"), f"{here}/{there}"
            )


def _scores(document: Document, within: Span) -> list[_Score]:
    found = RESULT.finditer(document.text, within.start, within.end)
    spans = [(Span(*m.span()), frozenset((int(m[1]), int(m[2])))) for m in found]
    return [_Score(span, goals) for span, goals in spans if not document.inside(span, Layer.QUOTE)]


def _is_won(document: Document, within: Span, wins: tuple[str, ...]) -> bool:
    return phrases(wins).search(document.slice(within).lower()) is not None


def _sides(article: Article, line: Span) -> frozenset[str]:
    """The words with a capital of a line of display, folded: the sides, among others."""
    nouns = article.lexicon.nouns
    empty = frozenset((*nouns.ends, *nouns.auxiliaries)) if nouns is not None else frozenset()
    said = _WORD.findall(article.document.slice(line))
    return frozenset(word.casefold() for word in said if word[0].isupper()) - empty


KIND = Kind(
    name="headline-score",
    summary="The result of a game in display text against the story's",
    find=find,
    slots={"stated": "the result in the display text", "found": "the result in the story"},
    roles={"there": "the result in the story"},
    repairs={"shown": "the display text made to fit the story", "story": "the story made to fit the display text"},
    words=("lists", "arithmetic"),
)
