"""A fragment of HTML, such as the body of an item, as blocks that are shown."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.hypertext.blocks import add_blocks
from factlint.hypertext.tree import parse
from factlint.model.drafting import DraftBuilder
from factlint.model.shown import ShownBlock
from factlint.text.source import Source
from factlint.text.span import Span


def shown_blocks(html: str, field: str) -> Iterator[ShownBlock]:
    """The blocks of a fragment, less its tags and comments; `field` is where the fragment was."""
    source = Source("", html)
    builder = DraftBuilder(source, marks_headline=True)
    add_blocks(parse(html), source, builder)
    draft = builder.build()
    for block in draft.blocks:
        links = tuple(
            (link.address, Span(link.span.start - block.span.start, link.span.end - block.span.start))
            for link in draft.links
            if block.span.contains(link.span)
        )
        words = draft.text[block.span.start : block.span.end]
        yield ShownBlock(words, block.scope, block.level, block.column, "", field, links)


def words_of(html: str) -> str:
    """What a fragment says, in one line: a headline may hold tags and entities."""
    return " ".join(block.words for block in shown_blocks(html, ""))
