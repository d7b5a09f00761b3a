"""The length of a prison sentence, a ban or a contract in display text, and the one that the story gives."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.compare.dates.spells import in_months, unit_in_months
from factlint.compare.numbers.numbers_like import number_like
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound

_SHOWN = DISPLAY | {Scope.CAPTION}
_MOST = 60
"""How many lengths of time of one story are added to each other."""

_MOST_NEAR = 16
"""How many of those that stand near terms are, three or four at a time."""

_REACH, _BEFORE = 24, 3
"""How far before a number of seasons "for" may stand, in characters and in words."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each term in display text that the story has nowhere, while it gives one other, and no second one.

    A term that is the sum of two in the story, or is one of these without its months, is borne out.
    """
    facts = article.facts.of(FactKind.TERM)
    shown = [f for f in facts if f.place in _SHOWN]
    if not shown:
        return
    scope_at = article.document.scope_at
    told = [q for q in article.mentions.of(Quantity) if scope_at(q.span.start) in RUNNING]
    told = [q for q in told if in_months(q) is not None or not (q.unit or q.head) or _is_seasons(article, q)][:_MOST]
    for fact in shown:
        rivals = [
            f for f in facts if f.place in RUNNING and f.about.key == fact.about.key and f.voice is not Voice.QUOTED
        ]
        quantity = fact.mention
        assert isinstance(quantity, Quantity)
        if not rivals or any(_may_be(quantity, q) for q in told) or _is_sum_of_terms(article, fact, told):
            continue
        if _ends_in_a_year_told(article, quantity):
            continue
        if len({in_months(f.mention) for f in rivals if isinstance(f.mention, Quantity)}) == 1:
            yield _match(article, fact, rivals[0])


def _ends_in_a_year_told(article: Article, shown: Quantity) -> bool:
    """Whether the story has the year in which a term from now on ends: signed for three years, until 2029."""
    now = article.as_of.day.year if article.as_of else None
    if now is None or shown.unit is None or shown.unit.dimension != "years":
        return False
    return any(str(now + int(shown.stated) + later) in article.document.text for later in (-1, 0, 1))


def _is_seasons(article: Article, quantity: Quantity) -> bool:
    """Whether a count is how long a term is, in seasons: for the next three seasons."""
    words = article.lexicon.law
    if words is None or quantity.unit is not None or quantity.head not in words.term_seasons:
        return False
    before = article.document.text[max(0, quantity.span.start - _REACH) : quantity.span.start].lower().split()
    return any(word in words.term_links for word in before[-_BEFORE:])


def _may_be(shown: Quantity, told: Quantity) -> bool:
    """Whether two lengths of time can be one: alike, or the one without what goes beyond its last whole unit."""
    if told.unit is None and told.head:
        return told.stated == shown.stated
    one, other = in_months(shown), in_months(told)
    assert one is not None
    if other is None:
        return False
    if told.upper is not None or told.bound in (Bound.ABOUT, Bound.AT_LEAST):
        return told.unit == shown.unit and told.value.contains(shown.stated)
    return one == other or (told.unit != shown.unit and 0 <= other - one < unit_in_months(shown))


def _is_sum_of_terms(article: Article, fact: Fact, told: list[Quantity]) -> bool:
    """Whether lengths of time in the story make a term together: five years, and six months or two more.

    So may two anywhere, and up to four where the story tells of terms; but "a two-year deal" is not made three by
    somebody's one-year deal in another paragraph: where many sign, only the latter hold.
    """
    law, block_at, shown = article.lexicon.law, article.document.block_at, fact.mention
    assert law is not None and isinstance(shown, Quantity)
    terms = [f for f in article.facts.of(FactKind.TERM) if f.about.key == fact.about.key]
    blocks = [block_at(f.span.start) for f in terms if f.place in RUNNING]
    near = [q for q in told if block_at(q.span.start) in blocks]
    is_of_now = fact.about.key in law.terms and law.terms[fact.about.key].of_now
    return _is_sum(shown, near if is_of_now else told, 2) or any(
        _is_sum(shown, near[:_MOST_NEAR], several) for several in (3, 4)
    )


def _is_sum(shown: Quantity, told: list[Quantity], several: int) -> bool:
    """Whether so many lengths of time in the story make the one shown."""
    whole = in_months(shown)
    values = [q.stated * unit_in_months(shown) if q.unit is None else in_months(q) or Decimal(0) for q in told]
    return whole is not None and any(
        0 <= sum(parts) - whole < unit_in_months(shown) for parts in combinations(values, several)
    )


def _match(article: Article, shown: Fact, told: Fact) -> Match:
    document, lexicon = article.document, article.lexicon
    one, two = shown.mention, told.mention
    assert isinstance(one, Quantity) and isinstance(two, Quantity)
    suggestions: tuple[Suggestion, ...] = ()
    if one.unit == two.unit and not two.stated % 1 and not one.stated % 1:
        there = number_like(int(two.stated), document.slice(one.number_span), lexicon)
        here = number_like(int(one.stated), document.slice(two.number_span), lexicon)
        suggestions = (
            Suggestion((Edit(one.number_span, there),), kind="shown", slots={"to": there}),
            Suggestion((Edit(two.number_span, here),), kind="story", slots={"to": here}),
        )
    return Match(
        at=shown.span,
        slots={"stated": document.slice(shown.span), "found": document.slice(told.span)},
        related=(Related("there", told.span),),
        certainty=Certainty.LIKELY,
        suggestions=suggestions,
        key=f"{shown.about.key} {document.slice(shown.span).lower()}/{document.slice(told.span).lower()}",
    )


KIND = Kind(
    name="headline-term",
    summary="A prison sentence, a ban or a contract in display text and another one in the story",
    find=find,
    slots={
        "stated": "the length in the display text",
        "found": "the length in the story",
        "to": "in the repairs: the number that is put in",
    },
    roles={"there": "the length in the story"},
    repairs={"shown": "the display text made to fit the story", "story": "the story made to fit the display text"},
    mentions=(Quantity,),
    facts=(FactKind.TERM,),
    words=("numbers", "units", "law"),
)
