"""The encoding of a page: what its bytes show, what it says itself, or what its letters are like."""

from __future__ import annotations

import codecs
import re

from factlint.readers.base import Raw, decoded
from factlint.text.source import Source

_HEAD = 4096
_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]{0,500}?\bcharset\s*=\s*|\?xml\b[^>]{0,200}?\bencoding\s*=\s*)["']?([\w.:-]+)""", re.IGNORECASE
)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# As the encodings of pages are read (https://encoding.spec.whatwg.org/#names-and-labels): Latin 1 means windows-1252.
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii"})


def decoded_page(raw: Raw) -> tuple[Source, tuple[str, ...]]:
    """The text of a page, with a remark where it is not in UTF-8 or not in what it says. Raises Unreadable."""
    said = _said(raw.data)
    if said and said not in ("utf-8", "utf8") and not raw.data.startswith(_MARKS) and not _is_utf_8(raw.data):
        try:
            text = raw.data.decode("cp1252" if said in _LATIN else said)
        except (LookupError, UnicodeDecodeError):
            source, remarks = decoded(raw)
            return source, (*remarks, f"it says that it is in {said}, and is not")
        return Source(raw.name, text), (f"read as {said}",)
    return decoded(raw)


def _said(data: bytes) -> str:
    found = _CHARSET.search(data, 0, _HEAD)
    return found[1].decode("ascii", "ignore").lower() if found else ""


def _is_utf_8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 beyond doubt: they hold characters above ASCII, and all are well formed."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
