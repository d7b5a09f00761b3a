"""Accusations and what answers them: denials, replies, statements, and that there was no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.compare.names import parties
from factlint.compare.names.identities import Identity, head_of, named_in
from factlint.compare.names.meant import meant_by
from factlint.facts.base import Binder, Reading
from factlint.model.cue import Cue
from factlint.model.document import Document, Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.lexicon.parties import PartyWords
from factlint.model.mention import Mention
from factlint.model.named import Name, Organisation, Person, Place
from factlint.model.quoted import Quotation
from factlint.text.span import Span

_ACCUSING = frozenset({"accusation", "charge"})
_ANSWERING = frozenset({"denial", "reply", "no-reply", "death"})
_STATEMENT = "statement"
_APPOSITION = re.compile(r", (?P<name>[A-Z][^,;:.()]{2,40}),")


def bind(reading: Reading) -> Iterator[Fact]:
    """Facts about each party that is named; the value is the cue's meaning.

    An answer of somebody who is not named (he denied it, the company said no) is stated with an empty key: it may be
    anybody's.
    """
    accusations = []
    for cue in reading.mentions.of(Cue):
        if cue.meaning in _ACCUSING:
            fact = _accusation(reading, cue)
            if fact is not None:
                accusations.append(fact)
                yield fact
        elif cue.meaning in _ANSWERING:
            yield from _answers(reading, cue.span, cue.party, cue.meaning, cue)
    for quotation in reading.mentions.of(Quotation):
        if quotation.speaker is not None:
            yield from _answers(reading, quotation.span, quotation.speaker, _STATEMENT, quotation)
    yield from _statements(reading, accusations)


def _accusation(reading: Reading, cue: Cue) -> Fact | None:
    words = reading.lexicon.parties
    if cue.party is None or words is None or _is_passive(reading.document, cue, words):
        return None
    who = head_of(reading.document, reading.mentions, cue.party, words) or _in_apposition(reading, cue.party)
    if who is None or who.sort is Place:
        return None
    traits = frozenset({who.sort.__name__.lower()})
    subject = Subject(who.key, reading.document.slice(who.span), traits)
    return _fact(reading, FactKind.ACCUSATION, subject, cue.span, who.span, cue.meaning, cue)


def _is_passive(document: Document, cue: Cue, words: PartyWords) -> bool:
    """Whether what is alleged was done to the party: was allegedly robbed."""
    between = document.text[cue.party.end : cue.span.start].split() if cue.party is not None else []
    return bool(between) and between[-1].lower() in words.passive


def _in_apposition(reading: Reading, party: Span) -> Identity | None:
    """Who is named between commas right behind a party that names nobody: their former coach, Viktor Hale, of."""
    document = reading.document
    behind = _APPOSITION.match(document.text, party.end)
    if behind is None or any(w[0].isupper() for w in document.slice(party).split()[1:]):
        return None
    named = named_in(document, reading.mentions, Span(*behind.span("name")))
    return named[0] if len(named) == 1 else None


def _answers(reading: Reading, span: Span, party: Span | None, meaning: str, mention: Mention | None) -> Iterator[Fact]:
    named = named_in(reading.document, reading.mentions, party) if party else ()
    if not named and reading.lexicon.parties is not None:
        meant = _in_apposition(reading, party) if party is not None else None
        meant = meant or meant_by(reading.document, reading.mentions, party, span.start, reading.lexicon.parties)
        named = (meant,) if meant is not None else ()
    for who in named:
        subject = Subject(who.key, reading.document.slice(who.span))
        yield _fact(reading, FactKind.RESPONSE, subject, span, who.span, meaning, mention)
    if not named:
        subject = Subject("", reading.document.slice(party) if party else "")
        yield _fact(reading, FactKind.RESPONSE, subject, span, party, meaning, mention)


def _fact(
    reading: Reading,
    kind: FactKind,
    subject: Subject,
    span: Span,
    who: Span | None,
    meaning: str,
    mention: Mention | None,
) -> Fact:
    document = reading.document
    return Fact(
        kind,
        subject,
        span,
        value=meaning,
        voice=Voice.QUOTED if document.inside(span, Layer.QUOTE) else Voice.DRAFT,
        place=document.scope_at(span.start) or Scope.BODY,
        subject_span=who,
        mention=mention,
    )


def _statements(reading: Reading, accusations: Sequence[Fact]) -> Iterator[Fact]:
    """What is said outside quotation marks by the accused anywhere, and by somebody unnamed near an accusation.

    The subjects of all verbs of saying are looked at, and so only in drafts that accuse somebody.
    """
    document, lexicon = reading.document, reading.lexicon
    if not accusations or lexicon.quotes is None or lexicon.parties is None:
        return
    accused = {f.about.key for f in accusations}
    for sentence in document.sentences:
        for at, verb in parties.words_in(document.text, sentence, lexicon.quotes.verbs):
            before = parties.before(document.text, at, sentence.start, lexicon.parties, lexicon.quotes.verbs)
            behind = parties.behind(document.text, at + len(verb), sentence.end, lexicon.parties)
            if behind and parties.is_pronoun(lexicon.parties, document.slice(behind)):
                # "The hospitals said they had found": what follows is said, and does not say it.
                behind = None
            if behind and before and document.text[before.end : at].replace(" ", "").isalpha():
                # "They have asked the agency": who is asked.
                behind = None
            for subject in filter(None, (before, behind)):
                for fact in _answers(reading, Span(at, at + len(verb)), subject, _STATEMENT, None):
                    if not fact.about.key or fact.about.key in accused:
                        yield fact


BINDER = Binder(
    name="replies",
    states=(FactKind.ACCUSATION, FactKind.RESPONSE),
    needs=(Cue, Quotation, Person, Organisation, Place, Name),
    bind=bind,
    words=("cues", "parties", "quotes"),
)
