"""What a binder is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factlint.model.article import AsOf
from factlint.model.document import Document, Layer, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention, Mentions
from factlint.model.quantity import Quantity
from factlint.text.records import dataclass
from factlint.text.span import Span


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


def voice(document: Document, span: Span) -> Voice:
    """Whose word it is that stands there: a quotation's or the draft's own."""
    return Voice.QUOTED if document.inside(span, Layer.QUOTE) else Voice.DRAFT


def place(document: Document, span: Span) -> Scope:
    """The part of the draft that a span stands in."""
    return document.scope_at(span.start) or Scope.BODY


def by_sentence(reading: Reading) -> Iterator[tuple[Span, tuple[Quantity, ...]]]:
    """Each sentence that holds a quantity, with its quantities, in order."""
    sentences = reading.document.sentences
    held: dict[int, list[Quantity]] = {}
    for quantity in reading.mentions.of(Quantity):
        index = reading.document.sentence_at(quantity.span.start)
        if index is not None:
            held.setdefault(index, []).append(quantity)
    return ((sentences[index], tuple(found)) for index, found in held.items())
