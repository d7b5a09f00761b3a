"""The plain form that long fact sheets have: a key and a value on each line. It is read in a tenth of the time of YAML.

Whatever is not as plain as that (an escape, a block, an unknown key, a date that does not exist) is left to the YAML
parser, which reads the file anew and says what is wrong with it. A test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set

from factlint.evidence.roll import Row
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import NULLS
from factlint.yamlfile.placed import Placed

_LINE = re.compile(
    r"""(?P<indent>\ *)(?P<dash>-\ +)?(?P<key>[a-z_]+):
        (?:\ +(?:(?P<plain>[^\W_][^\n\r\t:\#]*)|"(?P<double>[^"\\\n\r\t]*)"|'(?P<single>[^'\n\r\t]*)'
               |\[(?P<list>[^\n\r\t:\#\[\]{}"']*)\]))?
        \ *(?:\n|\r\n?|\Z)
        |[ ]*(?:\#[^\n\r]*)?(?:\n|\r\n?|\Z)""",
    re.VERBOSE,
)
_ITEM = re.compile(r"\s*([^\W_][^,]*?)\s*(?:,|$)")


def read(
    source: Source, keys: Mapping[str, tuple[str, ...]], lists: Set[str], valid: Mapping[str, Callable[[str], bool]]
) -> tuple[Placed | None, dict[str, list[Row]]] | None:
    """The date and the entries by section, or None where the file is not plain enough."""
    text = source.text
    rows: dict[str, list[Row]] = {}
    as_of: Placed | None = None
    entries: list[Row] | None = None
    known: tuple[str, ...] = ()
    row: dict[str, tuple[Placed, ...]] = {}
    dash = inner = -1
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            return None
        at = line.end()
        key = line["key"]
        if key is None:
            continue
        indent = len(line["indent"])
        values = _values(line, key in lists)
        if values is None or (key in valid and values and not valid[key](values[0].text)):
            return None
        if line["dash"]:
            if entries is None or (entries and indent != dash) or (row and known[0] not in row):
                return None
            dash, inner = indent, indent + len(line["dash"])
            row = {}
            entries.append(row)
        elif indent == 0:
            if (row and known[0] not in row) or key in rows:
                return None
            if key == "as_of" and as_of is None and values:
                as_of, entries = values[0], None
            elif key in keys and not values and line["list"] is None:
                entries, known = [], keys[key]
                rows[key] = entries
            else:
                return None
            row = {}
            continue
        elif not row or indent != inner:
            return None
        if key not in known or key in row or (key == known[0] and not values):
            return None
        row[key] = values
    return None if row and known[0] not in row else (as_of, rows)


def _values(line: re.Match[str], is_list: bool) -> tuple[Placed, ...] | None:
    """The values on a line, none where it has none; None where YAML may read them otherwise."""
    plain = line["plain"]
    if plain is not None:
        plain = plain.rstrip(" ")
        if plain in NULLS:
            return ()
        start = line.start("plain")
        return (Placed(plain, Span(start, start + len(plain))),)
    for quoted in ("double", "single"):
        if line[quoted] is not None:
            if not line[quoted].strip():
                return None
            return (Placed(line[quoted], Span(line.start(quoted) - 1, line.end(quoted) + 1), quoted),)
    if line["list"] is None:
        return ()
    if not is_list:
        return None
    inside, start = line["list"], line.start("list")
    found, at = [], 0
    while at < len(inside.rstrip()):
        item = _ITEM.match(inside, at)
        if item is None or item[1] in NULLS:
            return None
        found.append(Placed(item[1], Span(start + item.start(1), start + item.end(1))))
        at = item.end()
    return tuple(found)
