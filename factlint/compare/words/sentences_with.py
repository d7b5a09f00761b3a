"""The sentences of a draft that hold some words, for patterns that would take long on all of it."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.model.document import Document
from factlint.text.span import Span


def sentences_with(document: Document, lower: str, words: Iterable[str]) -> list[Span]:
    """The sentences that hold one of the words anywhere, in order; `lower` is the text of the draft in lower case."""
    found: set[int] = set()
    for word in words:
        at = lower.find(word)
        while at >= 0:
            index = document.sentence_at(at)
            if index is not None:
                found.add(index)
                at = max(at + 1, document.sentences[index].end)
            else:
                at += 1
            at = lower.find(word, at)
    return [document.sentences[index] for index in sorted(found)]
