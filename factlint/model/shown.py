"""Drafts out of documents that are no text, such as Word files and items of publishing systems: the text as shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factlint.model.document import Link, Scope
from factlint.model.draft import Draft, DraftBlock, Field, ReadingFault
from factlint.text.records import dataclass
from factlint.text.segments import Segment, Segments
from factlint.text.source import Source
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block as it is shown; `scope`, `level`, `column` and `key` are as in a draft's block.

    `field` says where in the document it was: a JSON pointer, an XPath. `links` are addresses with the stretch of the
    words that they stand behind.
    """

    words: str
    scope: Scope | None = None
    level: int = 0
    column: int = 0
    key: str = ""
    field: str = ""
    links: tuple[tuple[str, Span], ...] = ()


def as_shown(
    name: str,
    blocks: Iterable[ShownBlock],
    fields: Iterable[tuple[str, str]] = (),
    *,
    remarks: Sequence[str] = (),
    faults: Sequence[ReadingFault] = (),
    record: int = 0,
    marks_headline: bool = True,
) -> Draft:
    """A draft whose source is its text as shown: blocks joined by line ends. Blocks of white space are left out.

    `fields` are metadata that is shown nowhere, by key. A block that has a key gives a field as well.
    """
    kept = [(block, block.words.strip()) for block in blocks if block.words.strip()]
    starts: list[int] = []
    at = 0
    for _, words in kept:
        starts.append(at)
        at += len(words) + 1
    text = "\n".join(words for _, words in kept)
    places = tuple(block.field for block, _ in kept)
    source = Source(name, text, "paragraphs", tuple(starts), places, record)
    whole = Span(0, len(text))
    drafted, said, links = [], [Field(key, value) for key, value in fields], []
    for start, (block, words) in zip(starts, kept, strict=True):
        span = Span(start, start + len(words))
        drafted.append(DraftBlock(span, block.scope, block.level, block.column, block.key))
        if block.key:
            said.append(Field(block.key, words, span, span))
        shift = start - (len(block.words) - len(block.words.lstrip()))
        for address, place in block.links:
            there = Span(max(start, place.start + shift), min(span.end, place.end + shift))
            links.append(Link(address, there, there))
    return Draft(
        source,
        text,
        Segments((Segment(whole, whole, same=True),) if text else (), text, source),
        tuple(drafted),
        tuple(said),
        (),
        tuple(remarks),
        tuple(faults),
        marks_headline,
        (),
        tuple(links),
    )
