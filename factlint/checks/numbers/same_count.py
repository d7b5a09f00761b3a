"""One thing counted twice: whether the numbers can both be right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts
from factlint.compare.numbers.said_once import contradicted, is_set_of_the_first
from factlint.compare.numbers.two_counts import REPAIRS, ROLES, SLOTS, two_counts
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Match
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}

_MOST = 200
"""How many counts of one noun are compared in one draft."""

_LEAST_OF_SETS = 6
"""Smaller sets are many in one story: the two men, the four men."""

_APART = 3
"""Numbers further apart than this, as a ratio, are rarely two counts of one thing."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each count that points back at an earlier one of the same thing and gives another number."""
    nouns, words = article.lexicon.nouns, article.lexicon.arithmetic
    assert nouns is not None and words is not None
    by_noun: dict[str, list[Quantity]] = {}
    quoted: dict[str, list[Quantity]] = {}
    for fact in article.facts.of(FactKind.COUNT):
        if _is_usable(fact):
            assert isinstance(fact.mention, Quantity)
            by_voice = by_noun if fact.voice is Voice.DRAFT else quoted
            by_voice.setdefault(fact.about.key, []).append(fact.mention)
    measures = (q for q in article.mentions.of(Quantity) if q.unit is not None and q.unit.dimension == "share")
    shares = frozenset(q.stated / 100 for q in measures)
    for noun, found in ((noun, counted[:_MOST]) for noun, counted in by_noun.items()):
        for second in found:
            first = _contradicted(article, found, second, nouns, words.updates)
            if first is not None and not _is_made_of(second, found, shares):
                yield two_counts(article.document, first, second, Certainty.CERTAIN)
                break
        else:
            pointing = [q for q in quoted.get(noun, ()) if counts.is_pointed_at(article, q)]
            yield from _said_once(article, found, [*found, *pointing], words.updates)


def _said_once(
    article: Article, found: list[Quantity], pointing: list[Quantity], updates: tuple[str, ...]
) -> Iterator[Match]:
    """A match for a count that points back and whose number the draft says nowhere else."""
    nouns = article.lexicon.nouns
    assert nouns is not None
    for second in pointing:
        first = contradicted(article, found, second, nouns, updates)
        if first is not None:
            yield two_counts(article.document, first, second, Certainty.LIKELY)
            return


def _is_usable(fact: Fact) -> bool:
    return fact.place in _PLACES and bool(fact.about.key)


def _contradicted(
    article: Article, found: list[Quantity], second: Quantity, nouns: NounWords, updates: tuple[str, ...]
) -> Quantity | None:
    """The one earlier count that a count points back at and contradicts; None where any count of the noun agrees."""
    if not second.definite or second.other or second.partitive or not counts.is_exact(second) or second.stated < 3:
        return None
    if second.stated in nouns.known_sets.get(second.head, ()):
        return None
    others = [q for q in found if q is not second]
    if any(counts.numbers(q, second) is not Verdict.DISAGREE for q in others):
        return None
    earlier = [q for q in others if q.span.start < second.span.start and _is_one(article, q, second, nouns)]
    earlier = [q for q in earlier if not q.partitive] or earlier
    earlier = _beside(article, earlier, second) or earlier
    values = {q.stated for q in earlier}
    if len(values) != 1 or counts.says(article, second, updates) or counts.owner(article, second):
        return None
    first = earlier[-1]
    if _are_some_of_them(article, first, second):
        return None
    if second.stated > first.stated and is_set_of_the_first(article, second):
        return None
    if counts.owner(article, first) or max(first.stated, second.stated) > _APART * min(first.stated, second.stated):
        return None
    return None if counts.says(article, first, updates) or _at_other_times(article, first, second) else first


def _are_some_of_them(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether a count means some of the first that were told apart meanwhile: nine were hurt, five of them badly."""
    between = article.mentions.within(Quantity, Span(first.span.end, second.span.start))
    return any(q.stated == second.stated and q.unit is None and (q.partitive or not q.head) for q in between)


def _is_made_of(second: Quantity, found: list[Quantity], shares: frozenset[Decimal]) -> bool:
    """Whether a count is a share, the sum or the difference of others."""
    if not second.definite:
        return False
    values = {q.stated for q in found if q is not second}
    # Sums first: of many counts two make up a third as a rule, and the rest need not be tried.
    if any(w in values and w != v for v in values for w in (abs(second.stated - v), second.stated + v)):
        return True
    return any(abs(share * value - second.stated) <= 1 for share in shares for value in values)


def _is_one(article: Article, first: Quantity, second: Quantity, nouns: NounWords) -> bool:
    """Whether a count that points back can mean an earlier one."""
    if not counts.is_exact(first) or first.other or counts.opposed(first, second, nouns):
        return False
    if first.span.overlaps(second.span) or counts.is_name(article, second):
        return False
    both_all = counts.is_all(article, first) and counts.is_all(article, second)
    if first.definite and not ((both_all or _is_bare(article, first, second)) and first.modifiers == second.modifiers):
        return False
    if not counts.knows(first.modifiers, counts.surroundings(article, second, second.span.end), second, nouns):
        return False
    if first.of and second.of and first.of != second.of:
        return False
    if second.stated < first.stated and counts.may_be_some(article, second):
        return False
    sentence = counts.surroundings(article, first, second.span.start)
    told = second.modifiers | ({second.of} if second.of else frozenset())
    if not counts.knows(told, sentence, first, nouns):
        return False
    told_before = counts.paragraph(article, first, _start_of_sentence(article, second))
    meant = counts.restriction(article, second)
    if counts.are_set_against(counts.restriction(article, first), meant):
        return False
    return counts.knows(meant, told_before, first, nouns)


def _start_of_sentence(article: Article, quantity: Quantity) -> int:
    index = article.document.sentence_at(quantity.span.start)
    return quantity.span.start if index is None else article.document.sentences[index].start


def _is_bare(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether nothing but the noun says which are meant (the nine judges, the eleven judges)."""
    if min(first.stated, second.stated) < _LEAST_OF_SETS:
        return False
    return not any(q.modifiers or q.of or counts.restriction(article, q) for q in (first, second))


def _beside(article: Article, earlier: list[Quantity], second: Quantity) -> list[Quantity]:
    """The earlier counts that stand in the sentence before a count or in its own."""
    index = article.document.sentence_at(second.span.start)
    if index is None:
        return []
    since = article.document.sentences[max(0, index - 1)].start
    return [q for q in earlier if q.span.start >= since]


def _at_other_times(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether the second count is of a time that the first is not of."""
    return bool(article.mentions.near(Dated, second.span, same="sentence")) and not (
        article.mentions.near(Dated, first.span, same="sentence")
    )


KIND = Kind(
    name="same-count",
    summary="One thing counted twice",
    find=find,
    slots=SLOTS,
    roles=ROLES,
    repairs=REPAIRS,
    mentions=(Dated,),
    facts=(FactKind.COUNT,),
    words=("numbers", "nouns", "arithmetic"),
)
