"""Readers know formats. One is found by its module being here, with a `READER` in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from factlint.readers.base import HEAD, Reader

# How a page begins, or a fragment of one.
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|section|h1|p)\b", re.IGNORECASE)


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(m.name for m in iter_modules(__path__) if m.name != "base"))


@cache
def _reader(name: str) -> Reader | None:
    return getattr(import_module(f"{__name__}.{name}"), "READER", None)


def readers() -> tuple[Reader, ...]:
    """All readers, by the name of their module."""
    return tuple(reader for name in _names() if (reader := _reader(name)))


def reader_for(path: str) -> Reader | None:
    """The reader of the files that end as this path does."""
    suffix = PurePath(path).suffix.lower()
    return _first(lambda reader: suffix in reader.suffixes)


def reader_named(name: str) -> Reader | None:
    """The reader that `--as` names."""
    return _first(lambda reader: reader.name == name or f".{name}" in reader.suffixes)


def reader_of(data: bytes) -> Reader | None:
    """The reader of a draft that has neither name nor format, by how it begins; plain text, where nothing tells."""
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"PK\x03\x04"):
        # An OpenDocument file begins with its own name.
        return reader_named("odt" if b"opendocument" in head[:200] else "docx")
    if head.startswith((b"{", b"[", b"<")):
        found = reader_for("a.xml" if head.startswith(b"<") else "a.json")
        if found is not None and found.is_draft is not None and found.is_draft(head):
            return found
    if _PAGE.match(head):
        return reader_named("html")
    return reader_named("md" if head.startswith((b"---\n", b"---\r", b"# ")) else "txt")


def _first(fits: Callable[[Reader], bool]) -> Reader | None:
    # Plain text comes first, since its reader takes least to import; the others are imported only while none fits.
    for name in sorted(_names(), key=lambda name: name != "plain"):
        if (reader := _reader(name)) is not None and fits(reader):
            return reader
    return None
