"""Readers know formats. One is found by its module being here, with a `READER` in it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from factlint.readers.base import Reader


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, by the name of their module."""
    names = sorted(m.name for m in iter_modules(__path__) if m.name != "base")
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(m.READER for m in modules if hasattr(m, "READER"))


def reader_for(path: str) -> Reader | None:
    """The reader of the files that end as this path does."""
    suffix = PurePath(path).suffix.lower()
    return next((r for r in readers() if suffix in r.suffixes), None)


def reader_named(name: str) -> Reader | None:
    """The reader that `--as` names."""
    return next((r for r in readers() if r.name == name or f".{name}" in r.suffixes), None)
