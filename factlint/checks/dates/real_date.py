"""Does a date exist: 31 June, 29 February in a common year, the 20th month."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.dates.date_wording import reworded
from factlint.compare.dates.dates import FIRST_SURE_YEAR, exists, last_day
from factlint.languages.calendar_table import Calendar, calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated, Day
from factlint.model.document import Layer
from factlint.model.findings import Match, Related, Suggestion

_LONGEST_MONTH = 31

_LAST_LIKELY_YEAR = 2199
"""Figures with a later "year" are telephone numbers and the like (31-11-2233)."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """The dates that no calendar has, whichever way they are read."""
    document = article.document
    calendar = calendar_of(document.language, document.region)
    for dated in article.mentions.of(Dated):
        if not dated.readings or any(exists(r) for r in dated.readings) or dated.date_span is None:
            continue
        day = dated.readings[0]
        if not _is_meant(article, dated, day):
            continue
        yield Match(
            at=dated.date_span,
            slots=_slots(article, dated, day, calendar),
            related=tuple(_reasons(dated, day)),
            suggestions=tuple(_repairs(article, dated, day, calendar)),
            key=f"{day.year}-{day.month}-{day.day}",
        )


def _is_meant(article: Article, dated: Dated, day: Day) -> bool:
    """Whether the writer can have meant a date of our calendar: old ones and those in quotations prove nothing."""
    if day.year is not None:
        return FIRST_SURE_YEAR <= day.year <= _LAST_LIKELY_YEAR
    if article.document.inside(dated.span, Layer.QUOTE) or dated.month_span is None or dated.day_span is None:
        return False
    if (day.day or 0) > _LONGEST_MONTH:
        # Without a year only a day that some month has: "a 32 March" is a joke.
        return False
    is_day_first = dated.day_span.start < dated.month_span.start
    return is_day_first or dated.weekday is not None or _follows_preposition(article, dated)


def _follows_preposition(article: Article, dated: Dated) -> bool:
    """Whether the word before makes a month and a number a date (by June 31), not two things (in June 31 people)."""
    words = article.lexicon.dates
    before = article.document.text[max(0, dated.span.start - 20) : dated.span.start].split()
    return words is not None and bool(before) and before[-1].lower() in words.before_dates


def _reasons(dated: Dated, day: Day) -> Iterator[Related]:
    """What the date runs up against, as the place that says it."""
    if dated.month_span is None:
        return
    if not 1 <= (day.month or 0) <= 12:
        yield Related("no_month", dated.month_span)
    elif day.month == 2 and day.day == 29 and dated.year_span is not None:
        yield Related("common_year", dated.year_span)
    else:
        yield Related("month", dated.month_span)


def _slots(article: Article, dated: Dated, day: Day, calendar: Calendar) -> dict[str, str]:
    month, names = day.month or 0, calendar.month_names
    is_month = 1 <= month <= 12
    return {
        "date": article.document.slice(dated.date_span or dated.span),
        "month": names[month - 1] if is_month and names else str(month),
        "year": str(day.year or ""),
        "last_day": str(last_day(month, day.year)) if is_month else "",
        "offered": "",
    }


def _repairs(article: Article, dated: Dated, day: Day, calendar: Calendar) -> Iterator[Suggestion]:
    """The last day that the month has."""
    if not 1 <= (day.month or 0) <= 12 or (day.day or 0) <= 0:
        return
    last = Day(day.year, day.month, last_day(day.month or 0, day.year))
    edit = reworded(dated, last, article.document, calendar, article.lexicon.dates)
    if edit is not None:
        yield Suggestion((edit,), kind="last-day", slots={"offered": edit.replacement})


KIND = Kind(
    name="real-date",
    summary="A date exists",
    find=find,
    slots={
        "date": "the date as the draft has it",
        "month": "the month",
        "year": "the year, where the draft states one",
        "last_day": "the last day of the month",
        "offered": "the date that a repair offers",
    },
    roles={
        "month": "the month that has no such day",
        "no_month": "the number of a month that there is not",
        "common_year": "the year that has no 29 February",
    },
    repairs={"last-day": "the last day that the month has"},
    mentions=(Dated,),
)
