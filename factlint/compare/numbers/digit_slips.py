"""Slips in a number: two digits swapped, one digit that is another, a teen for its ten."""

from __future__ import annotations

from decimal import Decimal

from factlint.compare.swapped import is_swapped

_LONG, _TEN = 3, 10
# A ten is heard as a teen, in whatever unit: 15 and 50 thousand, 13 and 30.
_TENS = {Decimal(f"1.{n}"): n for n in range(3, 10)}


def are_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same digits, and two that stand side by side change places: 3.4 and 4.3."""
    if one == other or one.adjusted() != other.adjusted():
        return False
    # A nought that changed places is a digit like any other: 702 and 720.
    longest = max(len(_digits(one)), len(_digits(other)))
    return is_swapped(_digits(one).ljust(longest, "0"), _digits(other).ljust(longest, "0"))


def is_one_off(one: Decimal, other: Decimal, *, least: int = _LONG) -> bool:
    """Whether two numbers of at least so many digits differ in one of them: 412,000 and 413,000."""
    a, b = _digits(one), _digits(other)
    if len(a) != len(b) or len(a) < least or one.adjusted() != other.adjusted():
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def is_teen_for_ten(low: Decimal, high: Decimal) -> bool:
    """Whether the first figures of two numbers are those of a teen and of its ten, and the others noughts."""
    first, scale = low, Decimal(1)
    while first >= _TEN:
        first, scale = first / 10, scale * 10
    return first in _TENS and high == _TENS[first] * scale


def _digits(value: Decimal) -> str:
    """The digits of a number without the zeros that only say how large it is."""
    return "".join(map(str, value.normalize().as_tuple().digits))
