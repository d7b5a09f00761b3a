"""The draft's own date: what its metadata says, else its dateline or the date line under its headline."""

from __future__ import annotations

from factlint.model.article import AsOf
from factlint.model.document import Document
from factlint.model.mention import Mentions


def as_of(document: Document, mentions: Mentions) -> AsOf | None:
    """The day, and where the draft says so; None where it does not."""
    return None
