"""A paragraph that announces what somebody said, and nothing that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import Block, Document, Layer, Scope
from factlint.model.findings import Match
from factlint.model.lexicon.quotes import QuoteWords
from factlint.model.named import Person
from factlint.text.quotation_marks import is_mark
from factlint.text.span import Span

_LAST = re.compile(r"(?P<word>[^\W\d_]+):\s*$")
_ANY = re.compile(r"[^\W\d_]+")
# What may hold the words that are announced.
_HOLDS = (Scope.PULLQUOTE, Scope.LIST, Scope.TABLE, Scope.CAPTION, Scope.ALT, Scope.NOTE)
_SENTENCE_WORDS = 24
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
        verb = _announcing(document.slice(sentence), words)
        if not verb or len(said) > _SENTENCE_WORDS:
            continue
        if parties.voices.isdisjoint(said) and not (verb in words.spoken and article.mentions.within(Person, sentence)):
            # What a paper, a post or a programme says is often set apart without marks.
            continue
        if following is None or not _may_be_said(document, following):
            yield Match(sentence, {"words": document.slice(sentence)}, key=document.slice(sentence))


def _announcing(sentence: str, words: QuoteWords) -> str:
    """The verb of saying that a sentence ends in, or that is behind it but for what goes with one: in a statement."""
    last = _LAST.search(sentence)
    if last is None:
        return ""
    said = sentence.lower().rstrip(": \n")
    ending = next((e for e in words.announcing if said.endswith(f" {e}")), "")
    verb = said.removesuffix(ending).split()[-1]
    return verb if verb in words.verbs else ""


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
    mentions=(Person,),
    words=("quotes", "parties"),
)
