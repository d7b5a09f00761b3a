"""Whom a party means that names nobody: who, the bishop, it."""

from __future__ import annotations

import re

from factlint.compare.names.identities import Identity
from factlint.model.document import Document
from factlint.model.lexicon.parties import PartyWords
from factlint.model.mention import Mentions
from factlint.model.named import Name, Organisation, Person
from factlint.text.folding import fold_name
from factlint.text.span import Span

_BEFORE_WHO = re.compile(r"(?P<comma>,?)\s+(?P<who>\w+)\s+(?:\w+\s+)?$")
_REACH = 40
_WORD = re.compile(r"\w+")
# "The bishop": a determiner and one noun.
_MOST_WORDS = 2


def meant_by(document: Document, mentions: Mentions, party: Span | None, at: int, words: PartyWords) -> Identity | None:
    """Who is meant by the subject of a verb at a place: a "who" behind a name, a title, or a pronoun; else None.

    A title is that of the only person who has it in the draft. A pronoun at the head of a sentence is taken for the
    name at the head of the sentence before it, in the same paragraph.
    """
    if party is None:
        return _before_who(document, mentions, at, words)
    said = document.slice(party).lower()
    found = said.split()
    if len(found) == _MOST_WORDS and found[0] in words.determiners:
        return _with_title(mentions, found[1])
    if said in words.pronouns:
        return _subject_before(document, mentions, party, said in words.for_people)
    return None


def _before_who(document: Document, mentions: Mentions, at: int, words: PartyWords) -> Identity | None:
    """The name right before a "who" whose verb stands at a place."""
    start = max(0, at - _REACH)
    found = _BEFORE_WHO.search(document.text[start:at])
    if found is None or found["who"].lower() not in words.relatives:
        return None
    end = start + found.start()
    named = [n for n in mentions.within(Name, Span(max(0, end - 2 * _REACH), end)) if n.span.end == end]
    return _identity(document, mentions, named[0].span) if named else None


def _with_title(mentions: Mentions, title: str) -> Identity | None:
    holders = {p.key: p for p in reversed(mentions.of(Person)) if p.title.lower() == title}
    if len(holders) != 1:
        return None
    ((key, person),) = holders.items()
    return Identity(key, person.span, Person)


def _subject_before(document: Document, mentions: Mentions, pronoun: Span, of_person: bool) -> Identity | None:
    index = document.sentence_at(pronoun.start)
    if not index or document.sentences[index].start != pronoun.start:
        return None
    before = document.sentences[index - 1]
    if document.block_at(before.start) != document.block_at(pronoun.start):
        return None
    named = mentions.within(Name, before)
    first = _WORD.search(document.text, before.start, before.end)
    if not named or first is None or named[0].span.start > first.end() + 1:
        return None
    found = _identity(document, mentions, named[0].span)
    return found if (found.sort is Person) == of_person else None


def _identity(document: Document, mentions: Mentions, name: Span) -> Identity:
    for person in mentions.within(Person, name):
        return Identity(person.key, person.span, Person)
    for body in mentions.within(Organisation, name):
        return Identity(body.key, body.span, Organisation)
    return Identity(fold_name(document.slice(name)), name, Name)
