"""Samples: how many were asked or looked at for a study, and how many the draft says of it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.document import Layer
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.quantity import Quantity
from factlint.model.timed import Trait
from factlint.model.values import Bound
from factlint.text.lowered import lowered
from factlint.text.whole_words import any_of, phrases, possessive
from factlint.text.years import YEAR

# A group of so few may be one of several in a study.
_FEWEST = 30
# How far before a number the words stand that say that so many were asked, and how far behind it.
_REACH = 60
# Two numbers that differ by so much are no rounded and exact one.
_APART = Decimal("0.1")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for the number of those asked for a study, and one for the study's number where it is told again.

    The second one points back (the study of 4,300; the 1,580 nurses in the survey). It is stated where it cannot be a
    part of the first: the digits are the same in another order, or it is said of one study of the same people, or is
    larger. Nothing is stated of sentences that tell of another study (an earlier one).
    """
    words = reading.lexicon.attributes
    assert words is not None
    lower = lowered(reading.document.text)
    if not words.sampled or not any(noun in lower for noun in words.sampled_nouns):
        return
    counts = [q for q in reading.mentions.of(Quantity) if _is_sample(q)]
    back = [(q, said) for q in counts if (said := _told_again(reading, lower, q, words)) is not None]
    if back and back[0][1] and back[0][0] is min(counts, key=lambda q: q.span.start):
        # "The survey of 2,300 tenants found": it may be told of so where it is told of first.
        back = back[1:]
    known = {q for q, _ in back}
    first = [q for q in counts if q not in known and _is_asked(lower, q, words)]
    for quantity, whole in back:
        if _is_of_another(reading, quantity, words) or _is_known(counts, known, quantity):
            continue
        asked = [q for q in first if q.span.start < quantity.span.start and not _is_of_another(reading, q, words)]
        if len({q.stated for q in asked}) != 1 or not _are_one(asked[0], quantity, whole=whole):
            continue
        if not _years(reading, quantity) <= _years(reading, asked[0]):
            continue
        yield _fact(reading, asked[0], frozenset())
        yield _fact(reading, quantity, frozenset({Trait.POINTS_BACK}))
        return


def _is_sample(quantity: Quantity) -> bool:
    is_count = quantity.unit is None and quantity.upper is None and not quantity.rate and not quantity.other
    return is_count and quantity.stated >= _FEWEST


def _told_again(reading: Reading, lower: str, quantity: Quantity, words: AttributeWords) -> bool | None:
    """Whether a number that the draft refers to is of a whole study (the study of 4,300); None where it is of none."""
    before = lower[max(0, quantity.number_span.start - _REACH) : quantity.number_span.start]
    possessives = reading.lexicon.nouns.possessives if reading.lexicon.nouns is not None else ()
    if _study_of(words, possessives).search(before):
        return True
    behind = lower[quantity.span.end : quantity.span.end + _REACH]
    return False if quantity.definite and _in_study(words).match(behind) else None


def _is_asked(lower: str, quantity: Quantity, words: AttributeWords) -> bool:
    """Whether so many were asked: a poll of 1,200 nurses, questioned 1,200, 1,200 nurses were questioned."""
    before = lower[max(0, quantity.number_span.start - _REACH) : quantity.number_span.start]
    behind = lower[quantity.span.end : quantity.span.end + _REACH]
    return _asking(words).search(before) is not None or _asked(words).match(behind) is not None


def _is_of_another(reading: Reading, quantity: Quantity, words: AttributeWords) -> bool:
    """Whether a sentence tells of another study, or goes on with "it" after one that does."""
    document = reading.document
    index = document.sentence_at(quantity.span.start)
    if index is None or document.inside(quantity.span, Layer.QUOTE):
        return True
    said = document.slice(document.sentences[index]).lower()
    if phrases(words.other_studies).search(said):
        return True
    pronouns = reading.lexicon.parties.pronouns if reading.lexicon.parties is not None else frozenset()
    goes_on = index > 0 and said.split(" ", 1)[0] in pronouns
    return goes_on and bool(phrases(words.other_studies).search(document.slice(document.sentences[index - 1]).lower()))


def _years(reading: Reading, quantity: Quantity) -> set[str]:
    """The years that the sentence of a number names."""
    index = reading.document.sentence_at(quantity.span.start)
    return set(YEAR.findall(reading.document.slice(reading.document.sentences[index]))) if index is not None else set()


def _is_known(counts: list[Quantity], back: set[Quantity], quantity: Quantity) -> bool:
    """Whether the draft has the number somewhere else than where it refers to it."""
    return any(q.stated == quantity.stated for q in counts if q not in back)


def _are_one(asked: Quantity, again: Quantity, *, whole: bool) -> bool:
    """Whether two numbers must be of one study: its digits in another order, or all of the same people."""
    if asked.stated == again.stated:
        return False
    one, two = f"{asked.stated:f}", f"{again.stated:f}"
    if asked.head and again.head and asked.head != again.head:
        return False
    if sorted(one) == sorted(two) and len(set(one)) > 1 and len(one) > 2:
        return True
    exact = asked.bound is Bound.EXACT and again.bound is Bound.EXACT
    apart = abs(asked.stated - again.stated) > _APART * min(asked.stated, again.stated)
    return exact and apart and bool(asked.head) and asked.head == again.head and (whole or again.stated > asked.stated)


def _fact(reading: Reading, quantity: Quantity, traits: frozenset[str]) -> Fact:
    return Fact(
        FactKind.SAMPLE,
        Subject("", reading.document.slice(quantity.span), traits),
        quantity.span,
        value=f"{quantity.stated:f}",
        voice=voice(reading.document, quantity.span),
        place=place(reading.document, quantity.span),
        mention=quantity,
    )


@cache
def _study_of(words: AttributeWords, possessives: tuple[str, ...]) -> re.Pattern[str]:
    """The study of; the survey's."""
    the, nouns, verbs = any_of(tuple(sorted(words.definite))), any_of(words.sampled_nouns), any_of(words.sampled)
    owner = possessive(possessives)
    joins = rf"(?:,? (?:{any_of(words.in_study)})|{owner}| (?:{verbs}))"
    return re.compile(rf"(?:\b(?:{the})|{owner}) (?:[a-z-]+ )??(?:{nouns}){joins}(?: (?:{the}))? \Z")


@cache
def _in_study(words: AttributeWords) -> re.Pattern[str]:
    """The 1,580 principals in the survey; the 1,580 principals who were questioned."""
    nouns = any_of(words.sampled_nouns)
    in_it = rf"(?:{any_of(words.in_study)}) (?:[a-z-]+ ){{1,3}}?(?:{nouns})"
    return re.compile(rf" (?:{in_it}|(?:(?:{any_of(words.sampled_who)}) )?(?:{any_of(words.taking_part)}))\b")


@cache
def _asking(words: AttributeWords) -> re.Pattern[str]:
    """Questioned more than; a poll of about."""
    nouns, verbs = any_of(words.sampled_nouns), any_of(words.sampled)
    return re.compile(rf"\b(?:(?:{verbs})|(?:{nouns}) (?:[a-z-]+ )?(?:{any_of(words.of)}))(?: [a-z-]+){{0,3}} \Z")


@cache
def _asked(words: AttributeWords) -> re.Pattern[str]:
    """Were questioned; took part in the study."""
    return re.compile(rf"(?: [a-z-]+){{0,4}}? (?:{any_of(words.taking_part)})\b")


BINDER = Binder(
    name="samples", states=(FactKind.SAMPLE,), needs=(Quantity,), bind=bind, words=("attributes", "parties")
)
