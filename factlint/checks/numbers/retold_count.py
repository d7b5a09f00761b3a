"""A count that is told again in other words, with another number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts, main_toll
from factlint.compare.numbers.two_counts import REPAIRS, ROLES, SLOTS, two_counts
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import stem
from factlint.compare.words.retelling import Telling, in_common, of_other_days, of_other_names, telling
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import DISPLAY, RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Match
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound

_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}
_MOST = 40
"""How many counts of one thing are compared in one draft."""

_MOST_VALUES = 6
"""Where a draft gives more numbers of one thing, it is of many such things: seats, votes."""

_LEAST = 3
_APART = Decimal("1.5")
_APART_OF_BOUNDS = Decimal("1.2")
_ENOUGH, _ENOUGH_WITH_VERB, _ENOUGH_OF_BOUNDS, _WEIGHT_OF_NAMES = 4, 3, 5, 2
_ROUND_FROM = 20


class _Draft:
    """The counts of one draft, with the sentences that they stand in; each sentence is read once."""

    def __init__(self, article: Article, nouns: NounWords, words: ArithmeticWords) -> None:
        self.article, self.nouns, self.words = article, nouns, words
        self._tellings: dict[int, Telling] = {}

    def telling(self, quantity: Quantity) -> Telling:
        """What the sentence of a count says."""
        index = self.index(quantity)
        if index not in self._tellings:
            sentences = self.article.document.sentences
            span = sentences[index] if index >= 0 else quantity.span
            self._tellings[index] = telling(self.article, span)
        return self._tellings[index]

    def index(self, quantity: Quantity) -> int:
        """Which sentence a count stands in."""
        index = self.article.document.sentence_at(quantity.span.start)
        return -1 if index is None else index


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each thing of which two sentences tell the same, but for its number."""
    nouns, words = article.lexicon.nouns, article.lexicon.arithmetic
    assert nouns is not None and words is not None
    draft = _Draft(article, nouns, words)
    by_thing: dict[str, list[Quantity]] = {}
    for fact in article.facts.of(FactKind.COUNT):
        if _is_usable(fact):
            assert isinstance(fact.mention, Quantity)
            by_thing.setdefault(_thing(fact.mention, nouns), []).append(fact.mention)
    for found in by_thing.values():
        if 1 < len({q.stated for q in found}) <= _MOST_VALUES:
            yield from _first_pair(draft, found[:_MOST])
    yield from _above_toll(draft)


def _above_toll(draft: _Draft) -> Iterator[Match]:
    """A match for the first count that is above what headline and opening give of the same."""
    by_thing: dict[str, list[Quantity]] = {}
    for fact in draft.article.facts.of(FactKind.COUNT):
        if fact.voice is Voice.DRAFT and fact.place in _PLACES | DISPLAY:
            assert isinstance(fact.mention, Quantity)
            by_thing.setdefault(_thing(fact.mention, draft.nouns), []).append(fact.mention)
    for found in by_thing.values():
        top = main_toll.toll(draft.article, found, draft.nouns, draft.words) if len(found) > 1 else []
        for second in found if top else ():
            if second not in top and main_toll.is_above(draft.article, top, second, draft.nouns, draft.words):
                yield two_counts(draft.article.document, top[-1], second, Certainty.LIKELY)
                return


def _is_usable(fact: Fact) -> bool:
    quantity = fact.mention
    if not isinstance(quantity, Quantity) or fact.place not in _PLACES or fact.voice is not Voice.DRAFT:
        return False
    return quantity.upper is None and not quantity.rate and not quantity.partitive


def _thing(quantity: Quantity, nouns: NounWords) -> str:
    if counts.are_people(quantity, nouns) and counts.is_broad(quantity, nouns):
        return "people"
    return quantity.head.rpartition(" ")[2]


def _first_pair(draft: _Draft, found: list[Quantity]) -> Iterator[Match]:
    for first, second in combinations(found, 2):
        if _is_other_number(draft, first, second) and not _is_explained(draft, first, second, found):
            yield two_counts(draft.article.document, first, second, Certainty.LIKELY)
            return


