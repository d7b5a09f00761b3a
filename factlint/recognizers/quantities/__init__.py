"""Quantities: numbers in digits and words, with what they measure or count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factlint.languages.measures import currency
from factlint.model.dated import Dated
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mentions
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval, Unit
from factlint.recognizers.base import Recognizer
from factlint.recognizers.quantities import counted, hedges, measures, noise
from factlint.recognizers.quantities.numeral import NumberPatterns, Numeral, patterns
from factlint.recognizers.quantities.numerals import numeral_at, numerals, share_of, unscaled
from factlint.recognizers.quantities.pairs import pairs
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class _Words:
    """What the recognizer knows of a language, compiled once."""

    lexicon: Lexicon
    numbers: NumberPatterns
    noise: noise.Noise
    units: measures.UnitNames | None
    nouns: counted.NounIndex | None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The stretch of text in which what belongs to a number is looked for."""

    text: str
    span: Span


@cache
def _words(lexicon: Lexicon) -> _Words:
    assert lexicon.numbers is not None
    return _Words(
        lexicon,
        patterns(lexicon.numbers),
        noise.noise(lexicon.numbers),
        measures.unit_names(lexicon.units) if lexicon.units else None,
        counted.noun_index(lexicon.nouns) if lexicon.nouns else None,
    )


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Quantity]:
    """Every quantity of the document that is no date, time, score, rank, year or name."""
    words = _words(lexicon)
    dated = mentions.of(Dated)
    next_date, end = 0, 0
    for numeral in numerals(document.text, words.numbers):
        start = numeral.span.start
        if start < end:
            continue
        while next_date < len(dated) and dated[next_date].span.end <= start:
            next_date += 1
        if next_date < len(dated) and dated[next_date].span.start <= start:
            continue
        index = document.sentence_at(start)
        if index is None:
            continue
        sentence = _Sentence(document.text, document.sentences[index])
        found = _quantity(sentence, numeral, words)
        if found is not None:
            end = max(found.number_span.end, found.span.end if found.unit else 0)
            yield found
    if lexicon.nouns is not None:
        yield from pairs(document.text, lexicon.nouns)


def _quantity(sentence: _Sentence, numeral: Numeral, words: _Words) -> Quantity | None:
    text, start = sentence.text, numeral.span.start
    money = measures.symbol_before(text, start, words.units) if words.units else None
    if money is None and noise.is_noise(text, numeral, words.noise):
        return None
    first, second = numeral, _upper(sentence, numeral, money[0] if money else None, words)
    last = second or first
    unit, end = _unit(sentence, last, money, words)
    if last.of_one is not None and unit is None:
        share = share_of(text, last, words.numbers)
        return _quantity(sentence, share, words) if share else None
    if last.mark and unit is None and words.lexicon.units and last.mark in words.lexicon.units.million_or_unit:
        last, unit, end = _million_or_unit(sentence, last, words)
        first = last if second is None else first
        second = None if second is None else last
    if second and last.scaled and not first.scaled:
        first = _scaled_like(first, second)
    begin = money[1] if money else start
    number = Span(first.span.start, last.span.end)
    if unit is None and noise.is_year(text, number.end, last):
        return None
    if unit and (sign := words.noise.minus.search(text, max(0, begin - 7), begin)) and unit.dimension in _BELOW_ZERO:
        begin, first = sign.start(), replace(first, stated=-first.stated)
    return _described(sentence, first, second, unit, Span(begin, end), number, words)


def _upper(sentence: _Sentence, first: Numeral, money: Unit | None, words: _Words) -> Numeral | None:
    """The other end of a range: 5-10, 10 to 12, between 5 and 10, $3,000-$5,000."""
    text, end = sentence.text, first.span.end
    if not money and noise.is_four_digits(text, first):
        return None
    link = words.noise.to.match(text, end, sentence.span.end)
    if link and any(c.isalpha() for c in link.group()) and noise.follows_from(text, first.span.start, words.noise):
        # "From 40 to 46" is a change as often as a range.
        return None
    if link is None and (joint := noise.between(text, first.span.start, words.noise)):
        link = words.noise.gap(joint).match(text, end)
    if link is None:
        return None
    at = link.end()
    if money and words.units:
        while at < len(text) and not text[at].isdigit() and at - link.end() < 4:
            at += 1
        if at != link.end() and words.units.by_symbol.get(text[link.end() : at].strip()) != money:
            # "£600 or $910" says one sum twice.
            return None
    second = numeral_at(text, at, words.numbers)
    if second is None or second.span.start != at or second.span.end > sentence.span.end:
        return None
    if second.stated <= first.stated or (second.scaled and not first.scaled and first.stated >= 1000):
        return None
    # "Two or three" is a range, "10 or 400" are two numbers.
    return second if first.in_words == second.in_words or second.scaled else None


def _scaled_like(first: Numeral, second: Numeral) -> Numeral:
    """The lower end of a range with the scale that is written only behind the upper one: $3.3-4.6bn."""
    times = second.step
    while times > 1 and first.stated * times > second.stated:
        times /= 10
    scale = Decimal(1)
    while scale * 1000 <= second.stated:
        scale *= 1000
    if first.stated * scale > second.stated:
        return first
    return replace(first, stated=first.stated * scale, step=first.step * scale, scaled=True)


