"""Plain text: each line that is not blank is a block, and its words decide what it is."""

from __future__ import annotations

import re

from factlint.model.draft import Draft, DraftBlock
from factlint.readers.base import Raw, Reader
from factlint.text.segments import TextBuilder
from factlint.text.source import Source

_LINE = re.compile(r"[^\r\n]+")


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one text file."""
    source = Source(raw.name, raw.data.decode("utf-8-sig"))
    builder = TextBuilder(source)
    blocks: list[DraftBlock] = []
    at = 0
    for line in _LINE.finditer(source.text):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + line.group().index(words)
        if blocks:
            builder.stand_for(at, start, "\n")
        blocks.append(DraftBlock(builder.keep(start, start + len(words))))
        at = start + len(words)
    text, segments = builder.build()
    return (Draft(source, text, segments, tuple(blocks)),)


READER = Reader(name="txt", suffixes=(".txt", ".text"), read=read)
