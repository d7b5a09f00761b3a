"""What a reader is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factlint.model.draft import Draft


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
