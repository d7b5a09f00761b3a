"""Dates as drafts write them: what is stated, and nothing that is not."""

from __future__ import annotations

from factlint.model.mention import Mention
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Day:
    """The parts of a date in the Gregorian calendar; what is not stated is None. The day may not exist (31 June)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Dated(Mention):
    """A date, a weekday, or both side by side.

    `readings` holds one day, or both where a numeric date can be read day first and month first; it is empty where only
    a weekday is stated. `weekday` is 0 for Monday to 6 for Sunday. `days_off` is the distance in days from the draft's
    own date that a relative day states (yesterday: -1). `until` is the last day of a range that begins here.
    `date_span` and `weekday_span` are the words of each half, `day_span`, `month_span` and `year_span` those of the
    parts of the (first) reading. A part that is borrowed from the other end of a range (the June of 1 in `1 to 5 June
    2026`) lies outside `span`, and so may the weekday of a list (`Monday and Tuesday, 2 and 3 May`). `day_span` holds
    an ordinal ending (21st).
    """

    readings: tuple[Day, ...] = ()
    weekday: int | None = None
    days_off: int | None = None
    until: Day | None = None
    date_span: Span | None = None
    weekday_span: Span | None = None
    day_span: Span | None = None
    month_span: Span | None = None
    year_span: Span | None = None
