"""Whether two sentences tell one thing: the words, names, days, years and other counts that they share."""

from __future__ import annotations

import re
from decimal import Decimal

from factlint.compare.numbers import counts
from factlint.compare.words.nouns import stem
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.quantity import Quantity
from factlint.text.letters import CAPITAL
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.years import YEAR

_NAME = re.compile(rf"(?<=[\w,;:’'\"] ){CAPITAL}[\w’'-]+")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
_LARGE, _WEIGHT, _LIGHT = 10, 6, 2


@dataclass(frozen=True, slots=True)
class Telling:
    """What a sentence says: the stems of its content words, the names inside it, its days and years, and its counts."""

    span: Span
    text: str
    stems: frozenset[str]
    names: frozenset[str]
    days: frozenset[tuple[object, ...]]
    years: frozenset[str]
    counts: frozenset[tuple[str, Decimal]]
    speaks: bool


def telling(article: Article, span: Span) -> Telling:
    """What the sentence at a span says."""
    nouns, quotes = article.lexicon.nouns, article.lexicon.quotes
    assert nouns is not None
    text = article.document.slice(span)
    words = _WORD.findall(text.lower())
    empty = {*nouns.ends, *nouns.auxiliaries}
    others = article.mentions.within(Quantity, span)
    dates = article.mentions.within(Dated, span)
    return Telling(
        span,
        text.lower(),
        frozenset(stem(w, nouns) for w in words if len(w) >= _SHORTEST and w not in empty),
        frozenset(_NAME.findall(text)),
        frozenset((d.weekday,) if d.weekday is not None else (d.readings, d.days_off) for d in dates),
        frozenset(YEAR.findall(text)),
        frozenset((q.head or counts.fate(q, nouns), q.stated) for q in others if q.unit is None and q.stated > 1),
        quotes is not None and not quotes.verbs.isdisjoint(words),
    )


def of_other_days(a: Telling, b: Telling) -> bool:
    """Whether two sentences are of different days or years, as far as they name any."""
    return any(one and two and not one & two for one, two in ((a.days, b.days), (a.years, b.years)))


def of_other_names(a: Telling, b: Telling) -> bool:
    """Whether two sentences name people, bodies and places, and fewer than half of them alike."""
    return bool(a.names and b.names) and 2 * len(a.names & b.names) < min(len(a.names), len(b.names))


def in_common(a: Telling, b: Telling, besides: frozenset[str]) -> int:
    """How much two sentences have in common: one for each word, and more for each count of the same with one number.

    A number from ten on that comes with both (and 340 wounded) is close to proof.
    """
    same = a.counts & b.counts
    return len((a.stems & b.stems) - besides) + sum(_WEIGHT if n >= _LARGE else _LIGHT for _, n in same)
