"""Two dates of the metadata that cannot be in the order in which they are: updated before it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.dates import gregorian
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import Block, Scope
from factlint.model.findings import Match, Related
from factlint.text.records import dataclass

# "2026-03-12T06:10:00+01:00", "2026-03-12 06:10 +0100", "2026-03-12"
_ISO = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?)?")
_ZONE = re.compile(r"\s*(?:(?P<utc>Z|UTC|GMT)|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})?)\s*$")

# No clock on earth is further from UTC: a time without a zone, or a day, may be so much off.
_SLACK = timedelta(hours=14)
_DAY = timedelta(days=1) - timedelta.resolution


@dataclass(frozen=True, slots=True)
class Options:
    """Which dates."""

    earlier: Annotated[tuple[str, ...], "The keys of the first date; the first of them that the draft has is read."]
    later: Annotated[tuple[str, ...], "The keys of the second, which cannot lie before it."]


@dataclass(frozen=True, slots=True)
class _Moment:
    """When something was, as far as it is said: all moments from `first` to `last`, in UTC where the zone is known."""

    first: datetime
    last: datetime
    has_zone: bool

    def is_before(self, other: _Moment) -> bool:
        """Whether it lies before the other, whatever zone either was written in."""
        # Two without a zone were written by one clock.
        slack = timedelta(0) if self.has_zone == other.has_zone else _SLACK
        return self.last + slack < other.first


def find(article: Article, options: Options) -> Iterator[Match]:
    """The later date, where it is the earlier one however they are read."""
    first, second = _block(article, options.earlier), _block(article, options.later)
    if first is None or second is None:
        return
    earlier, later = _moment(article, first), _moment(article, second)
    if earlier is None or later is None or not later.is_before(earlier):
        return
    slice_of = article.document.slice
    yield Match(
        at=second.span,
        slots={
            "earlier": slice_of(first.span),
            "later": slice_of(second.span),
            "earlier_key": first.key,
            "later_key": second.key,
        },
        related=(Related("earlier", first.span),),
        key=f"{slice_of(second.span)}<{slice_of(first.span)}",
    )


def _block(article: Article, keys: tuple[str, ...]) -> Block | None:
    blocks = {b.key: b for b in article.document.blocks_of(Scope.METADATA) if b.key}
    return next((blocks[key] for key in keys if key in blocks), None)


def _moment(article: Article, block: Block) -> _Moment | None:
    written = article.document.slice(block.span)
    found = _ISO.match(written)
    if found is None:
        return _day(article, block)
    try:
        start = datetime.fromisoformat(f"{found['day']}T{found['time'] or '00:00'}")
    except ValueError:
        return None
    if not found["time"]:
        return _Moment(start, start + _DAY, False)
    zone = _ZONE.match(written, found.end())
    if zone is None:
        return _Moment(start, start, False) if found.end() == len(written) else None
    if not zone["utc"]:
        offset = timedelta(hours=int(zone["hours"]), minutes=int(zone["minutes"] or 0))
        start = start - offset if zone["sign"] == "+" else start + offset
    return _Moment(start, start, True)


def _day(article: Article, block: Block) -> _Moment | None:
    """The whole of a day that is written otherwise than ISO 8601 has it, where it can be read in one way."""
    for dated in article.mentions.within(Dated, block.span):
        days = {day for reading in dated.readings if (day := gregorian(reading)) is not None}
        if len(days) == 1:
            start = datetime.combine(days.pop(), datetime.min.time())
            return _Moment(start, start + _DAY, False)
    return None


KIND = Kind(
    name="metadata-order",
    summary="Two dates of the metadata that are in the wrong order",
    find=find,
    options=Options,
    slots={
        "earlier": "the date that should come first",
        "later": "the date that should come after it",
        "earlier_key": "the key of the first",
        "later_key": "the key of the second",
    },
    roles={"earlier": "the date that should come first"},
    mentions=(Dated,),
)