def _is_other_number(draft: _Draft, first: Quantity, second: Quantity) -> bool:
    """Whether two counts are told of one thing, and their numbers cannot both be right."""
    if min(first.stated, second.stated) < _LEAST or first.other or second.other:
        return False
    if draft.index(first) == draft.index(second) or not _disagree(first, second):
        return False
    if counts.opposed(first, second, draft.nouns) or (first.of and second.of and first.of != second.of):
        return False
    one, two = draft.telling(first), draft.telling(second)
    if of_other_days(one, two) or _is_changed(draft, first, second):
        return False
    if counts.owner(draft.article, first) != counts.owner(draft.article, second):
        return False
    if _is_bound_broken(first, second):
        beside = draft.index(second) - draft.index(first) == 1
        if beside and not (one.speaks or two.speaks) and not of_other_names(one, two):
            return True
    return _is_told_alike(draft, first, second)


def _disagree(first: Quantity, second: Quantity) -> bool:
    low, high = sorted((first.stated, second.stated))
    if low == high:
        return False
    if _is_bound_broken(first, second) or _is_bound_broken(second, first):
        return high <= _APART_OF_BOUNDS * low
    if high > _APART * low and not _is_swapped(first, second):
        return False
    if first.bound is second.bound is Bound.AT_LEAST:
        return not any(q.stated >= _ROUND_FROM and q.stated % 10 == 0 for q in (first, second))
    return counts.is_exact(first) and counts.is_exact(second) and counts.numbers(first, second) is Verdict.DISAGREE


def _is_bound_broken(first: Quantity, second: Quantity) -> bool:
    """Whether the second count is below what the first says is the least: more than 500 people, then 487 people."""
    return first.bound is Bound.AT_LEAST and counts.is_exact(second) and second.stated < first.value.low


def _is_swapped(first: Quantity, second: Quantity) -> bool:
    return sorted(f"{first.stated:f}") == sorted(f"{second.stated:f}")


def _is_changed(draft: _Draft, first: Quantity, second: Quantity) -> bool:
    """Whether words close to one of two counts say that it has changed, or is one of several."""
    return any(counts.says(draft.article, q, draft.words.updates) for q in (first, second))


def _is_told_alike(draft: _Draft, first: Quantity, second: Quantity) -> bool:
    """Whether two sentences share so many words that they tell of one thing."""
    nouns = draft.nouns
    one, two = draft.telling(first), draft.telling(second)
    if not (_knows(draft, first, of=second) and _knows(draft, second, of=first)):
        return False
    said_of_first = {stem(m, nouns) for m in first.modifiers}
    said_of_second = {stem(m, nouns) for m in second.modifiers}
    if not (said_of_first <= two.stems | said_of_second and said_of_second <= one.stems | said_of_first):
        return False
    if counts.are_set_against(counts.restriction(draft.article, first), counts.restriction(draft.article, second)):
        return False
    fates = counts.fate(first, nouns), counts.fate(second, nouns)
    besides = frozenset(stem(w, nouns) for w in (first.head, second.head, *fates) if w)
    shared = in_common(one, two, besides)
    if of_other_names(one, two) or (two.days and not one.days):
        shared -= _WEIGHT_OF_NAMES
    names = one.names & two.names
    if all(fates):
        bounds = first.bound is Bound.AT_LEAST
        enough = _ENOUGH_OF_BOUNDS if bounds else _ENOUGH_WITH_VERB
        return counts.same_verb(*fates, nouns) and shared + len(names) >= enough
    # Two candidates are named in one sentence, and each has a count of his own.
    return shared - len(names) >= _ENOUGH


def _knows(draft: _Draft, first: Quantity, *, of: Quantity) -> bool:
    """Whether at least half of what tells which things one count means is said around the other."""
    article = draft.article
    around = counts.surroundings(article, of, len(article.document.text))
    told = counts.restriction(article, first)
    known = sum(counts.knows(frozenset({word}), around, of, draft.nouns) for word in told)
    return 2 * known >= len(told)


def _is_explained(draft: _Draft, first: Quantity, second: Quantity, found: list[Quantity]) -> bool:
    """Whether a third count makes one number the rest or the sum of others: one of the thing, or one beside either."""
    beside = draft.telling(first).counts | draft.telling(second).counts
    values = {q.stated for q in found} | {number for _, number in beside}
    low, high = sorted((first.stated, second.stated))
    return bool({high - low, high + low} & (values - {low, high}))


KIND = Kind(
    name="retold-count",
    summary="A count told again with another number",
    find=find,
    slots=SLOTS,
    roles=ROLES,
    repairs=REPAIRS,
    mentions=(Dated, Quantity),
    facts=(FactKind.COUNT,),
    words=("numbers", "nouns", "arithmetic", "quotes"),
)
