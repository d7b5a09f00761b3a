"""What the headline counts against what the story counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts
from factlint.compare.numbers.numbers_like import number_like
from factlint.compare.numbers.other_lines import told_elsewhere
from factlint.compare.numbers.quantities import values
from factlint.compare.numbers.set_against import is_margin, pairs
from factlint.compare.numbers.story_numbers import (
    LEAST,
    WORDS_SHARED,
    Story,
    can_be_part,
    is_near,
    is_nearest,
    is_of_same_fate,
    is_only_one,
    is_rest_or_share,
    is_same,
    is_sum,
    is_whole,
    leads,
    shared,
)
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import never_one
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_REACH_OF_YEAR = 40
_BODY = RUNNING | {Scope.DEK, Scope.CAPTION}
_PICTURED = frozenset({Scope.CAPTION, Scope.ALT})
_REACH_OF_PART = 300
_MOST = 150
_SMALL, _CLOSE = 10, Decimal("1.7")
_ROUND_FROM = 20
_ROUND_TO = Decimal("0.1")
_HUNDRED = 100
_FEW = 2
_SHARES = ("share", "points")
"""Shares and sums of money are many in one story, and seldom of one thing."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each number in display text that the story never gives, while it gives one other for the same thing.

    Of the numbers in captions and alt texts those are read that say how many died, were hurt, arrested and the like.
    """
    nouns, words = article.lexicon.nouns, article.lexicon.arithmetic
    assert nouns is not None and words is not None
    scope_at = article.document.scope_at
    quantities = article.mentions.of(Quantity)
    shown = [q for q in quantities if scope_at(q.span.start) in DISPLAY]
    # A caption counts whom the picture shows; how many died is the story's matter.
    captions = [q for q in quantities if scope_at(q.span.start) in _PICTURED and counts.fate(q, nouns)]
    if not shown and not captions:
        return
    body = tuple(q for q in quantities if scope_at(q.span.start) in _BODY)[:_MOST]
    story = Story(article, body, nouns, words)
    # The dek and the captions speak for the story, but not for themselves.
    of_dek = Story(article, tuple(q for q in body if scope_at(q.span.start) is not Scope.DEK), nouns, words)
    of_caption = Story(article, tuple(q for q in body if scope_at(q.span.start) is not Scope.CAPTION), nouns, words)
    stories = {Scope.DEK: of_dek} | dict.fromkeys(_PICTURED, of_caption)
    for quantity in (*shown, *captions):
        if _is_sum_or_share(quantity) or _is_of_items(article, quantity):
            continue
        # Another line of display says which number of the story is meant.
        rival = told_elsewhere(article, quantity, shown, of_dek.all)
        rival = rival or _rival(stories.get(scope_at(quantity.span.start) or Scope.BODY, story), quantity, shown)
        if rival is not None:
            yield _match(story, quantity, rival)


def _rival(story: Story, headline: Quantity, shown: list[Quantity]) -> Quantity | None:
    """The first number in the story for the thing that the headline gives one for, where both cannot be right."""
    if headline.upper is not None or headline.partitive or headline.stated < LEAST:
        return None
    rivals = [q for q in story.all if is_near(headline, q) and is_same(story, headline, q)]
    if rivals and is_margin(story.article, headline):
        # By three votes, where the story has 18 votes to 15.
        sides = {side.span.start for pair in pairs(story.article, story.all) for side in pair}
        rivals = [q for q in rivals if q.span.start not in sides]
    first = _told_most_like(story, headline, rivals)
    if first is None or is_sum(headline, story) or _has_passed(story.article, headline):
        return None
    whole = is_whole(story, first) and bool(counts.fate(first, story.nouns))
    agreed = _is_on_display(story, headline, first, shown)
    for quantity in story.all:
        if agreed and quantity.head != headline.head:
            # "Three hikers saved" above the story, "two hikers" in the alert: two fingers bear out nothing.
            continue
        if whole and not quantity.head and not is_of_same_fate(story, headline, quantity):
            # Four were caught by the slide, and both of the dead were found.
            continue
        if _may_be(story, headline, quantity) and not _is_hedged_for_both(quantity, headline, first):
            return None
    block = story.article.document.block_at(headline.span.start)
    beside = [q for q in shown if q is not headline and block is not None and block.span.contains(q.span)]
    if any(q.unit == first.unit and q.stated == first.stated for q in beside):
        return None
    if is_rest_or_share(headline, first, story, beside):
        return None
    if not leads(story, first) and not _is_close(headline, first):
        return None
    if headline.bound is Bound.AT_LEAST and headline.stated > first.stated and not leads(story, first):
        # At least five dead, and four of them in one place.
        return None
    return None if _leaves_out(story, headline, first) or _is_apart(story, headline, first) else first


def _has_passed(article: Article, headline: Quantity) -> bool:
    """Whether as many years have passed since one that the story names: 22 years at the helm, since 2004."""
    if headline.unit is None or headline.unit.dimension != "years" or article.as_of is None:
        return False
    now, passed = article.as_of.day.year, (headline.stated, headline.stated + 1)
    return now is not None and any(now - int(year) in passed for year in YEAR.findall(article.document.text))


def _is_sum_or_share(quantity: Quantity) -> bool:
    return quantity.unit is not None and (quantity.unit.is_money or quantity.unit.dimension in _SHARES)


def _is_of_items(article: Article, quantity: Quantity) -> bool:
    """Whether a line of display begins with how many items the story has: five things to know."""
    block, words = article.document.block_at(quantity.span.start), article.lexicon.lists
    begins = block is not None and block.span.start == quantity.span.start
    return begins and words is not None and quantity.head in words.promised


def _is_on_display(story: Story, headline: Quantity, rival: Quantity, shown: list[Quantity]) -> bool:
    """Whether another line of display counts the same things, in the same word, as the story does."""
    block_at = story.article.document.block_at
    own = block_at(headline.span.start)
    return bool(headline.head) and any(
        q.head == headline.head and q.stated == rival.stated and block_at(q.span.start) is not own for q in shown
    )


def _leaves_out(story: Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether the line of the headline says that its number has some more: 13 dead, including gunman."""
    if headline.stated < rival.stated and leads(story, rival):
        return False
    line = counts.surroundings(story.article, headline, len(story.article.document.text))
    return phrases(story.words.leaves_out).search(line.text) is not None


