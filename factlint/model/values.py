"""Values as prose states them: intervals, because digits say how far they were rounded."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from factlint.text.records import dataclass


class Bound(StrEnum):
    """How a stated value is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Interval:
    """All values that the words can stand for, both ends included; `low <= high`. A bound leaves one end infinite."""

    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, value: Decimal | int) -> Interval:
        """The interval of one value."""
        number = Decimal(value)
        return cls(number, number)

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def contains(self, value: Decimal) -> bool:
        """Whether the value lies inside."""
        return self.low <= value <= self.high

    def to(self, other: Interval) -> Interval:
        """The shortest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def divide(self, other: Interval) -> Interval | None:
        """All quotients; None where the divisor may be zero, since then there is no bound."""
        if other.low <= 0 <= other.high:
            return None
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, money or share: `value * factor + offset` is the value in the dimension's base unit.

    `dimension` is what can be compared with what: length, area, mass, temperature, share (per cent), points
    (percentage points), or `money/GBP` for each currency. `symbol` is how a computed value is written. `also` are the
    other factors that the name may have (a gallon is the American or the imperial one).
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    symbol: str = ""
    also: tuple[Decimal, ...] = ()

    @property
    def factors(self) -> tuple[Decimal, ...]:
        """Every factor that the name may have."""
        return (self.factor, *self.also)

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency."""
        return self.dimension.startswith("money/")
