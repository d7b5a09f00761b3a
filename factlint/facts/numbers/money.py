"""Sums of money, with the words around them that say what they are sums of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.nouns import stem
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.text.span import Span

RATE = "rate:"
"""The trait of a sum that is one for each of something; no stem of a word looks so."""

_AROUND = 70
"""How many characters of the sentence before and behind a sum say what it is a sum of."""
_NEXT = re.compile(r"[ \u00a0-]([^\W\d_][\w’'-]*)(?:[ \u00a0]([^\W\d_][\w’'-]*))?")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4


@cache
def _empty(lexicon: Lexicon) -> frozenset[str]:
    """Words that stand beside all sorts of sums."""
    assert lexicon.nouns is not None and lexicon.money is not None
    return frozenset({*lexicon.nouns.ends, *lexicon.nouns.auxiliaries, *lexicon.money.of_no_subject})


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each sum; its key is the noun that it stands before (the £46m bridge), its traits the words around."""
    document = reading.document
    for quantity in reading.mentions.of(Quantity):
        if quantity.unit is None or not quantity.unit.is_money or quantity.upper is not None or quantity.stated <= 0:
            continue
        index = document.sentence_at(quantity.span.start)
        if index is None:
            continue
        noun = _noun_behind(reading, quantity)
        words = _words_around(reading, quantity, document.sentences[index])
        if quantity.rate or _is_rate(reading, quantity):
            words |= {RATE}
        yield Fact(
            FactKind.MONEY,
            Subject(noun, document.slice(quantity.span), words),
            quantity.span,
            value=quantity.value,
            unit=quantity.unit,
            bound=quantity.bound,
            voice=Voice.QUOTED if document.inside(quantity.span, Layer.QUOTE) else Voice.DRAFT,
            place=document.scope_at(quantity.span.start) or Scope.BODY,
            mention=quantity,
        )


def _noun_behind(reading: Reading, quantity: Quantity) -> str:
    """The stem of the noun that a sum stands before: bridge, in the £46m bridge; nothing where none follows."""
    nouns = reading.lexicon.nouns
    assert nouns is not None
    found = _NEXT.match(reading.document.text, quantity.span.end)
    if found is None:
        return ""
    empty = _empty(reading.lexicon)
    words = [w.lower() for w in found.groups() if w]
    if words[0] in nouns.ends or words[0] in nouns.auxiliaries:
        return ""
    last = words[-1] if words[-1] not in empty else words[0]
    return "" if last in empty else stem(last, nouns)


def _words_around(reading: Reading, quantity: Quantity, sentence: Span) -> frozenset[str]:
    """The stems of the words near a sum that can say what it is a sum of."""
    nouns = reading.lexicon.nouns
    assert nouns is not None
    text = reading.document.text
    before = text[max(sentence.start, quantity.span.start - _AROUND) : quantity.span.start]
    behind = text[quantity.span.end : min(sentence.end, quantity.span.end + _AROUND)]
    empty = _empty(reading.lexicon)
    # A word that the edge of the window cuts is none.
    whole = [*_WORD.findall(before.lower()), *_WORD.findall(behind.lower())]
    return frozenset(stem(w, nouns) for w in whole if len(w) >= _SHORTEST and w not in empty)


def _is_rate(reading: Reading, quantity: Quantity) -> bool:
    words = reading.lexicon.money
    behind = reading.document.text[quantity.span.end : quantity.span.end + 12].lower()
    return words is not None and bool(_rates(reading.lexicon).match(behind))


@cache
def _rates(lexicon: Lexicon) -> re.Pattern[str]:
    assert lexicon.money is not None
    return re.compile(rf" ?(?:{'|'.join(map(re.escape, lexicon.money.rates))})(?!\w)")


BINDER = Binder(
    name="money",
    states=(FactKind.MONEY,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "nouns", "money"),
)
