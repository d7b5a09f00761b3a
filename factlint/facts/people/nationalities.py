"""Nationalities: the country that somebody is called after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factlint.compare.names.countries import but_places, country_of, of_two
from factlint.facts.affiliation import affiliation, changes_hands, pointed_at, points_back, unless_of_two
from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind
from factlint.model.named import Person, Place
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import possessive

_REACH = 40
_ASIDE = re.compile(r", (\w+) (?:[\w-]+ ){0,2}")
_CLOSES = frozenset(",.;)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A word for somebody's country beside their name, or in place of it."""

    person: Person
    place: Place
    country: str
    points_back: bool


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each country at a person; the key is the person and that it is a country.

    Nothing is stated of those of whose birthplace or passport the draft speaks.
    """
    words = reading.lexicon.attributes
    assert words is not None
    people = [p for p in reading.mentions.of(Person) if p.key]
    if people:
        yield from unless_of_two(reading, people, words.two_countries, _countries(reading))


def _countries(reading: Reading) -> Iterator[Fact]:
    """What is said at a name; and "the Swede" where no Swede is spoken of otherwise."""
    places = reading.mentions.of(Place)
    found: dict[str, list[_Said]] = {}
    for named in places:
        said = _said(reading, named)
        if said is not None and not changes_hands(reading, named.span):
            found.setdefault(said.person.key, []).append(said)
    if found:
        for said in _of_nobody(reading, places, found):
            found[said.person.key].append(said)
    for said_of in found.values():
        if len({s.country for s in said_of}) < 2:
            continue
        for said in said_of:
            # Where the country is spoken of elsewhere as well, it may be that of somebody else.
            here = [p for p in places if said.country in {r.country for r in p.readings}]
            if not said.points_back or len(here) == sum(s.country == said.country for s in said_of):
                yield affiliation(
                    reading, said.person, "country", said.place.span, said.country, is_reference=said.points_back
                )


def _of_nobody(reading: Reading, places: Sequence[Place], found: Mapping[str, list[_Said]]) -> list[_Said]:
    """What `the Swede` says where several people are near, but everybody has a country and nobody is from there.

    It is taken as said of whom the draft names first, though it may be meant for another.
    """
    two_countries = reading.lexicon.attributes.two_countries if reading.lexicon.attributes else ()
    told = {said.place: said for group in found.values() for said in group}
    people = [p for p in reading.mentions.of(Person) if reading.document.scope_at(p.span.start) is Scope.BODY]
    people = but_places(reading.document, people)
    countries: dict[str, set[str]] | None = None
    said: list[_Said] = []
    for named in places:
        country = country_of(named)
        of = told.get(named)
        if not named.people or not country or (of is not None and not of.points_back):
            continue
        block = reading.document.block_at(named.span.start)
        if block is None or not points_back(reading, named.span) or changes_hands(reading, named.span):
            continue
        if countries is None:
            countries = {key: {s.country for s in group} for key, group in found.items()}
            countries |= of_two(reading.document, people, reading.mentions.of(Place), two_countries)
        if of is not None and country in countries.get(of.person.key, ()):
            continue
        near = [p for p in people if p.span.start < block.span.end]
        theirs = [countries.get(p.key, set()) for p in near]
        first = next((p for p in near if any(not s.points_back for s in found.get(p.key, ()))), None)
        first = first or next((p for p in near if p.key in found), None)
        if first is not None and all(theirs) and all(country not in of_one for of_one in theirs):
            said.append(_Said(first, named, country, True))
    return said


def _said(reading: Reading, named: Place) -> _Said | None:
    document, words, names = reading.document, reading.lexicon.attributes, reading.lexicon.names
    assert words is not None and names is not None
    country = country_of(named)
    if not country:
        return None
    start, end = named.span.start, named.span.end
    text = document.text
    if text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return None
    # "Norwegian Signe Aune", "the Norwegian rider Signe Aune", "Norway's Signe Aune"
    opening = end if named.people else _behind_owner(reading, end)
    if text[opening : opening + 1] == " " and (named.people or opening > end):
        for person in reading.mentions.within(Person, Span(opening, min(len(text), opening + _REACH))):
            between = text[opening : person.span.start].split()
            if all(w in names.roles and w not in words.hired for w in between):
                return _Said(person, named, country, False)
            break
    if not named.people:
        return None
    pointed = _called(reading, named)
    if pointed is not None:
        return _Said(pointed, named, country, False)
    pointed = pointed_at(reading, named.span)
    return _Said(pointed, named, country, True) if pointed else None


def _behind_owner(reading: Reading, end: int) -> int:
    """Where a name ends that is written up to a place, with what makes it an owner's: Norway, Norway's."""
    nouns = reading.lexicon.nouns
    found = _owners(nouns.possessives if nouns is not None else ()).match(reading.document.text, end)
    return found.end() if found is not None else end


@cache
def _owners(possessives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(possessive(possessives))


def _called(reading: Reading, named: Place) -> Person | None:
    """Who is called so in an aside: Signe Aune, a 24-year-old Norwegian, ..."""
    document, words = reading.document, reading.lexicon.attributes
    assert words is not None
    start = max(0, named.span.start - _REACH)
    for person in reversed(reading.mentions.within(Person, Span(start, named.span.start))):
        between = _ASIDE.match(document.text, person.span.end, named.span.start)
        closed = document.text[named.span.end : named.span.end + 1] in _CLOSES
        is_called = between is not None and closed and between.end() == named.span.start
        return person if is_called and between is not None and between[1].lower() in words.one_of else None
    return None


BINDER = Binder(
    name="nationalities",
    states=(FactKind.AFFILIATION,),
    needs=(Person, Place),
    bind=bind,
    words=("attributes", "names", "parties", "time"),
)
