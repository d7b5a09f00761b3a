"""A headline that puts a story where the story is not, while the story names another such place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.names.places import bears_out, is_local, same_sort
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.document import DISPLAY, Layer, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.named import Place, PlaceReading
from factlint.text.folding import fold_name
from factlint.text.records import dataclass

_UNREAD = DISPLAY | {Scope.FURNITURE, Scope.METADATA, Scope.NOTE}
_LONGEST_DISPLAY = 250
"""A display text of more characters is a paragraph of the story that was taken for one."""

_LONG_NAME = 6
"""A name of so many letters is known again without its last one."""

_PROMINENT = 0.05
"""A town with less than this share of the people of the best-known one of its name is not what a reader thinks of."""

_KNOWN = 300_000
"""A city or region of so many people is meant even where nothing beside the name says so."""

_FAMOUS = 550_000
"""A city of so many people is meant even inside a longer name."""

_OPENING = 3
"""So many paragraphs of the body are its opening: where a story says where it is set."""

_OPENING_WEIGHT = 2
"""A place of the opening counts as if it were named so many times more."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    most_rivals: Annotated[
        int, "A story whose opening names more such places is a list of places, and says nothing."
    ] = 3


@dataclass(frozen=True, slots=True)
class _Named:
    """A place in the story that a headline could have meant, with every mention of it.

    `opens` where the opening names it; `leads` where the first paragraph or a dateline does.
    """

    places: tuple[Place, ...]
    opens: bool
    leads: bool

    @property
    def first(self) -> Place:
        """Its first mention."""
        return self.places[0]

    @property
    def is_certain(self) -> bool:
        """Whether it is surely a place: something is said to be there, or it is too well known to be anything else."""
        first = self.first
        if not is_local(first.readings[0]):
            return True
        if not first.sure:
            return any(r.kind == "city" and r.population >= _FAMOUS for r in first.readings)
        return first.readings[0].population >= _KNOWN or any(p.located for p in self.places)


def find(article: Article, options: Options) -> Iterator[Match]:
    """Every place of a display text that nothing in the story bears out, where the story names a rival."""
    facts = article.facts.of(FactKind.PLACE)
    shown = [f for f in facts if f.place in DISPLAY and _is_short(article, f)]
    told = [f for f in facts if f.place not in _UNREAD]
    if not shown or not told:
        return
    story = ""
    named = _named(article, told)
    reported: set[tuple[Scope, str]] = set()
    for fact in shown:
        place = fact.mention
        if not isinstance(place, Place) or (fact.place, place.name) in reported:
            continue
        if not _accusable(fact, place, article) or _is_borne_out(place, told):
            continue
        # Folding the whole story takes longer than all else here, and few places come to it.
        story = story or _story_text(article)
        if _is_in(story, place.name):
            continue
        rivals = _rivals(place, named, [f.mention for f in shown if isinstance(f.mention, Place)])
        if 0 < len(rivals) <= options.most_rivals:
            reported.add((fact.place, place.name))
            yield _match(place, rivals)


def _story_text(article: Article) -> str:
    """The story in one folded string, to see whether a name is in it in any form or part of a word."""
    document = article.document
    return fold_name("\n".join(document.slice(b.span) for b in document.blocks if b.scope not in _UNREAD))


def _is_short(article: Article, fact: Fact) -> bool:
    block = article.document.block_at(fact.span.start)
    return block is not None and len(block.span) <= _LONGEST_DISPLAY


def _is_in(story: str, name: str) -> bool:
    """Whether the story has the name, be it in another form (Antarctic for Antarctica) or in a longer word."""
    folded = fold_name(name)
    return (folded[:-1] if len(folded) >= _LONG_NAME else folded) in story


def _accusable(fact: Fact, place: Place, article: Article) -> bool:
    return place.sure and not place.people and fact.voice is not Voice.QUOTED and not _means_more(article, place)


def _means_more(article: Article, place: Place) -> bool:
    words = article.lexicon.places
    return words is not None and place.name.lower() in words.stand_for_more


def _is_borne_out(place: Place, told: Iterable[Fact]) -> bool:
    meant = prominent(place)
    return any(isinstance(f.mention, Place) and bears_out(prominent(f.mention), meant) is Verdict.AGREE for f in told)


