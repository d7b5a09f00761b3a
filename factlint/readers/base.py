"""What a reader is made of."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from factlint.model.draft import Draft
from factlint.text.decoding import Undecodable, decode
from factlint.text.records import dataclass
from factlint.text.source import Source

HEAD = 8192
"""How many bytes of a file are enough to tell whether it is a draft."""


class Unreadable(Exception):
    """A file that cannot be read as what it claims to be; the message says why, and the way out."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a corpus hold the text and the headline; the usual names are looked for where they are empty."""

    text: str = ""
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as it lies on the disk or came in on a pipe: its name as typed (with `/`) and its bytes.

    What a reader streams has no bytes here and a `path` instead, unless it came in on a pipe; `largest` is how many
    bytes of it a record may have.
    """

    name: str
    data: bytes = b""
    columns: Columns = Columns()
    path: Path | None = None
    largest: int = 20_000_000

    def open(self) -> BinaryIO:
        """The bytes, from the start. Raises OSError."""
        return io.BytesIO(self.data) if self.path is None else self.path.open("rb")


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record of a corpus that could not be read, and why; the others are."""

    record: int
    message: str


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one format: bytes in, drafts out (one, but for formats that hold many).

    `name` is what `--as` takes; `suffixes` are those of its files, lower case, with their dot. `read` raises
    Unreadable. Where many files end so that are no drafts, `is_draft` tells by the first `HEAD` bytes which files
    of a folder are; without it all are. A reader that `streams` opens its file itself, and reads it record by record.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Raw], Iterable[Draft | BadRecord]]
    is_draft: Callable[[bytes], bool] | None = None
    streams: bool = False


def decoded(raw: Raw) -> tuple[Source, tuple[str, ...]]:
    """The text of a file, and a remark where it is in another encoding than UTF-8. Raises Unreadable."""
    try:
        found = decode(raw.data)
    except Undecodable as fault:
        raise Unreadable(f"{fault}; save it as UTF-8 text, or give it the ending of its format") from None
    source = Source(raw.name, found.text)
    return source, () if found.encoding == "utf-8" else (f"read as {found.encoding}",)
