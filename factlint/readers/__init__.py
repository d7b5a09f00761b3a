"""Readers know formats. One is found by its module being here, with a `READER` in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from factlint.readers.base import Reader


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


def _first(fits: Callable[[Reader], bool]) -> Reader | None:
    # Plain text comes first, since its reader takes least to import; the others are imported only while none fits.
    for name in sorted(_names(), key=lambda name: name != "plain"):
        if (reader := _reader(name)) is not None and fits(reader):
            return reader
    return None
