"""Whether two quantities can both be right, and what one is in the unit of the other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.compare.verdict import Verdict
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval, Unit

_SHARES = ("share", "points")
_FIVE_PER_CENT = Decimal("0.05")


def quantities(a: Quantity, b: Quantity) -> Verdict:
    """Whether two statements of one value can both be right.

    CANNOT_TELL where they measure different things, or one is a share and the other is not; AGREE where some value lies
    in both, under some meaning of their units; else DISAGREE.
    """
    return values(a.value, a.unit, b.value, b.unit)


def values(a: Interval, unit_a: Unit | None, b: Interval, unit_b: Unit | None) -> Verdict:
    """The verdict on two intervals, each in its unit (None: a count)."""
    if (unit_a is None) != (unit_b is None):
        return Verdict.CANNOT_TELL
    if unit_a is None or unit_b is None:
        return Verdict.AGREE if a.overlaps(b) else Verdict.DISAGREE
    if unit_a.dimension != unit_b.dimension:
        return Verdict.CANNOT_TELL
    if unit_a == unit_b:
        return Verdict.AGREE if a.overlaps(b) else Verdict.DISAGREE
    pairs = ((x, y) for x in _in_base(a, unit_a) for y in _in_base(b, unit_b))
    return Verdict.AGREE if any(x.overlaps(y) for x, y in pairs) else Verdict.DISAGREE


def _in_base(value: Interval, unit: Unit, *, difference: bool = False) -> Iterator[Interval]:
    """The values in the base unit of the dimension, under each meaning of the unit."""
    offset = Decimal(0) if difference else unit.offset
    for factor in unit.factors:
        yield Interval(value.low * factor + offset, value.high * factor + offset)


def conversion(a: Quantity, b: Quantity, *, difference: bool = False) -> Verdict:
    """Whether `b` can be `a` in another unit, both rounded as their digits show.

    What hedges add ("about 10 miles") is allowed; bounds are not, since "no more than 10 miles" is not converted to any
    shorter distance. The ends of two ranges are compared one by one. With `difference` two temperatures are taken as a
    difference between two, to which the zero of the scale does not matter (NIST SP 811, B.3).
    """
    if a.unit is None or b.unit is None or a.unit.dimension != b.unit.dimension or a.unit == b.unit:
        return Verdict.CANNOT_TELL
    if (a.upper is None) != (b.upper is None):
        return Verdict.CANNOT_TELL
    for x, y in zip(_ends(a), _ends(b), strict=True):
        bases = ((p, q) for p in _in_base(x, a.unit) for q in _in_base(y, b.unit))
        if any(p.overlaps(q) for p, q in bases):
            continue
        differences = (
            (p, q) for p in _in_base(x, a.unit, difference=True) for q in _in_base(y, b.unit, difference=True)
        )
        if not (difference and any(p.overlaps(q) for p, q in differences)):
            return Verdict.DISAGREE
    return Verdict.AGREE


def _ends(quantity: Quantity) -> tuple[Interval, ...]:
    if quantity.upper is None:
        return (quantity.value if quantity.bound is Bound.ABOUT else quantity.shown,)
    lower = quantity.stated - quantity.shown.low
    higher = quantity.shown.high - quantity.upper
    return (
        Interval(quantity.shown.low, quantity.stated + lower),
        Interval(quantity.upper - higher, quantity.shown.high),
    )


def converted(a: Quantity, unit: Unit) -> Decimal:
    """The stated value of `a` in another unit of its dimension, by the first meaning of both units."""
    assert a.unit is not None
    return (a.stated * a.unit.factor + a.unit.offset - unit.offset) / unit.factor


def shares(quantity: Quantity) -> bool:
    """Whether the quantity is a share of something, or points of one."""
    return quantity.unit is not None and quantity.unit.dimension in _SHARES


def reckoned(quantity: Quantity) -> Interval:
    """The values that a number can stand for in a sum or a ratio.

    Digits are rounded to the last one shown. From 1,000 on, two or more trailing zeros are rounding to the last other
    digit, by at most 5% of the value.
    """
    value, half = abs(quantity.stated), quantity.step / 2
    if quantity.bound is Bound.ABOUT:
        return quantity.value
    if value >= 1000 and quantity.step >= 1 and value % (quantity.step * 100) == 0:
        step = quantity.step
        while value % (step * 10) == 0:
            step *= 10
        half = max(half, min(step / 2, value * _FIVE_PER_CENT))
    return Interval(quantity.stated - half, quantity.stated + half)