def prominent(place: Place) -> tuple[PlaceReading, ...]:
    """The readings that a reader without a map would think of: a Paris in Texas bears out nothing.

    A name that is more likely a person's, a body's or a word's means the best-known place alone, if a place at all.
    """
    if not place.sure:
        return place.readings[:1]
    best = max(place.readings, key=lambda r: r.population)
    return tuple(r for r in place.readings if _comes_to_mind(r, best))


def _comes_to_mind(reading: PlaceReading, best: PlaceReading) -> bool:
    if not is_local(reading) or reading.population >= best.population * _PROMINENT:
        return True
    # A district that is named after its town, whose people nobody has counted.
    return not reading.population and reading.country == best.country


def _is_same(one: Place, other: Place) -> bool:
    return not {r.id for r in prominent(one)}.isdisjoint(r.id for r in prominent(other))


def _named(article: Article, told: Sequence[Fact]) -> list[_Named]:
    """The places that the story names, with those of its opening marked; of each the mentions that are surest."""
    document = article.document
    body = [b for b in document.blocks if b.scope is Scope.BODY]
    lead_end = body[0].span.end if body else 0
    opening_end = body[min(_OPENING, len(body)) - 1].span.end if body else 0
    by_key: dict[str, list[Place]] = {}
    datelines: set[str] = set()
    for fact in told:
        place = fact.mention
        if isinstance(place, Place) and not place.people and (place.located or not _means_more(article, place)):
            by_key.setdefault(fact.about.key, []).append(place)
            if Layer.DATELINE in fact.about.traits:
                datelines.add(fact.about.key)
    named = []
    for key, found in by_key.items():
        surest = [p for p in found if p.sure] or found
        is_dateline, start = key in datelines, surest[0].span.start
        named.append(_Named(tuple(surest), is_dateline or start < opening_end, is_dateline or start < lead_end))
    return named


def _rivals(place: Place, named: Sequence[_Named], shown: Sequence[Place]) -> list[_Named]:
    """The places that the story may have been meant to be in: of the same sort, not in the headline themselves.

    Places that are only named as parts of longer names (the Boston Marathon) count where there are no others.
    """
    meant = place.readings[0]
    around = _set_around(place, named)
    fit = [
        n
        for n in named
        if same_sort(n.first.readings[0], meant)
        and n.is_certain
        # A town named once in passing (a glut in Mombasa) is not where the story is.
        and (n.leads or len(n.places) > 1)
        and not any(_is_same(n.first, s) for s in shown)
        and (not around or not around.isdisjoint(n.first.readings[0].within))
    ]
    fit = [n for n in fit if n.first.sure] or fit
    top = max((_weight(n) for n in fit), default=0)
    top_opening = max((_weight(n) for n in fit if n.opens), default=0)
    return [n for n in fit if (2 * _weight(n) > top if n.opens else _weight(n) == top > top_opening)]


def _set_around(place: Place, named: Sequence[_Named]) -> frozenset[int]:
    """The country around the headline's town, where the story opens in it: then no town outside it was meant."""
    within = place.readings[0].within if is_local(place.readings[0]) else frozenset()
    return frozenset(
        n.first.readings[0].id
        for n in named
        if n.opens and n.first.readings[0].id in within and any(p.located for p in n.places)
    )


def _weight(named: _Named) -> int:
    return len(named.places) + (_OPENING_WEIGHT if named.opens else 0)


def _in_words(place: Place) -> str:
    """A place's name as a headline would have it: datelines are in capitals."""
    best = place.readings[0].name
    return best if place.name.isupper() and fold_name(place.name) == fold_name(best) else place.name


def _match(place: Place, rivals: Sequence[_Named]) -> Match:
    names = [_in_words(r.first) for r in rivals]
    return Match(
        place.span,
        {"stated": place.name, "found": ", ".join(names)},
        related=tuple(Related("there", r.first.span, {"there": _in_words(r.first)}) for r in rivals),
        suggestions=tuple(
            Suggestion((Edit(place.span, name),), kind="replace", slots={"found": name}) for name in names
        ),
        key=f"{place.name}≠{','.join(names)}",
    )


KIND = Kind(
    name="headline-place",
    summary="A place in the headline that the story does not bear out",
    find=find,
    options=Options,
    slots={
        "stated": "the place that the headline names",
        "found": "the places that the story names instead",
        "there": "one of them",
    },
    roles={"there": "where the story first names a place that the headline may have meant"},
    repairs={"replace": "the headline's place replaced by one of the story's"},
    facts=(FactKind.PLACE,),
    words=("places", "names"),
)
