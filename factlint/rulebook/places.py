"""The names of places in a draft, as rules write them: scopes, layers, and two names for many scopes."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.model.document import EDITORIAL, Layer, Scope
from factlint.yamlfile.placed import Placed

EVERYTHING = "everything"
ALL_OF_THE_STORY = "editorial"

ONE_PLACE = (*(s.value for s in Scope), *(y.value for y in Layer))
"""The names of single scopes and layers."""

ANY_PLACE = (ALL_OF_THE_STORY, EVERYTHING, *ONE_PLACE)
"""All names that `in:` takes."""


def place(name: str) -> Scope | Layer:
    """The scope or layer of that name. Raises ValueError where there is none."""
    return Scope(name) if name in ONE_PLACE[: len(Scope)] else Layer(name)


def places(wanted: Iterable[Placed]) -> tuple[frozenset[Scope], frozenset[Layer]]:
    """The scopes and layers that names (known to be right) stand for; all of the story where there are no names."""
    named = [p.text for p in wanted]
    scopes: set[Scope] = set() if named else set(EDITORIAL)
    layers: set[Layer] = set()
    for name in named:
        if name == EVERYTHING:
            scopes |= set(Scope)
        elif name == ALL_OF_THE_STORY:
            scopes |= EDITORIAL
        elif isinstance(found := place(name), Scope):
            scopes.add(found)
        else:
            layers.add(found)
    return frozenset(scopes), frozenset(layers)
