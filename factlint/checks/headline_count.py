"""What the headline counts against what the story counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare import counts
from factlint.compare.nouns import never_one, noun_classes
from factlint.compare.quantities import values
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING, Layer, Scope
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.whole_words import phrases

_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w,])")
_REACH_OF_YEAR = 40
_BODY = RUNNING | {Scope.DEK, Scope.CAPTION}
_LEAST = 2
_LONGEST_SUM, _REACH_OF_SUM = 6, 90
_REACH_OF_PART = 300
_REACH_OF_ONE = 40
_MOST = 150
_APART = 3
_SMALL, _CLOSE = 10, Decimal("1.7")
_APART_OF_MEASURES = Decimal(2)
_ROUND_FROM = 20
_ROUND_TO = Decimal("0.1")
_SHORTEST = 3
_WORDS_SHARED = 2
_HUNDRED = 100
_SHARES = ("share", "points")
"""Shares and sums of money are many in one story, and seldom of one thing."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What the story counts, and the words that the check knows."""

    article: Article
    all: tuple[Quantity, ...]
    nouns: NounWords
    words: ArithmeticWords


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each number in a headline that the story never gives, while it gives one other for the same thing."""
    nouns, words = article.lexicon.nouns, article.lexicon.arithmetic
    assert nouns is not None and words is not None
    scope_at = article.document.scope_at
    quantities = article.mentions.of(Quantity)
    shown = [q for q in quantities if scope_at(q.span.start) in DISPLAY]
    if not shown:
        return
    body = tuple(q for q in quantities if scope_at(q.span.start) in _BODY)[:_MOST]
    story = _Story(article, body, nouns, words)
    for quantity in shown:
        rival = _rival(story, quantity, shown)
        if rival is not None:
            yield _match(article, quantity, rival)


def _rival(story: _Story, headline: Quantity, shown: list[Quantity]) -> Quantity | None:
    """The first number in the story for the thing that the headline gives one for, where both cannot be right."""
    if headline.upper is not None or headline.partitive or headline.stated < _LEAST:
        return None
    line = counts.surroundings(story.article, headline, len(story.article.document.text))
    if headline.unit is not None and (headline.unit.is_money or headline.unit.dimension in _SHARES):
        return None
    if phrases(story.words.leaves_out).search(line.text):
        return None
    rivals = [q for q in story.all if _is_near(headline, q) and _is_same(story, headline, q)]
    first = _told_most_like(story, headline, rivals)
    if first is None or _is_sum(headline, story):
        return None
    for quantity in story.all:
        if _may_be(story, headline, quantity) and not _is_hedged_for_both(quantity, headline, first):
            return None
    block = story.article.document.block_at(headline.span.start)
    beside = (q for q in shown if q is not headline and block is not None and block.span.contains(q.span))
    if any(q.unit == first.unit and q.stated == first.stated for q in beside):
        return None
    if not _leads(story, first) and not _is_close(headline, first):
        return None
    return None if _is_apart(story, headline, first) else first


def _is_close(headline: Quantity, rival: Quantity) -> bool:
    """Whether two numbers are so close, or so small, that they may be of one thing anywhere in the story."""
    low, high = sorted((headline.stated, rival.stated))
    return high < _SMALL or high <= _CLOSE * low


def _told_most_like(story: _Story, headline: Quantity, rivals: list[Quantity]) -> Quantity | None:
    """The first rival, where all give one number; else the one whose sentence has by far the most of the headline."""
    exact = [q for q in rivals if counts.is_exact(q) or q.unit is not None] or rivals
    if len({q.stated for q in exact}) == 1:
        return exact[0]
    if not exact:
        return None
    shared = sorted(((len(_shared(story, headline, q)), -n) for n, q in enumerate(exact)), reverse=True)
    best = exact[-shared[0][1]]
    others = [number for number, n in shared if exact[-n].stated != best.stated]
    return best if shared[0][0] >= _WORDS_SHARED and shared[0][0] > max(others) else None


def _is_hedged_for_both(quantity: Quantity, headline: Quantity, rival: Quantity) -> bool:
    """Whether a number in the story is so vague that it can be the headline's and its rival (nearly 60 for 58 and 57)."""
    if quantity.upper is not None or quantity.bound is Bound.EXACT or quantity.stated == headline.stated:
        return False
    if rival.unit != quantity.unit or rival.bound is not Bound.EXACT:
        return False
    return quantity.value.contains(rival.stated)


