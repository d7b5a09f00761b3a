"""Units of measure, which are the same in every language: the table languages/units.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

from factlint.archive import kept
from factlint.model.values import Unit
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.yamlfile.bind import bind
from factlint.yamlfile.located import compose
from factlint.yamlfile.mistake import Mistake


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit as the table holds it; see `factlint.model.values.Unit`."""

    dimension: Annotated[str, "What can be compared with what."]
    factor: Annotated[Decimal, "How many base units of the dimension one is."]
    symbol: Annotated[str, "How a computed value is written."]
    offset: Annotated[Decimal, "What is added after multiplying."] = Decimal(0)
    also: Annotated[tuple[Decimal, ...], "Other factors that the name may have."] = ()


@dataclass(frozen=True, slots=True)
class UnitTable:
    """languages/units.yml."""

    units: Annotated[Mapping[str, UnitEntry], "Every unit, by its name."]
    smaller: Annotated[Mapping[str, str], "The unit that follows another in one measure (6ft 5in)."] = field(
        default_factory=dict
    )


_FILE = Path(__file__).parent / "units.yml"


class BrokenUnits(Exception):
    """The table that ships with factlint does not load; the message lists every mistake."""


@cache
def table() -> UnitTable:
    """The table of units. Raises BrokenUnits."""
    return kept("units", [_FILE], _read)


def _read() -> UnitTable:
    mistakes: list[Mistake] = []
    source = Source("languages/units.yml", _FILE.read_text(encoding="utf-8"))
    read = bind(compose(source, mistakes), UnitTable, source, mistakes)
    if read is None or mistakes:
        raise BrokenUnits("\n".join(m.message for m in mistakes))
    return read


@cache
def unit(name: str) -> Unit:
    """The unit of a name in the table. Raises KeyError."""
    entry = table().units[name]
    return Unit(name, entry.dimension, entry.factor, entry.offset, entry.symbol, entry.also)


@cache
def currency(code: str) -> Unit:
    """The currency of an ISO 4217 code, or of another name that a language file gives it (PENCE)."""
    return Unit(code, f"money/{code}", symbol=code)
