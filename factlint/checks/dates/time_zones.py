"""One moment by two clocks: 9am in New York is 2pm in London, but for some weeks of the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from factlint.checks.base import Kind, NoOptions
from factlint.compare.dates.dates import gregorian
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import Article
from factlint.model.dated import Day
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.lexicon.clock import ClockWords
from factlint.model.timed import ClockTime

_DAY = 24 * 60
_NOON = 12 * 60
_STEP = 7
"""Without a date, one day of each week of the year is looked at."""


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each pair of times that is not one moment on its day, or on any day of the year if none is given."""
    for fact in article.facts.of(FactKind.TIME_PAIR):
        if fact.voice is not Voice.DRAFT:
            continue
        first, second = (mention for _, mention in fact.parts)
        assert isinstance(first, ClockTime) and isinstance(second, ClockTime)
        shown = [_shown(first, second.zone, day) for day in _days(article, fact)]
        if shown and None not in shown and second.minutes not in shown:
            yield _match(article, fact, first, second, shown[0] or 0)


def _days(article: Article, fact: Fact) -> list[datetime]:
    day = gregorian(fact.when) if fact.when else None
    if day:
        return [datetime(day.year, day.month, day.day)]
    if article.as_of is None or article.as_of.day.year is None:
        return []
    new_year = datetime(article.as_of.day.year, 1, 1)
    return [new_year + timedelta(days=n) for n in range(0, 365, _STEP)]


def _shown(first: ClockTime, zone: str, day: datetime) -> int | None:
    """What the clocks of a zone show at the first time, in minutes after midnight; None where a zone is not known."""
    # The tz database is seldom needed, and takes long to import.
    from dateutil import tz

    here, there = tz.gettz(first.zone), tz.gettz(zone)
    if here is None or there is None:
        return None
    moment = (day + timedelta(minutes=first.minutes)).replace(tzinfo=here).astimezone(there)
    return (moment.hour * 60 + moment.minute) % _DAY


def _match(article: Article, fact: Fact, first: ClockTime, second: ClockTime, true: int) -> Match:
    document, words = article.document, article.lexicon.clock
    assert words is not None
    written = document.slice(second.span)
    offered = _say(true, document.slice(second.time_span), words)
    day = fact.when or (article.as_of.day if article.as_of else Day())
    edit = Edit(second.time_span, offered)
    return Match(
        at=second.span,
        slots={
            "first": document.slice(first.span),
            "second": written,
            "place": second.place,
            "true": offered,
            "date": calendar_of(document.language, document.region).say(day.year, day.month or 1, day.day or 1),
        },
        related=(Related("there", first.span),),
        suggestions=(Suggestion((edit,), kind="second"),),
        key=f"{document.slice(first.span)}/{written}",
    )


def _say(minutes: int, like: str, words: ClockWords) -> str:
    """A time as the draft writes times: 14:00, or 2pm."""
    hours, rest = divmod(minutes, 60)
    if len(like) == 4 and like.isdigit():
        return f"{hours:02}{rest:02}"
    if ":" in like[:3] and not any(mark in like.split() or mark in like[:8] for mark in (*words.am, *words.pm)):
        return f"{hours:02}:{rest:02}"
    marks = next((m for m in zip(words.am, words.pm, strict=False) if like.endswith(m)), (words.am[0], words.pm[0]))
    space = " " if " " in like else ""
    colon = ":" if ":" in like or like.count(".") > 2 else "."
    return f"{hours % 12 or 12}{f'{colon}{rest:02}' if rest else ''}{space}{marks[minutes >= _NOON]}"


KIND = Kind(
    name="time-zones",
    summary="One moment by the clocks of two places",
    find=find,
    slots={
        "first": "the first time with its place",
        "second": "the second time with its place",
        "place": "the second place",
        "true": "what the clocks of the second place show at the first time",
        "date": "the day for which this was reckoned",
    },
    roles={"there": "the first time"},
    repairs={"second": "the second time made to fit"},
    facts=(FactKind.TIME_PAIR,),
    words=("clock", "time"),
    uses_date=True,
)