def _is_near(headline: Quantity, quantity: Quantity) -> bool:
    """Whether two numbers are near enough to be of one thing. Measures must be nearer: there are more of them."""
    apart = _APART if headline.unit is None else _APART_OF_MEASURES
    low, high = sorted((headline.stated, quantity.stated))
    return low > 0 and high <= apart * low


def _may_be(story: _Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether a number in the story can be the headline's: the same value, whatever it is of, or one rounded to it."""
    if quantity.upper is not None:
        return quantity.unit == headline.unit and quantity.stated <= headline.stated <= quantity.upper
    if quantity.stated == headline.stated:
        return not (headline.unit is None and never_one(headline.head, quantity.head, story.nouns))
    if headline.unit is not None:
        return _is_measure_of(headline, quantity)
    if quantity.unit is not None or not _is_same(story, headline, quantity) or not _is_near(headline, quantity):
        return False
    if quantity.bound is Bound.AT_LEAST and not _is_round(quantity):
        # Nobody says at least 14 who knows of 15.
        return False
    if headline.bound is Bound.EXACT and quantity.bound is Bound.EXACT and headline.stated % 10:
        return False
    if counts.numbers(headline, quantity) is not Verdict.DISAGREE:
        return True
    return _is_round(headline) and abs(headline.stated - quantity.stated) <= headline.stated * _ROUND_TO


def _is_round(quantity: Quantity) -> bool:
    return quantity.stated >= _ROUND_FROM and quantity.stated % 10 == 0


def _is_measure_of(headline: Quantity, quantity: Quantity) -> bool:
    """Whether a measure in the story agrees with one in the headline, both rounded to the coarser last digit."""
    if quantity.unit is None or headline.unit is None or quantity.unit.dimension != headline.unit.dimension:
        return False
    if quantity.unit != headline.unit:
        return values(headline.value, headline.unit, quantity.value, quantity.unit) is Verdict.AGREE
    if quantity.bound is Bound.AT_LEAST and not _is_round(quantity):
        return False
    if quantity.bound is not Bound.EXACT and quantity.value.contains(headline.stated):
        return _is_near(headline, quantity)
    if abs(headline.stated - quantity.stated) <= max(headline.step, quantity.step) / 2:
        return headline.step != quantity.step
    return headline.stated % _HUNDRED == 0 and counts.numbers_rounded(headline, quantity)


def _is_sum(headline: Quantity, story: _Story) -> bool:
    """Whether numbers that stand side by side in the story make the headline's."""
    plain = [q for q in story.all if q.unit == headline.unit and _can_be_part(headline, q, story.nouns)]
    for first in range(len(plain)):
        total, end = plain[first].stated, plain[first].span.end
        is_told = _is_told(story, headline, plain[first])
        for following in plain[first + 1 : first + _LONGEST_SUM]:
            total += following.stated
            reach = _REACH_OF_ONE if following.stated == 1 else _REACH_OF_SUM
            if following.span.start - end > reach or total > headline.stated:
                break
            is_told = is_told or _is_told(story, headline, following)
            if total == headline.stated and is_told:
                return True
            end = following.span.end
    return False


def _is_told(story: _Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether a part of a sum is surely of the headline's thing."""
    return headline.unit is not None or bool(quantity.head or quantity.verb) and quantity.stated > 1


def _can_be_part(headline: Quantity, quantity: Quantity, nouns: NounWords) -> bool:
    """Whether a number of the story can be part of the headline's: it counts the same, or things of the same class."""
    if quantity.upper is not None or quantity.stated <= 0:
        return False
    if headline.unit is not None or not quantity.head or quantity.head == headline.head:
        return True
    if not headline.head:
        return "person" in (noun_classes(quantity.head, nouns) or ("person",))
    return not never_one(headline.head, quantity.head, nouns)


def _is_same(story: _Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether a number of the story is of the headline's thing: its unit, its noun, or what happened to its people."""
    inside = story.article.document.inside
    if quantity.rate is not headline.rate or quantity.partitive or quantity.stated < _LEAST:
        return False
    if quantity.step < headline.step:
        return False
    if inside(quantity.span, Layer.QUOTE) and not inside(headline.span, Layer.QUOTE):
        return False
    if headline.unit is not None:
        if quantity.unit != headline.unit or _is_age(story, quantity):
            return False
        shared = _shared(story, headline, quantity)
        if quantity.other is not headline.other:
            return len(shared) >= _WORDS_SHARED
        return _is_only_one(story, quantity) or bool(shared)
    if quantity.unit is not None or (quantity.other is not headline.other and not _is_only_count(story, quantity)):
        return False
    return _are_same_counted(story, headline, quantity)


def _are_same_counted(story: _Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether two counts are of the same noun, of people who met the same fate, or of people said to be the same."""
    nouns = story.nouns
    one, two = counts.fate(headline, nouns), counts.fate(quantity, nouns)
    if one and two and not counts.same_verb(one, two, nouns):
        return False
    if headline.head and _last(headline.head) == _last(quantity.head):
        return not (headline.of and quantity.of and headline.of != quantity.of)
    if not (counts.are_people(headline, nouns) and counts.are_people(quantity, nouns)):
        return False
    if counts.is_broad(headline, nouns) and one and two:
        return True
    if one and two and quantity.head in nouns.broad and headline.stated > quantity.stated:
        # More officers cannot have been hurt than people.
        return True
    alike = bool(one and two) or bool(headline.modifiers & quantity.modifiers)
    return alike and _leads(story, quantity)


def _last(head: str) -> str:
    """The last word of a noun: police officers are officers."""
    return head.rpartition(" ")[2]


def _leads(story: _Story, quantity: Quantity) -> bool:
    """Whether a number is the first of the story."""
    return bool(story.all) and quantity is story.all[0]


def _is_only_count(story: _Story, quantity: Quantity) -> bool:
    """Whether the story gives only one number of the noun of a count."""
    return bool(quantity.head) and len({q.stated for q in story.all if q.head == quantity.head}) == 1


def _is_only_one(story: _Story, quantity: Quantity) -> bool:
    """Whether the story gives only one value in the unit of a measure."""
    return len({q.stated for q in story.all if q.unit == quantity.unit and not _is_age(story, q)}) == 1


def _is_age(story: _Story, quantity: Quantity) -> bool:
    """Whether a length of time is somebody's age: the 31-year-old."""
    units = story.article.lexicon.units
    behind = story.article.document.text[quantity.span.end : quantity.span.end + 8].lstrip(" -")
    return units is not None and behind.startswith(units.ages)


def _shared(story: _Story, headline: Quantity, quantity: Quantity) -> frozenset[str]:
    """The stems of the headline's words that stand in the sentence of a number, beside the number and its noun."""
    text, nouns = story.article.document.text, story.nouns
    block = story.article.document.block_at(headline.span.start)
    assert block is not None
    line = f"{text[block.span.start : headline.span.start]} {text[headline.span.end : block.span.end]}".lower()
    near = counts.surroundings(story.article, quantity, len(text)).stems
    empty = (*nouns.ends, *nouns.auxiliaries)
    return frozenset(s for s in counts.stems(line, nouns) & near if len(s) > _SHORTEST and s not in empty)


def _is_apart(story: _Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether words around either number say that it leaves some out, has changed, or is of another time."""
    article, words = story.article, story.words
    # "65 civilians, among them 22 women" has nobody left out who would make it more.
    apart = words.changed if headline.stated > rival.stated else (*words.changed, *words.leaves_out)
    alone = rival.unit is not None and _is_only_one(story, rival)
    if not alone and (counts.says(article, rival, apart) or counts.says(article, headline, words.changed)):
        return True
    if _YEAR.search(_close_by(article, rival)) and len(_shared(story, headline, rival)) <= _WORDS_SHARED:
        return True
    if rival.unit is None and headline.stated > rival.stated and _is_part(story, headline, rival):
        return True
    return bool(counts.owner(article, rival))


def _close_by(article: Article, quantity: Quantity) -> str:
    """The words around a number, in its block."""
    block = article.document.block_at(quantity.span.start)
    assert block is not None
    start = max(block.span.start, quantity.span.start - _REACH_OF_YEAR)
    return article.document.text[start : min(block.span.end, quantity.span.end + _REACH_OF_YEAR)]


def _is_part(story: _Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether a smaller count can be part of the headline's: more are named apart, or it is of some of them only."""
    # Five ministers, and the foreign minister as well.
    if phrases(story.words.one_more).search(_nearby(story.article, rival)):
        return True
    if _is_in_list(story, rival):
        return True
    rest = headline.stated - rival.stated
    others = (q for q in story.all if q.unit is None and (q.head != rival.head or q.stated != rival.stated))
    near = (q for q in others if q.head == rival.head or abs(q.span.start - rival.span.start) <= _REACH_OF_PART)
    return rest > 1 and any(q.stated == rest and _can_be_part(headline, q, story.nouns) for q in near)


def _is_in_list(story: _Story, quantity: Quantity) -> bool:
    """Whether a count is joined to another thing that has no number: six sandwiches, and a handful of others."""
    numbers, text = story.article.lexicon.numbers, story.article.document.text
    joins = phrases(numbers.joins if numbers else ())
    if re.search(rf"(?:{joins.pattern}) $", text[max(0, quantity.span.start - 8) : quantity.span.start].lower()):
        return True
    behind = re.match(rf",? (?:{joins.pattern}) (\w+)", text[quantity.span.end : quantity.span.end + 24])
    if behind is None:
        return False
    word = behind.group(1)
    return word[0].isupper() or word in story.nouns.determiners or word in story.nouns.other


def _nearby(article: Article, quantity: Quantity) -> str:
    """The sentence of a number and the next one, in lower case."""
    document = article.document
    index = document.sentence_at(quantity.span.start)
    if index is None:
        return ""
    return " ".join(document.slice(s) for s in document.sentences[index : index + 2]).lower()


def _match(article: Article, headline: Quantity, rival: Quantity) -> Match:
    slice_of = article.document.slice
    one, two = slice_of(headline.number_span), slice_of(rival.number_span)
    return Match(
        at=headline.span,
        slots={
            "stated": slice_of(headline.span),
            "found": slice_of(rival.span),
            "stated_number": one,
            "found_number": two,
        },
        related=(Related("there", rival.span),),
        suggestions=(
            Suggestion((Edit(headline.number_span, two),), kind="headline"),
            Suggestion((Edit(rival.number_span, one),), kind="story"),
        ),
        key=f"{headline.head or headline.verb}:{headline.stated:f}/{rival.stated:f}",
    )


KIND = Kind(
    name="headline-count",
    summary="What the headline counts against what the story counts",
    find=find,
    slots={
        "stated": "the count in the headline, with its noun",
        "found": "the count in the story, with its noun",
        "stated_number": "the number in the headline",
        "found_number": "the number in the story",
    },
    roles={"there": "the count in the story"},
    repairs={"headline": "the headline made to fit the story", "story": "the story made to fit the headline"},
    mentions=(Quantity,),
    words=("numbers", "nouns", "arithmetic"),
)
