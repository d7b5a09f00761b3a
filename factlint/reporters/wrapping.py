"""Text in rows of a width in cells of a terminal, broken between words where that can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

from factlint.text.printable import printable
from factlint.text.span import Span

_TOKEN = re.compile(r"\s+|\S+")


def wrapped(text: str, window: Span, width: int) -> Iterator[Span]:
    """The rows of a stretch of text, each as wide as fits, broken between words where that can be."""
    start, used = window.start, 0
    for token in _TOKEN.finditer(text, window.start, window.end):
        cells = cell_len(printable(token.group()))
        if token.group().isspace():
            if start == token.start():
                # A row does not begin with a space.
                start = token.end()
            else:
                used += cells
            continue
        if used + cells > width and start < token.start():
            yield Span(start, token.start())
            start, used = token.start(), 0
        if cells <= width:
            used += cells
            continue
        *whole, rest = _broken(text, Span(token.start(), token.end()), width)
        yield from whole
        start, used = rest.start, cell_len(printable(text[rest.start : rest.end]))
    if start < window.end:
        yield Span(start, window.end)


def _broken(text: str, word: Span, width: int) -> list[Span]:
    """A word that is wider than a row in parts that are not; a mark stays with the letter that it belongs to."""
    parts, start, used = [], word.start, 0
    for offset in range(word.start, word.end):
        cells = cell_len(printable(text[offset]))
        if used + cells > width and cells:
            parts.append(Span(start, offset))
            start, used = offset, 0
        used += cells
    return [*parts, Span(start, word.end)]


def wrap(text: str, width: int) -> list[str]:
    """A text for people, as rows of a width in cells; at least one."""
    text = printable(text)
    return [text[row.start : row.end].strip() for row in wrapped(text, Span(0, len(text)), max(10, width))] or [""]
