"""The places that a story names, and which of the places of those names it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from factlint.compare.names.places import is_local
from factlint.compare.names.populations import KNOWN_BY_NAME, KNOWN_TOWN
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact
from factlint.model.named import Person, Place, PlaceReading
from factlint.text.records import dataclass

_PROMINENT = 0.05
"""A town with less than this share of the people of the best-known one of its name is not what a reader thinks of."""

_LETTERS = 3
"""So many capitals are rather the letters of a body than a town."""

_FAMOUS = 550_000
"""A city of so many people is meant even inside a longer name."""

_OPENING = 3
"""So many paragraphs of the body are its opening: where a story says where it is set."""


@dataclass(frozen=True, slots=True)
class StoryPlace:
    """A place in the story that a headline could have meant, with every mention of it, the surest first.

    `opens` where the opening names it; `leads` where the first paragraph or a dateline does; `files` where nothing but
    a dateline does. `often` counts the words for its people as well.
    """

    places: tuple[Place, ...]
    opens: bool
    leads: bool
    files: bool
    often: int

    @property
    def first(self) -> Place:
        """Its first mention that is sure, else its first one."""
        return self.places[0]

    @property
    def is_certain(self) -> bool:
        """Whether it is surely a place: something is said to be there, or it is too well known to be anything else."""
        first = self.first
        if not is_local(first.readings[0]):
            return True
        if not first.sure:
            return any(r.kind == "city" and r.population >= _FAMOUS for r in first.readings)
        return first.readings[0].population >= KNOWN_BY_NAME or any(p.located for p in self.places)


def opening_end(article: Article, paragraphs: int = _OPENING) -> int:
    """Where the first paragraphs of the body end; 0 where there is no body."""
    body = [b for b in article.document.blocks if b.scope is Scope.BODY]
    return body[min(paragraphs, len(body)) - 1].span.end if body else 0


def first_sentence_end(article: Article) -> int:
    """Where the first sentence of the body ends; 0 where there is no body."""
    document = article.document
    start = next((b.span.start for b in document.blocks if b.scope is Scope.BODY), None)
    index = document.sentence_at(start) if start is not None else None
    return document.sentences[index].end if index is not None else 0


def told_places(article: Article, told: Iterable[Fact]) -> list[Fact]:
    """The facts that are of places: not of a word in a person's name (George Bush), a common one (Marathon) or letters
    that stand for a body (UN).
    """
    common = common_words(article.lexicon.code) or frozenset()
    people = {at: bool(p.given) for p in article.mentions.of(Person) for at in range(p.span.start, p.span.end)}
    return [f for f in told if isinstance(f.mention, Place) and _is_place(f, f.mention, people, common)]


def _is_place(fact: Fact, place: Place, people: Mapping[int, bool], common: Set[str]) -> bool:
    """Whether a name is read as a place: `people` are the offsets in people's names, true where a given name is one."""
    if _is_abbreviation(fact, place):
        return False
    if place.sure:
        return True
    best = place.readings[0]
    in_full = people.get(fact.span.start)
    if in_full is not None and (in_full or best.population < KNOWN_BY_NAME):
        return False
    return not (is_local(best) and best.population < KNOWN_TOWN and place.name.lower() in common)


def _is_abbreviation(fact: Fact, place: Place) -> bool:
    """Whether a town of few people has a name that is rather letters; a dateline has capitals anyway."""
    best = place.readings[0]
    is_short = place.name.isupper() and len(place.name) <= _LETTERS and Layer.DATELINE not in fact.about.traits
    return is_short and best.kind == "city" and best.population < KNOWN_BY_NAME


def story_places(article: Article, told: Sequence[Fact], for_more: frozenset[str]) -> list[StoryPlace]:
    """The places that the story names, with those of its opening marked.

    A name that means more than the place (`for_more`) counts only where something is said to be there.
    """
    lead, opening = opening_end(article, 1), opening_end(article)
    by_key: dict[str, list[Place]] = {}
    datelines: set[str] = set()
    for fact in told:
        place = fact.mention
        if isinstance(place, Place) and (place.located or place.name.lower() not in for_more):
            by_key.setdefault(fact.about.key, []).append(place)
            if Layer.DATELINE in fact.about.traits:
                datelines.add(fact.about.key)
    named = []
    for key, found in by_key.items():
        if all(p.people for p in found):
            continue
        surest = sorted(found, key=lambda p: (p.people, not p.sure, p.span.start))
        is_dateline, start = key in datelines, min(p.span.start for p in found)
        opens, leads = is_dateline or start < opening, is_dateline or start < lead
        named.append(StoryPlace(tuple(surest), opens, leads, is_dateline and len(found) == 1, len(found)))
    return named


def prominent(place: Place, home: frozenset[int] = frozenset()) -> tuple[PlaceReading, ...]:
    """The readings that a reader without a map would think of: a Paris in Texas bears out nothing.

    A name that is more likely a person's, a body's or a word's means the best-known place alone, if a place at all. One
    that many places bear means that which lies where the story is (`home`).
    """
    if not place.sure:
        return place.readings[:1]
    best = max(place.readings, key=lambda r: r.population)
    likely = tuple(r for r in place.readings if _comes_to_mind(r, best))
    if len(likely) == 1 or not home:
        return likely
    near = tuple(r for r in likely if not home.isdisjoint(r.regions))
    return near or tuple(r for r in likely if not home.isdisjoint(r.within)) or likely


def _comes_to_mind(reading: PlaceReading, best: PlaceReading) -> bool:
    if not is_local(reading) or reading.population >= best.population * _PROMINENT:
        return True
    # A district that is named after its town, whose people nobody has counted.
    return not reading.population and reading.country == best.country


def home_of(told: Iterable[Fact]) -> frozenset[int]:
    """The countries and regions that a story names: of towns of one name it means that which lies in one of them."""
    return frozenset(
        f.mention.readings[0].id
        for f in told
        if isinstance(f.mention, Place)
        and f.mention.sure
        and f.mention.readings[0].kind in ("country", "nation", "region")
    )
