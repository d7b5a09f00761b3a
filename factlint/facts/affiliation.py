"""What somebody is of, a party or a country: said at their name, or put for it (the Swede said)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.compare.names.change_of_hands import is_change
from factlint.compare.names.countries import but_places
from factlint.facts.base import Reading, place, voice
from factlint.model.document import Layer
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.named import Person
from factlint.model.timed import Trait
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_NEXT = re.compile(r"\s*([^\W\d_]+|[^\w\s])")
_REACH = 40


def unless_of_two(
    reading: Reading, people: list[Person], of_two: tuple[str, ...], facts: Iterator[Fact]
) -> Iterator[Fact]:
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


def points_back(reading: Reading, named: Span) -> bool:
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


def pointed_at(reading: Reading, named: Span) -> Person | None:
    """Whom `the Swede` means: the only person whom its paragraph and the one before name, and both name nobody else."""
    document = reading.document
    at = document.block_index_at(named.start)
    if at is None or not points_back(reading, named):
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


def changes_hands(reading: Reading, span: Span) -> bool:
    """Whether what stands at a place says that somebody comes to a party or country, or leaves it."""
    words = reading.lexicon.attributes
    return words is not None and is_change(reading.document, span, words)


def affiliation(
    reading: Reading, person: Person, axis: str, span: Span, value: str, *, is_reference: bool = False
) -> Fact:
    """The fact that somebody is of a party or a country (`axis`); a reference is a word put for them (the Swede)."""
    document = reading.document
    traits = frozenset({Trait.POINTS_BACK}) if is_reference else frozenset()
    return Fact(
        FactKind.AFFILIATION,
        Subject(f"{person.key}, {axis}", document.slice(person.span), traits),
        span,
        value=value,
        voice=voice(document, span),
        place=place(document, span),
        subject_span=person.span,
    )
