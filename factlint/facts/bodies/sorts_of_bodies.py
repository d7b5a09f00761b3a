"""Sorts of bodies: whether the council of a story is a city's or a county's, and which court a case is heard in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.timed import Trait
from factlint.text.span import Span

# So many characters before and behind a body tell whether somebody is heard in it.
_BEHIND = 20


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for the sort in the name of each body, and in each reference to one without its name.

    Where the draft names bodies of two sorts, or speaks of another sort more than once, there are two; but where it
    names a borough's and the county's, and once speaks of the district's, this is the borough's.
    """
    words = reading.lexicon.attributes
    assert words is not None
    document = reading.document
    for noun, sorts in words.bodies.items():
        # A name is what most drafts lack.
        if f" {noun.capitalize()}" not in document.text:
            continue
        later = words.later_bodies.get(noun, ())
        named_pattern, reference_pattern, any_pattern = _patterns(noun, (*sorts, *later), words.definite)
        references = [r for r in reference_pattern.finditer(document.text) if _is_reference(r, later, words)]
        starts = {r.start("sort") for r in references}
        named = [n for n in named_pattern.finditer(document.text) if n.start("sort") not in starts]
        spoken_of = list(any_pattern.finditer(document.text))
        if len({_plain(n["sort"]) for n in named}) > 1:
            # "The district council of the 1970s" is another one.
            references = [r for r in references if not _is_told_apart(r, words)]
            alike = _put_for_each_other(named, references, words.tiers.get(noun, ()))
            named, references, spoken_of = (
                [m for m in found if _plain(m["sort"]) in alike] for found in (named, references, spoken_of)
            )
        if not named:
            continue
        sort = _plain(named[0]["sort"])
        others = [r for r in references if _plain(r["sort"]) != sort]
        spoken_of = [m for m in spoken_of if _plain(m["sort"]) != sort]
        if len(others) != 1 or len(spoken_of) != 1:
            continue
        for found, back in ((named[0], False), *((r, True) for r in references)):
            span = Span(*found.span("sort"))
            traits = frozenset({Trait.POINTS_BACK}) if back else frozenset()
            yield Fact(
                FactKind.SORT_OF_BODY,
                Subject(noun, noun, traits),
                Span(span.start, found.end()),
                value=_plain(found["sort"]),
                voice=voice(document, span),
                place=place(document, span),
            )


def _is_told_apart(reference: re.Match[str], words: AttributeWords) -> bool:
    """Whether the word behind a body says which one of its sort is meant."""
    behind = reference.string[reference.end() : reference.end() + _BEHIND].split()
    return bool(behind) and behind[0] in words.not_whole


def _put_for_each_other(
    named: Sequence[re.Match[str]], references: Sequence[re.Match[str]], tiers: tuple[tuple[str, ...], ...]
) -> Collection[str]:
    """Of several sorts that are named, the one of a tier with the only sort that is not, and that sort; else none."""
    names = {_plain(n["sort"]) for n in named}
    unnamed = {_plain(r["sort"]) for r in references} - names
    for tier in tiers if len(unnamed) == 1 else ():
        of_tier = names & set(tier)
        if len(of_tier) == 1 and unnamed <= set(tier):
            return of_tier | unnamed
    return ()


def _is_reference(found: re.Match[str], later: tuple[str, ...], words: AttributeWords) -> bool:
    """Whether a sort and a noun speak of the body that the draft is about: in small letters, or where one is heard.

    A case goes on to a high court, and "the District Court" may be the name of another.
    """
    if found["sort"].islower() and _plain(found["sort"]) not in later:
        return True
    before, behind = (
        found.string[max(0, found.start() - _BEHIND) : found.start()].rstrip(),
        found.string[found.end() : found.end() + _BEHIND],
    )
    told = before.endswith(tuple(f" {w}" for w in words.heard_before))
    return told or behind.startswith(tuple(f" {w}" for w in words.heard_behind))


@cache
def _patterns(noun: str, sorts: tuple[str, ...], definite: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    small = "|".join(re.escape(s) for s in sorts)
    capital = "|".join(re.escape(s.capitalize()) for s in sorts)
    the = "|".join(f"{d}|{d.capitalize()}" for d in definite)
    return (
        re.compile(rf"(?<=[A-Z]\w|\w\w) (?P<sort>{capital}) {noun.capitalize()}\b"),
        re.compile(rf"\b(?:{the}) (?P<sort>{small}|{capital}) (?:{noun}|{noun.capitalize()})\b"),
        re.compile(rf"\b(?P<sort>{small}|{capital}) (?:{noun}|{noun.capitalize()})s?\b"),
    )


def _plain(sort: str) -> str:
    return sort.lower().replace("’", "'")


BINDER = Binder(name="sorts-of-bodies", states=(FactKind.SORT_OF_BODY,), needs=(), bind=bind, words=("attributes",))
