"""A draft as a reader of formats hands it over: blocks of text, with the format's own hints."""

from __future__ import annotations

from factlint.model.document import Link, Scope
from factlint.text.records import dataclass
from factlint.text.segments import Segments
from factlint.text.source import Source
from factlint.text.span import Span

EVIDENCE = ("facts", "transcripts", "transcript", "outreach")
"""The metadata in which a draft names the files that its newsroom keeps beside it."""


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block of the draft; `span` counts in the draft's text, and blocks are in order and never overlap.

    `scope` is what the format itself says (a heading, a caption), or None where only its words can tell. `level` is
    the depth of a heading or list, or the number of a table row, else 0. A table has a block for each cell, so that no
    figure is read across two; `column` counts them from 1. `key` names the metadata that the block is a value of, and
    is empty for what stands on the page.
    """

    span: Span
    scope: Scope | None = None
    level: int = 0
    column: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the draft's metadata, as written; a list gives a field for each of its values.

    `span` is where it stands in the draft's text, where it does; `source` is where it was written.
    """

    key: str
    value: str
    span: Span | None = None
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the source that readers never see; `at` is the offset in the draft's text that follows it."""

    text: str
    source: Span
    at: int


@dataclass(frozen=True, slots=True)
class ReadingFault:
    """Something in the draft that could not be read; the rest was. `span` counts in the source."""

    message: str
    span: Span
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft, out of one file or one record of a corpus.

    `remarks` are sentences about how it was read ("read as windows-1252"); `faults` are what could not be.
    `marks_headline` is true of formats that say which block is the headline: a draft in one may have none. `code` holds
    the stretches of text that the format sets as code, `links` its links with their addresses.
    """

    source: Source
    text: str
    segments: Segments
    blocks: tuple[DraftBlock, ...]
    fields: tuple[Field, ...] = ()
    comments: tuple[Comment, ...] = ()
    remarks: tuple[str, ...] = ()
    faults: tuple[ReadingFault, ...] = ()
    marks_headline: bool = False
    code: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()

    def field(self, *keys: str) -> Field | None:
        """The first field that has one of the keys, in the order of the keys."""
        for key in keys:
            for field in self.fields:
                if field.key == key:
                    return field
        return None

    def values(self, *keys: str) -> tuple[str, ...]:
        """The values of all fields that have one of the keys, in the order of the draft."""
        return tuple(f.value for f in self.fields if f.key in keys)
