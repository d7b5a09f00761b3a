"""A mention: something that a draft says, where, and in which words; and the index of all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar, cast

from factlint.model.document import Document
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """The base of all mentions; `span` counts in the document's text."""

    span: Span


M = TypeVar("M", bound=Mention)


class Mentions:
    """An index of mentions by their type, sorted by place; made once, never changed."""

    __slots__ = ("_by_type", "_document", "_starts")

    def __init__(self, document: Document, mentions: Iterable[Mention] = ()) -> None:
        by_type: dict[type[Mention], list[Mention]] = {}
        for mention in mentions:
            by_type.setdefault(type(mention), []).append(mention)
        self._document = document
        self._by_type: dict[type[Mention], tuple[Mention, ...]] = {
            kind: tuple(sorted(found, key=lambda m: (m.span.start, m.span.end))) for kind, found in by_type.items()
        }
        self._starts = {kind: [m.span.start for m in found] for kind, found in self._by_type.items()}

    def all(self) -> tuple[Mention, ...]:
        """Every mention, by place."""
        found = (m for group in self._by_type.values() for m in group)
        return tuple(sorted(found, key=lambda m: (m.span.start, m.span.end, type(m).__name__)))

    def of(self, kind: type[M]) -> tuple[M, ...]:
        """All mentions of a type, by place."""
        return cast("tuple[M, ...]", self._by_type.get(kind, ()))

    def within(self, kind: type[M], span: Span) -> tuple[M, ...]:
        """The mentions of a type that begin inside a span and end inside it."""
        starts = self._starts.get(kind)
        if not starts:
            return ()
        found = self._by_type[kind][bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return cast("tuple[M, ...]", tuple(m for m in found if m.span.end <= span.end))

    def near(self, kind: type[M], span: Span, *, same: Literal["sentence", "block"]) -> tuple[M, ...]:
        """The mentions of a type in the sentence or block in which a span begins."""
        if same == "sentence":
            index = self._document.sentence_at(span.start)
            return self.within(kind, self._document.sentences[index]) if index is not None else ()
        block = self._document.block_at(span.start)
        return self.within(kind, block.span) if block else ()

    def plus(self, more: Iterable[Mention]) -> Mentions:
        """A new index that holds these mentions and `more`."""
        return Mentions(self._document, [*(m for group in self._by_type.values() for m in group), *more])
