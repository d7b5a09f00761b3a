"""What a binder is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factlint.model.article import AsOf
from factlint.model.document import Document
from factlint.model.facts import Fact, FactKind
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention, Mentions


@dataclass(frozen=True, slots=True)
class Reading:
    """What a binder may look at: an article before its facts."""

    document: Document
    mentions: Mentions
    lexicon: Lexicon
    as_of: AsOf | None = None


@dataclass(frozen=True, slots=True)
class Binder:
    """A maker of facts of some kinds out of mentions of some types. What cannot be bound is not stated."""

    name: str
    states: tuple[FactKind, ...]
    needs: tuple[type[Mention], ...]
    bind: Callable[[Reading], Iterable[Fact]]
    words: tuple[str, ...] = ()
