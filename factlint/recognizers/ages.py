"""Ages (aged 64; Ana Reyl, 64,; the 64-year-old; was 64 when) and numbered anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.time import TimeWords
from factlint.model.mention import Mentions
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, AgeForm, Anniversary
from factlint.model.values import Bound
from factlint.recognizers.base import Recognizer
from factlint.text.span import Span
from factlint.text.whole_words import occurrences

_OLDEST = 115
_NUMBER = re.compile(r"\s(\d{1,3})(?![\w-]|[.,:/]\d|\s?[-–]\s?\d)")
_BESIDE = re.compile(r",\s(\d{1,3})(?=[,.;]\s|\.$)")


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Age | Anniversary]:
    """Every exact age, and every anniversary with a number."""
    words = lexicon.time
    assert words is not None
    yield from _aged(document.text, words)
    yield from _beside(document.text, mentions)
    yield from _counted(document.text, mentions, words)
    yield from _anniversaries(document.text, words)


def _aged(text: str, words: TimeWords) -> Iterator[Age]:
    """Ages behind a word: aged 64, at the age of 64."""
    for at, word in occurrences(text, words.aged):
        number = _NUMBER.match(text, at + len(word))
        if number and int(number.group(1)) <= _OLDEST:
            span = Span(*number.span(1))
            yield Age(Span(at, span.end), int(number.group(1)), span, AgeForm.AGED)


def _beside(text: str, mentions: Mentions) -> Iterator[Age]:
    """Ages between commas behind a name."""
    for person in mentions.of(Person):
        number = _BESIDE.match(text, person.span.end)
        if number and 0 < int(number.group(1)) <= _OLDEST:
            span = Span(*number.span(1))
            yield Age(
                person.span.to(span), int(number.group(1)), span, AgeForm.BESIDE, key=person.key, name_span=person.span
            )


def _counted(text: str, mentions: Mentions, words: TimeWords) -> Iterator[Age]:
    """Ages that are read as numbers: a 64-year-old, was 64 when."""
    people = {p.span.start: p for p in mentions.of(Person)}
    for quantity in mentions.of(Quantity):
        if quantity.bound is not Bound.EXACT or quantity.upper is not None or not 0 < quantity.stated <= _OLDEST:
            continue
        if quantity.stated != int(quantity.stated):
            continue
        end = quantity.span.end
        if quantity.unit is not None:
            old = next((o for o in words.old if text.startswith(o, end)), None)
            if old and quantity.unit.name == "year" and not text[end + len(old) : end + len(old) + 1].isalnum():
                span = Span(quantity.span.start, end + len(old))
                person = people.get(span.end + 1)
                key, name = (person.key, person.span) if person else ("", None)
                yield Age(span, int(quantity.stated), quantity.number_span, AgeForm.NOUN, key, name)
        elif not quantity.head and _is_when(text, quantity.span, words):
            yield Age(quantity.span, int(quantity.stated), quantity.number_span, AgeForm.WHEN)


def _is_when(text: str, span: Span, words: TimeWords) -> bool:
    behind = text[span.end : span.end + 12].split()
    before = text[max(0, span.start - 12) : span.start].split()
    return bool(behind) and bool(before) and behind[0] in words.when and before[-1] in words.was


@cache
def _ordinal(words: TimeWords) -> re.Pattern[str]:
    endings = "|".join(words.ordinal_endings)
    named = "|".join(sorted(words.ordinals, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(\d{{1,4}})(?:{endings})|({named}))[\s-]+(?:[a-z]+\s)?$")


def _anniversaries(text: str, words: TimeWords) -> Iterator[Anniversary]:
    for at, word in occurrences(text, words.anniversaries):
        start = max(0, at - 40)
        found = _ordinal(words).search(text[start:at].lower())
        if found:
            group = 1 if found.group(1) else 2
            years = int(found.group(1)) if found.group(1) else words.ordinals[found.group(2)]
            number = Span(start + found.start(group), start + found.end(group))
            yield Anniversary(Span(start + found.start(), at + len(word)), years, number)


RECOGNIZER = Recognizer(
    name="ages", finds=(Age, Anniversary), recognise=recognise, needs=(Person, Quantity), words=("time",)
)
