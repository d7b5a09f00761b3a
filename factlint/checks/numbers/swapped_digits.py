"""One count told twice, with two of its digits swapped the second time."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts
from factlint.compare.numbers.said_once import is_made_of_others, is_said_elsewhere
from factlint.compare.numbers.two_counts import REPAIRS, ROLES, SLOTS, two_counts
from factlint.compare.swapped import is_swapped
from factlint.compare.words.retelling import of_other_days, telling
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import FactKind, Voice
from factlint.model.findings import Certainty, Match
from factlint.model.quantity import Quantity

_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}
_LEAST = 12
_BEHIND = 200
_MOST_VALUES = 3
"""Where a draft gives more numbers of one noun, two of them share their digits by chance."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each count that points back and has the digits of the one before it, in another order."""
    words = article.lexicon.arithmetic
    assert words is not None
    by_noun: dict[str, list[Quantity]] = {}
    for fact in article.facts.of(FactKind.COUNT):
        quantity = fact.mention
        if fact.voice is Voice.DRAFT and fact.place in _PLACES and fact.about.key and isinstance(quantity, Quantity):
            by_noun.setdefault(fact.about.key, []).append(quantity)
    for found in by_noun.values():
        if not 1 < len({q.stated for q in found}) <= _MOST_VALUES:
            continue
        pair = _pair(article, found, words.changed)
        if pair is not None:
            yield two_counts(article.document, *pair, Certainty.LIKELY)


def _pair(article: Article, found: list[Quantity], changed: tuple[str, ...]) -> tuple[Quantity, Quantity] | None:
    for second in found:
        if not second.definite or not _is_usable(second) or counts.says(article, second, changed):
            continue
        for first in found:
            if first.span.start >= second.span.start or first.definite or not _is_usable(first):
                continue
            if _are_swapped(first, second) and not _is_explained(article, first, second, found, changed):
                return first, second
    return None


def _is_usable(quantity: Quantity) -> bool:
    if quantity.partitive or quantity.other or quantity.rate or quantity.stated < _LEAST:
        return False
    return counts.is_exact(quantity)


def _are_swapped(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers differ by two digits side by side that changed places: 146 and 164."""
    return is_swapped(f"{first.stated:f}", f"{second.stated:f}")


def _is_explained(
    article: Article, first: Quantity, second: Quantity, found: list[Quantity], changed: tuple[str, ...]
) -> bool:
    """Whether both numbers may be right: another time, another owner, said elsewhere too, or made of others."""
    sentences, at = article.document.sentences, article.document.sentence_at
    one, two = at(first.span.start), at(second.span.start)
    if one is None or two is None or one == two:
        return True
    if of_other_days(telling(article, sentences[one]), telling(article, sentences[two])):
        return True
    if counts.owner(article, first) != counts.owner(article, second) or counts.says(article, first, changed):
        return True
    nouns = article.lexicon.nouns
    meant = counts.restriction(article, second)
    if nouns is None or not counts.knows(
        meant, counts.surroundings(article, first, first.span.end + _BEHIND), first, nouns
    ):
        # Other words tell which are meant: the 182 people on the island.
        return True
    if counts.is_name(article, second) or is_said_elsewhere(article, second):
        return True
    return is_made_of_others(article, first, second, found)


KIND = Kind(
    name="swapped-digits",
    summary="One count told twice, with two of its digits swapped",
    find=find,
    slots=SLOTS,
    roles=ROLES,
    repairs=REPAIRS,
    mentions=(Quantity, Dated),
    facts=(FactKind.COUNT,),
    words=("numbers", "nouns", "arithmetic", "quotes"),
)
