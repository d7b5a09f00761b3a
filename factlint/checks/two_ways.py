"""A match for one thing that a draft says in two ways, with each of them made the other as its repairs."""

from __future__ import annotations

from factlint.model.document import Document
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Way:
    """One of the two: where it stands, the slot that shows its words, and the repair by which it gives way."""

    span: Span
    slot: str
    repair: str


def two_ways(document: Document, here: Way, there: Way, key: str) -> Match:
    """The match at `here`, related to `there`; the words of each are offered in place of the other's."""
    one, other = document.slice(here.span), document.slice(there.span)
    return Match(
        at=here.span,
        slots={here.slot: one, there.slot: other},
        related=(Related("there", there.span),),
        certainty=Certainty.LIKELY,
        suggestions=(
            Suggestion((Edit(here.span, other),), kind=here.repair),
            Suggestion((Edit(there.span, one),), kind=there.repair),
        ),
        key=key,
    )
