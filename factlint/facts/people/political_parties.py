"""Political parties: which party somebody belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.names.beside_a_name import sides
from factlint.compare.names.members import only_member, references, seats_of
from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.affiliation import affiliation, changes_hands, pointed_at, points_back, unless_of_two
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer
from factlint.model.facts import Fact, FactKind
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REACH = 40
# "Jo Pell, D-Ohio," and "Jo Pell (R-Texas)".
_LETTER = re.compile(r"(?:, | \()([A-Z])-[A-Z]")
# What makes a word before it no person: "the Republican-held House", "the Democrat's bill".
_HOLDS = frozenset("-'’")
_Member = tuple[Person, Span, str]
"""Somebody, the words for their party, and the party."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each party at a person, or in a reference to one; the key is the person and that it is a party.

    Nothing is stated of whom the draft gives a change of sides.
    """
    words = reading.lexicon.attributes
    assert words is not None
    people = [p for p in reading.mentions.of(Person) if p.key]
    if people:
        yield from unless_of_two(reading, people, words.two_sides, _parties(reading, people))


def _parties(reading: Reading, people: list[Person]) -> Iterator[Fact]:
    names = reading.lexicon.names
    assert names is not None
    told = sentences_with(reading.document, reading.document.text, _known(names))
    members = [*_lettered(reading, people, names), *_named(reading, people, names, told)]
    yield from (affiliation(reading, person, "party", span, side) for person, span, side in members)
    if told:
        yield from _by_seat(reading, members, names)
        yield from _by_party(reading, names, told)


def _lettered(reading: Reading, people: list[Person], names: NameWords) -> Iterator[_Member]:
    """Those whose party is a letter behind the name: Jo Pell, D-Ohio."""
    for person in people:
        letter = _LETTER.match(reading.document.text, person.span.end)
        if letter is not None and letter[1] in names.side_letters:
            yield person, Span(*letter.span(1)), names.side_letters[letter[1]]


def _named(reading: Reading, people: list[Person], names: NameWords, told: list[Span]) -> Iterator[_Member]:
    """Those beside whose name a party is named."""
    for person in people:
        if not any(sentence.contains(person.span) for sentence in told):
            continue
        for span, side in sides(reading.document.text, person, _known(names), reading.lexicon):
            if _is_beside(reading, person, span, names.sides[side]) and not changes_hands(reading, span):
                yield person, span, side


def _by_seat(reading: Reading, members: list[_Member], names: NameWords) -> Iterator[Fact]:
    """Who is spoken of by party and seat alone: the Liberal MP."""
    text, known, time = reading.document.text, _known(names), reading.lexicon.time
    if not members or time is None:
        return
    named = [(person, span) for person, span, _ in members]
    for seat in references(text, tuple(known), names, time.the):
        side = known[text[seat.form.start : seat.form.end]]
        holder = only_member(reading.document, named, seat, reading.lexicon)
        if holder is None or not points_back(reading, seat.span) or changes_hands(reading, seat.span):
            continue
        # Another who is of that party may hold such a seat, though nobody says so.
        if all(person.key == holder.key or other != side for person, _, other in members):
            yield affiliation(reading, holder, "party", seat.form, side, is_reference=True)


def _by_party(reading: Reading, names: NameWords, told: list[Span]) -> Iterator[Fact]:
    """Who is spoken of by party alone: the Democrat said, Ms Pell and her fellow Tories."""
    document, known = reading.document, _known(names)
    for found in (m for s in told for m in _party(tuple(known)).finditer(document.text, s.start, s.end)):
        span, side = Span(*found.span("form")), known[found["form"]]
        member = _fellow_of(reading, span) or _member(reading, span, names.sides[side], names.plural_endings)
        if member is not None and not changes_hands(reading, span):
            yield affiliation(reading, member, "party", span, side, is_reference=True)


@cache
def _known(names: NameWords) -> dict[str, str]:
    """Every form of a party's name, and the party."""
    return {form: side for side, forms in names.sides.items() for form in forms}


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
    return pointed_at(reading, span)


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


BINDER = Binder(
    name="political-parties",
    states=(FactKind.AFFILIATION,),
    needs=(Person,),
    bind=bind,
    words=("attributes", "names", "parties", "time"),
)
