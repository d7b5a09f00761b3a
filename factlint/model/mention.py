"""A mention: something that a draft says, where, and in which words; and the index of all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Literal, TypeVar, cast

from factlint.model.document import Document
from factlint.text.records import dataclass
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
        self._document = document
        self._by_type: dict[type[Mention], tuple[Mention, ...]] = {}
        self._starts: dict[type[Mention], list[int]] = {}
        self._add(mentions)

    @property
    def document(self) -> Document:
        """The document that the mentions stand in."""
        return self._document

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
        index = Mentions(self._document)
        index._by_type.update(self._by_type)
        index._starts.update(self._starts)
        index._add(more)
        return index

    def _add(self, mentions: Iterable[Mention]) -> None:
        by_type: dict[type[Mention], list[Mention]] = {}
        for mention in mentions:
            by_type.setdefault(type(mention), []).append(mention)
        # Types that nothing was added to are in order already.
        for kind, added in by_type.items():
            found = sorted((*self._by_type.get(kind, ()), *added), key=_place)
            self._by_type[kind] = tuple(found)
            self._starts[kind] = [m.span.start for m in found]


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end
