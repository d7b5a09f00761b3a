"""One event at two streets of nearly one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.places import PlaceWords
from factlint.text.span import Span


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for an event that is named after a street of one sort (the Elm Road crash) and happened in another's.

    Both streets must be named once or more in connection with that one sort of event, the one of the reference nowhere
    else.
    """
    document, words = article.document, article.lexicon.places
    assert words is not None
    named_after, happened_in, streets = _patterns(words)
    text = document.text
    references = list(named_after.finditer(text))
    times = Counter(found.group() for found in streets.finditer(text)) if references else Counter()
    for reference in references:
        if not _is_story(article, reference.span()):
            continue
        for scene in happened_in.finditer(text):
            same = scene["event"].lower() == reference["event"].lower() and scene["name"] == reference["name"]
            if not same or scene["sort"] == reference["sort"] or not _is_story(article, scene.span()):
                continue
            if times[f"{reference['name']} {reference['sort']}"] == 1:
                yield _match(article, scene, reference)
                break


def _is_story(article: Article, at: tuple[int, int]) -> bool:
    document = article.document
    return document.scope_at(at[0]) in RUNNING and not document.inside(Span(*at), Layer.QUOTE)


def _match(article: Article, scene: re.Match[str], reference: re.Match[str]) -> Match:
    first, second = (f"{m['name']} {m['sort']}" for m in (scene, reference))
    return Match(
        at=Span(reference.start("name"), reference.end()),
        slots={"event": reference["event"], "first": first, "second": second},
        related=(Related("there", Span(scene.start("name"), scene.end("sort"))),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(Span(*reference.span("sort")), scene["sort"]),), kind="second"),
            Suggestion((Edit(Span(*scene.span("sort")), reference["sort"]),), kind="first"),
        ),
        key=f"{first}/{second}",
    )


@cache
def _patterns(words: PlaceWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An event named after a street, an event that happened in one, and any street."""
    sorts, events = "|".join(words.streets), "|".join(words.events)
    street = rf"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?P<sort>{sorts})"
    return (
        re.compile(rf"\b{street} (?P<event>{events})\b"),
        re.compile(rf"\b(?P<event>{events})\b[^.!?\n]{{0,60}}? [a-z]{{2,7}} {street}\b"),
        re.compile(rf"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? (?:{sorts})\b"),
    )


KIND = Kind(
    name="event-street",
    summary="One event at two streets",
    find=find,
    slots={
        "event": "what happened",
        "first": "the street that it happened in",
        "second": "the street that it is named after later",
    },
    roles={"there": "the street that it happened in"},
    repairs={"second": "the later street made the earlier one", "first": "the earlier street made the later one"},
    words=("places",),
)
