"""The map between the text that is checked and the source that it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field

from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of document text and where in the source it came from.

    `same` is true where the two are equal character for character, false where the text stands for the source (`é` for
    `&eacute;`, a paragraph break for the markup between two blocks).
    """

    text: Span
    source: Span
    same: bool


class BrokenSegments(ValueError):
    """A reader built a map that does not hold; the message says where."""


@dataclass(frozen=True, slots=True)
class Segments:
    """An ordered map, without gaps over the document's text, checked when it is built.

    Raises BrokenSegments where the parts do not start at 0, leave a gap, go backwards in the source, or differ where
    they claim to be the same.
    """

    parts: tuple[Segment, ...]
    text: str
    source: Source
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        at, source_at = 0, 0
        for part in self.parts:
            if part.text.start != at:
                raise BrokenSegments(f"the text has a gap or an overlap at {at}: {part}")
            if part.source.start < source_at or part.source.end < part.source.start:
                raise BrokenSegments(f"the source goes backwards at {source_at}: {part}")
            if part.same and (
                len(part.text) != len(part.source)
                or self.text[part.text.start : part.text.end] != self.source.text[part.source.start : part.source.end]
            ):
                raise BrokenSegments(f"text and source differ where they should be the same: {part}")
            at, source_at = part.text.end, part.source.end
        if at != len(self.text):
            raise BrokenSegments(f"the map ends at {at}, the text at {len(self.text)}")
        object.__setattr__(self, "_starts", tuple(p.text.start for p in self.parts))

    def to_source(self, span: Span) -> Span:
        """Where a span of document text stands in the source, in characters of the source.

        What only stands for its source is taken whole: half of an entity cannot be pointed at.
        """
        if not self.parts:
            return Span(0, 0)
        first = self.parts[self._index(span.start)]
        if span.end <= span.start:
            start = first.source.start + (span.start - first.text.start if first.same else 0)
            return Span(start, start)
        last = self.parts[self._index(span.end - 1)]
        start = first.source.start + (span.start - first.text.start if first.same else 0)
        end = last.source.start + (span.end - last.text.start) if last.same else last.source.end
        return Span(start, max(start, end))

    def to_text(self, span: Span) -> Span:
        """The part of the text that came from a span of the source; empty where nothing did."""
        start = self._offset(span.start)
        return Span(start, max(start, self._offset(span.end)))

    def _offset(self, at: int) -> int:
        """The offset in the text of the first character that came from a place in the source, or from behind it."""
        index = max(0, bisect_right(self.parts, at, key=lambda p: p.source.start) - 1)
        if index >= len(self.parts):
            return 0
        part = self.parts[index]
        if part.same:
            return min(part.text.start + max(0, at - part.source.start), part.text.end)
        return part.text.end if at >= part.source.end else part.text.start

    def is_editable(self, span: Span) -> bool:
        """Whether the words stand in the source as they are, so that a repair of them may be offered."""
        if not self.parts or span.end <= span.start:
            return False
        part = self.parts[self._index(span.start)]
        return part.same and span.end <= part.text.end

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)


class TextBuilder:
    """Builds document text out of a source, with three verbs, so that no character comes from nowhere."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._parts: list[Segment] = []
        self._at = 0

    @property
    def length(self) -> int:
        """How many characters of document text there are so far."""
        return self._at

    def keep(self, start: int, end: int) -> Span:
        """Take source characters as they are; returns where they stand in the text."""
        return self._add(self._source.text[start:end], Span(start, end), same=True)

    def stand_for(self, start: int, end: int, text: str) -> Span:
        """Let `text` stand for source characters; returns where it stands in the text."""
        return self._add(text, Span(start, end), same=False)

    def skip(self, start: int, end: int) -> None:
        """Leave source characters out. Nothing is recorded: what is not kept is not in the text."""

    def build(self) -> tuple[str, Segments]:
        """The text and its map. Raises BrokenSegments where the verbs were called out of order."""
        text = "".join(self._pieces)
        return text, Segments(tuple(self._parts), text, self._source)

    def _add(self, text: str, source: Span, *, same: bool) -> Span:
        if not text:
            return Span(self._at, self._at)
        span = Span(self._at, self._at + len(text))
        last = self._parts[-1] if self._parts else None
        if same and last and last.same and last.source.end == source.start:
            # Neighbours that are both the same are one segment, so that a repair may span them.
            self._parts[-1] = Segment(last.text.to(span), last.source.to(source), same=True)
        else:
            self._parts.append(Segment(span, source, same))
        self._pieces.append(text)
        self._at = span.end
        return span
