"""Sums of money: what one is in another currency, and how a computed sum is written."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from factlint.compare.numbers.figures import figure
from factlint.languages import rates
from factlint.model.facts import Fact
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval

_PARTS = {"PENCE": ("GBP", Decimal(100)), "EUROCENT": ("EUR", Decimal(100))}
"""Coins that have a name of their own: the currency of ISO 4217, and how many make one of it."""

_MILLION = Decimal(1_000_000)
_THOUSAND = Decimal(1000)
_THREE_DIGITS = 3
_MARK = re.compile(r"\d[\d.,]*[ \u00a0]?([^\W\d_]+)")


def implied(first: Quantity, second: Quantity) -> tuple[Interval, ...]:
    """How much of the second's currency one of the first's is, by the digits shown; for two ranges end by end.

    Empty where a range stands beside a single sum, or where a sum may be zero.
    """
    if (first.upper is None) is not (second.upper is None):
        return ()
    found = []
    for a, b in zip(_ends(first), _ends(second), strict=True):
        ratio = b.divide(a)
        if ratio is None or ratio.low <= 0:
            return ()
        found.append(ratio * Interval.exactly(_in_one(first) / _in_one(second)))
    return tuple(found)


def _ends(quantity: Quantity) -> tuple[Interval, ...]:
    if quantity.upper is not None:
        half = quantity.step / 2
        return tuple(Interval(end - half, end + half) for end in (quantity.stated, quantity.upper))
    return (quantity.value if quantity.bound is Bound.ABOUT else quantity.shown,)


def code(quantity: Quantity) -> str:
    """The ISO 4217 code of a sum's currency."""
    name = quantity.unit.name if quantity.unit else ""
    return _PARTS.get(name, (name, Decimal(1)))[0]


def _in_one(quantity: Quantity) -> Decimal:
    """How many units of a sum make one of its currency: 100 for pence."""
    return _PARTS.get(quantity.unit.name if quantity.unit else "", ("", Decimal(1)))[1]


def at_rate(first: Quantity, second: Quantity, rate: Decimal) -> Decimal:
    """What the first sum is in the unit of the second, where one of its currency buys so much of the other."""
    return first.stated / _in_one(first) * rate * _in_one(second)


def rate(first: Quantity, second: Quantity, years: Collection[int], like: str = "") -> Interval | None:
    """What one of the first's currency bought of the second's in some years, or in all; None where nothing is known.

    `like` is the currency that the first sum is read as, where its sign is that of several.
    """
    return rates.rate(like or code(first), code(second), years)


def written(value: Decimal, like: Quantity, said: str, lexicon: Lexicon) -> str:
    """A sum in the currency of another, written as the draft writes that one (`said`): £850m, 12.5 million euros.

    It has three significant digits, and the scale word that fits its size.
    """
    rounded = _significant(value) if value >= _THOUSAND or like.step >= 1 else value.quantize(like.step)
    start = like.number_span.start - like.span.start
    end = like.number_span.end - like.span.start
    return f"{said[:start]}{_scaled(rounded, said, lexicon)}{said[end:]}"


def _significant(value: Decimal) -> Decimal:
    if not value:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - _THREE_DIGITS + 1))


def _scaled(value: Decimal, said: str, lexicon: Lexicon) -> str:
    numbers = lexicon.numbers
    if numbers is None or value < _MILLION:
        return figure(value, Decimal("0.01") if value < 100 else Decimal(1), lexicon)
    mark = _MARK.search(said)
    names = numbers.scale_marks if mark is None or mark.group(1) in numbers.scale_marks else numbers.scales
    gap = said[mark.start(1) - 1] if mark and not said[mark.start(1) - 1].isdigit() else ""
    times = max(t for t in names.values() if t <= value and t.adjusted() % 3 == 0)
    name = mark.group(1) if mark and names.get(mark.group(1)) == times else _name(names, times)
    return (
        f"{figure(value / times, Decimal('0.01'), lexicon)}{gap or ('' if names is numbers.scale_marks else ' ')}{name}"
    )


def _name(names: object, times: Decimal) -> str:
    assert isinstance(names, dict)
    return next(str(name) for name, value in names.items() if value == times)


def digits(value: Decimal) -> tuple[int, ...]:
    """The digits of a number without the zeros at its ends: 4, 6 for 460 million."""
    return value.normalize().as_tuple().digits


def one_of(code_of: str, lexicon: Lexicon) -> str:
    """How a language writes one of a currency: £1, or 1 SEK where it has no sign for it."""
    symbols = lexicon.units.symbols.get(code_of, ()) if lexicon.units else ()
    return f"{symbols[0]}1" if symbols else f"1 {code_of}"


def plural_of(code_of: str, lexicon: Lexicon) -> str:
    """How a language writes more than one of a currency that has no sign: SEK, shillings where no country is named."""
    names = lexicon.units.names.get(code_of, ()) if lexicon.units else ()
    return names[0] if names and code_of.islower() else code_of


def thousands_apart(a: Decimal, b: Decimal) -> bool:
    """Whether one of two sums with the same digits is a thousand or a million times the other."""
    return abs(a.adjusted() - b.adjusted()) in (3, 6)


_RATE = "rate:"


def one_subject(a: Fact, b: Fact) -> bool:
    """Whether two sums with the same digits may be sums of one thing, by the words around them.

    The fewer the digits, the likelier is a coincidence: in millions, two digits are enough by themselves, and sums of
    one digit must share a word, or two where a million stands against a billion. Smaller sums come with the same digits
    more often, and must share two words. A noun that both stand before (the £46m bridge) counts as one more word, and
    two different ones ask for one more.
    """
    assert isinstance(a.mention, Quantity) and isinstance(b.mention, Quantity)
    shared = len({w for w in a.about.traits & b.about.traits if w != _RATE})
    if a.about.key and b.about.key:
        shared += 1 if a.about.key == b.about.key else -1
    written = digits(a.mention.stated)
    is_telling, is_one = len(written) > 1, written == (1,) and a.mention.unit == b.mention.unit
    if min(a.mention.stated, b.mention.stated) < _MILLION:
        return is_telling and shared >= 2
    return is_telling or shared >= (2 if is_one else 1)
