"""Lists that stand line by line under a sentence that ends in a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factlint.facts.base import Reading
from factlint.facts.numbers.listings.announced import announces
from factlint.model.document import Block, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.mention import Mention
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.span import Span

SET_APART = "names"

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
            lines = run(document.blocks, index + 1)
            behind = document.blocks[index + 1 + len(lines) : index + 1 + len(lines) + _NEAR]
            if len(lines) > 1 and not any(b.scope is Scope.LIST for b in behind):
                yield listing(reading, counts[0], [b.span for b in lines if b.level == lines[0].level], SET_APART)


def run(blocks: Sequence[Block], start: int) -> list[Block]:
    """The lines of one list."""
    found = []
    for block in blocks[start:]:
        if block.scope is not Scope.LIST:
            break
        found.append(block)
    return found


def listing(reading: Reading, quantity: Quantity, items: list[Span], *traits: str) -> Fact:
    """The fact that a count announces the items of a list."""
    document = reading.document
    count = Decimal(len(items))
    return Fact(
        FactKind.LISTING,
        Subject(quantity.head, document.slice(quantity.span), frozenset(traits)),
        quantity.span,
        value=Interval(count, count),
        place=document.scope_at(quantity.span.start) or Scope.BODY,
        mention=quantity,
        parts=tuple(("item", Mention(span)) for span in items),
    )
