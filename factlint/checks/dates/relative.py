"""A relative day, month or year against the date beside it, by the draft's own date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.date_wording import reworded, say
from factlint.compare.dates.dates import days_between, gregorian
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated, Day
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.timed import Point, Relative
from factlint.model.values import Interval
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[
        tuple[Relative, ...],
        "Which words: `day` (yesterday, 10 March), `month` (next month, on 20 April), `year` (last year, in 2025).",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each relative word that does not mean the date beside it."""
    for fact in article.facts.of(FactKind.RELATIVE):
        if fact.about.key not in options.of or fact.voice is not Voice.DRAFT or fact.when is None:
            continue
        point, value = fact.mention, fact.value
        assert isinstance(point, Point) and isinstance(value, Interval)
        off = _distance(fact.about.key, fact.when, point.day, int(value.low))
        if off is not None and off != value.low:
            yield _match(article, fact, point, int(value.low), off)


def _distance(sort: str, here: Day, there: Day, stated: int) -> int | None:
    """How many days, months or years a date is after the draft's own; a month alone is taken as near as is stated."""
    if sort == Relative.DAY:
        return days_between(here, there)
    if sort == Relative.MONTH and there.year is None and there.month and here.month:
        off = there.month - here.month
        return min((off - 12, off, off + 12), key=lambda n: (abs(n - stated), abs(n)))
    if here.year is None or there.year is None:
        return None
    years = there.year - here.year
    if sort == Relative.MONTH:
        return years * 12 + there.month - here.month if there.month and here.month else None
    return years


def _match(article: Article, fact: Fact, point: Point, stated: int, off: int) -> Match:
    document, word = article.document, dict(fact.parts)["word"].span
    meant = _meant(fact, stated)
    related = [Related("date", point.span)]
    if article.as_of and article.as_of.span:
        related.append(Related("draft_date", article.as_of.span))
    return Match(
        at=fact.span,
        slots={
            "word": document.slice(word),
            "date": document.slice(point.span),
            "draft_date": _say(article, fact.when or Day(), point),
            "meant": _say(article, meant, point) if fact.about.key == Relative.DAY else _month_or_year(article, meant),
            "offered": "",
        },
        related=tuple(related),
        suggestions=tuple(_repairs(article, fact, point, word, meant, off)),
        key=f"{document.slice(word).lower()} {point.day.year}-{point.day.month}-{point.day.day}",
    )


def _meant(fact: Fact, stated: int) -> Day:
    """The day, month or year that the relative word means."""
    here = fact.when or Day()
    if fact.about.key == Relative.DAY:
        start = gregorian(here) or date.min
        day = start + timedelta(days=stated)
        return Day(day.year, day.month, day.day)
    if fact.about.key == Relative.MONTH:
        count = (here.year or 0) * 12 + (here.month or 1) - 1 + stated
        return Day(count // 12, count % 12 + 1)
    return Day((here.year or 0) + stated)


def _dated(article: Article, point: Point) -> Dated | None:
    return next((d for d in article.mentions.of(Dated) if d.date_span == point.span), None)


def _say(article: Article, day: Day, point: Point) -> str:
    """A day in words, in the order in which the draft writes the date beside the relative word."""
    calendar = calendar_of(article.document.language, article.document.region)
    dated = _dated(article, point)
    return say(day, dated, calendar) if dated else calendar.say(day.year, day.month or 1, day.day or 1)


def _month_or_year(article: Article, day: Day) -> str:
    names = calendar_of(article.document.language, article.document.region).month_names
    return f"{names[day.month - 1]} {day.year}" if day.month and names else str(day.year)


def _repairs(article: Article, fact: Fact, point: Point, word: Span, meant: Day, off: int) -> Iterator[Suggestion]:
    """The word that means the date, where there is one; the day that the word means."""
    document = article.document
    written = document.slice(word)
    known = _words(article, fact.about.key)
    other = next((w for w, distance in known.items() if distance == off), "") if written.lower() in known else ""
    if other:
        other = other[:1].upper() + other[1:] if written[:1].isupper() else other
        yield Suggestion((Edit(word, other),), kind="word", slots={"offered": other})
    dated = _dated(article, point)
    if dated and meant.day is not None:
        calendar = calendar_of(document.language, document.region)
        shown = replace(dated, readings=(point.day,))
        edit = reworded(shown, meant, document, calendar, article.lexicon.dates)
        if edit:
            yield Suggestion((edit,), kind="date", slots={"offered": edit.replacement})


def _words(article: Article, sort: str) -> Mapping[str, int]:
    dates, time = article.lexicon.dates, article.lexicon.time
    if sort == Relative.DAY:
        return dates.relative if dates else {}
    if time is None:
        return {}
    return time.months if sort == Relative.MONTH else time.years


KIND = Kind(
    name="relative",
    summary="A relative day, month or year, and the date beside it",
    find=find,
    options=Options,
    slots={
        "word": "the relative word",
        "date": "the date beside it",
        "draft_date": "the draft's own date",
        "meant": "the day, month or year that the word means",
        "offered": "what a repair offers",
    },
    roles={"date": "the date beside the word", "draft_date": "where the draft's own date stands"},
    repairs={"word": "the word that means the date", "date": "the date that the word means"},
    facts=(FactKind.RELATIVE,),
    mentions=(Dated,),
    words=("time",),
    uses_date=True,
)
