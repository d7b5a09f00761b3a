"""The kinds of check: relations over facts. A kind is found by its module being here, with a `KIND` in it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from factlint.checks.base import Kind


@cache
def kind_names() -> dict[str, str]:
    """The module of each kind, by the kind's name; nothing is imported for it."""
    names = (m.name for m in iter_modules(__path__) if m.name != "base")
    return {name.replace("_", "-"): f"{__name__}.{name}" for name in sorted(names)}


@cache
def load_kind(name: str) -> Kind | None:
    """The kind of that name (its module's name with hyphens), or None where there is none."""
    module = kind_names().get(name)
    if module is None:
        return None
    kind: Kind = import_module(module).KIND
    return kind
