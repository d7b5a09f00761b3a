"""A town that is set in a country or state in which there is none of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Annotated

from factlint.checks.base import Kind
from factlint.languages.gazetteer import shipped
from factlint.languages.namesakes import namesakes
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.lexicon.places import PlaceWords
from factlint.model.named import Place, PlaceReading
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.HEADLINE, Scope.DEK, Scope.CAPTION}

# What may follow "Turku, Sweden" where the two are no items of a list, and no clause begins between them.
_FOLLOWS = re.compile(r"[.,;:)\]–—\"”’]|\s*$| [a-z]")
_JOINED = re.compile(r"(?P<comma>,?) (?P<word>\w+)(?P<more>(?: [a-z]+){0,2}) ?(?P<capital>[A-Z])?")
_HOLDERS = frozenset({"country", "region"})
_LONGEST_GAP, _LONGEST_CALL, _LONGEST_LYING = 6, 30, 50
# How far before "the Swedish port of Turku" a word says that this was so once.
_REACH = 24

# States by which papers in their country tell towns apart.
_STATES = frozenset({"US", "CA", "AU"})
# A name that more of a country's states have than this is one that villages there have, too, which no list holds.
_FEW = 2

# What lies in the first of two countries is set in the second by those who claim or hold it.
_TWO_HANDS = frozenset(
    {
        *("HK/CN", "MO/CN", "TW/CN", "UA/RU", "GE/RU", "XK/RS", "PS/IL", "IL/PS", "EH/MA", "CY/TR", "AZ/AM"),
        *("RE/FR", "GP/FR", "MQ/FR", "GF/FR", "YT/FR", "NC/FR", "PF/FR", "GL/DK", "FO/DK", "CW/NL", "AW/NL", "SX/NL"),
    }
)


@dataclass(frozen=True, slots=True)
class Options:
    """Which towns are known so well that the gazetteer would have another of the name."""

    least: Annotated[
        int, "The population from which on a town's name is sure to be in the gazetteer with its namesakes."
    ] = 100_000
    least_in_state: Annotated[
        int, "The same where the town is set in a state: hamlets have the names of towns, and no list has them all."
    ] = 200_000
    many_namesakes: Annotated[
        tuple[str, ...], "ISO codes of the countries that are full of towns named after towns elsewhere."
    ] = ("US", "CA", "AU", "NZ", "GB", "IE", "ZA", "PH", "BR", "MX", "CO", "CU", "AR", "CL", "PE")


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each town set in a country or state that is not its own and has none of its name."""
    for town, holder, said in _set_in(article):
        cities = [r for r in town.readings if r.kind == "city"]
        held = [r for r in holder.readings if r.kind in _HOLDERS]
        least = options.least_in_state if any(h.kind == "region" for h in held) else options.least
        if not cities or (max(r.population for r in cities) < least and not _is_datelines(article, town)):
            continue
        if not held or any(_holds(h, r) for h in holder.readings for r in town.readings):
            continue
        if all(_has_none(h, town, options) for h in held):
            yield _match(article, town, said, cities[0], held[0], is_people=holder.people)


def _is_datelines(article: Article, town: Place) -> bool:
    """Whether the dateline names a town with the state or country that it lies in: no namesake is meant."""
    for region in article.document.regions:
        if region.layer is not Layer.DATELINE:
            continue
        for first, second in pairwise(article.mentions.within(Place, region.span)):
            holders = {h.id for h in second.readings}
            same = first.name.lower() == town.name.lower()
            if same and any(holders & set(r.within) for r in town.readings if r.kind == "city"):
                return town.span.start > region.span.end
    return False


def _set_in(article: Article) -> Iterator[tuple[Place, Place, Span]]:
    """Each town with what it is set in, and where that is said: "Turku, Sweden", "the Swedish port of Turku"."""
    text = article.document.text
    for first, second in pairwise(article.mentions.of(Place)):
        gap = text[first.span.end : second.span.start]
        if _lies_in(article, gap):
            # "Ghent, in the Netherlands", "Ghent, a port in the Netherlands", "Ghent in the southern Netherlands"
            if (gap.startswith(",") or _is_there(article, first)) and _is_sure(article, first, second):
                yield first, second, second.span
        elif gap.startswith(", ") and len(gap) <= _LONGEST_GAP:
            # "Ghent, the Netherlands"
            if _is_gap(article, gap) and _is_sure(article, first, second):
                yield first, second, Span(first.span.end + len(", "), second.span.end)
        elif gap.startswith(" ") and len(gap) <= _LONGEST_CALL and _is_of_town(article, first, second, gap):
            yield second, first, first.span


def _is_of_town(article: Article, holder: Place, town: Place, gap: str) -> bool:
    """Whether a town is called a country's or a state's: the Swedish port of Turku, and not what was Swedish once."""
    document, words, attributes = article.document, article.lexicon.places, article.lexicon.attributes
    assert words is not None and attributes is not None
    span = holder.span.to(town.span)
    if (
        len(gap.split()) < 2
        or town.people
        or not (town.sure and holder.sure)
        or document.scope_at(span.start) not in _PLACES
    ):
        return False
    *before, noun, of = gap.split()
    if (
        of not in attributes.of
        or noun not in words.settlements
        or len(before) > 1
        or document.inside(span, Layer.QUOTE)
    ):
        return False
    opening = document.text[max(0, holder.span.start - _REACH) : holder.span.start].lower().split()[-2:]
    return not set(opening + before) & {*attributes.changed, *attributes.ages_ago}


