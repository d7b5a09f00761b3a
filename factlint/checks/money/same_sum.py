"""One sum of money given twice: with the same digits, and once a thousand times as much or in another currency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers import money
from factlint.model.article import Article
from factlint.model.document import EDITORIAL, Scope
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.text.records import dataclass
from factlint.text.whole_words import phrases

_RATE = "rate:"
_BOTH = 2
_MOST = 60
"""How many sums with the same digits are compared in one draft."""


class Differs(StrEnum):
    """In what the two sums differ."""

    SCALE = "scale"
    CURRENCY = "currency"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    differs: Annotated[
        Differs, "`scale`: one is a thousand or a million times the other; `currency`: only their currencies differ."
    ] = Differs.SCALE


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each sum that stands elsewhere with the same digits, said of the same thing."""
    by_digits: dict[tuple[object, ...], list[Fact]] = {}
    for fact in article.facts.of(FactKind.MONEY):
        if fact.place in EDITORIAL and fact.place is not Scope.TABLE and isinstance(fact.mention, Quantity):
            key = money.digits(fact.mention.stated), options.differs is Differs.SCALE or fact.mention.stated
            by_digits.setdefault(key, []).append(fact)
    exchanged = _exchanged(article)
    said: set[int] = set()
    for facts in by_digits.values():
        for first, second in combinations(facts[:_MOST], 2):
            if id(second) in said or not _differ(article, first, second, options.differs):
                continue
            converted = sum(_sum(a, b) in exchanged for a, b in ((first, second), (second, first)))
            if converted == _BOTH or (converted and len(money.digits(_stated(first))) == 1):
                continue
            if money.one_subject(first, second) and not _is_told_apart(article, first, second, facts):
                said.add(id(second))
                yield _match(article, first, second)


def _exchanged(article: Article) -> frozenset[tuple[object, str, str]]:
    """The sums that the draft gives in another currency as well: how much, its currency, and the other one."""
    found = set()
    for fact in article.facts.of(FactKind.EXCHANGE):
        first, second = (q for _, q in fact.parts if isinstance(q, Quantity))
        found |= {(a.stated, money.code(a), money.code(b)) for a, b in ((first, second), (second, first))}
    return frozenset(found)


def _stated(fact: Fact) -> Decimal:
    assert isinstance(fact.mention, Quantity)
    return fact.mention.stated


def _sum(fact: Fact, other: Fact) -> tuple[object, str, str]:
    assert isinstance(fact.mention, Quantity) and isinstance(other.mention, Quantity)
    return fact.mention.stated, money.code(fact.mention), money.code(other.mention)


def _differ(article: Article, first: Fact, second: Fact, differs: Differs) -> bool:
    a, b = first.mention, second.mention
    assert isinstance(a, Quantity) and isinstance(b, Quantity)
    if differs is Differs.CURRENCY:
        return a.stated == b.stated and not _same_sign(article, a, b)
    return a.unit == b.unit and money.thousands_apart(a.stated, b.stated)


def _same_sign(article: Article, a: Quantity, b: Quantity) -> bool:
    """Whether two sums are in one currency, or may be: $ for A$."""
    one, two = money.code(a), money.code(b)
    words = article.lexicon.money
    shared = words.shared if words else {}
    signs = [article.document.slice(q.span)[: q.number_span.start - q.span.start].strip() for q in (a, b)]
    return (
        one == two
        or two in shared.get(one, {})
        or one in shared.get(two, {})
        or (all(signs) and (signs[0].endswith(signs[1]) or signs[1].endswith(signs[0])))
    )


def _is_told_apart(article: Article, first: Fact, second: Fact, all_of_digits: list[Fact]) -> bool:
    """Whether two sums are not one by their sentence or a rate, or because the draft has each of them twice."""
    document = article.document
    if document.sentence_at(first.span.start) == document.sentence_at(second.span.start):
        return True
    if (_RATE in first.about.traits) is not (_RATE in second.about.traits):
        return True
    often = Counter((f.mention.stated, money.code(f.mention)) for f in all_of_digits if isinstance(f.mention, Quantity))
    times = [often[f.mention.stated, money.code(f.mention)] for f in (first, second) if isinstance(f.mention, Quantity)]
    if min(times) > 1:
        return True
    return _is_contrast(article, first) or _is_contrast(article, second)


def _is_contrast(article: Article, fact: Fact) -> bool:
    words = article.lexicon.money
    before = article.document.text[max(0, fact.span.start - 20) : fact.span.start].lower().rstrip()
    return words is not None and any(m.end() == len(before) for m in phrases(words.contrasts).finditer(before))


def _match(article: Article, first: Fact, second: Fact) -> Match:
    slice_of = article.document.slice
    one, two = slice_of(first.span), slice_of(second.span)
    return Match(
        at=second.span,
        slots={"first": one, "second": two},
        related=(Related("there", first.span),),
        suggestions=(
            Suggestion((Edit(second.span, one),), kind="second"),
            Suggestion((Edit(first.span, two),), kind="first"),
        ),
        key=f"{one}/{two}",
    )


KIND = Kind(
    name="same-sum",
    summary="One sum of money given twice",
    options=Options,
    find=find,
    slots={"first": "the earlier sum", "second": "the later sum"},
    roles={"there": "the earlier sum"},
    repairs={"second": "the later sum made the earlier one", "first": "the earlier sum made the later one"},
    facts=(FactKind.MONEY, FactKind.EXCHANGE),
    words=("numbers", "units", "nouns", "money"),
)
