"""What the numbers of a story are to one in its headline: of the same thing, near it, or parts of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from factlint.compare.numbers import counts
from factlint.compare.numbers.digit_slips import are_swapped
from factlint.compare.words.nouns import never_one, noun_classes
from factlint.model.article import Article
from factlint.model.document import Layer
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.text.records import dataclass

WORDS_SHARED = 2
"""So many words of a headline in one sentence make it likely that the two are of one thing."""

LEAST = 2
_LONGEST_SUM, _REACH_OF_SUM, _REACH_OF_ONE = 6, 90, 40
_APART = 3
_APART_OF_MEASURES = Decimal(2)
_CLOSE = Decimal("1.34")
_REACH_OF_REST = 300
_HUNDRED = 100
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Story:
    """What the story counts, and the words that the check knows."""

    article: Article
    all: tuple[Quantity, ...]
    nouns: NounWords
    words: ArithmeticWords


def is_near(headline: Quantity, quantity: Quantity) -> bool:
    """Whether two numbers are near enough to be of one thing. Measures must be nearer: there are more of them."""
    apart = _APART if headline.unit is None else _APART_OF_MEASURES
    low, high = sorted((headline.stated, quantity.stated))
    return low > 0 and high <= apart * low


def is_sum(headline: Quantity, story: Story) -> bool:
    """Whether numbers that stand side by side in the story make the headline's."""
    plain = [q for q in story.all if q.unit == headline.unit and can_be_part(headline, q, story.nouns)]
    for first in range(len(plain)):
        total, end = plain[first].stated, plain[first].span.end
        is_told = _is_told(headline, plain[first])
        for following in plain[first + 1 : first + _LONGEST_SUM]:
            total += following.stated
            reach = _REACH_OF_ONE if following.stated == 1 else _REACH_OF_SUM
            if following.span.start - end > reach or total > headline.stated:
                break
            is_told = is_told or _is_told(headline, following)
            if total == headline.stated and is_told:
                return True
            end = following.span.end
    return False


def is_rest_or_share(headline: Quantity, rival: Quantity, story: Story, beside: Iterable[Quantity]) -> bool:
    """Whether the headline's number is what one of the story leaves of another, or the share that the story says.

    From 10 beds to 16, and six more in the headline; 900 jobs, a third of them in one town. `beside` are the other
    numbers of the headline's line: two of five are caught, and the story has the three who are not.
    """
    if headline.unit is not None or rival.unit is not None:
        return False
    low, high = sorted((headline.stated, rival.stated))
    if any(q.unit is None and q.stated == high - low for q in beside):
        return True
    near = (q for q in story.all if abs(q.span.start - rival.span.start) <= _REACH_OF_REST)
    return any(_is_rest(headline, rival, q) or _is_share(headline, rival, q) for q in near)


def _is_rest(headline: Quantity, rival: Quantity, quantity: Quantity) -> bool:
    """Whether the headline's number is how much two numbers of the same things are apart, which is more than one."""
    if quantity.unit is not None or quantity.head not in ("", rival.head) or quantity.stated <= 1:
        return False
    return abs(quantity.stated - rival.stated) == headline.stated


def _is_share(headline: Quantity, rival: Quantity, quantity: Quantity) -> bool:
    """Whether a share in the story makes the headline's number of another one, rounded as these are."""
    if quantity.unit is None or quantity.unit.dimension != "share":
        return False
    share = rival.stated * quantity.stated / _HUNDRED
    return abs(share - headline.stated) <= max(headline.step, rival.step) / 2


def _is_told(headline: Quantity, quantity: Quantity) -> bool:
    """Whether a part of a sum is surely of the headline's thing."""
    return headline.unit is not None or (bool(quantity.head or quantity.verb) and quantity.stated > 1)


def can_be_part(headline: Quantity, quantity: Quantity, nouns: NounWords) -> bool:
    """Whether a number of the story can be part of the headline's: it counts the same, or things of the same class."""
    if quantity.upper is not None or quantity.stated <= 0:
        return False
    if headline.unit is not None or not quantity.head or quantity.head == headline.head:
        return True
    if not headline.head:
        return "person" in (noun_classes(quantity.head, nouns) or ("person",))
    return not never_one(headline.head, quantity.head, nouns)


