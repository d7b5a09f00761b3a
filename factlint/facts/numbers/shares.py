"""Shares: a per cent, with what the words around it make of it: a fall, a part of all of something, a rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.nouns import noun_class
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases

FALL, PART, RATE = "fall", "part", "rate"
"""The traits of a share that says how much less something is, is one of all of a thing, or is for each so many."""

_SHARE = "share"
_PERSON = "person"
_BEFORE = 60
_HUNDRED = 100


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each per cent that is one of these, or more than a hundred."""
    document = reading.document
    for quantity in reading.mentions.of(Quantity):
        if quantity.unit is None or quantity.unit.dimension != _SHARE:
            continue
        per = _per(reading, quantity)
        if per is None and quantity.stated <= _HUNDRED:
            # A per cent within a hundred may be anything: nothing asks.
            continue
        quoted = document.inside(quantity.span, Layer.QUOTE)
        yield Fact(
            FactKind.SHARE,
            Subject(quantity.of, document.slice(quantity.span), _traits(reading, quantity, per)),
            quantity.span,
            value=quantity.value,
            unit=quantity.unit,
            bound=quantity.bound,
            voice=Voice.QUOTED if quoted else Voice.DRAFT,
            place=document.scope_at(quantity.span.start) or Scope.BODY,
            mention=quantity,
            parts=(("per", per),) if per else (),
        )


def _traits(reading: Reading, quantity: Quantity, per: Quantity | None) -> frozenset[str]:
    words, document = reading.lexicon.shares, reading.document
    assert words is not None
    index = document.sentence_at(quantity.span.start)
    sentence = document.sentences[index] if index is not None else quantity.span
    said = document.slice(sentence).lower()
    found = {RATE} if per else set[str]()
    if _is_fall(reading, quantity, sentence) and not phrases(words.below_zero).search(said):
        found.add(FALL)
    if _is_part(reading, quantity) and not phrases(words.idioms).search(said):
        found.add(PART)
    return frozenset(found)


def _per(reading: Reading, quantity: Quantity) -> Quantity | None:
    """The number that a rate is for, where one stands right behind it: per 100,000."""
    text = reading.document.text
    found = _patterns(reading.lexicon)[0].match(text, quantity.span.end)
    if found is None:
        return None
    behind = reading.mentions.within(Quantity, Span(found.end(), found.end() + _BEFORE))
    if not behind or behind[0].span.start != found.end() or behind[0].unit is not None:
        return None
    return behind[0] if behind[0].stated >= _HUNDRED else None


def _is_fall(reading: Reading, quantity: Quantity, sentence: Span) -> bool:
    text = reading.document.text
    _, behind, before, across = _patterns(reading.lexicon)
    near = text[max(sentence.start, quantity.span.start - _BEFORE) : quantity.span.start].lower()
    if behind.match(text, quantity.span.end) or before.search(near):
        return True
    found = across.search(near)
    arithmetic = reading.lexicon.arithmetic
    return found is not None and not (arithmetic and phrases(arithmetic.rises).search(found.group()))


def _is_part(reading: Reading, quantity: Quantity) -> bool:
    """Whether a per cent can be no more than a hundred: 60% of pupils, a 60% stake."""
    words, nouns, text = reading.lexicon.shares, reading.lexicon.nouns, reading.document.text
    assert words is not None and nouns is not None
    behind = text[quantity.span.end : quantity.span.end + 16].lower()
    if any(behind.startswith(f" {w}") and not behind[len(w) + 1 :][:1].isalpha() for w in words.parts):
        return True
    if not quantity.of or quantity.of_span is None or noun_class(quantity.of, nouns) != _PERSON:
        return False
    # One person is no group of them: 120% of a teacher's pay.
    return text[quantity.of_span.start : quantity.of_span.end].lower() != quantity.of


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands behind a rate, behind a fall, right before a fall, and before a fall with its object in between."""
    words, numbers = lexicon.shares, lexicon.numbers
    assert words is not None and numbers is not None
    hedges = (*numbers.about, *numbers.below, *numbers.above, *numbers.at_least, *numbers.at_most)
    between = any_of({*words.by, *hedges})
    falls, cuts = ("|".join(map(re.escape, group)) for group in (words.falls, words.cuts))
    after, per = ("|".join(map(re.escape, group)) for group in (words.falls_after, words.per))
    by = re.escape(words.by[0]) if words.by else "(?!)"
    return (
        re.compile(rf"[ \u00a0](?:{per})[ \u00a0](?=\d)"),
        re.compile(rf"[ \u00a0](?:{after})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{falls})(?:[ \u00a0](?:{between}))*[ \u00a0]$"),
        re.compile(rf"(?<!\w)(?:{cuts})(?:[ \u00a0][\w’'-]+){{1,4}}[ \u00a0]{by}(?:[ \u00a0](?:{between}))*[ \u00a0]$"),
    )


BINDER = Binder(
    name="shares",
    states=(FactKind.SHARE,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "nouns", "shares"),
)
