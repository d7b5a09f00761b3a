"""Which person or body a party is: the key under which all that is said about one of them comes together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.document import Document
from factlint.model.lexicon.parties import PartyWords
from factlint.model.mention import Mentions
from factlint.model.named import Name, Organisation, Person, Place
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody whom a party names: the key of all mentions of them, where they are named, and as what."""

    key: str
    span: Span
    sort: type[Person] | type[Organisation] | type[Place] | type[Name]


def named_in(document: Document, mentions: Mentions, party: Span) -> tuple[Identity, ...]:
    """Everybody whom the words of a party name, in order: of "a lawyer for Mona Reyes", Mona Reyes."""
    found: list[Identity] = []
    for identity in _mentions_in(document, mentions, party):
        if not any(f.span.overlaps(identity.span) for f in found):
            found.append(identity)
    return tuple(sorted(found, key=lambda i: i.span.start))


def head_of(document: Document, mentions: Mentions, party: Span, words: PartyWords) -> Identity | None:
    """Who the party is, where it is somebody named: of "a lawyer for Mona Reyes", nobody."""
    for identity in named_in(document, mentions, party):
        before = document.text[party.start : identity.span.start].lower()
        if identity.span.end >= party.end - 2 and not any(w in words.links for w in _WORD.findall(before)):
            return identity
    return None


def _mentions_in(document: Document, mentions: Mentions, party: Span) -> Iterator[Identity]:
    """The named of a party, those that are surest first."""
    for person in mentions.within(Person, party):
        yield Identity(person.key, person.span, Person)
    for place in mentions.within(Place, party):
        if place.sure and not place.people:
            yield Identity(fold_name(place.name), place.span, Place)
    for body in mentions.within(Organisation, party):
        yield Identity(body.key, body.span, Organisation)
    for name in mentions.within(Name, party):
        yield Identity(fold_name(document.slice(name.span)), name.span, Name)
