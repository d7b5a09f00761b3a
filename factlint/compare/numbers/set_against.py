"""Two counts of one thing that are set against each other: 18 votes to 15, 21 goals against 19."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from factlint.model.article import Article
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.whole_words import phrases

_LONGEST_BY = 20


def pairs(article: Article, quantities: Iterable[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Each two exact counts next to each other with a word of contest between them, the first of them with its noun.

    `quantities` are in the order of the text. The second count may stand alone (18 votes to 15).
    """
    words, text = article.lexicon.arithmetic, article.document.text
    assert words is not None
    for first, second in pairwise(quantities):
        plain = all(q.unit is None and q.upper is None and q.bound is Bound.EXACT for q in (first, second))
        if not plain or not first.head or second.head not in ("", first.head):
            continue
        if _against(words).fullmatch(text, first.span.end, second.span.start):
            yield first, second


def is_margin(article: Article, quantity: Quantity) -> bool:
    """Whether a word of difference stands right before a number: by five votes, a majority of five."""
    words, text = article.lexicon.arithmetic, article.document.text
    assert words is not None
    start = quantity.number_span.start
    before = text[max(0, start - _LONGEST_BY) : start].lower()
    return _by(words).search(before) is not None


@cache
def _against(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf",? (?:{phrases(words.against).pattern}) ", re.IGNORECASE)


@cache
def _by(words: ArithmeticWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(words.by).pattern}) $")
