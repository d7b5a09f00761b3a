"""A figure in the text that is another one in the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span

_SHORTEST_LABEL = 3


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each "44 in Elmstead" where the row of Elmstead has one figure, and it is another.

    The draft must have one row of that label, and the figure of the text stand in no other row: then it is of something
    else.
    """
    rows = list(_rows(article))
    labels = [label for label, *_ in rows]
    cells = {value for *_, value in rows}
    for label, label_span, cell, value in rows:
        if labels.count(label) > 1:
            continue
        pattern = re.compile(rf" (?:[a-z]+ )?{re.escape(label)}\b")
        for quantity in article.mentions.of(Quantity):
            if article.document.scope_at(quantity.span.start) is not Scope.BODY or quantity.bound is not Bound.EXACT:
                continue
            if article.document.inside(quantity.span, Layer.QUOTE) or quantity.unit is not None or quantity.upper:
                continue
            found = pattern.match(article.document.text, quantity.number_span.end)
            said = quantity.stated
            if found is not None and said != value and said not in cells and _is_alike(int(said), int(value)):
                yield _match(article, quantity, Span(quantity.span.start, found.end()), label_span.to(cell), cell)


def _is_alike(said: int, value: int) -> bool:
    """Whether two figures may be of one thing: of one length, so that the one is a slip of the other."""
    return len(str(said)) == len(str(value)) and 2 * min(said, value) > max(said, value)


def _rows(article: Article) -> Iterator[tuple[str, Span, Span, Decimal]]:
    """The rows of two cells, a label and a whole number: the label, both places and the number."""
    document = article.document
    tables = [b for b in document.blocks if b.scope is Scope.TABLE]
    for _, row in groupby(tables, key=lambda b: b.level):
        cells = list(row)
        label = document.slice(cells[0].span).strip("* ")
        if len(cells) != 2 or len(label) < _SHORTEST_LABEL or not label[0].isupper():
            continue
        figures = article.mentions.within(Quantity, cells[1].span)
        if len(figures) == 1 and document.slice(figures[0].number_span) == document.slice(cells[1].span).strip("* "):
            yield label, cells[0].span, figures[0].number_span, figures[0].stated


def _match(article: Article, quantity: Quantity, at: Span, row: Span, cell: Span) -> Match:
    document = article.document
    said, figure = document.slice(quantity.number_span), document.slice(cell)
    return Match(
        at=at,
        slots={"words": document.slice(at), "said": said, "figure": figure},
        related=(Related("table", row),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(quantity.number_span, figure),), kind="text"),
            Suggestion((Edit(cell, said),), kind="table"),
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
    words=("numbers",),
)
