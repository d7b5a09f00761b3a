"""A match for one thing that a draft says in two ways: each made the other is a repair, where one word will do."""

from __future__ import annotations

from factlint.model.document import Document
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Way:
    """One of the two: where it stands, the slot that shows its words, and the repair by which it gives way, if any."""

    span: Span
    slot: str
    repair: str = ""


def two_ways(document: Document, here: Way, there: Way, key: str) -> Match:
    """The match at `here`, related to `there`; the words of each are offered in place of the other's."""
    one, other = document.slice(here.span), document.slice(there.span)
    return Match(
        at=here.span,
        slots={here.slot: one, there.slot: other},
        related=(Related("there", there.span),),
        certainty=Certainty.LIKELY,
        suggestions=tuple(
            Suggestion((Edit(way.span, words),), kind=way.repair)
            for way, words in ((here, other), (there, one))
            if way.repair
        ),
        key=key,
    )
