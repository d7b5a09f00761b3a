"""Offices: the rank that stands before somebody's office, or that there is none, and which of those it is that exclude
each other (sergeant, inspector; prosecutor, defence lawyer)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factlint.compare.names.change_of_hands import is_change
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.document import Document
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.span import Span

_REACH = 60
_WORD_BEFORE = re.compile(r"(\w+)[ -]$")
_RANK_OF_NONE = "none"
_CLOSES = frozenset(",.;:)’'")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each office that stands at a name, with its rank; the key is the person and the office without it.

    For each office that excludes others there is another, with the office; its key is the person and what they have in
    common. Nothing is stated of a draft that says that offices change hands.
    """
    words, names = reading.lexicon.attributes, reading.lexicon.names
    assert words is not None and names is not None
    document = reading.document
    people = [p for p in reading.mentions.of(Person) if p.key and p.family not in names.titles]
    # Where two bear a name, it says alone of neither what they are.
    full = {p.family for p in people if p.given}
    people = [p for p in people if p.given or " " in p.key or p.family not in full]
    known = _stations(words, names)
    found = [(person, *office) for person in people for office in _offices(document.text, person, words, known)]
    found += [(person, *office) for person in people for office in _opening(reading, person, words)]
    ranked = any(rank != _RANK_OF_NONE for *_, rank in found)
    stations = [(person, span, _station(office, known)) for person, span, office, _ in found]
    held = {(person.key, station) for person, _, station in stations if station}
    if not ranked and len(held) < 2:
        return
    for (person, span, office, rank), (*_, station) in zip(found, stations, strict=True):
        if is_change(document, span, words):
            continue
        if ranked:
            yield _fact(document, person, office, span, rank)
        if station:
            group, _, value = station.partition("/")
            yield _fact(document, person, group, span, value)


def _fact(document: Document, person: Person, of: str, span: Span, value: str) -> Fact:
    return Fact(
        FactKind.OFFICE,
        Subject(f"{person.key}, {of}", document.slice(person.span)),
        span,
        value=value,
        voice=voice(document, span),
        place=place(document, span),
        subject_span=person.span,
    )


@cache
def _stations(words: AttributeWords, names: NameWords) -> Mapping[str, str]:
    """What each office that excludes others is among them, also under the short title of one (Sgt)."""
    short = {
        title.lower(): words.stations[office]
        for title, offices in names.offices_in_full.items()
        for office in offices
        if office in words.stations
    }
    return {**short, **words.stations}


def _station(office: str, known: Mapping[str, str]) -> str:
    """What an office is among those that exclude each other, by its last words; empty where it is none of them."""
    said = office.replace(".", "").split()
    found = (known.get(" ".join(said[first:])) for first in range(len(said)))
    return next((station for station in found if station is not None), "")


def _offices(
    text: str, person: Person, words: AttributeWords, known: Mapping[str, str]
) -> Iterator[tuple[Span, str, str]]:
    """The offices at a mention: where each stands, the office without its rank, and the rank."""
    if person.title:
        start = text.rfind(person.title, max(0, person.span.start - _REACH), person.span.start)
        if start >= 0:
            # A title at the head of a sentence may begin with a rank in a capital of its own.
            rank = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
            begins = rank.start(1) if rank is not None and rank[1].lower() in words.ranks else start
            yield from _ranked(text, Span(begins, start + len(person.title)), words)
    before_name, behind_name = _patterns(words)
    before = before_name.search(text, max(0, person.span.start - _REACH), person.span.start)
    # "The mayor, Ms Keane and the clerk" are three.
    if before is not None and text[person.span.end : person.span.end + 1] in _CLOSES:
        yield from _ranked(text, Span(*before.span("office")), words)
    behind = behind_name.match(text, person.span.end)
    if behind is not None:
        yield from _ranked(text, Span(*behind.span("office")), words)
    yield from _one_of(text, person, words, known)
    if not person.title:
        # "Botanist Lena Fox": a calling that is no title.
        calling = _WORD_BEFORE.search(text, max(0, person.span.start - _REACH), person.span.start)
        if calling is not None and calling[1].lower() in known:
            yield from _ranked(text, Span(*calling.span(1)), words)


