"""Offsets in the UTF-8 form of a text, as offsets in characters."""

from __future__ import annotations

import re
from bisect import bisect_right

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


class Offsets:
    """Turns byte offsets, which the Markdown parser gives, into characters. Made once for a text."""

    def __init__(self, text: str) -> None:
        # One entry for each end of a run of characters beyond ASCII: bytes before it, characters before it.
        self._bytes: list[int] = [0]
        self._characters: list[int] = [0]
        self._text = text
        at_byte = at = 0
        for run in _BEYOND_ASCII.finditer(text):
            at_byte += run.start() - at
            self._bytes.append(at_byte)
            self._characters.append(run.start())
            at_byte += len(run.group().encode())
            at = run.end()
            self._bytes.append(at_byte)
            self._characters.append(at)

    def __getitem__(self, offset: int) -> int:
        """The character at a byte offset, which must be where a character begins or the text ends."""
        if len(self._bytes) == 1:
            return offset
        index = bisect_right(self._bytes, offset) - 1
        at, rest = self._characters[index], offset - self._bytes[index]
        if not rest or index % 2 == 0:
            return at + rest
        # Inside a run: its characters are counted off.
        end = self._characters[index + 1]
        while rest > 0 and at < end:
            rest -= len(self._text[at].encode())
            at += 1
        return at
