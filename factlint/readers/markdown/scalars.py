"""YAML values as pieces of their source: escapes, doubled quotation marks, indents and folded lines taken apart."""

from __future__ import annotations

import re

from factlint.model.drafting import Piece
from factlint.text.source import Source
from factlint.yamlfile.located import Scalar

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?P<line>\r\n|\r|\n)|.)", re.DOTALL)
_SPACE = re.compile(r"\s+")
# Where a value may be written otherwise than it is meant.
_SPECIAL = {"plain": "\r\n", "block": "\r\n", "single": "\r\n'", "double": "\r\n\\"}


def pieces_of(scalar: Scalar, source: Source) -> list[Piece]:
    """The pieces of the source that a value consists of; one that stands for all of it where they cannot be told."""
    pieces = _aligned(scalar, source.text)
    said = "".join(source.text[p.start : p.end] if p.words is None else p.words for p in pieces)
    if said.strip() != scalar.text.strip():
        return [Piece(scalar.span.start, scalar.span.end, scalar.text)]
    return pieces


def _aligned(scalar: Scalar, text: str) -> list[Piece]:
    value, at, end = scalar.text, _opening(scalar, text), scalar.span.end
    pieces: list[Piece] = []
    done = 0
    while done < len(value) and at < end:
        if scalar.style == "double" and (escape := _ESCAPE.match(text, at)):
            at = escape.end()
            if escape["line"]:
                at = space.end() if (space := _SPACE.match(text, at)) else at
            else:
                pieces.append(Piece(escape.start(), at, value[done]))
                done += 1
        elif scalar.style == "single" and text.startswith("''", at):
            pieces.append(Piece(at + 1, at + 2))
            done, at = done + 1, at + 2
        elif same := _same(value, done, text, at, end, _SPECIAL[scalar.style]):
            pieces.append(Piece(at, at + same))
            done, at = done + same, at + same
        elif value[done].isspace() and (space := _SPACE.match(text, at)):
            stop = done
            while stop < len(value) and value[stop].isspace():
                stop += 1
            pieces.append(Piece(at, space.end(), value[done:stop]))
            done, at = stop, space.end()
        else:
            # The indent of a block, or white space that folding drops.
            at += 1
    return pieces


def _opening(scalar: Scalar, text: str) -> int:
    start = scalar.span.start
    if scalar.style == "plain":
        return start
    if scalar.style != "block":
        return start + 1
    line_end = _SPACE.search(text, text.find("\n", start, scalar.span.end))
    return line_end.end() if line_end else start + 1


def _same(value: str, done: int, text: str, at: int, end: int, special: str) -> int:
    """How many characters of the value are written as they are from `at` on, up to a special one."""
    count = 0
    longest = min(len(value) - done, end - at)
    while count < longest and text[at + count] == value[done + count] and text[at + count] not in special:
        count += 1
    return count
