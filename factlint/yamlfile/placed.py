"""A text that remembers where it was written, and finds the place of any part of itself there."""

from __future__ import annotations

import re
from typing import Literal

from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

Style = Literal["plain", "single", "double", "block"]

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Placed:
    """A scalar of a YAML file: its value, where it is written (quotation marks and block header included), and how."""

    text: str
    span: Span
    style: Style = "plain"

    def part(self, source: Source, part: Span) -> Span:
        """Where a part of the value (in characters of `text`) is written in the source.

        Escapes, doubled quotation marks, the indent of blocks and folded lines make the two differ. The whole span is
        given where they cannot be brought together.
        """
        starts = _alignment(self.text, source.text[self.span.start : self.span.end], self.style)
        if starts is None or not 0 <= part.start <= part.end <= len(self.text):
            return self.span
        start = starts[part.start] if part.start < len(starts) else len(self.span)
        end = starts[part.end - 1] + 1 if part.end > part.start else start
        if self.style == "double" and part.end > part.start:
            escape = _ESCAPE.match(source.text, self.span.start + starts[part.end - 1])
            end += len(escape.group()) - 1 if escape else 0
        return Span(self.span.start + start, self.span.start + end)


def _alignment(value: str, written: str, style: Style) -> list[int] | None:
    """For each character of a value, the offset in what is written at which it begins."""
    at = _opening(written, style)
    starts: list[int] = []
    for character in value:
        if character.isspace() and at < len(written) and written[at].isspace():
            # Where lines are folded, several characters stand for this one; the rest is skipped with the next word.
            starts.append(at)
            at += written[at] == character
            continue
        while at < len(written) and written[at].isspace():
            at += 1
        step = 1
        if style == "double":
            while (escape := _ESCAPE.match(written, at)) and escape.group()[1] in "\r\n":
                at = escape.end()
                while at < len(written) and written[at].isspace():
                    at += 1
            step = len(escape.group()) if escape else 1
        elif style == "single" and written.startswith("''", at):
            step = 2
        if at >= len(written) or (step == 1 and written[at] != character):
            # The last line end of a block may be implied by the end of the file.
            return starts if character == "\n" and len(starts) == len(value) - 1 else None
        starts.append(at)
        at += step
    return starts


def _opening(written: str, style: Style) -> int:
    if style == "plain":
        return 0
    if style != "block":
        return 1
    header = written.find("\n")
    return len(written) if header < 0 else header + 1
