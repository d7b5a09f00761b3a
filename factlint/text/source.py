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
    lines of a text, or by paragraphs of a document that has no lines.
    """

    name: str
    text: str
    kind: Literal["text", "paragraphs"] = "text"
    _line_starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of a character, both counted from 1; the columns are characters."""
        starts = self._starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

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
            self._line_starts.extend([0, *(m.end() for m in _LINE_END.finditer(self.text))])
        return self._line_starts
