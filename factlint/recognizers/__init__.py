"""Recognizers read mentions out of a document. One is found by its module being here, with a `RECOGNIZER` in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules

from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention, Mentions
from factlint.recognizers.base import Recognizer


@cache
def recognizers() -> tuple[Recognizer, ...]:
    """All recognizers, each after those that it needs. Raises graphlib.CycleError where they need each other."""
    names = sorted(m.name for m in iter_modules(__path__) if m.name != "base")
    found: list[Recognizer] = [import_module(f"{__name__}.{name}").RECOGNIZER for name in names]
    finder = {kind: r.name for r in found for kind in r.finds}
    by_name = {r.name: r for r in found}
    graph = {r.name: {finder[kind] for kind in r.needs if kind in finder} for r in found}
    return tuple(by_name[name] for name in TopologicalSorter(graph).static_order())


def recognise(document: Document, lexicon: Lexicon, wanted: Iterable[type[Mention]]) -> Mentions:
    """The mentions of the wanted types, and of those that they are read from."""
    todo = set(wanted)
    chosen = []
    for recognizer in reversed(recognizers()):
        if todo & set(recognizer.finds):
            chosen.append(recognizer)
            todo.update(recognizer.needs)
    mentions = Mentions(document)
    for recognizer in reversed(chosen):
        if not lexicon.missing(recognizer.words):
            mentions = mentions.plus(recognizer.recognise(document, mentions, lexicon))
    return mentions
