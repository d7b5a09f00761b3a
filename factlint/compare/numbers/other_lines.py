"""A number of one line of display, and the one that another line and the story have for the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factlint.compare.numbers import counts
from factlint.compare.numbers.quantities import values
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import never_one
from factlint.model.article import Article
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span

_SHARED = 2
"""So many words of one line in another make the two lines of one thing."""

_SHORTEST = 2
_APART = 4
_SAID = 3
"""So many words behind two numbers make the lines say one thing of those whom they count."""

_LEAST = 2


def told_elsewhere(
    article: Article, shown: Quantity, displayed: Sequence[Quantity], told: Sequence[Quantity]
) -> Quantity | None:
    """The number of the story that another line of display has for the thing of one that the story never gives.

    Each line must have one number of that thing, and the two lines share words; `told` are the numbers of the story.
    """
    nouns = article.lexicon.nouns
    own = article.document.block_at(shown.span.start)
    if nouns is None or own is None or not _is_plain(shown) or _is_crowded(article, shown, displayed, nouns):
        return None
    borne_out = [q for q in told if _may_be(shown, q, nouns)]
    if any(not q.partitive for q in borne_out):
        return None
    for other in displayed:
        block = article.document.block_at(other.span.start)
        if block is None or block is own or not _is_plain(other) or not _are_alike(shown, other, nouns):
            continue
        if _may_be(shown, other, nouns) or _is_crowded(article, other, displayed, nouns):
            continue
        if borne_out and _behind(article, shown) != _behind(article, other):
            # Three of the four bear out a line of three, where it is not said in the words of the line of four.
            continue
        if len(_words(article, own.span, nouns) & _words(article, block.span, nouns)) < _SHARED:
            continue
        borne = (q for q in told if q.stated == other.stated and q.upper is None and _are_alike(other, q, nouns))
        found = next(borne, None)
        if found is not None:
            return found
    return None


def _behind(article: Article, quantity: Quantity) -> list[str]:
    """The words right behind a number, in small letters: what is said of those whom it counts."""
    block = article.document.block_at(quantity.span.start)
    end = block.span.end if block else quantity.span.end
    return article.document.text[quantity.number_span.end : end].lower().split()[:_SAID]


def _is_plain(quantity: Quantity) -> bool:
    """Whether a number is one, of a whole: neither a range, nor some of a set, nor one for each."""
    return quantity.upper is None and not (quantity.partitive or quantity.other) and quantity.stated >= _LEAST


def _are_alike(one: Quantity, other: Quantity, nouns: NounWords) -> bool:
    """Whether two numbers have one unit, count one noun, or say of people that the same happened to them."""
    if one.unit is not None or other.unit is not None:
        return one.unit == other.unit and one.rate == other.rate
    if one.head and one.head == other.head:
        return True
    first, second = counts.fate(one, nouns), counts.fate(other, nouns)
    is_same_fate = bool(first and second) and counts.same_verb(first, second, nouns)
    return is_same_fate and counts.are_people(one, nouns) and counts.are_people(other, nouns)


def _may_be(shown: Quantity, told: Quantity, nouns: NounWords) -> bool:
    """Whether one number bears another out: the same value, a rounded one, or one so vague that it may be the same."""
    if told.upper is not None:
        return told.unit == shown.unit and told.stated <= shown.stated <= told.upper
    if shown.unit is not None and told.unit is not None:
        if shown.unit == told.unit and shown.bound is told.bound is Bound.EXACT and shown.step == told.step == 1:
            # Five weeks and six are no rounding of each other.
            return shown.stated == told.stated
        low, high = sorted((shown.stated, told.stated))
        is_open = Bound.EXACT not in (shown.bound, told.bound) and high > _APART * low
        return not is_open and values(shown.value, shown.unit, told.value, told.unit) is Verdict.AGREE
    if shown.stated == told.stated:
        return shown.unit is not None or (told.unit is None and not never_one(shown.head, told.head, nouns))
    if shown.unit is not None or told.unit is not None:
        return False
    return _are_alike(shown, told, nouns) and counts.numbers(shown, told) is not Verdict.DISAGREE


def _is_crowded(article: Article, quantity: Quantity, displayed: Iterable[Quantity], nouns: NounWords) -> bool:
    """Whether the line of a number has another one of the same sort."""
    block = article.document.block_at(quantity.span.start)
    return block is None or any(
        q is not quantity and block.span.contains(q.span) and _are_alike(quantity, q, nouns) for q in displayed
    )


def _words(article: Article, line: Span, nouns: NounWords) -> frozenset[str]:
    """The stems of a line that say what it is about."""
    found = counts.stems(article.document.slice(line).lower(), nouns)
    return frozenset(s for s in found if len(s) > _SHORTEST and s not in nouns.ends and s not in nouns.auxiliaries)
