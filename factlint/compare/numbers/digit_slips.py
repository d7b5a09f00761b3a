"""Slips of the finger in a number: two digits swapped, or one digit that is another."""

from __future__ import annotations

from decimal import Decimal

_LONG = 3


def are_swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same digits, and two that stand side by side change places: 3.4 and 4.3."""
    if one == other or one.adjusted() != other.adjusted():
        return False
    # A nought that changed places is a digit like any other: 702 and 720.
    longest = max(len(_digits(one)), len(_digits(other)))
    a, b = _digits(one).ljust(longest, "0"), _digits(other).ljust(longest, "0")
    apart = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]


def is_one_off(one: Decimal, other: Decimal, *, least: int = _LONG) -> bool:
    """Whether two numbers of at least so many digits differ in one of them: 412,000 and 413,000."""
    a, b = _digits(one), _digits(other)
    if len(a) != len(b) or len(a) < least or one.adjusted() != other.adjusted():
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _digits(value: Decimal) -> str:
    """The digits of a number without the zeros that only say how large it is."""
    return "".join(map(str, value.normalize().as_tuple().digits))