def _is_close(headline: Quantity, rival: Quantity) -> bool:
    """Whether two numbers are so close, or so small, that they may be of one thing anywhere in the story."""
    low, high = sorted((headline.stated, rival.stated))
    return high < _SMALL or high <= _CLOSE * low


def _told_most_like(story: Story, headline: Quantity, rivals: list[Quantity]) -> Quantity | None:
    """The first rival, where all give one number; else the one whose sentence has by far the most of the headline."""
    exact = [q for q in rivals if counts.is_exact(q) or q.unit is not None] or rivals
    if len({q.stated for q in exact}) == 1:
        return exact[0]
    if not exact:
        return None
    ranked = sorted(((len(shared(story, headline, q)), -n) for n, q in enumerate(exact)), reverse=True)
    most, best = ranked[0][0], exact[-ranked[0][1]]
    others = [number for number, n in ranked if exact[-n].stated != best.stated]
    if most >= WORDS_SHARED and most > max(others):
        return best
    nearest = [q for q in exact if is_nearest(headline, q, exact)]
    return nearest[0] if nearest else None


def _is_hedged_for_both(quantity: Quantity, headline: Quantity, rival: Quantity) -> bool:
    """Whether a number in the story is so vague that it can be both (nearly 60 for 58 and 57)."""
    if quantity.upper is not None or quantity.bound is Bound.EXACT or quantity.stated == headline.stated:
        return False
    if rival.unit != quantity.unit or rival.bound is not Bound.EXACT:
        return False
    return quantity.value.contains(rival.stated)