def _is_gap(article: Article, gap: str) -> bool:
    words = article.lexicon.parties
    return gap == ", " or (words is not None and gap.strip(", ") in words.determiners)


def _is_there(article: Article, town: Place) -> bool:
    """Whether something is in a town: who lost to Antwerp in the Netherlands met a club there."""
    words = article.lexicon.places
    before = article.document.text[max(0, town.span.start - _REACH) : town.span.start].split()
    return bool(before) and words is not None and before[-1].lower() in words.amid


def _listed(article: Article) -> re.Pattern[str]:
    """What stands before the second of two items of a list."""
    return _list(article.lexicon.lists.joins if article.lexicon.lists else ())


@cache
def _list(joins: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"{end}\s+$" for end in ("[,;]", *(f" {re.escape(j)}" for j in joins))))


def _lies_in(article: Article, gap: str) -> bool:
    """Whether what stands between two places says that the first lies in the second."""
    words, attributes, parties = article.lexicon.places, article.lexicon.attributes, article.lexicon.parties
    assert words is not None and attributes is not None
    if len(gap) > _LONGEST_LYING or not any(f" {word} " in gap for word in words.within):
        return False
    articles = parties.determiners if parties is not None else frozenset()
    return _lying(words, attributes, articles).fullmatch(gap) is not None


@cache
def _lying(words: PlaceWords, attributes: AttributeWords, articles: frozenset[str]) -> re.Pattern[str]:
    the = "|".join(sorted(articles | attributes.one_of))
    parts = "|".join(sorted(p.lower() for p in words.parts if p.lower() not in attributes.ages_ago | words.bygone))
    call = rf", (?:{the}) (?:[a-z]+ )?(?:{'|'.join(sorted(words.settlements))})"
    side = rf"(?:{'|'.join(attributes.compass)}) (?:{'|'.join(attributes.of)}) (?:(?:{the}) )?"
    within = "|".join(sorted(words.within))
    return re.compile(rf"(?:,|{call})? (?:{within}) (?:(?:{the}) )?(?:(?:{parts}) |{side})?")


def _holds(holder: PlaceReading, town: PlaceReading) -> bool:
    """Whether a town lies in what is named behind it, or is the same place, or nothing tells where it lies."""
    if not town.country or holder.id in town.within or holder.id == town.id:
        return True
    if holder.kind == "country":
        return holder.country == town.country
    # In a state only, whose towns are known to be in one.
    return holder.kind in _HOLDERS and holder.country == town.country and not town.regions


def _has_none(holder: PlaceReading, town: Place, options: Options) -> bool:
    """Whether no other place in a country or state bears the town's name; in a state, however small it is."""
    if holder.kind == "country":
        claimed = {f"{r.country}/{holder.country}" for r in town.readings}
        return holder.country not in options.many_namesakes and claimed.isdisjoint(_TWO_HANDS)
    if holder.country not in _STATES or holder.id in {s for r in town.readings for s in r.regions}:
        return False
    others = {place for place in namesakes(town.name) if place.startswith(f"{holder.country}/")}
    return len(others) <= _FEW and f"{holder.country}/{holder.name}" not in others


def _is_sure(article: Article, town: Place, holder: Place) -> bool:
    document = article.document
    # What stands behind "from" and before a country is hardly a family name, even if it is one as well.
    if not ((town.sure or town.located) and holder.sure) or town.people or holder.people:
        return False
    span = town.span.to(holder.span)
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
        or _listed(article).search(before)
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
    words = article.lexicon.parties
    joined = _JOINED.match(behind)
    if joined is not None and words is not None and joined["word"] in words.joiners:
        # "Hong Kong, Macau and neighbouring Guangdong", "Hong Kong, Macau and the mainland"
        more = joined["more"].split()
        if (joined["capital"] and (not more or not joined["comma"])) or words.determiners.intersection(more[:1]):
            return True
    following = re.match(r", (?=[A-Z])", behind)
    return following is not None and any(
        p.span.start == at + 2 for p in article.mentions.within(Place, Span(at, at + 60))
    )


def _match(
    article: Article, town: Place, said: Span, reading: PlaceReading, holder: PlaceReading, *, is_people: bool
) -> Match:
    document = article.document
    held = _holder_of(reading, holder)
    return Match(
        at=town.span.to(said),
        slots={"town": document.slice(town.span), "said": document.slice(said), "held": held},
        related=(Related("country", said),),
        certainty=Certainty.CERTAIN,
        suggestions=() if is_people else (Suggestion((Edit(said, held),), kind="country"),),
        key=f"{town.name}/{document.slice(said)}",
    )


def _holder_of(town: PlaceReading, holder: PlaceReading) -> str:
    """The state of a town where another state of its country is said, else its country."""
    wanted = "region" if holder.kind == "region" and holder.country == town.country else "country"
    records = (shipped().place(id_) for id_ in sorted(town.within))
    return next((r.name for r in records if r is not None and r.kind == wanted), town.country)


KIND = Kind(
    name="place-in-place",
    summary="A town in a country or state that has none of its name",
    find=find,
    options=Options,
    slots={
        "town": "the town, as the draft names it",
        "said": "the country or state that the draft sets it in",
        "held": "the country or state that the gazetteer has it in",
    },
    roles={"country": "the country or state that the draft sets it in"},
    repairs={"country": "what it is set in made the gazetteer's"},
    mentions=(Place,),
    words=("places", "parties", "attributes"),
)
