"""The names that a language has for units of measure and money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class UnitWords:
    """languages/CODE/units.yml. Units are named as in languages/units.yml."""

    names: Annotated[
        Mapping[str, tuple[str, ...]], "The names of each unit; those of up to three letters keep their case."
    ]
    money: Annotated[Mapping[str, tuple[str, ...]], "The words for each currency, by its ISO code."] = field(
        default_factory=dict
    )
    symbols: Annotated[Mapping[str, tuple[str, ...]], "The signs before an amount for each currency."] = field(
        default_factory=dict
    )
    joined: Annotated[tuple[str, ...], "Names that are a unit only where no space stands before them (8in)."] = ()
    money_if_scaled: Annotated[
        Mapping[str, str], "Units that are a currency where a scale word stands before them."
    ] = field(default_factory=dict)
    million_or_unit: Annotated[tuple[str, ...], "Marks that are a scale before a counted noun, else a unit (5m)."] = ()
    differences: Annotated[
        tuple[str, ...], "Words near a temperature that make it a difference between two (warmer, rise)."
    ] = ()
    ages: Annotated[tuple[str, ...], "Words behind a unit of time, with a hyphen, that make it an age (old)."] = ()
