"""A dateline, and a "here" that is somewhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names import places
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.places import PlaceWords
from factlint.model.named import Place, PlaceReading
from factlint.text.span import Span

# Places of fewer people may be a part of a town, and those of more have towns around them that go by their name.
_LEAST, _MOST = 50_000, 300_000


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where a story that is datelined in one place says "here in" another that cannot be it or in it."""
    document, words = article.document, article.lexicon.places
    assert words is not None
    datelines = [r.span for r in document.regions if r.layer is Layer.DATELINE]
    named = [p for span in datelines for p in article.mentions.within(Place, span)]
    if len(datelines) != 1 or not named:
        return
    # "LYON, France": the place comes first, then what holds it, which tells it from its namesakes.
    from_, *holders = named
    readings = _held(from_, holders)
    for found in _pattern(words).finditer(document.text):
        place = next(iter(article.mentions.within(Place, Span(found.end(), found.end() + 40))), None)
        if place is None or place.span.start != found.end() or not _is_told(article, found.start()):
            continue
        if place.sure and not place.people and _are_apart(readings, place.readings):
            yield _match(article, from_, Span(found.start(), place.span.end), place)
            return


def _held(place: Place, holders: list[Place]) -> tuple[PlaceReading, ...]:
    """The readings of a dateline's place that lie in what is named behind it; all of them, where none does."""
    ids = {r.id for holder in holders for r in holder.readings}
    return tuple(r for r in place.readings if ids & r.within) or place.readings


def _are_apart(froms: tuple[PlaceReading, ...], heres: tuple[PlaceReading, ...]) -> bool:
    """Whether neither can be the other or in it. Two towns of a region may be, where one of them is large."""
    return bool(froms and heres) and all(
        places.places((a,), (b,)) is Verdict.DISAGREE or _are_two_towns(a, b) for a in froms for b in heres
    )


def _are_two_towns(a: PlaceReading, b: PlaceReading) -> bool:
    is_part = a.id in b.within or b.id in a.within or a.id == b.id
    return not is_part and _is_town(a) and _is_town(b)


def _is_town(reading: PlaceReading) -> bool:
    return reading.kind == "city" and _LEAST <= reading.population <= _MOST


def _is_told(article: Article, at: int) -> bool:
    """Whether the draft says it itself: to whoever speaks in a quotation, here is where they are."""
    document = article.document
    return document.scope_at(at) is Scope.BODY and not document.inside(Span(at, at + 1), Layer.QUOTE)


def _match(article: Article, dateline: Place, here: Span, place: Place) -> Match:
    document = article.document
    said, other = document.slice(dateline.span), document.slice(place.span)
    return Match(
        at=here,
        slots={"dateline": said, "place": other},
        related=(Related("dateline", dateline.span),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(place.span, dateline.name),), kind="place"),
            Suggestion((Edit(dateline.span, other.upper() if said.isupper() else other),), kind="dateline"),
        ),
        key=f"{dateline.name}/{place.name}",
    )


@cache
def _pattern(words: PlaceWords) -> re.Pattern[str]:
    either = (form for here in words.here for form in (here, here[:1].upper() + here[1:]))
    return re.compile("|".join(rf"\b{re.escape(here)} " for here in either))


KIND = Kind(
    name="dateline-here",
    summary="A dateline and a here that is elsewhere",
    find=find,
    slots={"dateline": "the place in the dateline", "place": "the place that the draft calls here"},
    roles={"dateline": "the place in the dateline"},
    repairs={"place": "the place made the dateline's", "dateline": "the dateline made the place"},
    mentions=(Place,),
    words=("places",),
)
