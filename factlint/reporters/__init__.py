"""Reporters know screens and machines. One is found by its module being here, with a `REPORTER` in it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from factlint.reporters.base import Reporter

# What reporters share is no reporter.
_SHARED = ("base", "closing", "layout", "locations", "wrapping")


@cache
def names() -> tuple[str, ...]:
    """The names of all formats; nothing is imported for it."""
    return tuple(sorted(m.name for m in iter_modules(__path__) if m.name not in _SHARED))


@cache
def load(name: str) -> Reporter:
    """The reporter of a format that `names` knows."""
    reporter: Reporter = import_module(f"{__name__}.{name}").REPORTER
    return reporter
