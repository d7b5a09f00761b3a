"""Affiliations: the party that somebody belongs to, and the country that they are called after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.compare.beside_a_name import sides
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.document import Layer
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.named import Person, Place
from factlint.model.timed import Trait
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEXT = re.compile(r"\s*([^\W\d_]+|[^\w\s])")
_REACH = 40
_COUNTRIES = frozenset({"country", "nation"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A word for somebody's country beside their name, or in place of it."""

    person: Person
    place: Place
    country: str
    points_back: bool


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each party and each country at a person; the key is the person and which of the two it is.

    Nothing is stated of a draft that speaks of a change of sides, of birthplaces or of passports.
    """
    words = reading.lexicon.attributes
    assert words is not None
    people = [p for p in reading.mentions.of(Person) if p.key]
    text = reading.document.text.lower()
    if people and not phrases(words.two_sides).search(text):
        yield from _parties(reading, people)
    if people and not phrases(words.two_countries).search(text):
        yield from _countries(reading)


def _parties(reading: Reading, people: list[Person]) -> Iterator[Fact]:
    names = reading.lexicon.names
    assert names is not None
    known = {form: side for side, forms in names.sides.items() for form in forms}
    text = reading.document.text
    if not known or not any(form in text for form in known):
        return
    for person in people:
        for span, side in sides(text, person, known):
            if _is_beside(reading, person, span, names.sides[side]) and not _is_change(reading, span):
                yield _fact(reading, person, "party", span, side)


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
    return all(w.lower() in names.roles or w in names.honorifics or w in names.titles or len(w) == 1 for w in between)


def _countries(reading: Reading) -> Iterator[Fact]:
    """What is said once in the draft and of nobody else, or again and again of one person."""
    places = reading.mentions.of(Place)
    found: dict[str, list[_Said]] = {}
    for named in places:
        said = _said(reading, named) if named.people else None
        if said is not None and not _is_change(reading, named.span):
            found.setdefault(said.person.key, []).append(said)
    for said_of in found.values():
        if len({s.country for s in said_of}) < 2:
            continue
        for said in said_of:
            # Where the country is spoken of elsewhere as well, it may be that of somebody else.
            here = [p for p in places if said.country in {r.country for r in p.readings}]
            if len(here) == sum(s.country == said.country for s in said_of):
                yield _fact(reading, said.person, "country", said.place.span, said.country, said.points_back)


def _said(reading: Reading, named: Place) -> _Said | None:
    document, words, names = reading.document, reading.lexicon.attributes, reading.lexicon.names
    assert words is not None and names is not None
    countries = {r.country for r in named.readings if r.kind in _COUNTRIES}
    if len(countries) != 1 or not named.readings or len({r.country for r in named.readings}) != 1:
        return None
    (country,) = countries
    start, end = named.span.start, named.span.end
    if document.text[start - 1 : start] == "-" or document.text[end : end + 1] == "-":
        return None
    for person in reading.mentions.within(Person, Span(end, min(len(document.text), end + _REACH))):
        # "Norwegian Signe Aune", "the Norwegian rider Signe Aune"
        between = document.text[end : person.span.start].split()
        if document.text[end] == " " and all(w in names.roles for w in between):
            return _Said(person, named, country, False)
        break
    pointed = _pointed_at(reading, named)
    return _Said(pointed, named, country, True) if pointed else None


def _pointed_at(reading: Reading, named: Place) -> Person | None:
    """Whom `the Swede` means: the only person whom its paragraph and the one before name, and both name nobody else."""
    document, words = reading.document, reading.lexicon.attributes
    names, time = reading.lexicon.names, reading.lexicon.time
    assert words is not None and names is not None and time is not None
    text = document.text
    before = text[max(0, named.span.start - _REACH) : named.span.start].lower().split()
    if not before or before[-1] not in time.the or document.slice(named.span).endswith(words.collective_endings):
        return None
    behind = _NEXT.match(text, named.span.end)
    follows = behind[1] if behind else "."
    if follows[0].isalpha() and follows not in time.goes_on and follows not in names.person_verbs:
        return None
    block = document.block_at(named.span.start)
    if block is None or document.inside(named.span, Layer.QUOTE):
        return None
    at = document.blocks.index(block)
    near = document.blocks[max(0, at - 1)].span.to(block.span)
    people = reading.mentions.within(Person, near)
    earlier = [p for p in people if p.span.start < named.span.start]
    return earlier[-1] if earlier and len({p.key for p in people}) == 1 else None


def _is_change(reading: Reading, span: Span) -> bool:
    document, words = reading.document, reading.lexicon.attributes
    index = document.sentence_at(span.start)
    around = document.slice(document.sentences[index]).lower() if index is not None else ""
    return words is not None and phrases(words.changed).search(around) is not None


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