def _one_of(
    text: str, person: Person, words: AttributeWords, known: Mapping[str, str]
) -> Iterator[tuple[Span, str, str]]:
    """What somebody is called in an aside behind their name, where nobody is two of its sort: a cardiologist at ..."""
    found = _called(words).match(text, person.span.end)
    for span, office, rank in _ranked(text, Span(*found.span("office")), words) if found else ():
        station = _station(office, known)
        if station and station.partition("/")[0] not in words.stations_elsewhere:
            yield span, office, rank


@cache
def _called(words: AttributeWords) -> re.Pattern[str]:
    one_of = "|".join(sorted(words.one_of))
    ends = "|".join(map(re.escape, words.behind_offices))
    return re.compile(
        rf"(?:, \d{{1,3}})?, (?:{one_of}) (?P<office>[a-z]+(?:[ -][a-z]+){{0,3}}?)(?=[,.;)]| (?:{ends})\b)"
    )


def _opening(reading: Reading, person: Person, words: AttributeWords) -> Iterator[tuple[Span, str, str]]:
    """The office with which the sentence behind begins, where one names one person: A neurologist at Arle, she."""
    document, parties = reading.document, reading.lexicon.parties
    index = document.sentence_at(person.span.start)
    if index is None or parties is None or index + 1 >= len(document.sentences):
        return
    own, following = document.sentences[index : index + 2]
    if document.block_at(own.start) is not document.block_at(following.start):
        return
    found = _aside_of_pronoun(words, parties.one_person).match(document.text, following.start, following.end)
    if found is not None and len({p.key for p in reading.mentions.within(Person, own)}) == 1:
        yield from _ranked(document.text, Span(*found.span("office")), words)


@cache
def _aside_of_pronoun(words: AttributeWords, pronouns: frozenset[str]) -> re.Pattern[str]:
    one_of = "|".join(w.capitalize() for w in sorted(words.one_of))
    ends = "|".join(map(re.escape, words.behind_offices))
    return re.compile(
        rf"(?:{one_of}) (?P<office>[a-z]+(?:[ -][a-z]+){{0,3}}?)"
        rf"(?: (?:{ends})\b[^.,;\n]{{0,60}})?, (?:{'|'.join(pronouns)})\b"
    )


@cache
def _patterns(words: AttributeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The office right before a name ("The mayor, Ms Keane,"), and the one right behind it ("Ana Ruiz, the mayor,")."""
    the = "|".join(f"{d}|{d.capitalize()}" for d in words.definite)
    joiners = "|".join(map(re.escape, words.of))
    office = r"(?P<office>[a-z]+(?:[ -][a-z]+){0,3}?)"
    return (
        # "The mayor, Ms Keane", "the town's mayor, Ms Keane"
        re.compile(rf"(?<![\w’'-])(?:(?:{the})|[\w-]+['’]s?) {office}, (?:[A-Z][a-z]+\.? )?$"),
        re.compile(rf", (?:(?:{the}) )?(?:[\w-]+(?: [\w-]+){{0,2}}['’]s? )?{office}(?=[,.;)]| (?:{joiners})\b)"),
    )


def _ranked(text: str, span: Span, words: AttributeWords) -> Iterator[tuple[Span, str, str]]:
    said = re.split(r"[ -]", text[span.start : span.end].lower())
    rank = said[0] if said[0] in words.ranks else _RANK_OF_NONE
    if rank != _RANK_OF_NONE:
        said = said[1:]
    # The head coach is the one without a rank.
    if len(said) > 1 and said[0] in words.heads:
        said = said[1:]
    if said:
        yield span, " ".join(said), rank


BINDER = Binder(
    name="offices", states=(FactKind.OFFICE,), needs=(Person,), bind=bind, words=("attributes", "names", "parties")
)
