"""Two counts of one thing as a match: what both say, where, and the repairs; with the words for rule writers."""

from __future__ import annotations

from typing import Final

from factlint.model.document import Document
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity

SLOTS: Final = {
    "first": "the earlier count with its noun",
    "second": "the later count with its noun",
    "first_number": "the number of the earlier count",
    "second_number": "the number of the later count",
}
ROLES: Final = {"there": "the earlier count"}
REPAIRS: Final = {
    "second": "the later number made the earlier one",
    "first": "the earlier number made the later one",
}


def two_counts(document: Document, first: Quantity, second: Quantity, certainty: Certainty) -> Match:
    """The match of a later count that does not agree with an earlier one."""
    one, two = document.slice(first.number_span), document.slice(second.number_span)
    return Match(
        at=second.span,
        slots={
            "first": document.slice(first.span),
            "second": document.slice(second.span),
            "first_number": one,
            "second_number": two,
        },
        related=(Related("there", first.span),),
        certainty=certainty,
        suggestions=(
            Suggestion((Edit(second.number_span, one),), kind="second"),
            Suggestion((Edit(first.number_span, two),), kind="first"),
        ),
        key=f"{second.head}:{first.stated:f}/{second.stated:f}",
    )
