"""The draft's own date: what its metadata says, else its dateline or the date line under its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.compare.dates import gregorian
from factlint.model.article import AsOf
from factlint.model.dated import Dated
from factlint.model.document import Document, Layer, Scope
from factlint.model.mention import Mentions
from factlint.text.span import Span

_KEYS = ("date", "published")
_FIRST_BLOCKS = 4
"""How many blocks, the headline among them, can stand before the end of the date line."""

_LONGEST_REST = 3
"""How many letters a date line may hold beside its date; "GMT" is one."""

_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\b\.?)?", re.I)


def as_of(document: Document, mentions: Mentions) -> AsOf | None:
    """The day, and where the draft says so; None where it does not, or where its date can be read two ways."""
    for span in _places(document, mentions):
        for dated in mentions.within(Dated, span):
            found = _day(dated)
            if found:
                return found
    return None


def _places(document: Document, mentions: Mentions) -> Iterator[Span]:
    metadata = list(document.blocks_of(Scope.METADATA))
    for key in _KEYS:
        yield from (b.span for b in metadata if b.key == key)
    yield from (r.span for r in document.regions if r.layer is Layer.DATELINE)
    read = (b for b in document.blocks if b.scope not in (Scope.METADATA, Scope.NOTE, Scope.FURNITURE))
    for _, block in zip(range(_FIRST_BLOCKS), read, strict=False):
        if _is_date_line(document, block.span, mentions):
            yield block.span


def _is_date_line(document: Document, block: Span, mentions: Mentions) -> bool:
    """Whether a block says nothing but a date and a time."""
    if len(block) > 60:
        return False
    dates = mentions.within(Dated, block)
    if len(dates) != 1:
        return False
    rest = document.text[block.start : dates[0].span.start] + " " + document.text[dates[0].span.end : block.end]
    return sum(c.isalpha() for c in _TIME.sub("", rest)) <= _LONGEST_REST


def _day(dated: Dated) -> AsOf | None:
    days = {d for d in dated.readings if gregorian(d)}
    return AsOf(days.pop(), dated.date_span or dated.span) if len(days) == 1 else None
