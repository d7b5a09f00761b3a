"""Plain text: each line is a block, or each run of lines that were broken at a width; its words decide what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.draft import Draft
from factlint.model.drafting import DraftBuilder, Piece
from factlint.readers.base import Raw, Reader, decoded
from factlint.text.source import Source
from factlint.text.wrapping import runs_on, wrapped_width

# Word processors write the last four where a line or a page ends.
_LINE = re.compile("[^\r\n\v\f\u2028\u2029]+")
_LINE_END = re.compile("\r\n|[\r\n\v\f\u2028\u2029]")


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one text file. Raises Unreadable."""
    source, remarks = decoded(raw)
    builder = DraftBuilder(source, remarks)
    paragraphs = list(_paragraphs(source.text))
    width = wrapped_width([[source.text[p.start : p.end] for p in lines] for lines in paragraphs])
    for lines in paragraphs:
        for block in _blocks(lines, source, width):
            builder.block(block)
    return (builder.build(),)


def _paragraphs(text: str) -> Iterator[list[Piece]]:
    """Runs of lines without a blank one between them, each line without the white space at its ends."""
    lines: list[Piece] = []
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + line.group().index(words)
        if lines and sum(1 for _ in _LINE_END.finditer(text, lines[-1].end, start)) > 1:
            yield lines
            lines = []
        lines.append(Piece(start, start + len(words)))
    if lines:
        yield lines


def _blocks(lines: list[Piece], source: Source, width: int) -> Iterator[list[Piece]]:
    """The lines put together that were one before they were broken, with a space that stands for each line end."""
    block: list[Piece] = []
    for line in lines:
        if block:
            last = block[-1]
            words, after = source.text[last.start : last.end], source.text[line.start : line.end]
            if width and runs_on(words, after, width):
                block.append(Piece(last.end, line.start, " "))
            else:
                yield block
                block = []
        block.append(line)
    yield block


READER = Reader(name="txt", suffixes=(".txt", ".text"), read=read)
