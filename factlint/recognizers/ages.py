"""Ages (aged 64; Ana Reyl, 64,; the 64-year-old; was 64 when) and numbered anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factlint.compare.words.nouns import noun_class
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.time import TimeWords
from factlint.model.mention import Mentions
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, AgeForm, Anniversary
from factlint.model.values import Bound
from factlint.recognizers.base import Recognizer
from factlint.text.lowered import in_lower_case
from factlint.text.span import Span
from factlint.text.whole_words import occurrences, phrases

_OLDEST = 115
_NUMBER = re.compile(r"\s(\d{1,3})(?![\w-]|[.,:/]\d|\s?[-–]\s?\d)")
_ROLE = re.compile(r"\s(?:[a-z-]+\s){0,2}([a-z-]+)\s")
_REACH = 24
_IS = re.compile(r"(?<!\w)([a-z]+)\s(\d{1,3})\s$")
_PERSON = "person"
_BESIDE = re.compile(r",\s(\d{1,3})(?=[,.;]\s|\.$)")


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Age | Anniversary]:
    """Every exact age, and every anniversary with a number."""
    words = lexicon.time
    assert words is not None
    yield from _aged(document.text, mentions, words)
    yield from _beside(document.text, mentions, words)
    yield from _counted(document.text, mentions, lexicon)
    yield from _anniversaries(document.text, words)


def _aged(text: str, mentions: Mentions, words: TimeWords) -> Iterator[Age]:
    """Ages behind a word: aged 64, at the age of 64; somebody's where it stands behind the name: Ana Reyl, aged 64,."""
    people = {p.span.end: p for p in mentions.of(Person)}
    for at, word in occurrences(text, words.aged):
        number = _NUMBER.match(text, at + len(word))
        if number and int(number.group(1)) <= _OLDEST:
            span = Span(*number.span(1))
            person = people.get(at - 2) if text[at - 2 : at] == ", " and text[span.end : span.end + 1] == "," else None
            key, name = (person.key, person.span) if person else ("", None)
            yield Age(Span(at, span.end), int(number.group(1)), span, AgeForm.AGED, key, name)


@cache
def _in_brackets(words: TimeWords) -> re.Pattern[str]:
    """An age in brackets behind a name, where the sentence goes on about its bearer: (64), of Linz; (64) told."""
    aged, behind = phrases(words.in_brackets).pattern, phrases(words.behind_brackets).pattern
    return re.compile(rf"\s\((?:(?:{aged})\s)?(\d{{1,3}})\)(?=,?\s(?:{behind}))")


@cache
def _who_is(words: TimeWords) -> re.Pattern[str]:
    """An age behind a name in a clause of its own: Ana Reyl, who is 64,."""
    who, now = phrases(words.whose).pattern, phrases(words.is_now).pattern
    return re.compile(rf",\s(?:{who})\s(?:{now})\s(\d{{1,3}})(?=,\s|\.(?:\s|$))")


def _beside(text: str, mentions: Mentions, words: TimeWords) -> Iterator[Age]:
    """Ages between commas, or in brackets, behind a name."""
    for person in mentions.of(Person):
        number = _BESIDE.match(text, person.span.end) or _who_is(words).match(text, person.span.end)
        if number is None and text.startswith(" (", person.span.end):
            number = _in_brackets(words).match(text, person.span.end)
        if number and 0 < int(number.group(1)) <= _OLDEST:
            span = Span(*number.span(1))
            yield Age(
                person.span.to(span), int(number.group(1)), span, AgeForm.BESIDE, key=person.key, name_span=person.span
            )


def _counted(text: str, mentions: Mentions, lexicon: Lexicon) -> Iterator[Age]:
    """Ages that are read as numbers: a 64-year-old, was 64 when."""
    words = lexicon.time
    assert words is not None
    people: dict[int, Person] | None = None
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
                if people is None:
                    people = {at: p for p in mentions.of(Person) for at in (p.span.start, -p.span.end)}
                person = _bearer(text, span, people, lexicon)
                key, name = (person.key, person.span) if person else ("", None)
                yield Age(span, int(quantity.stated), quantity.number_span, AgeForm.NOUN, key, name)
        elif not quantity.head and _is_when(text, quantity.span, words):
            yield Age(quantity.span, int(quantity.stated), quantity.number_span, AgeForm.WHEN)
        elif not quantity.head and _was(words).fullmatch(text[max(0, quantity.span.start - 10) : end + 1].lower()):
            yield Age(quantity.span, int(quantity.stated), quantity.number_span, AgeForm.WAS)


def _bearer(text: str, age: Span, people: Mapping[int, Person], lexicon: Lexicon) -> Person | None:
    """Whose age `64-year-old` is: 64-year-old (baker) Ana Reyl; Ana Reyl, a 64-year-old baker.

    `people` are found by where they start and by the negative of where they end.
    """
    right = people.get(age.end + 1)
    if right or not text[age.start : age.end].endswith(("d", "D")):
        return right
    behind = _ROLE.match(text, age.end)
    nouns = lexicon.nouns
    if behind and nouns and behind.end() in people and noun_class(behind.group(1), nouns) == _PERSON:
        return people[behind.end()]
    one_of = lexicon.attributes.one_of if lexicon.attributes else frozenset()
    article = _apposed(one_of).search(text, max(0, age.start - _REACH), age.start)
    return people.get(-article.start()) if article else None


@cache
def _apposed(one_of: frozenset[str]) -> re.Pattern[str]:
    """What stands between a name and an age behind it: , a retired."""
    return re.compile(rf",\s(?:{'|'.join(sorted(one_of))})\s(?:[a-z]+\s)?$" if one_of else r"(?!)")


@cache
def _was(words: TimeWords) -> re.Pattern[str]:
    """A sentence that is an age: He was 64."""
    he, was = phrases(words.pronouns).pattern, phrases(words.was).pattern
    return re.compile(rf".*(?:[.!?”\"]\s|\n)(?:{he})\s(?:{was})\s\d{{1,3}}\.", re.DOTALL)


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
        found = _ordinal(words).search(in_lower_case(text[start:at]))
        if found:
            group = 1 if found.group(1) else 2
            years = int(found.group(1)) if found.group(1) else words.ordinals[found.group(2)]
            number = Span(start + found.start(group), start + found.end(group))
            yield Anniversary(Span(start + found.start(), at + len(word)), years, number)
    for at, word in occurrences(text, words.turns):
        turned = _NUMBER.match(text, at + len(word))
        if turned and phrases(words.turns_when).match(text[turned.end() :].lstrip()):
            yield Anniversary(Span(at, turned.end()), int(turned.group(1)), Span(*turned.span(1)))
    for at, word in occurrences(text, words.years_old):
        old = _IS.search(text, max(0, at - _REACH), at)
        if (
            old
            and old.group(1) in words.is_now
            and phrases(words.years_old_when).match(text[at + len(word) :].lstrip())
        ):
            yield Anniversary(Span(old.start(), at + len(word)), int(old.group(2)), Span(*old.span(2)))
    for name, years in words.named_anniversaries.items():
        for at, word in occurrences(text, (name,)):
            span = Span(at, at + len(word))
            yield Anniversary(span, years, span)


RECOGNIZER = Recognizer(
    name="ages", finds=(Age, Anniversary), recognise=recognise, needs=(Person, Quantity), words=("time",)
)
