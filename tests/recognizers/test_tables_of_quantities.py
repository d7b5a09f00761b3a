"""Tables of words and the quantities in them; and units against a library that knows them too."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.languages.measures import table, unit
from factlint.model.quantity import Quantity
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build

TABLE: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("quantities.en.yml").read_text(encoding="utf-8"))


def read(text: str) -> list[str]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Notice to all\n\n{text}\n\nThat was that.".encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    found = recognise(document, lexicon, {Quantity}).of(Quantity)
    for quantity in found:
        assert quantity.span.contains(quantity.number_span)
        assert quantity.noun_span is None or quantity.span.contains(quantity.noun_span)
    return [written(q) for q in found]


def written(quantity: Quantity) -> str:
    traits = [quantity.unit.name if quantity.unit else quantity.head]
    if quantity.modifiers:
        traits.append(f"({' '.join(sorted(quantity.modifiers))})")
    traits += [f"of={quantity.of}"] * bool(quantity.of) + [f"verb={quantity.verb}"] * bool(quantity.verb)
    traits += [name for name in ("definite", "other", "partitive", "rate") if getattr(quantity, name)]
    ends = f"{short(quantity.value.low)}..{short(quantity.value.high)}"
    return f"{short(quantity.stated)} [{ends}] {' '.join(traits)}"


def short(value: Decimal) -> str:
    if value.is_infinite():
        return "∞"
    return f"{round(value, 1):f}".removesuffix(".0")


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["text"][:40])
def test_quantities(row: dict[str, Any]) -> None:
    assert read(row["text"]) == row["quantities"]


# The names of units that the other library spells differently, or has only in one meaning.
SPELLED = {
    "square-metre": "meter ** 2",
    "square-kilometre": "kilometer ** 2",
    "square-centimetre": "centimeter ** 2",
    "square-mile": "mile ** 2",
    "square-foot": "foot ** 2",
    "square-yard": "yard ** 2",
    "square-inch": "inch ** 2",
    "cubic-metre": "meter ** 3",
    "cubic-kilometre": "kilometer ** 3",
    "cubic-centimetre": "centimeter ** 3",
    "cubic-foot": "foot ** 3",
    "cubic-yard": "yard ** 3",
    "cubic-mile": "mile ** 3",
    "cubic-inch": "inch ** 3",
    "nautical-mile": "nautical_mile",
    "light-year": "light_year",
    "us-gallon": "gallon",
    "imperial-gallon": "imperial_gallon",
    "fluid-ounce": "fluid_ounce",
    "barrel": "oil_barrel",
    "tonne": "metric_ton",
    "short-ton": "short_ton",
    "long-ton": "long_ton",
    "troy-ounce": "troy_ounce",
    "kilometre-per-hour": "kilometer / hour",
    "mile-per-hour": "mile / hour",
    "metre-per-second": "meter / second",
    "foot-per-second": "foot / second",
    "kilowatt-hour": "kilowatt_hour",
    "megawatt-hour": "megawatt_hour",
}
BASES = {
    "length": "meter",
    "area": "meter ** 2",
    "volume": "meter ** 3",
    "mass": "kilogram",
    "speed": "meter / second",
    "time": "second",
    "energy": "joule",
    "power": "watt",
    "frequency": "hertz",
}


def test_factors_are_those_of_a_library_of_units() -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    # Its fathom and furlong are of the American survey foot, two millionths longer.
    checked = 0
    for name, entry in table().units.items():
        if entry.dimension not in BASES or name in ("square-metre-or-mile", "carat"):
            continue
        theirs = registry.Quantity(1, SPELLED.get(name, name)).to(BASES[entry.dimension]).magnitude
        assert float(entry.factor) == pytest.approx(theirs, rel=1e-5), name
        checked += 1
    assert checked > 55


def test_the_other_meanings_of_a_name_are_units_too() -> None:
    assert unit("gallon").factors == (unit("us-gallon").factor, unit("imperial-gallon").factor)
    assert unit("ton").factors == (unit("short-ton").factor, unit("long-ton").factor, unit("tonne").factor)


def test_temperatures_meet_where_they_are_known_to() -> None:
    for celsius, fahrenheit in ((-40, -40), (0, 32), (100, 212)):
        kelvin = [unit(n).factor * v + unit(n).offset for n, v in (("celsius", celsius), ("fahrenheit", fahrenheit))]
        assert abs(kelvin[0] - kelvin[1]) < Decimal("1e-12")
