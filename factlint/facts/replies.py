"""Accusations and what answers them: denials, replies, statements, and that there was no answer."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from factlint.compare import parties
from factlint.compare.identities import head_of, named_in
from factlint.facts.base import Binder, Reading
from factlint.model.cue import Cue
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.mention import Mention
from factlint.model.named import Name, Organisation, Person, Place
from factlint.model.quoted import Quotation
from factlint.text.span import Span

_ACCUSING = frozenset({"accusation", "charge"})
_ANSWERING = frozenset({"denial", "reply", "no-reply", "death"})
_STATEMENT = "statement"
_NEAR = 60
"""A verb of saying is looked for so many characters behind a name."""


def bind(reading: Reading) -> Iterator[Fact]:
    """Facts about each party that is named; the value is the cue's meaning.

    An answer of somebody who is not named (he denied it, the company said no) is stated with an empty key: it may be
    anybody's.
    """
    accused = set()
    for cue in reading.mentions.of(Cue):
        if cue.meaning in _ACCUSING:
            fact = _accusation(reading, cue)
            if fact is not None:
                accused.add(fact.about.key)
                yield fact
        elif cue.meaning in _ANSWERING:
            yield from _answers(reading, cue.span, cue.party, cue.meaning, cue)
    for quotation in reading.mentions.of(Quotation):
        if quotation.speaker is not None:
            yield from _answers(reading, quotation.span, quotation.speaker, _STATEMENT, quotation)
    if accused:
        yield from _Statements(reading).of(accused)


def _accusation(reading: Reading, cue: Cue) -> Fact | None:
    words = reading.lexicon.parties
    if cue.party is None or words is None:
        return None
    who = head_of(reading.document, reading.mentions, cue.party, words)
    if who is None or who.sort is Place:
        return None
    traits = frozenset({who.sort.__name__.lower()})
    subject = Subject(who.key, reading.document.slice(who.span), traits)
    return _fact(reading, FactKind.ACCUSATION, subject, cue.span, who.span, cue.meaning, cue)


def _answers(reading: Reading, span: Span, party: Span | None, meaning: str, mention: Mention) -> Iterator[Fact]:
    named = named_in(reading.document, reading.mentions, party) if party else ()
    for who in named:
        subject = Subject(who.key, reading.document.slice(who.span))
        yield _fact(reading, FactKind.RESPONSE, subject, span, who.span, meaning, mention)
    if not named:
        subject = Subject("", reading.document.slice(party) if party else "")
        yield _fact(reading, FactKind.RESPONSE, subject, span, party, meaning, mention)


def _fact(
    reading: Reading, kind: FactKind, subject: Subject, span: Span, who: Span | None, meaning: str, mention: Mention
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


@dataclass(frozen=True, slots=True)
class _Statements:
    """What the accused are said to have said, outside quotation marks."""

    reading: Reading

    def of(self, accused: Set[str]) -> Iterator[Fact]:
        """A fact for each verb of saying right behind or before a mention of one of the accused."""
        reading = self.reading
        for kind in (Person, Organisation, Name):
            for mention in reading.mentions.of(kind):
                key = mention.key if isinstance(mention, (Person, Organisation)) else self._key(mention.span)
                if key in accused and self._speaks(mention.span):
                    subject = Subject(key, reading.document.slice(mention.span))
                    yield _fact(reading, FactKind.RESPONSE, subject, mention.span, mention.span, _STATEMENT, mention)

    def _key(self, span: Span) -> str:
        who = named_in(self.reading.document, self.reading.mentions, span)
        return who[0].key if who else ""

    def _speaks(self, span: Span) -> bool:
        document, lexicon = self.reading.document, self.reading.lexicon
        if lexicon.quotes is None or lexicon.parties is None:
            return False
        index = document.sentence_at(span.start)
        if index is None:
            return False
        sentence = document.sentences[index]
        for at, word in parties.verbs_near(document.text, span, sentence, lexicon.quotes.verbs, _NEAR):
            subject = parties.before(document.text, at, sentence.start, lexicon.parties, lexicon.quotes.verbs)
            if subject is not None and subject.overlaps(span):
                return True
            behind = parties.behind(document.text, at + len(word), sentence.end, lexicon.parties)
            if behind is not None and behind.overlaps(span):
                return True
        return False


BINDER = Binder(
    name="replies",
    states=(FactKind.ACCUSATION, FactKind.RESPONSE),
    needs=(Cue, Quotation, Person, Organisation, Place, Name),
    bind=bind,
    words=("cues", "parties", "quotes"),
)
