"""A figure in the text that is another one in the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from decimal import Decimal
from functools import cache
from itertools import groupby

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers import counts
from factlint.compare.numbers.digit_slips import are_swapped, is_one_off
from factlint.model.article import Article
from factlint.model.document import Document, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_TEXT = (Scope.BODY, Scope.DEK, Scope.HEADLINE)
_BESIDE = re.compile(r" (?:[a-z]+ ){0,2}")

_SHORTEST_LABEL = 3
_FURTHEST = 70
"""How far from the label of its row a figure stands in a sentence, in characters."""

_NEXT = 20
"""How far behind a word the figure stands that it goes with, in characters."""

_CELLS = 8
_SIDES = 2
_LONG = 3
_CLAUSE_END = re.compile(r"[,;:()–—]")
_OPEN = re.compile(r"[;:()–—\n]")
_NOT_IN_CELLS = ("share", "points", "degrees", "second", "minutes", "hours", "days", "weeks", "months", "years")
"""Where the head of a table does not say that its figures are shares or times, those of the text are something else."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its label, the figures of its cells, and for each of these what the head of its column says."""

    label: str
    label_span: Span
    cells: tuple[tuple[Quantity, str], ...]
    table: int


_Patterns = list[tuple[_Row, re.Pattern[str]]]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each figure that the text gives for a row of a table, where the row has nearly that, and not that.

    The draft must have one row of that label, and the figure of the text stand nowhere in the tables: then it is of
    something else. So it is where words beside it speak of another time or of a change.
    """
    rows = list(_rows(article))
    if not rows:
        return
    labels = Counter(row.label for row in rows)
    known = {cell.stated for row in rows for cell, _ in row.cells}
    alone = [row for row in rows if labels[row.label] == 1]
    patterns = [
        (row, re.compile(rf"(?<![\w-])(?:{re.escape(row.label)}|{re.escape(row.label.lower())})(?![\w-])"))
        for row in alone
    ]
    two_sided = list(_two_sides(article, patterns, known))
    yield from two_sided
    for sentence, quantities in _sentences(article):
        named = _named(article.document, sentence, patterns)
        for quantity in quantities if named else ():
            if quantity.stated in known or any(match.at.contains(quantity.number_span) for match in two_sided):
                continue
            for start, end, number in named:
                row = alone[number]
                cell = _disputed(article, quantity, row, Span(start, end), sentence, named)
                if cell is not None:
                    at = quantity.span.to(Span(start, end))
                    yield _match(article, quantity.number_span, at, row.label_span.to(cell.number_span), cell)
                    break


def _named(document: Document, sentence: Span, patterns: _Patterns) -> list[tuple[int, int, int]]:
    """Where a sentence names rows, with the number of each."""
    text = document.slice(sentence)
    return sorted(
        (sentence.start + m.start(), sentence.start + m.end(), n)
        for n, (_, p) in enumerate(patterns)
        for m in p.finditer(text)
    )


def _two_sides(article: Article, patterns: _Patterns, known: Set[Decimal]) -> Iterator[Match]:
    """A match for two figures that are set against each other, where the row that is spoken of has one of them.

    The other must be in no table, and near to the only other figure of the row.
    """
    document, words = article.document, article.lexicon.arithmetic
    assert words is not None
    for found in _set_against(words).finditer(document.text):
        index = document.sentence_at(found.start())
        if index is None or document.scope_at(found.start()) not in _TEXT or not _are_counts(article, found, words):
            continue
        spoken_of = _spoken_of(article, document.sentences[index], Span(*found.span()), patterns)
        of_row = [cell.stated for cell, _ in spoken_of[1].cells] if spoken_of else []
        if spoken_of is None or len(of_row) != _SIDES or document.inside(Span(*found.span(1)), Layer.QUOTE):
            continue
        numbers = [Span(*found.span(side)) for side in (1, 2)]
        values = [Decimal(document.slice(number).replace(",", "")) for number in numbers]
        for own, other in ((0, 1), (1, 0)):
            if values[own] in of_row and values[other] not in known:
                label, row = spoken_of
                cell = row.cells[1 - of_row.index(values[own])][0]
                if _is_alike(values[other], cell.stated):
                    at = Span(*found.span()).to(label)
                    yield _match(article, numbers[other], at, row.label_span.to(cell.number_span), cell)


def _are_counts(article: Article, found: re.Match[str], words: ArithmeticWords) -> bool:
    """Whether two figures are counts of a contest: not from 21 to 33, nor 21 to 33 per cent."""
    before = found.string[max(0, found.start() - _NEXT) : found.start()].lower().split()
    measured = article.mentions.within(Quantity, Span(found.start(), found.end() + _NEXT))
    return not (before and before[-1] in words.other_figure) and not any(
        q.unit is not None and q.number_span.start < found.end() for q in measured
    )


def _spoken_of(article: Article, sentence: Span, pair: Span, patterns: _Patterns) -> tuple[Span, _Row] | None:
    """The only row that a sentence of no other year is about, but for a pair of figures, and where it says so.

    That is its name, or a "there" where the sentence before names a row last.
    """
    document, words = article.document, article.lexicon.arithmetic
    assert words is not None
    text = document.slice(sentence)
    around = f"{document.text[sentence.start : pair.start]} {document.text[pair.end : sentence.end]}"
    if YEAR.search(around) or phrases(words.other_period).search(around.lower()):
        return None
    named = _named(document, sentence, patterns)
    if named:
        start, end, number = named[0]
        return (Span(start, end), patterns[number][0]) if len({n for *_, n in named}) == 1 else None
    index, there = document.sentence_at(sentence.start), phrases(words.there).search(in_lower_case(text))
    if there is None or not index:
        return None
    before = document.sentences[index - 1]
    if document.block_at(before.start) is not document.block_at(sentence.start):
        return None
    at = Span(sentence.start + there.start(), sentence.start + there.end())
    return next(((at, patterns[n][0]) for *_, n in reversed(_named(document, before, patterns))), None)


@cache
def _set_against(words: ArithmeticWords) -> re.Pattern[str]:
    """Two figures of a contest: 402 to 318, 402 votes against 318, 402-318."""
    figure = r"(\d{2,3}(?:,?\d{3})*)"
    return re.compile(
        rf"(?<![\w.,$£€-]){figure}(?: [a-z]+)?(?: (?:{phrases(words.against).pattern}) |[-–]){figure}(?![\w%-]|[.,]\d)"
    )


def _sentences(article: Article) -> Iterator[tuple[Span, list[Quantity]]]:
    """The sentences of the text that hold plain figures, with these."""
    document = article.document
    held: dict[int, list[Quantity]] = {}
    for quantity in article.mentions.of(Quantity):
        index = document.sentence_at(quantity.span.start)
        if index is None or document.scope_at(quantity.span.start) not in _TEXT:
            continue
        if quantity.bound is Bound.EXACT and quantity.upper is None and not document.inside(quantity.span, Layer.QUOTE):
            held.setdefault(index, []).append(quantity)
    return ((document.sentences[index], found) for index, found in held.items())


def _disputed(
    article: Article, quantity: Quantity, row: _Row, label: Span, sentence: Span, named: list[tuple[int, int, int]]
) -> Quantity | None:
    """The cell of a row that a figure of the text can only be a slip of."""
    text, document = article.document.text, article.document
    words, arithmetic = article.lexicon.nouns, article.lexicon.arithmetic
    assert words is not None and arithmetic is not None
    behind = quantity.number_span.start >= label.end
    between = Span(label.end, quantity.number_span.start) if behind else Span(quantity.number_span.end, label.start)
    if len(between) < 0 or len(between) > _FURTHEST or _OPEN.search(document.slice(between)):
        return None
    if any(between.start <= start < between.end for start, *_ in named):
        return None
    # "Grew from 655 pairs to 720": a figure of the row between the two is no sign of another thing.
    own = {cell.stated for cell, _ in row.cells}
    if any(
        q is not quantity and q.stated not in own and between.start <= q.span.start < between.end
        for q in article.mentions.within(Quantity, sentence)
    ):
        return None
    beside = _BESIDE.fullmatch(document.slice(between).lower()) is not None and not behind
    line = in_lower_case(document.slice(sentence))
    said = [(cell, head) for cell, head in row.cells if _can_be(quantity, cell, text, head)]
    told = {q.stated for q in article.mentions.within(Quantity, sentence)}
    slips = [cell for cell, _ in said if _is_long(cell) and are_swapped(quantity.stated, cell.stated)]
    before = document.text[max(sentence.start, quantity.span.start - _NEXT) : quantity.span.start].lower().split()
    if before and before[-1] in arithmetic.other_figure:
        # Up from 381.
        return None
    if len(slips) == 1 and slips[0].stated not in told:
        # The same three digits in another order are chance once in a thousand, of whatever year.
        return slips[0]
    clause = line[: _end_of_clause(line, quantity.span.end - sentence.start)]
    if YEAR.search(clause) or phrases(arithmetic.other_period).search(line):
        return None
    figures = [q.span.start - sentence.start for q in article.mentions.within(Quantity, sentence)]
    if any(m.end() <= at <= m.end() + _NEXT for m in phrases(arithmetic.other_figure).finditer(line) for at in figures):
        return None
    close = [
        (cell, head)
        for cell, head in said
        if (beside and len(row.cells) == 1 and _is_alike(quantity.stated, cell.stated))
        or are_swapped(quantity.stated, cell.stated)
        or is_one_off(quantity.stated, cell.stated, least=2)
    ]
    if len(row.cells) > 1:
        close = [(cell, head) for cell, head in close if _names(line, head, words)]
    # A sentence that has the figure of the table as well has said what it says of the row.
    return close[0][0] if len(close) == 1 and close[0][0].stated not in told else None


def _is_long(cell: Quantity) -> bool:
    """Whether a figure has so many digits that another one with the same is hardly by chance."""
    return len(cell.stated.normalize().as_tuple().digits) >= _LONG


def _end_of_clause(line: str, at: int) -> int:
    """Where the clause ends that goes on at a place: a record of 2016 behind a comma is no year of the figure."""
    found = _CLAUSE_END.search(line, at)
    return found.start() if found else len(line)


def _names(line: str, head: str, words: NounWords) -> bool:
    """Whether a sentence has a word of the head of a column."""
    return bool(counts.stems(head.lower(), words) & counts.stems(line, words) - set(words.ends))


def _can_be(quantity: Quantity, cell: Quantity, text: str, head: str) -> bool:
    """Whether the figure of the text can be that of a cell by its unit, which may stand in the head of the column."""
    if quantity.unit == cell.unit:
        return True
    if quantity.unit is None or cell.unit is not None:
        return False
    sign = text[quantity.span.start : quantity.number_span.start] + text[quantity.number_span.end : quantity.span.end]
    if sign.strip(" -").lower() in head.lower():
        return True
    return quantity.unit.dimension not in _NOT_IN_CELLS and not quantity.unit.is_money


def _is_alike(said: Decimal, value: Decimal) -> bool:
    """Whether two whole figures may be of one thing: of one length, so that the one is a slip of the other."""
    return len(str(int(said))) == len(str(int(value))) and 2 * min(said, value) > max(said, value)


def _rows(article: Article) -> Iterator[_Row]:
    """The rows that begin with a label, and have figures and no other words in some of their cells."""
    document = article.document
    head: list[str] = []
    tables = 0
    for _, cells in groupby((b for b in document.blocks if b.scope is Scope.TABLE), key=lambda b: (b.level, b.number)):
        row = list(cells)
        if row[0].level == 1 or not head:
            head, tables = [document.slice(c.span) for c in row], tables + 1
            continue
        label = document.slice(row[0].span).strip("* ")
        if len(label) < _SHORTEST_LABEL or len(row) > _CELLS or not label[0].isupper():
            continue
        figures = [
            (alone, head[c.column - 1] if 0 < c.column <= len(head) else "")
            for c in row[1:]
            if (alone := _alone(article, c.span)) is not None
        ]
        if figures:
            yield _Row(label, row[0].span, tuple(figures), tables)


def _alone(article: Article, cell: Span) -> Quantity | None:
    """The figure that a cell holds, with its unit, and nothing else."""
    found = article.mentions.within(Quantity, cell)
    return found[0] if len(found) == 1 and len(found[0].span) >= len(article.document.slice(cell).strip("* ")) else None


def _match(article: Article, number: Span, at: Span, row: Span, cell: Quantity) -> Match:
    document = article.document
    said, figure = document.slice(number), document.slice(cell.number_span)
    return Match(
        at=at,
        slots={"words": document.slice(at), "said": said, "figure": figure},
        related=(Related("table", row),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(number, figure),), kind="text"),
            Suggestion((Edit(cell.number_span, said),), kind="table"),
        ),
        key=f"{document.slice(at)} {figure}",
    )


KIND = Kind(
    name="table-and-text",
    summary="A figure in the text that is another one in the table",
    find=find,
    slots={
        "words": "the words of the text with the figure",
        "said": "the figure of the text",
        "figure": "the figure of the table",
    },
    roles={"table": "the row of the table"},
    repairs={"text": "the text's figure made the table's", "table": "the table's figure made the text's"},
    mentions=(Quantity,),
    words=("numbers", "nouns", "arithmetic"),
)
