"""Lists that a headline promises: numbered paragraphs, the heads over them, or the lines of the story's list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from factlint.facts.base import Reading
from factlint.facts.numbers.listings.set_apart import listing, run
from factlint.model.document import DISPLAY, RUNNING, Block, Scope
from factlint.model.facts import Fact
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span
from factlint.text.whole_words import phrases

HEADLINE = "headline"
"""The trait of a list that the headline promises."""
LIKELY = "likely"
"""The trait of a list whose items are told from the rest of the story by their look only."""

_NUMBERED = re.compile(r"\W{0,3}(\d{1,3})[.):]?[ \u00a0]")
_NUMBER_FIRST = 3
_SHORTEST = 3
_LONGEST = 101
_MOST_OF, _MUCH_OF = 0.6, 0.35
_FEW_APART = 3
_HEADS_APART = 2


def of_headline(reading: Reading) -> Iterator[Fact]:
    """A fact for each line of display that promises a number of things, where the story is numbered, or is one list."""
    found: dict[bool, tuple[list[Span], tuple[str, ...]]] = {}
    for block in reading.document.blocks_of(*DISPLAY, Scope.DEK):
        quantity = _promise(reading, block)
        if quantity is None:
            continue
        is_list = _is_of_list(reading, quantity)
        if is_list not in found:
            found[is_list] = _items(reading, is_list=is_list)
        items, traits = found[is_list]
        if not items and is_list:
            items, traits = _heads(reading, quantity), (HEADLINE, LIKELY)
        apart = max(Decimal(_FEW_APART), quantity.stated / _FEW_APART)
        if len(items) >= _SHORTEST and abs(quantity.stated - len(items)) <= apart:
            yield listing(reading, quantity, items, *traits)


def _promise(reading: Reading, block: Block) -> Quantity | None:
    """The number of things that a line promises: one at its head, or of things that lists are made of."""
    quantities = reading.mentions.within(Quantity, block.span)
    for number, quantity in enumerate(quantities):
        is_first = not number and block.scope is Scope.HEADLINE and _stands_first(reading, quantity, block)
        if _is_count(quantity) and (is_first or (_is_of_list(reading, quantity) and not quantity.definite)):
            return quantity
    return None


def _is_count(quantity: Quantity) -> bool:
    return (
        quantity.unit is None
        and quantity.bound is Bound.EXACT
        and quantity.value.low == quantity.value.high
        and bool(quantity.head)
        and _SHORTEST <= quantity.stated <= _LONGEST
    )


def _stands_first(reading: Reading, quantity: Quantity, block: Block) -> bool:
    return len(reading.document.text[block.span.start : quantity.span.start].split()) < _NUMBER_FIRST


def _is_of_list(reading: Reading, quantity: Quantity) -> bool:
    """Whether a count is of things that lists are made of: ways, tips, questions."""
    lists = reading.lexicon.lists
    return lists is not None and quantity.head.rpartition(" ")[2] in lists.promised


def _items(reading: Reading, *, is_list: bool) -> tuple[list[Span], tuple[str, ...]]:
    items = _numbered(reading) or _only_list(reading, _MUCH_OF if is_list else _MOST_OF)
    return items, (HEADLINE,)


def _numbered(reading: Reading) -> list[Span]:
    """The headings, or else the paragraphs, that are numbered from one up, or down to one."""
    document = reading.document
    for scopes in ((Scope.SUBHEAD,), tuple(RUNNING)):
        found = [
            (int(m.group(1)), b.span)
            for b in document.blocks_of(*scopes)
            if (m := _NUMBERED.match(document.slice(b.span)))
        ]
        numbers = [n for n, _ in found]
        upwards = list(range(1, len(found) + 1))
        if len(found) >= _SHORTEST and numbers in (upwards, upwards[::-1]):
            return [span for _, span in found]
    return []


def _only_list(reading: Reading, least: float) -> list[Span]:
    """The lines of the one list of a story, where so much of it is that list."""
    blocks = [b for b in reading.document.blocks if b.scope in RUNNING]
    first = next((i for i, b in enumerate(blocks) if b.scope is Scope.LIST), None)
    if first is None:
        return []
    lines = run(blocks, first)
    if sum(b.scope is Scope.LIST for b in blocks) != len(lines):
        return []
    if sum(len(b.span) for b in lines) < least * sum(len(b.span) for b in blocks):
        return []
    return [b.span for b in lines if b.level == lines[0].level]


def _heads(reading: Reading, quantity: Quantity) -> list[Span]:
    """The heads of one level that can each be an item: all questions where questions are promised.

    Heads that stand over something else (What next, The bottom line) are none. Where they are more than was promised,
    one may be of that sort, unless all are questions.
    """
    document, lists = reading.document, reading.lexicon.lists
    assert lists is not None
    # In plain text a head is told by its look, and one in three is missed.
    heads = [b for b in document.blocks_of(Scope.SUBHEAD) if b.level]
    if len(heads) < _SHORTEST:
        return []
    level = Counter(b.level for b in heads).most_common(1)[0][0]
    items = [b.span for b in heads if b.level == level]
    asked = [s for s in items if document.slice(s).rstrip().endswith("?")]
    if quantity.head in lists.asked and len(asked) >= _SHORTEST:
        return asked if abs(quantity.stated - len(asked)) <= _HEADS_APART else []
    others = phrases(lists.around_items)
    if any(others.search(document.slice(s).lower()) for s in items) or len(asked) not in (0, len(items)):
        return []
    return items if 0 <= quantity.stated - len(items) <= _HEADS_APART else []
