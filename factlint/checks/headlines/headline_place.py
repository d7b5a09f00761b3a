"""A headline that puts a story where the story is not, while the story names another such place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from enum import Enum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.names.longer_names import is_namesake, is_stacked, may_be_swapped, swapped_for
from factlint.compare.names.places import bears_out, is_local, same_sort
from factlint.compare.names.populations import KNOWN_TOWN
from factlint.compare.names.story_places import (
    StoryPlace,
    first_sentence_end,
    home_of,
    opening_end,
    prominent,
    story_places,
    told_places,
)
from factlint.compare.verdict import Verdict
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.document import DISPLAY, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.lexicon.places import PlaceWords
from factlint.model.named import Person, Place
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.whole_words import phrases

_UNREAD = DISPLAY | {Scope.FURNITURE, Scope.METADATA, Scope.NOTE}
_LONGEST_DISPLAY = 250
"""A display text of more characters is a paragraph of the story that was taken for one."""

_LONG_NAME = 6
"""A name of so many letters is known again without its last one."""

_OPENING_WEIGHT = 2
"""A place of the opening counts as if it were named so many times more."""

_WELL_KNOWN = 500_000
"""A town with a name of common words needs more people than others for readers to know it."""

_OFTEN = 3
"""A place that the story names so often, and in its first paragraph, is what it is about."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    most_rivals: Annotated[
        int, "A story whose opening names more such places is a list of places, and says nothing."
    ] = 3


class _Support(Enum):
    """How far a story bears out the place of its headline."""

    NONE = "none"
    WEAK = "weak"
    FULL = "full"


def find(article: Article, options: Options) -> Iterator[Match]:
    """Every place of a display text that nothing in the story bears out, where the story names a rival."""
    facts = article.facts.of(FactKind.PLACE)
    shown = [f for f in facts if f.place in DISPLAY and _is_short(article, f)]
    told = [f for f in facts if f.place not in _UNREAD]
    words = article.lexicon.places
    if not shown or not told or words is None:
        return
    told = told_places(article, told)
    named = story_places(article, told, words.stand_for_more)
    text, story = article.document.text, ""
    reported: set[tuple[Scope, str]] = set()
    for fact in shown:
        place = fact.mention
        if not isinstance(place, Place) or (fact.place, place.name) in reported:
            continue
        if place.people or fact.voice is Voice.QUOTED or is_namesake(text, place, words):
            continue
        is_meant = place.name.lower() not in words.stand_for_more and (place.sure or is_stacked(text, place, words))
        if not is_meant and not may_be_swapped(article, place):
            continue
        support = _support(article, place, told)
        if support is _Support.FULL:
            continue
        # Folding the whole story takes longer than all else here, and few places come to it.
        story = story or _story_text(article)
        if _is_in(story, place.name) or _is_spoken_of(story, place, words):
            continue
        # What another display text names may be just what this one should have named.
        headline = [f.mention for f in shown if f.place is fact.place and isinstance(f.mention, Place)]
        rivals = _meant(article, place, named, headline, support, options) if is_meant else []
        if not rivals and support is _Support.NONE:
            rivals = [p for p in swapped_for(article, place, told) if not any(_is_same(p, h) for h in headline)]
        if 0 < len(rivals) <= options.most_rivals:
            reported.add((fact.place, place.name))
            yield _match(place, rivals)


def _meant(
    article: Article,
    place: Place,
    named: Sequence[StoryPlace],
    shown: Sequence[Place],
    support: _Support,
    options: Options,
) -> list[Place]:
    """The places that the headline may have meant; none where they are too many."""
    rivals = _rivals(place, named, shown, common_words(article.lexicon.code) or frozenset())
    if support is _Support.WEAK or not place.sure:
        rivals = [r for r in rivals if r.leads and r.often >= _OFTEN]
    # Of many places, those of the first paragraph, or of its first sentence, are what the story is about.
    if len(rivals) > options.most_rivals:
        rivals = [r for r in rivals if r.leads]
    if len(rivals) > options.most_rivals:
        end = first_sentence_end(article)
        rivals = [r for r in rivals if any(p.span.start < end for p in r.places)]
    return [r.first for r in rivals] if len(rivals) <= options.most_rivals else []


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


def _is_spoken_of(story: str, place: Place, words: PlaceWords) -> bool:
    """Whether the folded story speaks of a country without its name: the Kremlin, the taoiseach."""
    return phrases(words.stands_for.get(place.readings[0].name.lower(), ())).search(story) is not None


def _support(article: Article, place: Place, told: Sequence[Fact]) -> _Support:
    """How far a story bears out a place. One passing word of it, below the opening, does so only weakly."""
    meant, home = prominent(place), home_of(told)
    agreeing = [
        f
        for f in told
        if isinstance(f.mention, Place) and bears_out(prominent(f.mention, home), meant) is Verdict.AGREE
    ]
    if not agreeing:
        return _Support.NONE
    is_passing = len(agreeing) == 1 and agreeing[0].span.start >= opening_end(article)
    return _Support.WEAK if is_passing else _Support.FULL


def _is_same(one: Place, other: Place) -> bool:
    return not {r.id for r in prominent(one)}.isdisjoint(r.id for r in prominent(other))


def _is_little_known(place: Place, common: Set[str]) -> bool:
    """Whether few readers know a town, or only one of many places of such a name (North Shore)."""
    best = place.readings[0]
    is_of_words = all(word in common for word in place.name.lower().split())
    return is_local(best) and best.population < (_WELL_KNOWN if is_of_words else KNOWN_TOWN)


def _rivals(place: Place, named: Sequence[StoryPlace], shown: Sequence[Place], common: Set[str]) -> list[StoryPlace]:
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
        and (n.leads or n.often > 1)
        # What happened in a place that few know may be told from the town whose court it comes to.
        and not (n.files and _is_little_known(place, common))
        and not any(_is_same(n.first, s) for s in shown)
        and bears_out(prominent(n.first), prominent(place)) is not Verdict.AGREE
        and (not around or not around.isdisjoint(n.first.readings[0].within))
    ]
    fit = [n for n in fit if n.first.sure] or fit
    top = max((_weight(n) for n in fit), default=0)
    top_opening = max((_weight(n) for n in fit if n.opens), default=0)
    return [n for n in fit if (2 * _weight(n) > top if n.opens else _weight(n) == top > top_opening)]


def _set_around(place: Place, named: Sequence[StoryPlace]) -> frozenset[int]:
    """The country around the headline's town, where the story opens in it: then no town outside it was meant."""
    within = place.readings[0].within if is_local(place.readings[0]) else frozenset()
    return frozenset(
        n.first.readings[0].id
        for n in named
        if n.opens and n.first.readings[0].id in within and any(p.located for p in n.places)
    )


def _weight(named: StoryPlace) -> int:
    return named.often + (_OPENING_WEIGHT if named.opens else 0)


def _in_words(place: Place) -> str:
    """A place's name as a headline would have it: datelines are in capitals."""
    best = place.readings[0].name
    return best if place.name.isupper() and fold_name(place.name) == fold_name(best) else place.name


def _match(place: Place, rivals: Sequence[Place]) -> Match:
    names = [_in_words(r) for r in rivals]
    return Match(
        place.span,
        {"stated": place.name, "found": ", ".join(names)},
        related=tuple(Related("there", r.span, {"there": _in_words(r)}) for r in rivals),
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
    mentions=(Person,),
    facts=(FactKind.PLACE,),
    words=("places", "names"),
)
