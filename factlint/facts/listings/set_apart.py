"""Lists that stand line by line: under a sentence that ends in a colon, and those that a headline promises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.facts.base import Reading
from factlint.facts.listings.announced import announces
from factlint.model.document import RUNNING, Block, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.mention import Mention
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.span import Span

HEADLINE = "headline"
"""The trait of a list that the headline promises."""
SET_APART = "names"

_NUMBERED = re.compile(r"\W{0,3}(\d{1,3})[.):]?[ \u00a0]")
_NUMBER_FIRST = 3
_SHORTEST = 3
_LONGEST = 101
_MOST_OF = 0.6
_FEW_APART = 3
_NEAR = 8
"""Where lines of a list stand so few blocks behind another list, text may stand between the items of one."""


def under_lines(reading: Reading) -> Iterator[Fact]:
    """A fact for each list of lines under a paragraph that ends in a colon and counts what follows."""
    document = reading.document
    for index, block in enumerate(document.blocks[:-1]):
        if block.scope is not Scope.BODY or document.blocks[index + 1].scope is not Scope.LIST:
            continue
        if not document.slice(block.span).rstrip().endswith(":"):
            continue
        sentence = document.sentences_in(block.span)[-1:]
        if not sentence:
            continue
        quantities = reading.mentions.within(Quantity, sentence[0])
        counts = [
            q for i, q in enumerate(quantities) if announces(reading, q, quantities[i - 1] if i else None, sentence[0])
        ]
        if len(counts) == 1:
            run = _run(document.blocks, index + 1)
            behind = document.blocks[index + 1 + len(run) : index + 1 + len(run) + _NEAR]
            if len(run) > 1 and not any(b.scope is Scope.LIST for b in behind):
                yield _fact(reading, counts[0], [b.span for b in run if b.level == run[0].level], SET_APART)


def _run(blocks: Sequence[Block], start: int) -> list[Block]:
    """The lines of one list."""
    found = []
    for block in blocks[start:]:
        if block.scope is not Scope.LIST:
            break
        found.append(block)
    return found


def of_headline(reading: Reading) -> Iterator[Fact]:
    """A fact for a headline that begins with a number, where the story is numbered, or is one list."""
    headline = next(reading.document.blocks_of(Scope.HEADLINE), None)
    if headline is None:
        return
    quantities = reading.mentions.within(Quantity, headline.span)
    if not quantities or not _promises(reading, quantities[0], headline.span):
        return
    items = _numbered(reading) or _only_list(reading)
    apart = max(Decimal(_FEW_APART), quantities[0].stated / _FEW_APART)
    if len(items) >= _SHORTEST and abs(quantities[0].stated - len(items)) <= apart:
        yield _fact(reading, quantities[0], items, HEADLINE)


def _promises(reading: Reading, quantity: Quantity, headline: Span) -> bool:
    before = reading.document.text[headline.start : quantity.span.start].split()
    return (
        quantity.unit is None
        and quantity.bound is Bound.EXACT
        and quantity.value.low == quantity.value.high
        and bool(quantity.head)
        and _SHORTEST <= quantity.stated <= _LONGEST
        and len(before) < _NUMBER_FIRST
    )


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


def _only_list(reading: Reading) -> list[Span]:
    """The lines of the one list of a story that is little else."""
    blocks = [b for b in reading.document.blocks if b.scope in RUNNING]
    first = next((i for i, b in enumerate(blocks) if b.scope is Scope.LIST), None)
    if first is None:
        return []
    run = _run(blocks, first)
    if sum(b.scope is Scope.LIST for b in blocks) != len(run):
        return []
    if sum(len(b.span) for b in run) < _MOST_OF * sum(len(b.span) for b in blocks):
        return []
    return [b.span for b in run if b.level == run[0].level]


def _fact(reading: Reading, quantity: Quantity, items: list[Span], trait: str) -> Fact:
    document = reading.document
    count = Decimal(len(items))
    return Fact(
        FactKind.LISTING,
        Subject(quantity.head, document.slice(quantity.span), frozenset({trait})),
        quantity.span,
        value=Interval(count, count),
        place=document.scope_at(quantity.span.start) or Scope.BODY,
        mention=quantity,
        parts=tuple(("item", Mention(span)) for span in items),
    )
