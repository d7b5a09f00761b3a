"""Affiliations: the party that somebody belongs to, and the country that they are called after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factlint.compare.names.beside_a_name import sides
from factlint.compare.names.change_of_hands import is_change
from factlint.compare.names.countries import but_places, country_of, of_two
from factlint.compare.names.members import only_member, references, seats_of
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.named import Person, Place
from factlint.model.timed import Trait
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEXT = re.compile(r"\s*([^\W\d_]+|[^\w\s])")
_REACH = 40
# "Jo Pell, D-Ohio," and "Jo Pell (R-Texas)".
_LETTER = re.compile(r"(?:, | \()([A-Z])-[A-Z]")
_POSSESSIVE = re.compile(r"['’]s?")
_ASIDE = re.compile(r", (\w+) (?:[\w-]+ ){0,2}")
# What makes a word before it no person: "the Republican-held House", "the Democrat's bill".
_HOLDS = frozenset("-'’")
_CLOSES = frozenset(",.;)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A word for somebody's country beside their name, or in place of it."""

    person: Person
    place: Place
    country: str
    points_back: bool


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each party and each country at a person; the key is the person and which of the two it is.

    Nothing is stated of whom the draft gives a change of sides, and of whose birthplace or passport it speaks.
    """
    words = reading.lexicon.attributes
    assert words is not None
    people = [p for p in reading.mentions.of(Person) if p.key]
    if not people:
        return
    yield from _unless(reading, people, words.two_sides, _parties(reading, people))
    yield from _unless(reading, people, words.two_countries, _countries(reading))


def _unless(reading: Reading, people: list[Person], of_two: tuple[str, ...], facts: Iterator[Fact]) -> Iterator[Fact]:
    """The facts of those of whom no sentence that names them, or names nobody, says that they are of two."""
    document, stated = reading.document, tuple(facts)
    if not stated:
        return
    named: dict[int | None, set[str]] = {}
    doubted: set[str] = set()
    for found in phrases(of_two).finditer(lowered(document.text)):
        if not named:
            for person in people:
                named.setdefault(document.sentence_at(person.span.start), set()).add(person.key)
        index = document.sentence_at(found.start())
        keys = named.get(index, set())
        if not keys:
            # "He was born in Chile": whoever is spoken of.
            keys = named.get(index - 1, set()) if index else set()
            keys = keys or {p.key for p in people}
        doubted |= keys
    yield from (f for f in stated if f.about.key.rpartition(", ")[0] not in doubted)


def _parties(reading: Reading, people: list[Person]) -> Iterator[Fact]:
    names = reading.lexicon.names
    assert names is not None
    known = {form: side for side, forms in names.sides.items() for form in forms}
    text = reading.document.text
    members: list[tuple[Person, Span]] = []
    for person in people:
        letter = _LETTER.match(text, person.span.end)
        if letter is not None and letter[1] in names.side_letters:
            members.append((person, Span(*letter.span(1))))
            yield _fact(reading, person, "party", members[-1][1], names.side_letters[letter[1]])
    if not known or not any(form in text for form in known):
        return
    for person in people:
        for span, side in sides(text, person, known):
            if _is_beside(reading, person, span, names.sides[side]) and not _is_change(reading, span):
                members.append((person, span))
                yield _fact(reading, person, "party", span, side)
    if members and reading.lexicon.time is not None:
        for seat in references(text, tuple(known), names, reading.lexicon.time.the):
            side = known[text[seat.form.start : seat.form.end]]
            holder = only_member(reading.document, members, seat, reading.lexicon)
            if holder is None or not _points_back(reading, seat.span) or _is_change(reading, seat.span):
                continue
            # Another who is of that party may hold such a seat, though nobody says so.
            if all(p.key == holder.key or known.get(text[s.start : s.end]) != side for p, s in members):
                yield _fact(reading, holder, "party", seat.form, side, True)
    for found in _party(tuple(known)).finditer(text):
        span, side = Span(*found.span("form")), known[found["form"]]
        member = _fellow_of(reading, span) or _member(reading, span, names.sides[side], names.plural_endings)
        if member is not None and not _is_change(reading, span):
            yield _fact(reading, member, "party", span, side, points_back=True)


@cache
def _party(forms: tuple[str, ...]) -> re.Pattern[str]:
    """A party in a reference to somebody: behind a small word, or behind that and a place (the Texas Republican)."""
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<=[a-z] )(?:[A-Z][a-z]+ )?(?P<form>{'|'.join(map(re.escape, longest))})(?!\w)")


def _fellow_of(reading: Reading, span: Span) -> Person | None:
    """Whose fellows a party's members are: Ms Pell and her fellow Tories."""
    document, words = reading.document, reading.lexicon.attributes
    assert words is not None
    before = document.text[max(0, span.start - _REACH) : span.start]
    index = document.sentence_at(span.start)
    if before.split()[-1:] == [] or before.split()[-1].lower() not in words.fellow or index is None:
        return None
    if document.inside(span, Layer.QUOTE):
        return None
    people = reading.mentions.within(Person, Span(document.sentences[index].start, span.start))
    return people[0] if len({p.key for p in people}) == 1 else None


