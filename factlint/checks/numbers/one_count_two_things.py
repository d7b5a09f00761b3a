"""One number for two things: 8 groups of fighters here, the 8 fighters there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts
from factlint.compare.words.nouns import never_one, noun_class, noun_classes
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING, Scope
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity

_PLACES = RUNNING | DISPLAY | {Scope.CAPTION}
_LEAST = 3
"""Smaller numbers come twice by chance."""
_LEAST_OF_CLASSES = 6
_RARE_FROM = 13
_COMMON = frozenset({Decimal(365), Decimal(999), Decimal(911), Decimal(101), Decimal(112)})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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
    told = _Told(article)
    for number, found in by_number.items():
        if len(found) > 1 and number >= _LEAST:
            yield from _of_number(article, found[:_MOST], told, nouns)


class _Told:
    """How often each noun is said in a draft; counted when it is first asked for."""

    def __init__(self, article: Article) -> None:
        self._text = article.document.text
        self._words: Counter[str] = Counter()

    def times(self, quantity: Quantity) -> int:
        """How often the noun of a count is said in the form of the count: a family is not the families."""
        if not self._words:
            self._words.update(_WORD.findall(self._text.lower()))
        assert quantity.head_span is not None
        form = self._text[quantity.head_span.start : quantity.head_span.end].lower()
        return self._words[form]


def _is_usable(fact: Fact) -> bool:
    quantity = fact.mention
    if not isinstance(quantity, Quantity) or fact.place not in _PLACES:
        return False
    return bool(quantity.head) and not quantity.partitive and not quantity.other and quantity.upper is None


def _of_number(article: Article, found: list[Quantity], told: _Told, nouns: NounWords) -> Iterator[Match]:
    for holder in found:
        held = [q for q in found if _is_held(holder, q, nouns)]
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


def _is_held(holder: Quantity, held: Quantity, nouns: NounWords) -> bool:
    """Whether a count names what another holds (8 groups of fighters, 8 fighters), and the two are of one event."""
    if not holder.of or holder.of != held.head or held.of:
        return False
    if holder.head not in nouns.containers and not _holds_people(holder, nouns):
        return False
    if holder.verb and held.verb and counts.same_verb(holder.verb, held.verb, nouns):
        return True
    return held.definite and held.stated >= _LEAST_OF_CLASSES and not (holder.verb and held.verb)


def _holds_people(holder: Quantity, nouns: NounWords) -> bool:
    classes = noun_classes(holder.head, nouns)
    return "group" in classes and "person" not in classes and noun_class(holder.of, nouns) == "person"


def _of_other_class(
    article: Article, found: list[Quantity], second: Quantity, told: _Told, nouns: NounWords
) -> Quantity | None:
    """The earlier count that one points back at under a noun of another class; None where its own noun came before."""
    if second.stated < _LEAST_OF_CLASSES or not counts.is_exact(second):
        return None
    # A number such as 1,237 does not come twice by chance.
    if not second.definite and not _is_rare(second):
        return None
    if second.stated in nouns.known_sets.get(second.head, ()) or counts.owner(article, second):
        return None
    if counts.is_name(article, second):
        return None
    # A noun that is said elsewhere in the draft may be a thing of its own.
    if not noun_classes(second.head, nouns) or _is_display(article, second) or told.times(second) > 1:
        return None
    earlier = [q for q in found if q.span.end <= second.span.start]
    if not earlier or not all(never_one(q.head, second.head, nouns) for q in earlier):
        return None
    first = earlier[-1]
    if not second.definite and (_is_display(article, first) or _are_things(first, second, nouns)):
        return None
    if first.of != second.of or (second.head in nouns.one_each and noun_class(first.head, nouns) != "person"):
        return None
    words = second.modifiers
    around = counts.paragraph(article, first, second.span.start)
    return first if counts.knows(words, around, first, nouns) else None


def _are_things(first: Quantity, second: Quantity, nouns: NounWords) -> bool:
    """Whether one of two counts is of things: each man may have a bullet, an indictment, a meeting of his own."""
    return any(nouns.loose in noun_classes(q.head, nouns) for q in (first, second))


def _is_rare(quantity: Quantity) -> bool:
    return quantity.stated >= _RARE_FROM and quantity.stated % 10 != 0 and quantity.stated not in _COMMON


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