def _unit(sentence: _Sentence, last: Numeral, money: tuple[Unit, int] | None, words: _Words) -> tuple[Unit | None, int]:
    end = last.span.end
    if money:
        return money[0], end
    if last.fraction:
        return measures.share(), end
    if words.units is None:
        return None, end
    _, after_hedge = hedges.after(sentence.text, end, words.numbers.words)
    found = measures.unit_after(sentence.text, end, words.units)
    if found is None and after_hedge != end:
        found = measures.unit_after(sentence.text, after_hedge, words.units)
    if found is None:
        return None, end
    unit, end = found
    if last.scaled and words.lexicon.units and unit.name in words.lexicon.units.money_if_scaled:
        unit = currency(words.lexicon.units.money_if_scaled[unit.name])
    return unit, end


def _million_or_unit(sentence: _Sentence, numeral: Numeral, words: _Words) -> tuple[Numeral, Unit | None, int]:
    """Whether "5m" is five million (of something that is named) or five metres."""
    assert words.units is not None
    phrase = (
        counted.phrase(sentence.text, numeral.span.end, sentence.span.end, words.nouns, one=False)
        if words.nouns
        else None
    )
    if (phrase and phrase.head and not phrase.partitive) or sentence.text[numeral.span.end :].startswith(" of "):
        return numeral, None, numeral.span.end
    plain = unscaled(numeral, words.numbers.words)
    found = measures.unit_after(sentence.text, plain.span.end, words.units)
    if found is None:
        return numeral, None, numeral.span.end
    return plain, found[0], found[1]


def _compound(sentence: _Sentence, unit: Unit, end: int, words: _Words) -> tuple[Decimal, Unit, int] | None:
    """What a smaller unit adds to a measure: its amount, the unit, and where it ends (6ft 5in)."""
    below = measures.smaller(unit)
    if below is None or words.units is None:
        return None
    link = words.noise.and_then.match(sentence.text, end, sentence.span.end)
    if link is None:
        return None
    numeral = numeral_at(sentence.text, link.end(), words.numbers)
    if numeral is None or numeral.span.start != link.end():
        return None
    found = measures.unit_after(sentence.text, numeral.span.end, words.units, is_expected=True)
    if found is None or found[0].name != below.name or numeral.stated * below.factor >= unit.factor:
        return None
    return numeral.stated, below, found[1]


def _described(
    sentence: _Sentence,
    first: Numeral,
    second: Numeral | None,
    unit: Unit | None,
    span: Span,
    number: Span,
    words: _Words,
) -> Quantity | None:
    numbers, nouns = words.numbers.words, words.lexicon.nouns
    before = hedges.before(sentence.text, sentence.span.start, span.start, numbers, nouns)
    meaning, end = hedges.after(sentence.text, max(span.end, number.end), numbers)
    said = before.hedges | ({meaning} if meaning else set())
    shown = first.measured if unit else first.counted
    stated, low_end = first.stated, span.end
    if second:
        shown = shown.to(second.measured if unit else second.counted)
    elif unit and (more := _compound(sentence, unit, span.end, words)):
        amount, below, low_end = more
        stated = first.stated + amount * below.factor / unit.factor
        half = below.factor / unit.factor / 2
        shown = Interval(stated - half, stated + half)
        span = Span(span.start, low_end)
    value, bound = hedges.hedged(shown, said)
    found = Quantity(
        span,
        value=value,
        stated=stated,
        number_span=number,
        shown=shown,
        step=first.step,
        upper=second.stated if second else None,
        bound=Bound.RANGE if second and bound is Bound.EXACT else bound,
        unit=unit,
        definite=before.definite,
        other=before.other,
    )
    if words.nouns is None:
        return found
    behind = end if end > max(span.end, number.end) else span.end
    return _counting(sentence, found, first, before, behind, words)


def _counting(
    sentence: _Sentence, found: Quantity, first: Numeral, before: hedges.Before, end: int, words: _Words
) -> Quantity | None:
    """The quantity with what it counts, or what a share or measure is of; None for a "one" that counts nothing."""
    text, limit, index = sentence.text, sentence.span.end, words.nouns
    assert index is not None
    if found.unit is not None:
        of = counted.of(text, end, limit, index)
        of_found = replace(found, of=of.lower, of_span=of.span) if of else found
        return replace(of_found, rate=counted.is_rate(text, end, limit, index))
    is_one = found.stated == 1
    phrase = counted.phrase(text, end, limit, index, one=is_one)
    if is_one and not phrase.head and first.in_words:
        return None
    phrase_end = phrase.end or end
    verb = counted.verb_after(text, phrase_end, limit, index) or counted.verb_before(before.words, index)
    verb = verb or counted.fate_behind(text, phrase_end, limit, index)
    if not phrase.head and not verb:
        verb = counted.verb_of_toll(text, sentence.span.start, found.span.start, index)
    if not phrase.head and not verb and not phrase.partitive and not phrase.other:
        unlinked = found.upper is not None and "-" in text[found.number_span.start : found.number_span.end]
        if unlinked or noise.is_name(text, found.span.start, sentence.span.start, first, words.noise):
            return None
    return replace(
        found,
        span=found.span.to(phrase.span) if phrase.span else found.span,
        head=phrase.head,
        head_span=phrase.head_span,
        noun_span=phrase.span,
        modifiers=phrase.modifiers,
        of=phrase.of,
        of_span=phrase.of_span,
        # "All seven of the injured" are no part of them.
        partitive=phrase.partitive and not counted.are_all(text, sentence.span.start, found.span.start, index),
        other=found.other or phrase.other,
        verb=verb,
        rate=counted.is_rate(text, phrase_end, limit, index),
    )


_BELOW_ZERO = frozenset({"temperature", "degrees", "share"})

RECOGNIZER = Recognizer(name="quantities", finds=(Quantity,), recognise=recognise, needs=(Dated,), words=("numbers",))
