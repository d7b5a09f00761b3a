"""A draft with its parts told apart: what every later step reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum

from factlint.text.records import dataclass
from factlint.text.segments import Segments
from factlint.text.source import Source
from factlint.text.span import Span


class Scope(StrEnum):
    """What a block of a draft is; a closed list, so that a rule that names anything else does not load."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    BODY = "body"
    SUBHEAD = "subhead"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    ALT = "alt"
    PULLQUOTE = "pullquote"
    NOTE = "note"
    FURNITURE = "furniture"
    SEO_TITLE = "seo-title"
    SOCIAL = "social"
    ALERT = "alert"
    SLUG = "slug"
    METADATA = "metadata"

    @property
    def spoken(self) -> str:
        """What an editor calls it: `SEO title`, `alt text`, `pull quote`."""
        return _SPOKEN.get(self, self.value)


_SPOKEN = {
    Scope.BODY: "story",
    Scope.ALT: "alt text",
    Scope.PULLQUOTE: "pull quote",
    Scope.SEO_TITLE: "SEO title",
    Scope.SOCIAL: "social text",
}


DISPLAY = frozenset({Scope.HEADLINE, Scope.DEK, Scope.SEO_TITLE, Scope.SOCIAL, Scope.ALERT, Scope.SLUG})
"""Text that is shown away from the story, or before it."""

DISPLAY_LINES = DISPLAY - {Scope.SLUG}
"""Display text that is written to be read: the words of a slug make no sentence."""

RUNNING = frozenset({Scope.BODY, Scope.SUBHEAD, Scope.LIST, Scope.TABLE, Scope.PULLQUOTE})
"""The story itself."""

EDITORIAL = frozenset(Scope) - {Scope.NOTE, Scope.FURNITURE, Scope.METADATA}
"""What a reader reads as the story."""


class Layer(StrEnum):
    """Stretches inside blocks, which may nest. CODE is what is set as code: words that are shown, not said."""

    DATELINE = "dateline"
    QUOTE = "quote"
    LEAD = "lead"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of one scope. `number` counts the paragraphs of the draft from 1, for people to find it by.

    What stands outside the page, such as metadata, has the number 0; the cells of a table row share one. `level`,
    `column` and `key` are as in the draft's block.
    """

    scope: Scope
    span: Span
    number: int
    level: int = 0
    column: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of one layer."""

    layer: Layer
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its address, which is no part of the text; its words there; and where the address is written.

    `source` counts in the source; it is the whole link where the address is written elsewhere.
    """

    address: str
    span: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Document:
    """The text that is checked, and what each stretch of it is. All spans count in characters of `text`.

    Blocks and sentences are in order and never overlap; a sentence never crosses a block. `language` is a code such
    as `en`, `region` one such as `GB`, or empty; `desk` is empty where the draft names none. `links` are in the
    order of the draft.
    """

    text: str
    blocks: tuple[Block, ...]
    regions: tuple[Region, ...]
    sentences: tuple[Span, ...]
    segments: Segments
    source: Source
    language: str
    region: str = ""
    desk: str = ""
    links: tuple[Link, ...] = ()
    _block_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _sentence_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _layers: dict[Layer, tuple[list[int], list[int]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_block_starts", tuple(b.span.start for b in self.blocks))
        object.__setattr__(self, "_sentence_starts", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "_layers", _by_layer(self.regions))

    def slice(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a character, or None between blocks."""
        index = self.block_index_at(offset)
        return None if index is None else self.blocks[index]

    def block_index_at(self, offset: int) -> int | None:
        """The index in `blocks` of the one that holds a character, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        return index if index >= 0 and offset < self.blocks[index].span.end else None

    def scope_at(self, offset: int) -> Scope | None:
        """The scope of the block that holds a character."""
        block = self.block_at(offset)
        return block.scope if block else None

    def sentence_at(self, offset: int) -> int | None:
        """The index in `sentences` of the one that holds a character."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return index
        return None

    def inside(self, span: Span, place: Scope | Layer) -> bool:
        """Whether a span lies wholly in a block of that scope, or in a stretch of that layer."""
        if isinstance(place, Scope):
            block = self.block_at(span.start)
            return block is not None and block.scope is place and span.end <= block.span.end
        starts, furthest = self._layers.get(place, ((), ()))
        index = bisect_right(starts, span.start) - 1
        return index >= 0 and furthest[index] >= span.end

    def blocks_of(self, *scopes: Scope) -> Iterator[Block]:
        """The blocks that have one of the scopes, in order."""
        return (b for b in self.blocks if b.scope in scopes)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that begin inside a span, in order."""
        first = bisect_right(self._sentence_starts, span.start - 1)
        last = bisect_right(self._sentence_starts, span.end - 1)
        return self.sentences[first:last]


def _by_layer(regions: tuple[Region, ...]) -> dict[Layer, tuple[list[int], list[int]]]:
    """For each layer where its regions start, in order, and how far any that starts there or before reaches."""
    layers: dict[Layer, tuple[list[int], list[int]]] = {}
    for region in sorted(regions, key=lambda r: r.span.start):
        starts, furthest = layers.setdefault(region.layer, ([], []))
        starts.append(region.span.start)
        furthest.append(max(region.span.end, furthest[-1] if furthest else 0))
    return layers
