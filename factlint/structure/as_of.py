"""The draft's own date: what its metadata says, else its dateline or the date line under its headline."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.compare.dates.dates import gregorian
from factlint.model.article import AsOf
from factlint.model.dated import Dated
from factlint.model.document import Document, Layer, Scope
from factlint.model.mention import Mentions
from factlint.text.span import Span

_KEYS = ("date", "published")


def as_of(document: Document, mentions: Mentions) -> AsOf | None:
    """The day, and where the draft says so; None where it does not, or where its date can be read two ways.

    A dateline without a year (`KABUL, Feb. 21`) gives no day: the year of a draft is never guessed.
    """
    for span in _places(document):
        for dated in mentions.within(Dated, span):
            days = {d for d in dated.readings if gregorian(d)}
            if len(days) == 1:
                return AsOf(days.pop(), dated.date_span or dated.span)
    return None


def _places(document: Document) -> Iterator[Span]:
    metadata = list(document.blocks_of(Scope.METADATA))
    for key in _KEYS:
        yield from (b.span for b in metadata if b.key == key)
    yield from (r.span for r in document.regions if r.layer is Layer.DATELINE)
    # A block of metadata without a key is the date line under the headline.
    yield from (b.span for b in metadata if not b.key)
