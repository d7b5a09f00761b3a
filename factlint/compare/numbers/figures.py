"""How a computed number is written: with the digits that fit its size, and the marks of the language."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from factlint.model.lexicon import Lexicon


def figure(value: Decimal, step: Decimal, lexicon: Lexicon) -> str:
    """A number in digits, rounded to a multiple of `step` (1, 0.1, 10), but never to fewer than two digits."""
    size = abs(value)
    places = max(-step.adjusted(), 0) if step < 1 else 0
    while size and places < 6 and size < Decimal(10).scaleb(-places) and value != round(value, places):
        places += 1
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, decimals = f"{rounded:,f}".partition(".")
    numbers = lexicon.numbers
    thousands = numbers.thousands[0] if numbers and numbers.thousands else ","
    mark = numbers.decimal if numbers else "."
    decimals = decimals.rstrip("0")
    return whole.replace(",", thousands) + (mark + decimals if decimals else "")
