"""One number for two things: 8 groups of fighters here, the 8 fighters there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare import counts
from factlint.compare.nouns import noun_class, stem
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity

_PLACES = RUNNING | DISPLAY | {Scope.CAPTION}
_LEAST = 3
"""Smaller numbers come twice by chance."""
_LEAST_OF_CLASSES = 6
_MOST = 200


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each count whose number another sentence gives to what it holds, or to a thing of another class."""
    nouns = article.lexicon.nouns
    assert nouns is not None
    by_number: dict[Decimal, list[Quantity]] = {}
    for fact in article.facts.of(FactKind.COUNT):
        if _is_usable(fact):
            assert isinstance(fact.mention, Quantity)
            by_number.setdefault(fact.mention.stated, []).append(fact.mention)
    told = _Told(article, nouns)
    for number, found in by_number.items():
        if len(found) > 1 and number >= _LEAST:
            yield from _of_number(article, found[:_MOST], told, nouns)


class _Told:
    """How often each word is said in a draft, by its stem; counted when it is first asked for."""

    def __init__(self, article: Article, nouns: NounWords) -> None:
        self._text = article.document.text
        self._nouns = nouns
        self._stems: Counter[str] = Counter()

    def times(self, noun: str) -> int:
        """How often words of the stem of a noun are said."""
        if not self._stems:
            self._stems.update(counts.stemmed(self._text.lower(), self._nouns))
        return self._stems[stem(noun, self._nouns)]


def _is_usable(fact: Fact) -> bool:
    quantity = fact.mention
    if not isinstance(quantity, Quantity) or fact.place not in _PLACES or fact.voice is not Voice.DRAFT:
        return False
    return bool(quantity.head) and not quantity.partitive and not quantity.other and quantity.upper is None


def _of_number(article: Article, found: list[Quantity], told: _Told, nouns: NounWords) -> Iterator[Match]:
    for holder in found:
        held = [q for q in found if _is_held(article, holder, q, nouns)]
        if held:
            # The body says most: the headline is made from it.
            yield _match(article, holder, next((q for q in held if not _is_display(article, q)), held[0]))
            return
    for second in found:
        first = _of_other_class(article, found, second, told, nouns)
        if first is not None:
            yield _match(article, second, first)
            return


def _is_display(article: Article, quantity: Quantity) -> bool:
    return article.document.scope_at(quantity.span.start) in DISPLAY


def _is_held(article: Article, holder: Quantity, held: Quantity, nouns: NounWords) -> bool:
    """Whether a count names what another holds (8 groups of fighters, 8 fighters), and the two are of one event."""
    if holder.head not in nouns.containers or not holder.of or holder.of != held.head or held.of:
        return False
    if holder.verb and held.verb:
        return counts.same_verb(holder.verb, held.verb, nouns)
    return held.definite and held.stated >= _LEAST_OF_CLASSES


def _of_other_class(
    article: Article, found: list[Quantity], second: Quantity, told: _Told, nouns: NounWords
) -> Quantity | None:
    """The earlier count that one points back at under a noun of another class; None where its own noun came before."""
    if not second.definite or second.stated < _LEAST_OF_CLASSES or not counts.is_exact(second) or second.of:
        return None
    if second.stated in nouns.known_sets.get(second.head, ()) or counts.owner(article, second):
        return None
    wanted = noun_class(second.head, nouns)
    # A noun that is said elsewhere in the draft may be a thing of its own.
    if not wanted or _is_display(article, second) or told.times(second.head) > 1:
        return None
    earlier = [q for q in found if q.span.end <= second.span.start]
    if not earlier or any(noun_class(q.head, nouns) in ("", wanted) or q.head == second.head for q in earlier):
        return None
    first = earlier[-1]
    words = second.modifiers | counts.relative_clause(article, second)
    around = counts.paragraph(article, first, second.span.start)
    return None if first.of or not counts.knows(words, around, first, nouns) else first


def _match(article: Article, first: Quantity, second: Quantity) -> Match:
    slice_of = article.document.slice
    suggestions: tuple[Suggestion, ...] = ()
    if first.noun_span is not None and second.noun_span is not None:
        right = Edit(first.noun_span, slice_of(second.noun_span))
        suggestions = (Suggestion((right,), kind="noun", slots={"noun": slice_of(second.span)}),)
    return Match(
        at=first.span,
        slots={"first": slice_of(first.span), "second": slice_of(second.span), "number": slice_of(first.number_span)},
        related=(Related("there", second.span),),
        suggestions=suggestions,
        key=f"{first.stated:f}:{first.head}/{second.head}",
    )


KIND = Kind(
    name="one-count-two-things",
    summary="One number for two things that cannot be the same",
    find=find,
    slots={
        "first": "the count in question, with its noun",
        "second": "the count of the other thing, with its noun",
        "number": "their number",
        "noun": "in the repair: the other count",
    },
    roles={"there": "the same number for the other thing"},
    repairs={"noun": "the noun of the other count"},
    facts=(FactKind.COUNT,),
    words=("numbers", "nouns"),
)
