"""Totals on the page: a row of totals under its column, a number before the list of items that make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from factlint.compare.numbers.lines import Line, is_plain, lines
from factlint.compare.numbers.quantities import reckoned
from factlint.facts.base import Binder, Reading
from factlint.model.document import Block, Scope
from factlint.model.facts import Completeness, Fact, FactKind, Subject
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases

_PARTS = 3


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each column of a table that has a total, and for each list whose items divide the number before it."""
    blocks = reading.document.blocks
    if not any(b.scope in (Scope.TABLE, Scope.LIST) for b in blocks):
        return
    by_block: dict[int, list[Line]] = {}
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        block = reading.document.block_at(line.span.start)
        if block is not None:
            by_block.setdefault(block.span.start, []).append(line)
    for scope, group in groupby(blocks, key=lambda b: b.scope):
        if scope is Scope.TABLE:
            yield from _tables(reading, list(group), by_block)
    yield from _lists(reading, by_block)


def _tables(reading: Reading, cells: list[Block], by_block: dict[int, list[Line]]) -> Iterator[Fact]:
    """The columns of tables that follow each other: where the rows begin to count anew, so does a table."""
    table: list[Block] = []
    for cell in cells:
        if table and (cell.level, cell.column) <= (table[-1].level, table[-1].column):
            yield from _table(reading, table, by_block)
            table = []
        table.append(cell)
    yield from _table(reading, table, by_block)


def _table(reading: Reading, cells: Sequence[Block], by_block: dict[int, list[Line]]) -> Iterator[Fact]:
    words = reading.lexicon.arithmetic
    assert words is not None
    rows = [list(row) for _, row in groupby(cells, key=lambda c: c.level)]
    sums = [row for row in rows if phrases(words.sums).match(reading.document.slice(row[0].span).lower())]
    if len(sums) != 1 or len(rows) < _PARTS + 1:
        return
    at = rows.index(sums[0])
    # A total stands under its column, or at the top of it, right below the head.
    others = rows[:-1] if at == len(rows) - 1 else rows[2:] if at == 1 else []
    for total_cell in sums[0][1:]:
        total = _alone(total_cell, by_block)
        column = [cell for row in others for cell in row[1:] if cell.column == total_cell.column]
        parts = [_alone(cell, by_block) for cell in column]
        if parts and parts[0] is None:
            # The head of the column.
            parts = parts[1:]
        numbers = [p for p in parts if p is not None]
        if total is not None and len(numbers) == len(parts) >= _PARTS - 1:
            yield from _fact(reading, total, numbers, Scope.TABLE)


def _alone(cell: Block, by_block: dict[int, list[Line]]) -> Quantity | None:
    """The number that a cell holds, and nothing else."""
    found = by_block.get(cell.span.start, [])
    if len(found) != 1 or len(found[0].quantities) != 1:
        return None
    quantity = found[0].quantities[0]
    return quantity if quantity.span == cell.span else None


def _lists(reading: Reading, by_block: dict[int, list[Line]]) -> Iterator[Fact]:
    """A sentence with one number that ends in a colon, and the list under it with one number in each item."""
    blocks = reading.document.blocks
    for index, (block, first) in enumerate(pairwise(blocks)):
        if block.scope is Scope.LIST or first.scope is not Scope.LIST:
            continue
        if not reading.document.slice(block.span).endswith(":"):
            continue
        opening = by_block.get(block.span.start, [])
        items: list[Block] = []
        for item in blocks[index + 1 :]:
            if item.scope is not Scope.LIST or item.level != first.level:
                break
            items.append(item)
        held = [by_block.get(item.span.start, []) for item in items]
        if not opening or any(len(h) != 1 or len(h[0].quantities) != 1 for h in held) or len(items) < _PARTS:
            continue
        totals = [q for q in opening[-1].quantities if is_plain(q)]
        if len(totals) == 1 and len(opening[-1].quantities) == 1 and totals[0].stated != len(items):
            yield from _fact(reading, totals[0], [h[0].quantities[0] for h in held], Scope.LIST)


def _fact(reading: Reading, total: Quantity, parts: list[Quantity], place: Scope) -> Iterator[Fact]:
    if not all(is_plain(q) and q.unit == total.unit for q in (total, *parts)):
        return
    if total.unit is not None and not total.unit.is_money:
        return
    value = total.value if total.unit is None else reckoned(total)
    yield Fact(
        FactKind.TOTAL,
        Subject(total.head, reading.document.slice(total.span), frozenset({Completeness.LIKELY})),
        total.span.to(parts[0].span),
        value=value,
        unit=total.unit,
        place=place,
        mention=total,
        parts=(("total", total), *(("part", p) for p in parts)),
    )


BINDER = Binder(
    name="tables", states=(FactKind.TOTAL,), needs=(Quantity,), bind=bind, words=("numbers", "nouns", "arithmetic")
)