def _member(reading: Reading, span: Span, forms: tuple[str, ...], plurals: frozenset[str]) -> Person | None:
    """Whom `the Democrat` means; a party (the GOP) is nobody, nor is what is a party's (the Democrat's bill)."""
    said = reading.document.slice(span)
    stem = said[:-1] if len(said) > 1 else said
    one_of_many = any(f.startswith(stem) and len(f) > len(said) and f.endswith(tuple(plurals)) for f in forms)
    if not one_of_many or reading.document.text[span.end : span.end + 1] in _HOLDS:
        return None
    return _pointed_at(reading, span)


def _is_beside(reading: Reading, person: Person, span: Span, forms: tuple[str, ...]) -> bool:
    """Whether only an article, an age or an office stands between one member's party and a name.

    "Democrats" are many, and what they do is done to whoever is named behind them.
    """
    document, names, parties = reading.document, reading.lexicon.names, reading.lexicon.parties
    assert names is not None and parties is not None
    said = document.slice(span)
    if any(said.removesuffix(ending) in forms and said.endswith(ending) for ending in names.plural_endings):
        return False
    if span.start > person.span.end:
        between = _WORD.findall(document.text, person.span.end, span.start)
        return all(w in parties.determiners or w in parties.links for w in between)
    between = _WORD.findall(document.text, span.end, person.span.start)
    of_office = {*names.honorifics, *names.titles, *seats_of(names)}
    return all(w.lower() in names.roles or w in of_office or len(w) == 1 for w in between)


def _countries(reading: Reading) -> Iterator[Fact]:
    """What is said at a name; and "the Swede" where no Swede is spoken of otherwise."""
    places = reading.mentions.of(Place)
    found: dict[str, list[_Said]] = {}
    for named in places:
        said = _said(reading, named)
        if said is not None and not _is_change(reading, named.span):
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
                yield _fact(reading, said.person, "country", said.place.span, said.country, said.points_back)


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
        if block is None or not _points_back(reading, named.span) or _is_change(reading, named.span):
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
    opening = end if named.people else end + _possessive(text, end)
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
    pointed = _pointed_at(reading, named.span)
    return _Said(pointed, named, country, True) if pointed else None


def _possessive(text: str, at: int) -> int:
    found = _POSSESSIVE.match(text, at)
    return len(found[0]) if found else 0


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


def _pointed_at(reading: Reading, named: Span) -> Person | None:
    """Whom `the Swede` means: the only person whom its paragraph and the one before name, and both name nobody else."""
    document = reading.document
    at = document.block_index_at(named.start)
    if at is None or not _points_back(reading, named):
        return None
    near = document.blocks[max(0, at - 1)].span.to(document.blocks[at].span)
    people = but_places(reading.document, reading.mentions.within(Person, near))
    known = [p for p in reading.mentions.of(Person) if p.given and p.span.start < named.start]
    earlier = [p for p in people if p.span.start < named.start]
    if len({p.key for p in people}) != 1:
        return None
    if earlier:
        return earlier[-1]
    # "The Swede fell. "I am well," Aune said.": named behind, known from before.
    return people[0] if any(p.key == people[0].key for p in known) else None


def _points_back(reading: Reading, named: Span) -> bool:
    """Whether a word is put for one person who was named: `the Swede said`, and not `the Swede team`."""
    document, words = reading.document, reading.lexicon.attributes
    names, time = reading.lexicon.names, reading.lexicon.time
    assert words is not None and names is not None and time is not None
    text = document.text
    before = text[max(0, named.start - _REACH) : named.start].split()
    if before and before[-1][0].isupper() and before[-1].lower() not in time.the:
        # "The Texas Republican"
        before.pop()
    if not before or before[-1].lower() not in time.the or document.slice(named).endswith(words.collective_endings):
        return False
    behind = _NEXT.match(text, named.end)
    follows = behind[1] if behind else "."
    known = follows in time.goes_on or follows in names.person_verbs or follows in words.deeds
    if follows[0].isalpha() and not known:
        return False
    return not document.inside(named, Layer.QUOTE)


def _is_change(reading: Reading, span: Span) -> bool:
    words = reading.lexicon.attributes
    return words is not None and is_change(reading.document, span, words)


def _fact(reading: Reading, person: Person, axis: str, span: Span, value: str, points_back: bool = False) -> Fact:
    document = reading.document
    traits = frozenset({Trait.POINTS_BACK}) if points_back else frozenset()
    return Fact(
        FactKind.AFFILIATION,
        Subject(f"{person.key}, {axis}", document.slice(person.span), traits),
        span,
        value=value,
        voice=voice(document, span),
        place=place(document, span),
        subject_span=person.span,
    )


BINDER = Binder(
    name="affiliations",
    states=(FactKind.AFFILIATION,),
    needs=(Person, Place),
    bind=bind,
    words=("attributes", "names", "parties", "time"),
)
