"""One event with two dates."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.date_wording import reworded
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated, Day
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Match, Related, Suggestion
from factlint.model.timed import Trait
from factlint.text.records import dataclass


class Of(StrEnum):
    """What has one date."""

    EVENTS = "events"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[
        Of,
        "`events`: the 29 August leak, of a draft that tells of one on the 19th; `people`: somebody's birth or death.",
    ] = Of.EVENTS


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each date of an event, or of somebody's birth or death, that contradicts the one that was told."""
    facts = [f for f in article.facts.of(FactKind.EVENT) if f.voice is Voice.DRAFT]
    if options.of is Of.PEOPLE:
        yield from _of_people(article, [f for f in facts if Trait.PERSON in f.about.traits])
    else:
        yield from _of_events(article, [f for f in facts if Trait.PERSON not in f.about.traits])


def _of_people(article: Article, facts: list[Fact]) -> Iterator[Match]:
    told: dict[str, Fact] = {}
    for fact in facts:
        first = told.setdefault(fact.about.key, fact)
        if _differ(first.value, fact.value):
            yield _match(article, first, fact)


def _differ(first: object, second: object) -> bool:
    """Whether two days contradict each other in a part that both have."""
    assert isinstance(first, Day) and isinstance(second, Day)
    parts = ((first.year, second.year), (first.month, second.month), (first.day, second.day))
    return any(a is not None and b is not None and a != b for a, b in parts)


def _of_events(article: Article, facts: list[Fact]) -> Iterator[Match]:
    """Each `the 29 August leak` of a draft that tells of a leak of another day, and of none of that day."""
    for back in facts:
        if Trait.POINTS_BACK not in back.about.traits or _is_named_elsewhere(article, back):
            continue
        told = [f for f in facts if f.about.key == back.about.key and _tells(f, back)]
        near = [f for f in told if _is_slip_of(f.value, back.value)]
        if near and all(f.value != back.value for f in told):
            yield _match(article, near[0], back)


def _tells(fact: Fact, back: Fact) -> bool:
    """Whether a fact tells when the event was, before or beside the one that points back at it."""
    return Trait.POINTS_BACK not in fact.about.traits or fact.span.start < back.span.start


def _is_named_elsewhere(article: Article, back: Fact) -> bool:
    """Whether the day comes up again: then something else did happen on it."""
    day = back.value
    assert isinstance(day, Day)
    scope_at = article.document.scope_at
    dates = (
        d for d in article.mentions.of(Dated) if d.span != back.span and scope_at(d.span.start) is not Scope.METADATA
    )
    return any((r.month, r.day) == (day.month, day.day) for d in dates for r in d.readings)


def _is_slip_of(told: object, back: object) -> bool:
    """Whether one date can be the other mistyped: the same year, and the same month or the same day."""
    if not isinstance(told, Day) or not isinstance(back, Day) or told.year != back.year:
        return False
    return (told.month == back.month) != (told.day == back.day)


def _match(article: Article, told: Fact, back: Fact) -> Match:
    document = article.document
    return Match(
        at=back.span,
        slots={
            "event": back.about.words,
            "first": document.slice(told.span),
            "second": document.slice(back.span),
            "offered": "",
        },
        related=(Related("there", told.span),),
        suggestions=tuple(_repairs(article, told, back)),
        key=f"{back.about.key} {document.slice(told.span)}/{document.slice(back.span)}",
    )


def _repairs(article: Article, told: Fact, back: Fact) -> Iterator[Suggestion]:
    document = article.document
    calendar = calendar_of(document.language, document.region)
    for kind, fact, day in (("second", back, told.value), ("first", told, back.value)):
        if isinstance(fact.mention, Dated) and isinstance(day, Day) and day.day is not None:
            edit = reworded(fact.mention, day, document, calendar, article.lexicon.dates)
            if edit:
                yield Suggestion((edit,), kind=kind, slots={"offered": edit.replacement})


KIND = Kind(
    name="event-date",
    summary="One event, two dates",
    find=find,
    options=Options,
    slots={
        "event": "the event, or the person and the verb",
        "first": "the date in the sentence that tells of it",
        "second": "the date where the draft comes back to it",
        "offered": "the date that a repair offers",
    },
    roles={"there": "the sentence that tells of the event"},
    repairs={"second": "the later date made the earlier one", "first": "the earlier date made the later one"},
    facts=(FactKind.EVENT,),
    mentions=(Dated,),
    words=("time",),
)
