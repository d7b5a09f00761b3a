"""What a reader is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factlint.model.draft import Draft
from factlint.text.decoding import Undecodable, decode
from factlint.text.records import dataclass
from factlint.text.source import Source


class Unreadable(Exception):
    """A file that cannot be read as what it claims to be; the message says why, and the way out."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as it lies on the disk or came in on a pipe: its name as typed (with `/`) and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one format: bytes in, drafts out (one, but for formats that hold many).

    `name` is what `--as` takes; `suffixes` are those of its files, lower case, with their dot. `read` raises
    Unreadable.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Raw], Iterable[Draft]]


def decoded(raw: Raw) -> tuple[Source, tuple[str, ...]]:
    """The text of a file, and a remark where it is in another encoding than UTF-8. Raises Unreadable."""
    try:
        found = decode(raw.data)
    except Undecodable as fault:
        raise Unreadable(f"{fault}; save it as UTF-8 text, or give it the ending of its format") from None
    source = Source(raw.name, found.text)
    return source, () if found.encoding == "utf-8" else (f"read as {found.encoding}",)
