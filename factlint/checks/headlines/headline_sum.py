"""A sum of money or a share in display text that is a slip of one in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.counts import stems
from factlint.compare.numbers.digit_slips import are_swapped, is_one_off
from factlint.compare.numbers.other_lines import told_elsewhere
from factlint.compare.numbers.quantities import values
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import stem
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING, Block, Document, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.whole_words import phrases

_SHOWN = DISPLAY | {Scope.CAPTION}
_MOST = 80
"""How many figures of one story are added to each other."""

_APART = 3
_TEN, _THOUSAND = 10, 1000
_NEAR = Decimal("1.5")
_SHARED = 2
_SHORTEST = 3
_LEAST = 10
_AHEAD = 60
_NEXT = re.compile(r" ([a-z]+)")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each figure that the story has nowhere, while it has one that is a slip of it.

    Two digits are swapped; or one of three and more is another; or the story has one sum only, said in the same words.
    """
    document = article.document
    figures = [q for q in article.mentions.of(Quantity) if q.unit is not None and _is_figure(q)]
    shown = [q for q in figures if document.scope_at(q.span.start) in _SHOWN and q.upper is None]
    if not shown:
        return
    told = [q for q in figures if document.scope_at(q.span.start) in RUNNING][:_MOST]
    for quantity in shown:
        alike = [q for q in told if q.unit == quantity.unit]
        if quantity.bound is not Bound.EXACT or not alike or _is_borne_out(quantity, alike):
            continue
        elsewhere = told_elsewhere(article, quantity, shown, told)
        if elsewhere is not None:
            yield _match(document, quantity, elsewhere)
            continue
        rivals = [q for q in alike if _is_slip(article, quantity, q, alike)]
        if len({q.stated for q in rivals}) == 1:
            yield _match(document, quantity, rivals[0])


def _is_figure(quantity: Quantity) -> bool:
    return quantity.unit is not None and (quantity.unit.is_money or quantity.unit.dimension == "share")


def _is_borne_out(shown: Quantity, told: list[Quantity]) -> bool:
    """Whether the story has the figure, more or less exactly, or two that make it or are it apart."""
    # No headline knows more than its story: $3.4 million is no $3 million.
    finer = (q for q in told if _is_as_fine(q, shown) or q.bound is not Bound.EXACT or q.stated == shown.stated)
    if any(values(shown.value, shown.unit, q.value, q.unit) is Verdict.AGREE for q in finer):
        return True
    if any(q.upper is not None and q.stated <= shown.stated <= q.upper for q in told):
        return True
    value = shown.value
    known = {q.stated for q in told}
    return any(value.contains(a + b) or value.contains(abs(a - b)) for a, b in combinations(known, 2))


def _is_as_fine(told: Quantity, shown: Quantity) -> bool:
    """Whether the one figure can be more exact than the other, which rounds it: 57 and 60, but not 50 and 52."""
    if told.step > shown.step:
        return False
    is_round = told.stated % _TEN == 0 and shown.stated % _TEN != 0
    return not (is_round and told.step == shown.step)


def _is_slip(article: Article, shown: Quantity, told: Quantity, all_of_unit: list[Quantity]) -> bool:
    """Whether the one figure can only be meant to be the other."""
    assert shown.unit is not None
    if told.bound is not Bound.EXACT or told.upper is not None or told.rate != shown.rate:
        return False
    low, high = sorted((shown.stated, told.stated))
    is_near = shown.unit.is_money and high <= _APART * low and shown.step <= told.step
    if is_near and low >= _LEAST and _are_told_alike(article, shown, told, all_of_unit):
        return True
    if shown.rate:
        return False
    if are_swapped(shown.stated, told.stated) or is_one_off(shown.stated, told.stated):
        return True
    if not shown.unit.is_money and _are_shares_alike(article, shown, told, all_of_unit):
        return True
    if len({q.stated for q in all_of_unit}) > 1:
        return False
    if shown.unit.is_money and high in (low * _TEN, low * _THOUSAND) and _shared(article, shown, told):
        return True
    # Neither of two shares that are as fine as each other is the other one rounded.
    is_near |= not shown.unit.is_money and high <= _NEAR * low and shown.step == told.step
    shared = len(_shared(article, shown, told)) + (not shown.unit.is_money and _go_alike(article, shown, told))
    return is_near and shared >= _SHARED


def _go_alike(article: Article, shown: Quantity, told: Quantity) -> bool:
    """Whether the line of the one and the sentence of the other both tell of a rise, or both of a fall."""
    words = article.lexicon.arithmetic
    if words is None:
        return False
    line, sentence = (text.lower() for text in _around(article, shown, told))
    ways = (phrases(words.climbs), phrases(words.sinks))
    found = [(bool(way.search(line)), bool(way.search(sentence))) for way in ways]
    return found in ([(True, True), (False, False)], [(False, False), (True, True)])