def is_same(story: Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether a number of the story is of the headline's thing: its unit, its noun, or what happened to its people."""
    inside = story.article.document.inside
    if quantity.rate is not headline.rate or quantity.partitive or quantity.stated < LEAST:
        return False
    if quantity.step < headline.step:
        return False
    if inside(quantity.span, Layer.QUOTE) and not inside(headline.span, Layer.QUOTE):
        return False
    if headline.unit is not None:
        if quantity.unit != headline.unit or _is_age(story, quantity):
            return False
        words = shared(story, headline, quantity)
        if quantity.other is not headline.other:
            return len(words) >= WORDS_SHARED
        return is_only_one(story, quantity) or bool(words) or is_nearest(headline, quantity, _in_unit(story, quantity))
    if quantity.unit is not None or not _are_both_others(story, headline, quantity):
        return False
    return _are_same_counted(story, headline, quantity)


def _are_both_others(story: Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether both numbers, or neither, are of others than those before: six more beds are no part of 16 beds."""
    if headline.other:
        return quantity.other or are_swapped(headline.stated, quantity.stated)
    return not quantity.other or _is_only_count(story, quantity)


def _are_same_counted(story: Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether two counts are of the same noun, of people who met the same fate, or of people said to be the same."""
    nouns = story.nouns
    one, two = counts.fate(headline, nouns), counts.fate(quantity, nouns)
    is_same_fate = bool(one and two) and counts.same_verb(one, two, nouns)
    if one and two and not is_same_fate and not _is_close_in_words(story, headline, quantity):
        return False
    if headline.head and _last(headline.head) == _last(quantity.head):
        return not (headline.of and quantity.of and headline.of != quantity.of)
    if not (counts.are_people(headline, nouns) and counts.are_people(quantity, nouns)):
        return False
    if is_same_fate and (counts.is_broad(headline, nouns) or is_whole(story, quantity)):
        return True
    if is_same_fate and quantity.head in nouns.broad and headline.stated > quantity.stated:
        # More officers cannot have been hurt than people.
        return True
    alike = is_same_fate or bool(headline.modifiers & quantity.modifiers)
    return alike and leads(story, quantity)


def is_whole(story: Story, quantity: Quantity) -> bool:
    """Whether a count is of all whom something happened to: all seven of the injured, both of the dead."""
    if quantity.partitive or quantity.other or not quantity.definite or not counts.is_exact(quantity):
        return False
    nouns = story.nouns
    return quantity.head in nouns.all_of_them or (bool(quantity.verb) and counts.is_broad(quantity, nouns))


def is_of_same_fate(story: Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether a number can be of those to whom the same happened: its words, or others of its sentence, say so."""
    a_fate = counts.fate(headline, story.nouns)
    text = counts.surroundings(story.article, quantity, len(story.article.document.text)).text
    return any(counts.same_fate(word, a_fate, story.nouns) for word in _WORD.findall(text))


def _is_close_in_words(story: Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether two counts of which different things are said may still be of the same."""
    if counts.opposed(headline, quantity, story.nouns):
        return False
    return bool(headline.modifiers & quantity.modifiers) or len(shared(story, headline, quantity)) >= WORDS_SHARED


def _last(head: str) -> str:
    """The last word of a noun: police officers are officers."""
    return head.rpartition(" ")[2]


def leads(story: Story, quantity: Quantity) -> bool:
    """Whether a number is the first of the story."""
    return bool(story.all) and quantity is story.all[0]


def _is_only_count(story: Story, quantity: Quantity) -> bool:
    """Whether the story gives only one number of the noun of a count."""
    return bool(quantity.head) and len({q.stated for q in story.all if q.head == quantity.head}) == 1


def is_only_one(story: Story, quantity: Quantity) -> bool:
    """Whether the story gives only one value in the unit of a measure."""
    return len({q.stated for q in _in_unit(story, quantity)}) == 1


def _in_unit(story: Story, quantity: Quantity) -> Iterator[Quantity]:
    return (q for q in story.all if q.unit == quantity.unit and not _is_age(story, q))


def is_nearest(headline: Quantity, quantity: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether a number is close to the headline's, and no other is."""
    return _is_close(headline, quantity) and all(
        q.stated == quantity.stated or not _is_close(headline, q) for q in others
    )


def _is_close(headline: Quantity, quantity: Quantity) -> bool:
    low, high = sorted((headline.stated, quantity.stated))
    return 0 < high <= _CLOSE * low


def _is_age(story: Story, quantity: Quantity) -> bool:
    """Whether a length of time is somebody's age: the 31-year-old."""
    units = story.article.lexicon.units
    behind = story.article.document.text[quantity.span.end : quantity.span.end + 8].lstrip(" -")
    return units is not None and behind.startswith(units.ages)


def shared(story: Story, headline: Quantity, quantity: Quantity) -> frozenset[str]:
    """The stems of the headline's words that stand in the sentence of a number, beside the number and its noun."""
    text, nouns = story.article.document.text, story.nouns
    block = story.article.document.block_at(headline.span.start)
    assert block is not None
    line = f"{text[block.span.start : headline.span.start]} {text[headline.span.end : block.span.end]}".lower()
    near = counts.surroundings(story.article, quantity, len(text)).stems
    empty = (*nouns.ends, *nouns.auxiliaries)
    return frozenset(s for s in counts.stems(line, nouns) & near if len(s) > _SHORTEST and s not in empty)
