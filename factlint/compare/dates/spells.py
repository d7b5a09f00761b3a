"""Lengths of time in months, for terms that are given in years, months or weeks."""

from __future__ import annotations

from decimal import Decimal

from factlint.model.quantity import Quantity

_MONTHS = {
    "day": Decimal(1) / Decimal("30.4375"),
    "week": Decimal(7) / Decimal("30.4375"),
    "month": Decimal(1),
    "year": Decimal(12),
}


def in_months(quantity: Quantity) -> Decimal | None:
    """How many months a quantity is; None for what is no length of time of days or more."""
    times = _MONTHS.get(quantity.unit.name) if quantity.unit is not None else None
    return None if times is None else quantity.stated * times


def unit_in_months(quantity: Quantity) -> Decimal:
    """How many months one of a quantity's unit is."""
    return _MONTHS[quantity.unit.name] if quantity.unit is not None else Decimal(0)
