"""A bound (more than 40, fewer than 40) and the exact count of the same, told in different places."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts
from factlint.compare.words.nouns import noun_class, stem
from factlint.compare.words.retelling import in_common, of_other_days, telling
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import FactKind, Voice
from factlint.model.findings import Certainty, Match, Related
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK, Scope.HEADLINE}
_LEAST = 5
_APART = Decimal("1.25")
"""Numbers further apart than this, as a ratio, are rarely of one thing."""
_ENOUGH = 2


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each bound that the one exact count of the same noun does not keep."""
    by_noun: dict[str, list[tuple[Quantity, Voice]]] = {}
    for fact in article.facts.of(FactKind.COUNT):
        if fact.place in _PLACES and fact.about.key and isinstance(fact.mention, Quantity):
            by_noun.setdefault(fact.about.key, []).append((fact.mention, fact.voice))
    for found in (*by_noun.values(), *_as_people(article, by_noun)):
        bounds = [q for q, voice in found if _is_bound(q) and voice is Voice.DRAFT]
        exact = [q for q, voice in found if counts.is_exact(q) and voice is Voice.DRAFT]
        if not bounds or not exact or len({q.stated for q, _ in found}) != len({bounds[0].stated, exact[0].stated}):
            # Other numbers of the noun: there is more than one such thing in the draft.
            continue
        if _is_broken(bounds[0], exact[0]) and _are_one(article, bounds[0], exact[0]):
            yield _match(article, bounds[0], exact[0])


def _as_people(
    article: Article, by_noun: dict[str, list[tuple[Quantity, Voice]]]
) -> Iterator[list[tuple[Quantity, Voice]]]:
    """People and the names that they were counted by: fewer than 800 people wrote, and the count was 847 names."""
    words, nouns = article.lexicon.arithmetic, article.lexicon.nouns
    assert words is not None and nouns is not None
    tallies = [
        (mention, voice)
        for noun in words.heads
        for mention, voice in by_noun.get(noun, ())
        if counts.is_exact(mention) and phrases(words.tallies).search(_around(article, mention))
    ]
    if len(tallies) != 1:
        return
    tally = tallies[0]
    block = article.document.block_at(tally[0].span.start)
    for noun, found in by_noun.items():
        near = [(q, v) for q, v in found if _is_bound(q) and article.document.block_at(q.span.start) is block]
        if len(near) == 1 and noun not in words.heads and noun_class(noun, nouns) == "person":
            # Who counted them is often said: the clerk said that the final count was 847 names.
            yield [*near, (tally[0], Voice.DRAFT)]


def _is_bound(quantity: Quantity) -> bool:
    return quantity.bound in (Bound.AT_LEAST, Bound.AT_MOST) and quantity.upper is None and _is_usable(quantity)


def _is_usable(quantity: Quantity) -> bool:
    return quantity.stated >= _LEAST and not (quantity.partitive or quantity.other or quantity.rate)


def _is_broken(bound: Quantity, exact: Quantity) -> bool:
    if not _is_usable(exact) or max(bound.stated, exact.stated) > _APART * min(bound.stated, exact.stated):
        return False
    return exact.stated < bound.stated if bound.bound is Bound.AT_LEAST else exact.stated > bound.stated


def _are_one(article: Article, bound: Quantity, exact: Quantity) -> bool:
    """Whether two counts are of one thing: the exact one is called the tally, or both sentences say much the same."""
    document, nouns, words = article.document, article.lexicon.nouns, article.lexicon.arithmetic
    assert nouns is not None and words is not None
    sentences = [document.sentence_at(q.span.start) for q in (bound, exact)]
    if sentences[0] == sentences[1] or None in sentences:
        return False
    if bound.of and exact.of and bound.of != exact.of:
        return False
    if any(counts.says(article, q, words.changed) or counts.owner(article, q) for q in (bound, exact)):
        return False
    spans = [document.sentences[i] for i in sentences if i is not None]
    one, two = (telling(article, span) for span in spans)
    if of_other_days(one, two) or (one.speaks and two.speaks and bound.head == exact.head):
        return False
    around = counts.surroundings(article, bound, len(document.text))
    if not counts.knows(counts.restriction(article, exact), around, bound, nouns):
        return False
    if phrases(words.tallies).search(_around(article, exact)):
        return True
    shared = in_common(one, two, frozenset({stem(bound.head, nouns)}))
    return shared >= _ENOUGH and not (bound.modifiers and exact.modifiers and bound.modifiers != exact.modifiers)


def _around(article: Article, quantity: Quantity) -> str:
    text = article.document.text
    return text[max(0, quantity.span.start - 30) : quantity.span.start].lower()


def _match(article: Article, bound: Quantity, exact: Quantity) -> Match:
    slice_of = article.document.slice
    return Match(
        at=_with_hedge(article, bound),
        slots={"bound": slice_of(_with_hedge(article, bound)), "count": slice_of(exact.span)},
        related=(Related("count", exact.span),),
        certainty=Certainty.LIKELY,
        key=f"{slice_of(bound.span)}/{slice_of(exact.span)}",
    )


def _with_hedge(article: Article, bound: Quantity) -> Span:
    """The span of a bound with the words that make it one."""
    numbers = article.lexicon.numbers
    before = article.document.text[max(0, bound.span.start - 24) : bound.span.start].lower()
    hedges = (*numbers.at_least, *numbers.at_most) if numbers else ()
    longest = max((h for h in hedges if before.rstrip().endswith(h)), key=len, default="")
    gap = len(before) - len(before.rstrip())
    return Span(bound.span.start - (len(longest) + gap if longest else 0), bound.span.end)


KIND = Kind(
    name="broken-bound",
    summary="A bound and the exact count of the same",
    find=find,
    slots={"bound": "the bound with its noun (more than 40 species)", "count": "the exact count with its noun"},
    roles={"count": "the exact count"},
    mentions=(Quantity, Dated),
    facts=(FactKind.COUNT,),
    words=("numbers", "nouns", "arithmetic", "quotes"),
)
