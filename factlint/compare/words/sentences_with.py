"""The sentences of a draft that hold some words, for patterns that would take long on all of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factlint.model.document import Document
from factlint.text.lowered import words_held, words_of
from factlint.text.span import Span


def sentences_with(document: Document, text: str, words: Iterable[str]) -> list[Span]:
    """The sentences that hold one of some whole words or phrases, in order.

    `text` is that of the draft, as it is written or in lower case: the words are looked for as they stand.
    """
    held = words_held(document.text)
    found: set[int] = set()
    for word, parts in _with_parts(tuple(words)):
        at = text.find(word) if parts <= held else -1
        while at >= 0:
            index = document.sentence_at(at)
            if index is not None:
                found.add(index)
                at = max(at + 1, document.sentences[index].end)
            else:
                at += 1
            at = text.find(word, at)
    return [document.sentences[index] for index in sorted(found)]


@cache
def _with_parts(words: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each phrase with its words in lower case, without which it is nowhere."""
    return tuple((word, words_of(word.lower())) for word in words)
