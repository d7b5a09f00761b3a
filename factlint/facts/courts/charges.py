"""Charges: the offence that each defendant of a story is charged with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Name, Person
from factlint.model.timed import Trait
from factlint.text.folding import fold_name
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases

# "A driver appeared in court charged with theft. Ivo Pask, 27, spoke only to ...": the name comes a sentence later.
_NAMED_AFTER = 1


@dataclass(frozen=True, slots=True)
class _Charged:
    """An offence and whose it is: the key of a person, or empty; where it stands; what it is read as."""

    who: str
    span: Span
    offence: str


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each offence that somebody is charged with, and for each that a charge or a plea of theirs names.

    The defendant is who is named first in the sentence, or at the head of the next; where nobody is, the only defendant
    of the draft. Nothing is stated of somebody with several charges, in sentences that say that a charge changed, and
    where the offence of a reference is spoken of elsewhere (a murder, and the murder charge).
    """
    words = reading.lexicon.law
    assert words is not None
    document = reading.document
    lower = lowered(document.text)
    accusing, replying = (sentences_with(document, lower, w) for w in (words.charged_with, words.answered_with))
    if not accusing and not replying:
        return
    charging, naming, answering = _patterns(words)
    told = (m for s in accusing for m in charging.finditer(lower, s.start, s.end))
    charged = [_charged(m, _defendant(reading, m.start())) for m in told]
    told = (m for s in replying for m in answering.finditer(lower, s.start, s.end))
    answered = [_charged(m, _named_before(reading, m.start())) for m in told]
    if not charged:
        charged, answered = answered, []
    if not charged:
        return
    defendants = {c.who for c in charged if c.who}
    only = next(iter(defendants)) if len(defendants) == 1 else ""
    offences: dict[str, set[str]] = {}
    for charge in charged:
        offences.setdefault(charge.who or only, set()).add(charge.offence)
    for charge in charged:
        if len(offences[charge.who or only]) == 1 and not _has_changed(reading, charge.span, words):
            yield _fact(reading, charge, charge.who or only, frozenset())
    names = naming.finditer(lower)
    named = [_charged(m, _defendant_of(reading, m.start(), defendants) or only) for m in names]
    references = [c for c in named if c.offence not in offences.get(c.who, {c.offence})]
    if not phrases(words.several).search(lower):
        references += [c for c in answered if c.who and _is_another(c.offence, offences.get(c.who, set()))]
    for charge in references:
        if _is_said_once(lower, charge) and not _has_changed(reading, charge.span, words):
            yield _fact(reading, charge, charge.who, frozenset({Trait.POINTS_BACK}))


def _is_another(offence: str, charged: set[str]) -> bool:
    """Whether an offence is not the only one that somebody is charged with."""
    return len(charged) == 1 and offence not in charged


def _charged(found: re.Match[str], who: str) -> _Charged:
    return _Charged(who, Span(*found.span("offence")), found["offence"].replace("-", " "))


def _is_said_once(lower: str, charge: _Charged) -> bool:
    """Whether the draft speaks of an offence at one place only."""
    return len(_offence(charge.offence).findall(lower)) == 1


def _named_before(reading: Reading, at: int) -> str:
    """The key of the first person whom the sentence names before a place in it; empty where it names nobody."""
    index = reading.document.sentence_at(at)
    if index is None:
        return ""
    before = Span(reading.document.sentences[index].start, at)
    named = reading.mentions.within(Person, before)
    if named:
        return named[0].key
    # A name that is not known for a person's: at the head of the sentence, it is the defendant's all the same.
    names = [n for n in reading.mentions.within(Name, before) if len(n.words) > 1 and n.span.start == before.start]
    return fold_name(reading.document.slice(names[0].span)) if names else ""


def _defendant(reading: Reading, at: int) -> str:
    """Who is charged in a sentence: named before the place, or at the head of the next sentence where nobody is."""
    before = _named_before(reading, at)
    index = reading.document.sentence_at(at)
    if before or index is None:
        return before
    sentences = reading.document.sentences
    if reading.mentions.within(Person, sentences[index]):
        return ""
    for sentence in sentences[index + 1 : index + 1 + _NAMED_AFTER]:
        for person in reading.mentions.within(Person, sentence):
            if person.given and not reading.document.text[sentence.start : person.span.start].strip():
                return person.key
    return ""


def _defendant_of(reading: Reading, at: int, defendants: set[str]) -> str:
    """The defendant whom the sentence names before a place: not their lawyer."""
    index = reading.document.sentence_at(at)
    if index is None:
        return ""
    named = reading.mentions.within(Person, Span(reading.document.sentences[index].start, at))
    return next((p.key for p in named if p.key in defendants), "")


def _has_changed(reading: Reading, span: Span, words: LawWords) -> bool:
    index = reading.document.sentence_at(span.start)
    if index is None:
        return True
    return bool(phrases(words.changed).search(reading.document.slice(reading.document.sentences[index]).lower()))


def _fact(reading: Reading, charge: _Charged, who: str, traits: frozenset[str]) -> Fact:
    return Fact(
        FactKind.CHARGE,
        Subject(who, reading.document.slice(charge.span), traits),
        charge.span,
        value=charge.offence,
        voice=voice(reading.document, charge.span),
        place=place(reading.document, charge.span),
    )


@cache
def _patterns(words: LawWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns in lower case: an offence that is charged, one that a charge is named after, one that is denied."""
    offences = any_of(words.offences).replace("\\ ", "[ -]")
    # "charged with the attempted murder", "the first-degree murder charge": what stands between is no other offence.
    at_length = rf"(?:(?:{any_of(words.causing)})\s+(?:[\w'’-]+\s+){{0,6}}?(?:{any_of(words.by)})\s+)?"
    behind = any_of(words.charge_nouns)
    charged = rf"(?:{any_of(words.charged_with)})\s+{at_length}(?:[\w-]+\s+){{0,2}}?(?P<offence>{offences})(?!\w)"
    named = rf"(?:{any_of(words.definite)})\s+(?:[\w-]+\s+)?(?P<offence>{offences})\s+(?:{behind})(?!\w)"
    answered = rf"(?:{any_of(words.answered_with)})\s+{at_length}(?:[\w-]+\s+)?(?P<offence>{offences})(?!\w)"
    return re.compile(rf"(?<!\w){charged}"), re.compile(rf"(?<!\w){named}"), re.compile(rf"(?<!\w){answered}")


@cache
def _offence(offence: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(offence)}(?!\w)".replace("\\ ", "[ -]"))


BINDER = Binder(name="charges", states=(FactKind.CHARGE,), needs=(Person, Name), bind=bind, words=("law",))
