"""What was read, before anything was decided about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from typing import Literal

from factlint.text.records import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file, its byte order mark gone and its line ends kept.

    `name` is the path as the user typed it (with `/`), or `<stdin>`. `kind` says how a place in it is spoken of: by
    lines of a text, or by paragraphs of a document that has no lines (a Word file, an item of a publishing system).
    Then `text` is the document as shown, `paragraphs` are the offsets at which its paragraphs begin, and `fields` say
    of each where it was (a JSON pointer or an XPath), if anything. `record` counts from 1 in a file of many drafts,
    else it is 0.
    """

    name: str
    text: str
    kind: Literal["text", "paragraphs"] = "text"
    paragraphs: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    record: int = 0
    _line_starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def address(self) -> str:
        """The name, with the number of the record behind it where the file holds many."""
        return f"{self.name}#{self.record}" if self.record else self.name

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of a character, both counted from 1; the columns are characters."""
        starts = self._starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def field_at(self, offset: int) -> str:
        """Where in its document the paragraph of a character was; empty where the source is text."""
        return self.fields[self.position(offset)[0] - 1] if self.fields else ""

    def line_start(self, line: int) -> int:
        """The offset at which a line (counted from 1) begins."""
        starts = self._starts()
        return starts[min(max(line, 1), len(starts)) - 1]

    def line_count(self) -> int:
        """How many lines there are; an empty text has one."""
        return len(self._starts())

    def _starts(self) -> list[int]:
        # Found on first use: a draft without findings never asks for a line.
        if not self._line_starts:
            starts = self.paragraphs or (0, *(m.end() for m in _LINE_END.finditer(self.text)))
            self._line_starts.extend(starts)
        return self._line_starts
