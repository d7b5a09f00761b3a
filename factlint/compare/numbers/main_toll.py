"""The toll that a story opens with, and counts further down that are above it: what is told first is all of them."""

from __future__ import annotations

import re

from factlint.compare.numbers import counts
from factlint.compare.numbers.said_once import is_said_elsewhere
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import DISPLAY
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_OPENING = 2
"""How many sentences below the headline tell what the story is about."""

_APART = 2
_LEAST = 3
_WORD = re.compile(r"[^\W\d_]+")


def toll(article: Article, found: list[Quantity], nouns: NounWords, words: ArithmeticWords) -> list[Quantity]:
    """The counts in headline and opening of those to whom something happened, where all of one fate are one number.

    `found` are the counts of one thing, in their order. Empty where the opening tells of none, or of several.
    """
    opening = _opening(article)
    top = [q for q in found if counts.fate(q, nouns) and _is_at_top(article, q, opening)]
    # Five were killed, two of them children; at first, three were said to have died.
    top = [q for q in top if not (q.other or q.partitive or counts.says(article, q, words.updates))]
    if not top or not all(map(counts.is_exact, top)):
        return []
    fates = {counts.fate(q, nouns) for q in top}
    if len({q.stated for q in top}) > 1 or any(not counts.same_verb(top[0].verb or f, f, nouns) for f in fates):
        return []
    return top


def is_above(article: Article, top: list[Quantity], second: Quantity, nouns: NounWords, words: ArithmeticWords) -> bool:
    """Whether a count further down is of the story's toll and above it, and nothing tells that it is of another event.

    One below it may be of one place, or of those who died at once. One above it must be another event, and that has
    its day, its year, or a word for the time before.
    """
    first = top[-1]
    if not first.stated < second.stated <= _APART * first.stated or second.stated < _LEAST:
        return False
    if second.other or second.partitive or not counts.is_exact(second) or counts.owner(article, second):
        return False
    fate = counts.fate(second, nouns)
    if not fate or not counts.same_verb(counts.fate(first, nouns), fate, nouns):
        return False
    if counts.says(article, second, words.updates) or is_said_elsewhere(article, second):
        return False
    return not _is_of_another_time(article, top, second, words)


def _opening(article: Article) -> int:
    """Where the opening of the story ends."""
    document = article.document
    body = [s for s in document.sentences if document.scope_at(s.start) not in DISPLAY]
    return body[min(_OPENING, len(body)) - 1].end if body else 0


def _is_at_top(article: Article, quantity: Quantity, opening: int) -> bool:
    return article.document.scope_at(quantity.span.start) in DISPLAY or quantity.span.start < opening


def _is_of_another_time(article: Article, top: list[Quantity], second: Quantity, words: ArithmeticWords) -> bool:
    document = article.document
    index = document.sentence_at(second.span.start)
    if index is None:
        return True
    span = document.sentences[index]
    text = document.slice(span).lower()
    if YEAR.search(text) or phrases(words.changed + words.before).search(text):
        return True
    known = {_day(d) for q in top for d in article.mentions.near(Dated, q.span, same="sentence")}
    return any(_day(d) not in known and not _is_said_on(article, d) for d in article.mentions.within(Dated, span))


def _day(dated: Dated) -> object:
    return dated.weekday if dated.weekday is not None else (dated.readings, dated.days_off)


def _is_said_on(article: Article, dated: Dated) -> bool:
    """Whether a day is that of a statement: said Tuesday."""
    quotes = article.lexicon.quotes
    before = _WORD.findall(article.document.text[max(0, dated.span.start - 24) : dated.span.start].lower())
    return quotes is not None and not quotes.verbs.isdisjoint(before[-2:])