def _are_told_alike(article: Article, shown: Quantity, told: Quantity, all_of_unit: list[Quantity]) -> bool:
    """Whether two sums are said of one verb, and for the same time: "to cost $45 a month", "will cost $35 a month".

    No other sum of the story for that time has that verb.
    """
    verb, per = _verb(article, shown), _per(article, shown)
    if not verb or per != _per(article, told) or not _shared(article, shown, told):
        return False
    same = {q.stated for q in all_of_unit if _verb(article, q) == verb and per in ("", _per(article, q))}
    return same == {told.stated}


def _are_shares_alike(article: Article, shown: Quantity, told: Quantity, all_of_unit: list[Quantity]) -> bool:
    """Whether one word follows two shares, and no other share of the story: 60% contained, and 16% contained."""
    word = _following(article, shown)
    if not word or _following(article, told) != word or not _shared(article, shown, told):
        return False
    return len({q.stated for q in all_of_unit if _following(article, q) == word}) == 1


def _following(article: Article, quantity: Quantity) -> str:
    """The stem of the word right behind a share, where it is one that says what the share is of."""
    nouns, end = article.lexicon.nouns, quantity.span.end
    assert nouns is not None
    found = _NEXT.match(article.document.text, end, end + _AHEAD)
    word = found.group(1).lower() if found else ""
    is_empty = word in nouns.ends or word in nouns.auxiliaries or len(word) <= _SHORTEST
    return "" if is_empty else stem(word, nouns)


def _verb(article: Article, quantity: Quantity) -> str:
    """The stem of the verb right before a sum, with no more than a preposition between (fined a total of, cost)."""
    document, nouns, numbers = article.document, article.lexicon.nouns, article.lexicon.numbers
    assert nouns is not None and numbers is not None
    words = document.text[max(0, quantity.span.start - _AHEAD) : quantity.span.start].lower()
    if not words.endswith(" "):
        return ""
    for word in reversed(words.split()):
        if word in numbers.sum_verbs:
            return numbers.sum_verbs[word]
        if word not in numbers.sum_links:
            return ""
    return ""


def _per(article: Article, quantity: Quantity) -> str:
    """What a sum is for each of: "a month", "per head"; empty where it is for all."""
    numbers, end = article.lexicon.numbers, quantity.span.end
    assert numbers is not None
    behind = article.document.text[end : end + _AHEAD].lower().split()
    return behind[1].strip(".,;:") if len(behind) > 1 and behind[0] in numbers.sum_per else ""


def _shared(article: Article, shown: Quantity, told: Quantity) -> frozenset[str]:
    """The stems that the line of the one and the sentence of the other have in common."""
    nouns = article.lexicon.nouns
    if nouns is None:
        return frozenset()
    line, sentence = _around(article, shown, told)
    empty = (*nouns.ends, *nouns.auxiliaries)
    common = stems(line.lower(), nouns) & stems(sentence.lower(), nouns)
    return frozenset(s for s in common if len(s) > _SHORTEST and s not in empty)


def _around(article: Article, shown: Quantity, told: Quantity) -> tuple[str, str]:
    """The words of the line around the one, and of the sentence of the other."""
    document = article.document
    block: Block | None = document.block_at(shown.span.start)
    index = document.sentence_at(told.span.start)
    if block is None or index is None:
        return "", ""
    text = document.text
    line = f"{text[block.span.start : shown.span.start]} {text[shown.span.end : block.span.end]}"
    return line, document.slice(document.sentences[index])


def _match(document: Document, shown: Quantity, told: Quantity) -> Match:
    one, two = document.slice(shown.span), document.slice(told.span)
    here, there = document.slice(shown.number_span), document.slice(told.number_span)
    is_sure = are_swapped(shown.stated, told.stated)
    return Match(
        at=shown.span,
        slots={"stated": one, "found": two, "stated_number": here, "found_number": there},
        related=(Related("there", told.span),),
        certainty=Certainty.CERTAIN if is_sure else Certainty.LIKELY,
        suggestions=(
            Suggestion((Edit(shown.number_span, there),), kind="shown"),
            Suggestion((Edit(told.number_span, here),), kind="story"),
        ),
        key=f"{one}/{two}",
    )


KIND = Kind(
    name="headline-sum",
    summary="A sum or a share in display text that is a slip of one in the story",
    find=find,
    slots={
        "stated": "the figure in the display text",
        "found": "the figure in the story",
        "stated_number": "the number of the one",
        "found_number": "the number of the other",
    },
    roles={"there": "the figure in the story"},
    repairs={"shown": "the display text made to fit the story", "story": "the story made to fit the display text"},
    mentions=(Quantity,),
    words=("numbers", "units", "nouns"),
)
