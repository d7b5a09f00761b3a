"""A section of a fact sheet in columns: tens of thousands of entries that load at once and are searched as text.

An object for each entry would take longer to load than a draft takes to check, so that each key of a section is one
text with a line for each entry, and one array of places.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping

from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed

Row = Mapping[str, tuple[Placed, ...]]
"""An entry as it was read: for each key its values, which are several for `also`."""


@dataclass(frozen=True, slots=True)
class Column:
    """The values of one key: a line for each entry, empty where it has none, and start and end of each in the file."""

    lines: str
    places: array[int]

    def at(self, entry: int) -> Placed | None:
        """The value of an entry, counted from 0; None where it has none."""
        start, end = self.places[2 * entry], self.places[2 * entry + 1]
        return Placed(self.lines.split("\n", entry + 1)[entry], Span(start, end)) if end else None


@dataclass(frozen=True, slots=True)
class Roll:
    """The entries of a section. `names` has a line for each name, folded, the other forms of an entry among them.

    `written` are the names as they are written, `entries` the number of the entry that each belongs to.
    """

    names: str
    written: Column
    entries: array[int]
    columns: Mapping[str, Column]

    def named(self, folded: str) -> list[int]:
        """The numbers of the names that are written so, accents, case and the like aside."""
        return [n for n, found in self._lines(f"\n{folded}\n") if found == folded]

    def beginning(self, word: str) -> list[tuple[int, str]]:
        """The names of several words that begin with a folded word: their numbers, and they themselves, folded."""
        return list(self._lines(f"\n{word} "))

    def ending(self, word: str) -> list[tuple[int, str]]:
        """The names of several words that end with a folded word."""
        return list(self._lines(f" {word}\n"))

    def value(self, key: str, entry: int) -> Placed | None:
        """What an entry says under a key."""
        column = self.columns.get(key)
        return column.at(entry) if column else None

    def names_of(self, entry: int) -> Iterator[Placed]:
        """All names of an entry, its own first."""
        at = self.entries.index(entry)
        while at < len(self.entries) and self.entries[at] == entry:
            if (name := self.written.at(at)) is not None:
                yield name
            at += 1

    def __len__(self) -> int:
        return self.entries[-1] + 1 if self.entries else 0

    def _lines(self, wanted: str) -> Iterator[tuple[int, str]]:
        """The lines of `names` that hold some words. A search in one text is quicker than loading a table of it."""
        at = self.names.find(wanted)
        number = counted = 0
        while at >= 0:
            start = at if wanted[0] == "\n" else self.names.rfind("\n", 0, at)
            number += self.names.count("\n", counted, start)
            counted = start
            end = self.names.index("\n", start + 1)
            yield number, self.names[start + 1 : end]
            at = self.names.find(wanted, end)


def roll(rows: Iterable[Row], name: str = "name", also: str = "also", keys: Iterable[str] = ()) -> Roll:
    """The entries in columns. Each row must have a `name`; `also` holds its other forms."""
    rows = list(rows)
    names: list[Placed] = []
    entries = array("I")
    for number, row in enumerate(rows):
        for written in (*row[name], *row.get(also, ())):
            names.append(written)
            entries.append(number)
    folded = "".join(f"{fold_name(n.text)}\n" for n in names)
    columns = {key: _column([row[key][0] if row.get(key) else None for row in rows]) for key in keys}
    return Roll(f"\n{folded}", _column(names), entries, columns)


def _column(values: Iterable[Placed | None]) -> Column:
    places = array("I")
    lines = []
    for value in values:
        lines.append(" ".join(value.text.split()) if value else "")
        places.extend((value.span.start, value.span.end) if value else (0, 0))
    return Column("\n".join(lines), places)
