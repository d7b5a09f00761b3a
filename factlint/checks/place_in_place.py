"""A town that is set in a country in which there is none of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Place, PlaceReading
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.HEADLINE, Scope.DEK, Scope.CAPTION}

# What may follow "Turku, Sweden" where the two are no items of a list, and no clause begins between them.
_FOLLOWS = re.compile(r"[.,;:)\]–—\"”’]|\s*$| [a-z]")
_LIST = re.compile(r"(?:,| and| or|;| &)\s+$")


@dataclass(frozen=True, slots=True)
class Options:
    """Which towns are known so well that the gazetteer would have another of the name."""

    least: Annotated[
        int, "The population from which on a town's name is sure to be in the gazetteer with its namesakes."
    ] = 100_000
    many_namesakes: Annotated[
        tuple[str, ...], "ISO codes of the countries that are full of towns named after towns elsewhere."
    ] = ("US", "CA", "AU", "NZ", "GB", "IE", "ZA", "PH", "BR", "MX", "CO", "CU", "AR", "CL", "PE")


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each town with a country right behind it that is not its own."""
    document = article.document
    for town, country in pairwise(article.mentions.of(Place)):
        if document.text[town.span.end : country.span.start] != ", " or not _is_sure(article, town, country):
            continue
        held = _country(country)
        cities = [r for r in town.readings if r.kind == "city"]
        if held is None or held.country in options.many_namesakes or not cities:
            continue
        if max(r.population for r in cities) < options.least or len({r.country for r in town.readings}) > 1:
            continue
        if cities[0].country and cities[0].country != held.country and held.id not in cities[0].within:
            yield _match(article, town, country, cities[0])


def _is_sure(article: Article, town: Place, country: Place) -> bool:
    document = article.document
    if not (town.sure and country.sure) or town.people or country.people:
        return False
    span = town.span.to(country.span)
    if document.scope_at(span.start) not in _PLACES or document.inside(span, Layer.QUOTE):
        return False
    block = document.block_at(span.start)
    assert block is not None
    behind = document.text[span.end : block.span.end]
    before = document.text[block.span.start : span.start]
    # "in Oslo, Sweden and Denmark" is a list, and so is "Rome, Oslo, Sweden".
    if (
        behind.startswith(("'s", "’s"))
        or not _FOLLOWS.match(behind)
        or _LIST.search(before)
        or _goes_on(article, span.end)
    ):
        return False
    # "In Turku, Sweden beat Denmark": at the head of a sentence the comma may end the place.
    index = document.sentence_at(span.start)
    opening = document.text[document.sentences[index].start : town.span.start] if index is not None else ""
    return not (len(opening.split()) == 1 and behind[:1] == " ")


def _goes_on(article: Article, at: int) -> bool:
    """Whether more places follow as the items of a list do."""
    behind = article.document.text[at : at + 60]
    joined = re.match(r",? (?P<word>\w+) (?=[A-Z])", behind)
    words = article.lexicon.parties
    if joined is not None and words is not None and joined["word"] in words.joiners:
        return True
    following = re.match(r", (?=[A-Z])", behind)
    return following is not None and any(
        p.span.start == at + 2 for p in article.mentions.within(Place, Span(at, at + 60))
    )


def _country(place: Place) -> PlaceReading | None:
    found = [r for r in place.readings if r.kind == "country"]
    return found[0] if len(found) == 1 and len(place.readings) == 1 else None


def _match(article: Article, town: Place, country: Place, reading: PlaceReading) -> Match:
    document = article.document
    held = next((r.name for r in _holders(reading)), reading.country)
    return Match(
        at=town.span.to(country.span),
        slots={"town": document.slice(town.span), "said": document.slice(country.span), "held": held},
        related=(Related("country", country.span),),
        certainty=Certainty.CERTAIN,
        suggestions=(Suggestion((Edit(country.span, held),), kind="country"),),
        key=f"{town.name}/{country.name}",
    )


def _holders(reading: PlaceReading) -> Iterator[PlaceReading]:
    """The country of a place, under its own name."""
    from factlint.languages.gazetteer import shipped

    for id_ in sorted(reading.within):
        record = shipped().place(id_)
        if record is not None and record.kind == "country":
            yield PlaceReading(record.id, record.name, record.kind, frozenset(), country=record.country or "")


KIND = Kind(
    name="place-in-place",
    summary="A town in a country that has none of its name",
    find=find,
    options=Options,
    slots={
        "town": "the town, as the draft names it",
        "said": "the country that the draft sets it in",
        "held": "the country that the gazetteer has it in",
    },
    roles={"country": "the country that the draft sets it in"},
    repairs={"country": "the country made the gazetteer's"},
    mentions=(Place,),
    words=("places",),
)
