"""HTML: a page as published, or a story as a publishing system exports it."""

from __future__ import annotations

from factlint.model.draft import Draft
from factlint.model.drafting import DraftBuilder
from factlint.readers.base import Raw, Reader


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one page. Raises Unreadable."""
    # Imported here: the parsers are not loaded for drafts in other formats.
    from factlint.hypertext.blocks import add_blocks
    from factlint.hypertext.tree import parse
    from factlint.readers.html.charset import decoded_page
    from factlint.readers.html.metadata import add_metadata, said_in_metadata
    from factlint.readers.html.story import find_story

    source, remarks = decoded_page(raw)
    root = parse(source.text)
    builder = DraftBuilder(source, remarks, marks_headline=True)
    story = find_story(root, source.text)
    add_metadata(said_in_metadata(root, source.text), story, source, builder)
    for part in story.parts:
        add_blocks(part, source, builder, leave_out=story.leave_out, scopes=story.scopes)
    return (builder.build(),)


READER = Reader(name="html", suffixes=(".html", ".htm", ".xhtml"), read=read)
