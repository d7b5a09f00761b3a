"""The kinds of check: relations over facts, in rooms that are named as the folders of rules are.

A kind is found by its module being in a room, with a `KIND` in it; no two have one name.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from factlint.checks.base import Kind


@cache
def kind_names() -> dict[str, str]:
    """The module of each kind, by the kind's name; nothing is imported for it."""
    found = {}
    for room in iter_modules(__path__):
        if room.ispkg:
            for kind in iter_modules([f"{path}/{room.name}" for path in __path__]):
                found[kind.name.replace("_", "-")] = f"{__name__}.{room.name}.{kind.name}"
    return dict(sorted(found.items()))


@cache
def load_kind(name: str) -> Kind | None:
    """The kind of that name (its module's name with hyphens), or None where there is none."""
    module = kind_names().get(name)
    if module is None:
        return None
    kind: Kind = import_module(module).KIND
    return kind
