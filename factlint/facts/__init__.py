"""Binders make facts of mentions. One is found by its module being in a room here, with a `BINDER` in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from factlint.facts.base import Binder, Reading
from factlint.model.facts import FactKind, Facts
from factlint.model.mention import Mention


@cache
def binders() -> tuple[Binder, ...]:
    """All binders, by name."""
    rooms = [m.name for m in iter_modules(__path__) if m.ispkg]
    names = sorted((m.name, room) for room in rooms for m in iter_modules([f"{path}/{room}" for path in __path__]))
    found: list[Binder] = [import_module(f"{__name__}.{room}.{name}").BINDER for name, room in names]
    return tuple(found)


def mentions_for(kinds: Iterable[FactKind]) -> set[type[Mention]]:
    """The types of mention that facts of these kinds are bound from."""
    wanted = set(kinds)
    return {m for b in binders() if wanted & set(b.states) for m in b.needs}


def bind(reading: Reading, kinds: Iterable[FactKind]) -> Facts:
    """The facts of the wanted kinds."""
    wanted = set(kinds)
    return Facts(
        fact
        for binder in binders()
        if wanted & set(binder.states) and not reading.lexicon.missing(binder.words)
        for fact in binder.bind(reading)
        if fact.kind in wanted
    )
