"""Is what will be still to come, and what was over: the tense of an event against its date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.dates import days_between
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated, Day
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Match, Related
from factlint.model.timed import Tense, Year
from factlint.text.records import dataclass
from factlint.text.whole_words import phrases

_SLACK = 1
"""A draft may be a day older than its date says, or be printed the day after."""

_ASIDE = frozenset({Scope.CAPTION, Scope.ALT, Scope.TABLE, Scope.METADATA})


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[tuple[Tense, ...], "Which tenses: `future` (will close on 9 June), `past` (closed on 9 June)."]
    days: Annotated[
        int, "How many days away a date without a year may be: one further away may be meant for another year."
    ] = 60


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each event told as still to come that is over by the draft's own date, or the other way round."""
    if article.as_of is None:
        return
    for fact in article.facts.of(FactKind.TENSE):
        if fact.about.key not in options.of or fact.voice is not Voice.DRAFT or fact.place in _ASIDE:
            continue
        day, dated = fact.value, fact.mention
        assert isinstance(day, Day) and isinstance(dated, Dated)
        ahead = days_between(article.as_of.day, day)
        if ahead is None:
            continue
        wrong_by = -ahead if fact.about.key == Tense.FUTURE else ahead
        if wrong_by > _SLACK and (dated.year_span or (wrong_by <= options.days and _is_now(article, fact))):
            yield _match(article, fact, day)


def _is_now(article: Article, fact: Fact) -> bool:
    """Whether nothing in the paragraph takes the date into another year."""
    words, document = article.lexicon.time, article.document
    block = document.block_at(fact.span.start)
    if block is None or words is None or article.as_of is None:
        return False
    if phrases(words.not_now).search(document.slice(block.span).lower()):
        return False
    years = {y.year for y in article.mentions.within(Year, block.span)}
    return not years - {article.as_of.day.year}


def _match(article: Article, fact: Fact, day: Day) -> Match:
    document, as_of = article.document, article.as_of
    assert as_of is not None and fact.mention is not None
    calendar = calendar_of(document.language, document.region)
    related = [Related("draft_date", as_of.span)] if as_of.span else []
    return Match(
        at=fact.span,
        slots={
            "words": document.slice(fact.span),
            "verb": fact.about.words,
            "date": calendar.say(day.year, day.month or 1, day.day or 1),
            "draft_date": calendar.say(as_of.day.year, as_of.day.month or 1, as_of.day.day or 1),
        },
        related=tuple(related),
        key=f"{fact.about.key} {day.year}-{day.month}-{day.day}",
    )


KIND = Kind(
    name="tense",
    summary="An event told as still to come, or as over, and its date",
    find=find,
    options=Options,
    slots={
        "words": "the verb and the date, as the draft has them",
        "verb": "the words before the date, from the verb on",
        "date": "the date of the event",
        "draft_date": "the draft's own date",
    },
    roles={"draft_date": "where the draft's own date stands"},
    facts=(FactKind.TENSE,),
    mentions=(Dated, Year),
    words=("time",),
    uses_date=True,
)
