"""Markdown with YAML front matter."""

from __future__ import annotations

from factlint.model.draft import Draft
from factlint.model.drafting import DraftBuilder
from factlint.readers.base import Raw, Reader, decoded


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one file. Raises Unreadable."""
    # Imported here: the parsers of Markdown and YAML are not loaded for drafts in other formats.
    from factlint.readers.markdown.blocks import read_body
    from factlint.readers.markdown.front_matter import read_front_matter

    source, remarks = decoded(raw)
    builder = DraftBuilder(source, remarks, marks_headline=True)
    body = read_front_matter(source, builder)
    read_body(source, body, builder)
    return (builder.build(),)


READER = Reader(name="md", suffixes=(".md", ".markdown", ".mdown", ".mkd"), read=read)
