"""Charges: the offence that each defendant of a story is charged with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Person
from factlint.model.timed import Trait
from factlint.text.span import Span
from factlint.text.whole_words import phrases


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each offence that somebody is charged with, and for each that a charge of theirs is named after.

    The defendant is who is named first in the sentence; where nobody is, the only defendant of the draft. Nothing is
    stated of somebody with several charges, in sentences that say that a charge changed, and where the offence of a
    reference is spoken of elsewhere (a murder, and the murder charge).
    """
    words = reading.lexicon.law
    assert words is not None
    lower = reading.document.text.lower()
    if not any(noun in lower for noun in words.charge_nouns):
        return
    charging, naming = _patterns(words)
    charged = [(found, _defendant(reading, found.start())) for found in charging.finditer(lower)]
    if not charged:
        return
    defendants = {who for _, who in charged if who}
    only = next(iter(defendants)) if len(defendants) == 1 else ""
    offences: dict[str, set[str]] = {}
    for found, who in charged:
        offences.setdefault(who or only, set()).add(found["offence"])
    for found, who in charged:
        if len(offences[who or only]) == 1 and not _has_changed(reading, found, words):
            yield _fact(reading, found, who or only, frozenset())
    for found in naming.finditer(lower):
        who = _defendant(reading, found.start()) or only
        offence = found["offence"]
        spoken_of = len(phrases((offence,)).findall(lower))
        if offence not in offences.get(who, {offence}) and spoken_of == 1 and not _has_changed(reading, found, words):
            yield _fact(reading, found, who, frozenset({Trait.POINTS_BACK}))


def _defendant(reading: Reading, at: int) -> str:
    """The key of the first person whom the sentence names before a place in it; empty where it names nobody."""
    index = reading.document.sentence_at(at)
    if index is None:
        return ""
    sentence = reading.document.sentences[index]
    named = reading.mentions.within(Person, Span(sentence.start, at))
    return named[0].key if named else ""


def _has_changed(reading: Reading, found: re.Match[str], words: LawWords) -> bool:
    index = reading.document.sentence_at(found.start())
    if index is None:
        return True
    return bool(phrases(words.changed).search(reading.document.slice(reading.document.sentences[index]).lower()))


def _fact(reading: Reading, found: re.Match[str], who: str, traits: frozenset[str]) -> Fact:
    span = Span(*found.span("offence"))
    return Fact(
        FactKind.CHARGE,
        Subject(who, reading.document.slice(span), traits),
        span,
        value=found["offence"],
        voice=voice(reading.document, span),
        place=place(reading.document, span),
    )


@cache
def _patterns(words: LawWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns for an offence that is charged, and for one that a charge is named after, in lower case."""
    offences = _any(words.offences)
    # "charged with the attempted murder", "the first-degree murder charge": what stands between is no other offence.
    before, behind = _any(words.charged_with), _any(words.charge_nouns)
    charged = rf"(?<!\w)(?:{before})\s+(?:[\w-]+\s+){{0,2}}?(?P<offence>{offences})(?!\w)"
    named = rf"(?<!\w)(?:{_any(words.definite)})\s+(?:[\w-]+\s+)?(?P<offence>{offences})\s+(?:{behind})(?!\w)"
    return re.compile(charged), re.compile(named)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


BINDER = Binder(name="charges", states=(FactKind.CHARGE,), needs=(Person,), bind=bind, words=("law",))
