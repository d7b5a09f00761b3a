"""Ages: whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.compare.words.nouns import noun_class
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.time import TimeWords
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, AgeForm, Trait, Year
from factlint.model.values import Interval
from factlint.text.span import Span

_BACK = 3
"""How many sentences back the one is sought whom `the 34-year-old` means."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_MARKS = (",", ".", ";", ":")
_NEXT = re.compile(r"\s([a-z]+)")
_PERSON = "person"
_AHEAD, _NOUNS = 40, 3


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each age that is somebody's."""
    words = reading.lexicon.time
    assert words is not None
    for age in reading.mentions.of(Age):
        key = age.key or _pointed_at(reading, age, words)
        if key:
            yield _of_person(reading, age, key)


def _of_person(reading: Reading, age: Age, key: str) -> Fact:
    return Fact(
        FactKind.AGE,
        Subject(key, reading.document.slice(age.name_span or age.span), _traits(reading, age, key)),
        age.span,
        value=Interval.exactly(age.years),
        voice=voice(reading.document, age.span),
        place=place(reading.document, age.span),
        subject_span=age.name_span,
        mention=age,
    )


def _traits(reading: Reading, age: Age, key: str) -> frozenset[str]:
    """Whether an age points back, and whether somebody without a name stands in the sentence before.

    Where that sentence begins with the one who is meant, whoever else is in it is not.
    """
    if age.key:
        return frozenset()
    index = reading.document.sentence_at(age.span.start) or 0
    before = reading.document.sentences[index - 1] if index else None
    crowded = before is not None and _subject(reading, before) != key and _somebody(reading, before)
    return frozenset((Trait.POINTS_BACK, Trait.CROWDED) if crowded else (Trait.POINTS_BACK,))


def _subject(reading: Reading, sentence: Span) -> str:
    """The person with whose name a sentence begins; else empty."""
    found = (p.key for p in reading.mentions.within(Person, sentence) if p.span.start == sentence.start)
    return next(found, "")


def _pointed_at(reading: Reading, age: Age, words: TimeWords) -> str:
    """Whose age `the 34-year-old` is, as far as that is sure; else empty."""
    return (
        _of_sentence_before(reading, age, words)
        or _swapped(reading, age, words)
        or _told_of(reading, age, words)
        or _captioned(reading, age, words)
    )


def _captioned(reading: Reading, age: Age, words: TimeWords) -> str:
    """Somebody with an age in a caption, whose name begins the sentence before one that begins with the age.

    "Ana Ruiz won by a length. The 22-year-old rower" is of Ana Ruiz, where nobody else in the draft is 22.
    """
    document, mentions = reading.document, reading.mentions
    index = document.sentence_at(age.span.start)
    if age.form is not AgeForm.NOUN or not index or any(a.years == age.years for a in mentions.of(Age) if a is not age):
        return ""
    before, sentence = document.sentences[index - 1], document.sentences[index]
    if document.text[sentence.start : age.span.start].strip().lower() not in words.the:
        return ""
    nouns = reading.lexicon.nouns
    said = _WORD.findall(document.text[age.span.end : age.span.end + _AHEAD].lower())[:_NOUNS]
    if nouns is None or not any(noun_class(word, nouns) == _PERSON or word in words.goes_on for word in said):
        return ""
    known = {a.key for a in mentions.of(Age) if a.key and document.scope_at(a.span.start) is Scope.CAPTION}
    first = _subject(reading, before)
    return first if first in known else ""


def _told_of(reading: Reading, age: Age, words: TimeWords) -> str:
    """The only person whom the sentences before name, as far back as the one with an age; else empty.

    `The 34-year-old` must begin its sentence, and nobody else in the draft be as old.
    """
    document, mentions = reading.document, reading.mentions
    index = document.sentence_at(age.span.start)
    if age.form is not AgeForm.NOUN or not index or not _is_somebody(reading, age, words):
        return ""
    if document.text[document.sentences[index].start : age.span.start].strip().lower() not in words.the:
        return ""
    if any(a.years == age.years for a in mentions.of(Age) if a is not age):
        return ""
    for sentence in reversed(document.sentences[max(0, index - _BACK) : index]):
        people = {p.key for p in mentions.within(Person, sentence)}
        ages = {a.key for a in mentions.within(Age, sentence)}
        if len(people) > 1 or ages - people or _somebody(reading, sentence):
            return ""
        if ages and document.scope_at(sentence.start) == document.scope_at(age.span.start):
            return people.pop()
        if people:
            known = {a.key for a in mentions.of(Age) if a.key and a.span.start < age.span.start}
            return people.pop() if people & known else ""
    return ""


def _somebody(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence speaks of a person without a name: a climber, the driver."""
    nouns = reading.lexicon.nouns
    said = _WORD.findall(reading.document.slice(sentence).lower())
    return nouns is not None and any(
        word in nouns.determiners and any(noun_class(n, nouns) == _PERSON for n in said[at + 1 : at + 3])
        for at, word in enumerate(said)
    )


def _swapped(reading: Reading, age: Age, words: TimeWords) -> str:
    """The only person of the draft whose age, told before, is that of `the 43-year-old` with its digits swapped.

    Nobody else may be as old: then it is their age.
    """
    digits = str(age.years)
    if age.form is not AgeForm.NOUN or len(set(digits)) != 2 or not _is_somebody(reading, age, words):
        return ""
    others = [a for a in reading.mentions.of(Age) if a is not age]
    if any(a.years == age.years for a in others):
        return ""
    keys = {a.key for a in others if a.key and str(a.years) == digits[::-1] and a.span.start < age.span.start}
    return keys.pop() if len(keys) == 1 else ""


def _is_somebody(reading: Reading, age: Age, words: TimeWords) -> bool:
    """Whether `the 43-year-old` is a person by what stands behind it, and not a route that is 43 years old."""
    text, nouns = reading.document.text, reading.lexicon.nouns
    if text[max(0, age.span.start - 4) : age.span.start].lower().split()[-1:] not in [[w] for w in words.the]:
        return False
    behind = _NEXT.match(text, age.span.end)
    if behind is None:
        return text[age.span.end : age.span.end + 1] in _MARKS
    word = behind.group(1)
    is_verb = word in words.goes_on or word in words.beside
    return is_verb or (nouns is not None and noun_class(word, nouns) == _PERSON)


def _of_sentence_before(reading: Reading, age: Age, words: TimeWords) -> str:
    """The only person of the sentence before, who has an age there; else empty."""
    document, text = reading.document, reading.document.text
    index = document.sentence_at(age.span.start)
    if age.form is not AgeForm.NOUN or not index:
        return ""
    sentence, before = document.sentences[index], document.sentences[index - 1]
    opening = text[sentence.start : age.span.start].strip().lower()
    behind = re.match(r"\s([a-z]+)", text[age.span.end : sentence.end])
    if opening not in words.the or behind is None or behind.group(1) not in words.goes_on:
        return ""
    if document.block_at(before.start) != document.block_at(sentence.start):
        return ""
    near = [*reading.mentions.within(Age, before), *reading.mentions.within(Age, sentence)]
    people = {p.key for p in reading.mentions.within(Person, before)}
    named = [a for a in near if a.key]
    return named[0].key if len(near) == 2 and len(named) == 1 and people == {named[0].key} else ""


BINDER = Binder(
    name="ages",
    states=(FactKind.AGE,),
    needs=(Age, Person, Quantity, Year, Dated),
    bind=bind,
    words=("time",),
)