def _may_be(story: Story, headline: Quantity, quantity: Quantity) -> bool:
    """Whether a number in the story can be the headline's: the same value, whatever it is of, or one rounded to it."""
    if quantity.upper is not None:
        return quantity.unit == headline.unit and quantity.stated <= headline.stated <= quantity.upper
    if quantity.stated == headline.stated:
        return not (headline.unit is None and never_one(headline.head, quantity.head, story.nouns))
    if headline.unit is not None:
        return _is_measure_of(headline, quantity)
    if quantity.unit is not None or not is_same(story, headline, quantity) or not is_near(headline, quantity):
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
        return is_near(headline, quantity)
    if abs(headline.stated - quantity.stated) <= max(headline.step, quantity.step) / 2:
        return headline.step != quantity.step
    return headline.stated % _HUNDRED == 0 and counts.numbers_rounded(headline, quantity)


def _is_apart(story: Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether words around either number say that it leaves some out, has changed, or is of another time."""
    article, words = story.article, story.words
    # "65 civilians, among them 22 women" has nobody left out who would make it more.
    apart = words.changed if headline.stated > rival.stated else (*words.changed, *words.leaves_out)
    alone = (rival.unit is not None and is_only_one(story, rival)) or _is_toll(story, headline, rival)
    if not alone and (counts.says(article, rival, apart) or counts.says(article, headline, words.changed)):
        return True
    if YEAR.search(_close_by(article, rival)) and len(shared(story, headline, rival)) <= WORDS_SHARED:
        return True
    may_be_part = rival.unit is None and headline.stated > rival.stated and not is_whole(story, rival)
    if may_be_part and _is_part(story, headline, rival):
        return True
    return bool(counts.owner(article, rival))


def _is_toll(story: Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether both are the number of the dead, or of the hurt: what that has risen to at the top is how it stands."""
    is_bare = not (headline.head or rival.head) and bool(rival.verb) and leads(story, rival)
    return is_bare and not counts.says(story.article, rival, story.words.of_a_part)


def _close_by(article: Article, quantity: Quantity) -> str:
    """The words around a number, in its block."""
    block = article.document.block_at(quantity.span.start)
    assert block is not None
    start = max(block.span.start, quantity.span.start - _REACH_OF_YEAR)
    return article.document.text[start : min(block.span.end, quantity.span.end + _REACH_OF_YEAR)]


def _is_part(story: Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether a smaller count can be part of the headline's: more are named apart, or it is of some of them only."""
    rest = headline.stated - rival.stated
    # Five ministers, and the foreign minister as well.
    if rest <= _FEW and phrases(story.words.one_more).search(_nearby(story.article, rival)):
        return True
    if _is_in_list(story, rival):
        return True
    others = (q for q in story.all if q.unit is None and (q.head != rival.head or q.stated != rival.stated))
    near = (q for q in others if q.head == rival.head or abs(q.span.start - rival.span.start) <= _REACH_OF_PART)
    return rest > 1 and any(q.stated == rest and can_be_part(headline, q, story.nouns) for q in near)


def _is_in_list(story: Story, quantity: Quantity) -> bool:
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


def _is_sure(story: Story, headline: Quantity, rival: Quantity) -> bool:
    """Whether the two are surely of one thing: exact counts, and the first of the story or told in the same words."""
    if headline.unit is not None or not (counts.is_exact(headline) and counts.is_exact(rival)):
        return False
    return leads(story, rival) or len(shared(story, headline, rival)) >= WORDS_SHARED


def _match(story: Story, headline: Quantity, rival: Quantity) -> Match:
    slice_of = story.article.document.slice
    lexicon = story.article.lexicon
    one, two = slice_of(headline.number_span), slice_of(rival.number_span)
    if two.lower() in story.nouns.both:
        # "Both skiers killed" in a headline would be another mistake.
        two = number_like(int(rival.stated), one, lexicon)
    return Match(
        at=headline.span,
        slots={
            "stated": slice_of(headline.span),
            "found": slice_of(rival.span),
            "stated_number": one,
            "found_number": two,
        },
        related=(Related("there", rival.span),),
        certainty=Certainty.CERTAIN if _is_sure(story, headline, rival) else Certainty.LIKELY,
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
