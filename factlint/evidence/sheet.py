"""The house fact sheet: who holds which office, how a name is spelled, what a figure is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from factlint.evidence import plain_form
from factlint.evidence.roll import Roll, Row, roll
from factlint.model.dated import Day
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.yamlfile import located
from factlint.yamlfile.located import Node, Scalar, Sequence, compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import offer_key
from factlint.yamlfile.placed import Placed

KEYS: Mapping[str, tuple[str, ...]] = {
    "people": ("name", "also", "title", "pronoun", "born", "party"),
    "organisations": ("name", "also", "short"),
    "places": ("name", "also", "within"),
    "figures": ("what", "value"),
}
"""The sections of a sheet, and the keys that an entry may have; the first one it must have."""

LISTS = frozenset({"also"})

_DAY = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:T.*)?")
_VALUE = re.compile(r"[-−]?\d[\d, _]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A fact sheet. `as_of` is the day on which it was right, where it says so."""

    source: Source
    people: Roll
    organisations: Roll
    places: Roll
    figures: Roll
    as_of: Day | None = None


def read(source: Source, mistakes: list[Mistake]) -> Sheet:
    """The sheet that a file holds. What cannot be used is a mistake, and the rest of the sheet holds."""
    found = plain_form.read(source, KEYS, LISTS, _VALID)
    if found is None:
        found = _read(source, mistakes)
    as_of, rows = found
    rolls = {
        section: roll(rows.get(section, ()), keys[0], keys=[k for k in keys[1:] if k not in LISTS])
        for section, keys in KEYS.items()
    }
    return Sheet(source, **rolls, as_of=day_of(as_of.text) if as_of else None)


def day_of(written: str) -> Day | None:
    """The day, month or year that is written by ISO 8601; None where there is no such day."""
    found = _DAY.fullmatch(written.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    return Day(year, month, day)


def _is_day(written: str) -> bool:
    return day_of(written) is not None


def _is_value(written: str) -> bool:
    return _VALUE.fullmatch(written.strip()) is not None


_VALID: Mapping[str, Callable[[str], bool]] = {"born": _is_day, "as_of": _is_day, "value": _is_value}
_ADVICE = {
    "born": "write it like this: 1971-03-02, or 1971 where the day is not known",
    "as_of": "write it like this: 2026-03-01",
    "value": "write the number alone, in figures: 41200",
}


def _read(source: Source, mistakes: list[Mistake]) -> tuple[Placed | None, dict[str, list[Row]]]:
    root = compose(source, mistakes)
    as_of: Placed | None = None
    rows: dict[str, list[Row]] = {}
    if root is None or (isinstance(root, Scalar) and root.is_null):
        return None, rows
    if not isinstance(root, located.Mapping):
        known = ", ".join(f"{section}:" for section in KEYS)
        mistakes.append(Mistake(source, root.span, "a fact sheet is made of sections", (), f"there is {known}"))
        return None, rows
    for entry in root.entries:
        key, value = entry.key.text, entry.value
        if key == "as_of":
            as_of = next(iter(_values(key, value, source, mistakes)), None)
        elif key in KEYS:
            rows[key] = list(_rows(key, value, source, mistakes))
        else:
            suggestions, advice = offer_key(key, ["as_of", *KEYS])
            message = f"'{key}' is no section of a fact sheet"
            mistakes.append(Mistake(source, entry.key.span, message, suggestions, advice))
    return as_of, rows


def _rows(section: str, node: Node, source: Source, mistakes: list[Mistake]) -> Iterator[Row]:
    if isinstance(node, Scalar) and node.is_null:
        return
    if not isinstance(node, Sequence):
        first = KEYS[section][0]
        mistakes.append(Mistake(source, node.span, "here a list is wanted", (), f"begin each entry with: - {first}:"))
        return
    for item in node.items:
        if isinstance(item, located.Mapping):
            row = _row(section, item, source, mistakes)
            if row is not None:
                yield row
        else:
            first = KEYS[section][0]
            mistakes.append(Mistake(source, item.span, f"here '{first}:' and other keys are wanted"))


def _row(section: str, node: located.Mapping, source: Source, mistakes: list[Mistake]) -> Row | None:
    known = KEYS[section]
    row: dict[str, tuple[Placed, ...]] = {}
    meant = False
    for entry in node.entries:
        key = entry.key.text
        if key in known:
            row[key] = tuple(_values(key, entry.value, source, mistakes))
        else:
            suggestions, advice = offer_key(key, [k for k in known if k not in row])
            meant = meant or known[0] in suggestions
            message = f"'{key}' is not a key of an entry under '{section}'"
            mistakes.append(Mistake(source, entry.key.span, message, suggestions, advice))
    if row.get(known[0]):
        return row
    if not meant and known[0] not in row:
        span = node.entries[0].key.span if node.entries else node.span
        mistakes.append(Mistake(source, span, f"this entry has no '{known[0]}'"))
    return None


def _values(key: str, node: Node, source: Source, mistakes: list[Mistake]) -> Iterator[Placed]:
    if isinstance(node, Scalar):
        if node.is_null:
            return
        written = Placed(node.text, node.span, node.style)
        if key in _VALID and not _VALID[key](node.text):
            message = f"'{node.text}' is no {'number' if key == 'value' else 'date'}"
            mistakes.append(Mistake(source, node.span, message, (), _ADVICE[key]))
        elif node.text.strip():
            yield written
    elif isinstance(node, Sequence) and key in LISTS:
        for item in node.items:
            yield from _values(key, item, source, mistakes)
    else:
        mistakes.append(Mistake(source, node.span, "here one value is wanted, not a list or a mapping"))


def with_source(sheet: Sheet, source: Source) -> Sheet:
    """The sheet with another source: kept without its text, it is given that of the file again."""
    return replace(sheet, source=source)
