"""Does the weekday fit the date beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.date_wording import reworded, say, say_weekday
from factlint.compare.dates.dates import gregorian, nearest_days, nearest_years, weekday_in_any
from factlint.compare.dates.years import YearContext, in_year_of, named_years
from factlint.compare.verdict import Verdict
from factlint.languages.calendar_table import Calendar, calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated, Day
from factlint.model.document import Layer
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.dates import DateWords
from factlint.text.records import dataclass


class MissingYear(StrEnum):
    """What becomes of a date without a year."""

    FROM_DATELINE = "from-dateline"
    NEAREST = "nearest"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may set."""

    missing_year: Annotated[
        MissingYear,
        "`from-dateline`: the year nearest to the draft's own date, where nothing hints at another one; "
        "`nearest`: that year in any case; `skip`: dates without a year are not looked at.",
    ] = MissingYear.FROM_DATELINE


def find(article: Article, options: Options) -> Iterator[Match]:
    """The weekdays that are not those of the dates beside them, however these are read."""
    bare: list[Dated] = []
    for dated in article.mentions.of(Dated):
        if dated.weekday is None or not dated.readings or _is_of_other_calendar(article, dated):
            continue
        if dated.readings[0].year is None:
            bare.append(dated)
        elif weekday_in_any(dated.readings, dated.weekday) is Verdict.DISAGREE and not _is_explained(article, dated):
            yield _match(article, dated, dated.readings[0], Certainty.CERTAIN)
    if bare and options.missing_year is not MissingYear.SKIP:
        yield from _without_year(article, bare, options)


def _without_year(article: Article, bare: list[Dated], options: Options) -> Iterator[Match]:
    if article.as_of is None:
        return
    words = article.lexicon.dates or DateWords()
    context = YearContext(article.document, article.mentions, article.as_of, words, named_years(article.document))
    for dated in bare:
        days = in_year_of(dated, article.as_of)
        if dated.weekday is None or weekday_in_any(days, dated.weekday) is not Verdict.DISAGREE:
            continue
        if options.missing_year is MissingYear.NEAREST or context.is_sure(dated, days):
            yield _match(article, dated, days[0], Certainty.LIKELY)


def _is_explained(article: Article, dated: Dated) -> bool:
    """Whether a date is quoted as it was written, and the draft itself says which weekday it was."""
    if not article.document.inside(dated.span, Layer.QUOTE):
        return False
    days = {(d.month, d.day): found.weekday() for d in dated.readings if (found := gregorian(d))}
    others = [d for d in article.mentions.near(Dated, dated.span, same="block") if d is not dated]
    again = [d for d in others if any((r.month, r.day) in days for r in d.readings)]
    # The weekday may stand beside the day, or where it is told of it: June 12 was a Thursday last year.
    return bool(again) and any(d.weekday in days.values() for d in others if d in again or not d.readings)


def _is_of_other_calendar(article: Article, dated: Dated) -> bool:
    words = article.lexicon.dates
    index = article.document.sentence_at(dated.span.start)
    if words is None or index is None:
        return False
    sentence = article.document.slice(article.document.sentences[index]).casefold()
    return any(w in sentence for w in words.other_calendar)


def _match(article: Article, dated: Dated, day: Day, certainty: Certainty) -> Match:
    document, stated = article.document, dated.weekday or 0
    calendar = calendar_of(document.language, document.region)
    related = []
    if dated.readings[0].year is None and article.as_of is not None and article.as_of.span is not None:
        related.append(Related("year_from", article.as_of.span))
    elif dated.year_span is not None and not dated.span.contains(dated.year_span):
        related.append(Related("year_from", dated.year_span))
    return Match(
        at=dated.span,
        slots=_slots(dated, day, calendar),
        related=tuple(related),
        certainty=certainty,
        suggestions=tuple(_repairs(article, dated, day, calendar)),
        key=f"{stated} {day.year}-{day.month}-{day.day}",
    )


def _slots(dated: Dated, day: Day, calendar: Calendar) -> Mapping[str, str]:
    stated = dated.weekday or 0
    nearest = [say(d, dated, calendar) for d in nearest_days(day, stated)]
    in_order = [say(d, dated, calendar) for d in sorted(nearest_days(day, stated), key=_order)]
    found = gregorian(day)
    return {
        "date": say(day, dated, calendar),
        "true_weekday": say_weekday(found.weekday() if found else stated, calendar),
        "stated_weekday": say_weekday(stated, calendar),
        "nearest_date": nearest[0] if nearest else "",
        "nearest_dates": " / ".join(in_order),
        "offered": "",
    }


def _repairs(article: Article, dated: Dated, day: Day, calendar: Calendar) -> Iterator[Suggestion]:
    """The right weekday, the nearest days that are the stated one, and the year in which it would be right."""
    document, stated, found = article.document, dated.weekday or 0, gregorian(day)
    if found is not None and dated.weekday_span is not None:
        name = say_weekday(found.weekday(), calendar, document.slice(dated.weekday_span))
        yield Suggestion((Edit(dated.weekday_span, name),), kind="weekday", slots={"offered": name})
    # The parts of the reading that is reported are where the mention says they are.
    shown = replace(dated, readings=(day, *dated.readings[1:]))
    others = [("date", d) for d in nearest_days(day, stated)]
    if dated.year_span is not None:
        others += [("year", replace(day, year=y)) for y in nearest_years(day, stated)]
    for kind, other in others:
        edit = reworded(shown, other, document, calendar, article.lexicon.dates)
        if edit is not None:
            yield Suggestion((edit,), kind=kind, slots={"offered": say(other, dated, calendar)})


def _order(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0


KIND = Kind(
    name="weekday",
    summary="A weekday fits the date beside it",
    find=find,
    options=Options,
    slots={
        "date": "the date with its year",
        "true_weekday": "the weekday of that date",
        "stated_weekday": "the weekday that the draft has beside it",
        "nearest_date": "the nearest date that is the stated weekday",
        "nearest_dates": "the nearest such dates before and after",
        "offered": "the weekday or date that a repair offers",
    },
    roles={"year_from": "where the year of a date that states none was taken from"},
    repairs={
        "weekday": "the weekday that the date is",
        "date": "a near date that is the stated weekday",
        "year": "the same date in a near year in which it is the stated weekday",
    },
    mentions=(Dated,),
    uses_date=True,
)
