"""A quotation that is opened and never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import Scope
from factlint.model.findings import Certainty, Match
from factlint.text.quotation_marks import open_marks
from factlint.text.span import Span

_PLACES = (Scope.BODY, Scope.HEADLINE, Scope.DEK)
_BEGINNING = re.compile(r"\S+(?:[ \t]+\S+){0,6}")
# Marks that may close a double one, in whatever style.
_DOUBLE = re.compile(r"[\"“”„‟″＂«»]|''|’’|,,|``")
# How a paragraph ends that is whole.
_ENDS = re.compile(r"[^.…:][.!?][)\]'’]*\s*$")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """Each quotation without an end, by its first words.

    One that runs to the last words of the draft is only likely: the text may be an extract, and the speaker go on.
    """
    document = article.document
    assert article.lexicon.quotes is not None
    blocks = [b.span for b in document.blocks_of(*_PLACES)]
    for at in open_marks(document.text, blocks, article.lexicon.quotes.elisions):
        block = document.block_at(at)
        assert block is not None
        if document.text[at - 1 : at].isalnum():
            # Characters of a broken encoding look like marks.
            continue
        rest = document.text[at : block.span.end]
        if not _ENDS.search(rest) or _DOUBLE.search(rest, 1):
            # The words go on elsewhere (a post, a list, a paragraph that was cut in two), or another mark behind them
            # closes them in another style.
            continue
        beginning = _BEGINNING.match(document.text, at, block.span.end)
        if beginning is not None and len(beginning.group()) > 1:
            certainty = Certainty.LIKELY if block.span == blocks[-1] else Certainty.CERTAIN
            words = beginning.group()
            yield Match(Span(*beginning.span()), {"words": words}, certainty=certainty, key=words)


KIND = Kind(
    name="open-quotation",
    summary="A quotation that is never closed",
    find=find,
    slots={"words": "how the quotation begins"},
    words=("quotes",),
)
