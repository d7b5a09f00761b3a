"""How long something lasts, told twice: jailed for 17 months, and the 15-month sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.two_counts import REPAIRS, ROLES, SLOTS, two_counts
from factlint.model.article import Article
from factlint.model.document import EDITORIAL, Layer
from factlint.model.findings import Certainty, Match
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_LENGTHS = ("days", "weeks", "months", "years")
_IN_DAYS = {"days": Decimal(1), "weeks": Decimal(7), "months": Decimal("30.44"), "years": Decimal("365.25")}
_AROUND = 40


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each term that points back at what lasts, where the draft gives it one other length."""
    words = article.lexicon.time
    if words is None or not words.terms:
        return
    told = [q for q in article.mentions.of(Quantity) if _is_length(article, q)]
    for noun, openers in words.terms.items():
        pointing = [q for q in told if _is_of(article, q, noun)]
        if not pointing:
            continue
        given = [q for q in told if _is_given(article, q, openers) or _is_of(article, q, noun, definite=False)]
        for second in pointing:
            others = [q for q in given if q is not second]
            earlier = [q for q in others if q.span.start != second.span.start]
            if any(q is not second and _days(q) == _days(second) for q in told):
                continue
            if len({_days(q) for q in earlier}) == 1 and _differ(earlier[0], second):
                yield _match(article, *sorted((earlier[0], second), key=lambda q: q.span.start))
                break


def _is_length(article: Article, quantity: Quantity) -> bool:
    if quantity.unit is None or quantity.unit.dimension not in _LENGTHS or quantity.upper is not None:
        return False
    return quantity.bound is Bound.EXACT and article.document.scope_at(quantity.span.start) in EDITORIAL


def _is_of(article: Article, quantity: Quantity, noun: str, *, definite: bool = True) -> bool:
    """Whether a length stands before what lasts: the 15-month sentence."""
    text = article.document.text
    if "-" not in text[quantity.number_span.end : quantity.span.end] or (definite and not quantity.definite):
        return False
    behind = text[quantity.span.end : quantity.span.end + _AROUND].lower()
    found = re.match(rf"(?: [a-z]+)? {re.escape(noun)}\b", behind)
    return found is not None and not (definite and _is_of_another(article, quantity, behind[found.end() :]))


def _is_of_another(article: Article, quantity: Quantity, behind: str) -> bool:
    """Whether a length is somebody else's, or of another time: the four-year sentence given to a third man."""
    words, text = article.lexicon.time, article.document.text
    assert words is not None
    before = text[max(0, quantity.span.start - _AROUND // 2) : quantity.span.start].lower()
    index = article.document.sentence_at(quantity.span.start)
    sentence = article.document.slice(article.document.sentences[index]) if index is not None else ""
    said = f"{before} | {behind}"
    return phrases(words.other_terms).search(said) is not None or YEAR.search(sentence) is not None


def _match(article: Article, first: Quantity, last: Quantity) -> Match:
    """The match of two lengths, each in the words of the draft: 17 months, the 15-month sentence."""
    match = two_counts(article.document, first, last, Certainty.LIKELY)
    said = {"first": _said(article, first), "second": _said(article, last)}
    return replace(match, slots={**match.slots, **said})


def _said(article: Article, quantity: Quantity) -> str:
    """A length with what lasts, where it stands before that with a hyphen."""
    text, words = article.document.text, article.lexicon.time
    assert words is not None
    behind = _lasting(tuple(words.terms)).match(text, quantity.span.end)
    is_joined = "-" in text[quantity.number_span.end : quantity.span.end]
    return text[quantity.span.start : behind.end() if behind and is_joined else quantity.span.end]


@cache
def _lasting(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?: [a-z]+)? (?:{phrases(nouns).pattern})")


@cache
def _opening(openers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(openers).pattern}) (?:[a-z]+ )?$")


def _is_given(article: Article, quantity: Quantity, openers: tuple[str, ...]) -> bool:
    """Whether a length stands behind the verb for what lasts: jailed for 17 months."""
    before = article.document.text[max(0, quantity.span.start - _AROUND) : quantity.span.start].lower()
    return _opening(openers).search(before) is not None and not article.document.inside(quantity.span, Layer.CODE)


def _days(quantity: Quantity) -> Decimal:
    assert quantity.unit is not None
    return quantity.stated * quantity.unit.factor * _IN_DAYS.get(quantity.unit.dimension, Decimal(1))


def _differ(first: Quantity, second: Quantity) -> bool:
    """Whether two lengths are not one: a month is no exact number of days, and four weeks may be called one."""
    if first.unit == second.unit:
        return first.stated != second.stated
    low, high = sorted((_days(first), _days(second)))
    return high > low * Decimal("1.1")


KIND = Kind(
    name="term-retold",
    summary="How long something lasts, told twice",
    find=find,
    slots=SLOTS,
    roles=ROLES,
    repairs=REPAIRS,
    mentions=(Quantity,),
    words=("numbers", "units", "time"),
)
