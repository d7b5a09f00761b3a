"""A paragraph that announces what somebody said, and nothing that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import Block, Document, Layer, Scope
from factlint.model.findings import Match
from factlint.text.quotation_marks import is_mark
from factlint.text.span import Span

_LAST = re.compile(r"(?P<word>[^\W\d_]+):\s*$")
_ANY = re.compile(r"[^\W\d_]+")
# What may hold the words that are announced.
_HOLDS = (Scope.PULLQUOTE, Scope.LIST, Scope.TABLE, Scope.CAPTION, Scope.ALT, Scope.NOTE)
_SENTENCE_WORDS = 12
_DASHES = "-–—*•"


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """Each paragraph in which somebody's voice (a spokesman, a lawyer) is said to speak, and the story goes on."""
    document, words, parties = article.document, article.lexicon.quotes, article.lexicon.parties
    assert words is not None and parties is not None
    story = [b for b in document.blocks if b.number and b.scope not in (Scope.FURNITURE, Scope.BYLINE)]
    for block, following in zip_longest(story, story[1:]):
        if block.scope is not Scope.BODY or document.text[block.span.end - 1] != ":":
            continue
        index = document.sentence_at(block.span.end - 1)
        sentence = document.sentences[index] if index is not None else block.span
        said = [w.lower() for w in _ANY.findall(document.slice(sentence))]
        last = _LAST.search(document.slice(sentence))
        if last is None or last["word"].lower() not in words.verbs or len(said) > _SENTENCE_WORDS:
            continue
        if parties.voices.isdisjoint(said):
            # What a paper, a post or a programme says is often set apart without marks.
            continue
        if following is None or not _may_be_said(document, following):
            yield Match(sentence, {"words": document.slice(sentence)}, key=document.slice(sentence))


def _may_be_said(document: Document, block: Block) -> bool:
    """Whether a block may be what was announced: a quotation, a list, a post set apart, or a line in its own marks."""
    if block.scope in _HOLDS or document.text[block.span.start] in _DASHES:
        return True
    return is_mark(document.text[block.span.start]) or document.inside(
        Span(block.span.start, block.span.start + 1), Layer.QUOTE
    )


KIND = Kind(
    name="announced-quote",
    summary="Words that are announced and not there",
    find=find,
    slots={"words": "the sentence that announces them"},
    words=("quotes", "parties"),
)
