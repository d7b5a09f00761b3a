"""Drafts put together block by block, out of pieces of a source; the one way in which readers make text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factlint.model.document import Link, Scope
from factlint.model.draft import Comment, Draft, DraftBlock, Field, ReadingFault
from factlint.text.segments import TextBuilder
from factlint.text.source import Source
from factlint.text.span import Span


class Piece(NamedTuple):
    """Source characters from `start` to `end`, kept as they are, or `words` that stand for them."""

    start: int
    end: int
    words: str | None = None
    is_code: bool = False


class DraftBuilder:
    """Collects the blocks, fields, comments, remarks and faults of a draft, in the order of its source."""

    def __init__(self, source: Source, remarks: Sequence[str] = (), *, marks_headline: bool = False) -> None:
        self.source = source
        self._marks_headline = marks_headline
        self._text = TextBuilder(source)
        self._at = 0
        self._blocks: list[DraftBlock] = []
        self._fields: list[Field] = []
        self._comments: list[tuple[str, Span, int]] = []
        self._remarks = list(remarks)
        self._faults: list[ReadingFault] = []
        self._code: list[Span] = []
        self._links: list[tuple[str, Span, Span]] = []

    @property
    def at(self) -> int:
        """The offset in the source behind the last block; what stands before it can no longer be added."""
        return self._at

    def block(
        self, pieces: Sequence[Piece], scope: Scope | None = None, level: int = 0, column: int = 0, key: str = ""
    ) -> Span | None:
        """Add a block, without the white space at its ends; returns where it stands, or None where nothing is left."""
        pieces = self._trimmed(pieces)
        if not pieces:
            return None
        if self._blocks:
            self._text.stand_for(self._at, pieces[0].start, "\n")
        start = self._text.length
        for piece in pieces:
            if piece.words is None:
                span = self._text.keep(piece.start, piece.end)
            else:
                span = self._text.stand_for(piece.start, piece.end, piece.words)
            if piece.is_code:
                self._code.append(span)
        self._at = pieces[-1].end
        span = Span(start, self._text.length)
        self._blocks.append(DraftBlock(span, scope, level, column, key))
        return span

    def field(self, key: str, value: str, span: Span | None, source: Span) -> None:
        """Add a value of the metadata."""
        self._fields.append(Field(key, value, span, source))

    def comment(self, text: str, source: Span) -> None:
        """Add a remark that readers never see; it is meant for the block that is added next."""
        self._comments.append((text, source, len(self._blocks)))

    def link(self, address: str, words: Span, written: Span) -> None:
        """Add the address of a link; both its words and the place where it is written are spans of the source."""
        self._links.append((address, words, written))

    def fault(self, fault: ReadingFault) -> None:
        """Add something that could not be read."""
        self._faults.append(fault)

    def build(self) -> Draft:
        """The draft."""
        text, segments = self._text.build()
        starts = [*(b.span.start for b in self._blocks), len(text)]
        return Draft(
            self.source,
            text,
            segments,
            tuple(self._blocks),
            tuple(self._fields),
            tuple(Comment(words, source, starts[block]) for words, source, block in self._comments),
            tuple(self._remarks),
            tuple(self._faults),
            self._marks_headline,
            tuple(self._code),
            tuple(Link(address, segments.to_text(words), written) for address, words, written in self._links),
        )

    def _trimmed(self, pieces: Sequence[Piece]) -> list[Piece]:
        trimmed = list(pieces)
        while trimmed:
            piece = self._cut(trimmed[0], front=True)
            if piece:
                trimmed[0] = piece
                break
            del trimmed[0]
        while trimmed:
            piece = self._cut(trimmed[-1], front=False)
            if piece:
                trimmed[-1] = piece
                break
            del trimmed[-1]
        return trimmed

    def _cut(self, piece: Piece, *, front: bool) -> Piece | None:
        """A piece without the white space at one end; None where it holds nothing else."""
        if piece.words is not None:
            words = piece.words.lstrip() if front else piece.words.rstrip()
            return piece._replace(words=words) if words else None
        words = self.source.text[piece.start : piece.end]
        if front:
            kept = words.lstrip()
            return piece._replace(start=piece.end - len(kept)) if kept else None
        kept = words.rstrip()
        return piece._replace(end=piece.start + len(kept)) if kept else None
