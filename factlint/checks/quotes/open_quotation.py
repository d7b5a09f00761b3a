"""A quotation that is opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import Scope
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.quotes import QuoteWords
from factlint.text.quotation_marks import marks_without_opening, open_marks
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = (Scope.BODY, Scope.HEADLINE, Scope.DEK)
_BEGINNING = re.compile(r"\S+(?:[ \t]+\S+){0,6}")
# The last words of a quotation, and how far back they are looked for.
_ENDING = re.compile(r"(?:\S+[ \t]+){0,5}\S+\Z")
_LONGEST_ENDING = 60
# Marks that may close a double one, in whatever style.
_DOUBLE = re.compile(r"[\"“”„‟″＂«»]|''|’’|,,|``")
# How a paragraph ends that is whole.
_ENDS = re.compile(r"[^.…:][.!?][)\]'’]*\s*$")


class Without(StrEnum):
    """Which mark is missing."""

    END = "end"
    BEGINNING = "beginning"


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for."""

    without: Annotated[
        Without, "`end`: quotations that are never closed; `beginning`: those that are never opened."
    ] = Without.END


def find(article: Article, options: Options) -> Iterator[Match]:
    """Each quotation without an end, by its first words, or without a beginning, by its last."""
    return _without_beginning(article) if options.without is Without.BEGINNING else _without_end(article)


def _without_beginning(article: Article) -> Iterator[Match]:
    document = article.document
    assert article.lexicon.quotes is not None
    blocks = [b.span for b in document.blocks_of(*_PLACES)]
    for at in marks_without_opening(document.text, blocks, article.lexicon.quotes.elisions):
        block = document.block_at(at)
        assert block is not None
        ending = _ENDING.search(document.text, max(block.span.start, at - _LONGEST_ENDING), at)
        if ending is not None and ending.end() == at:
            words = document.text[ending.start() : at + 1]
            yield Match(Span(ending.start(), at + 1), {"words": words}, certainty=Certainty.LIKELY, key=words)


def _without_end(article: Article) -> Iterator[Match]:
    """Each quotation without an end.

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
            end = _ends_perhaps(article.lexicon.quotes).search(document.text, beginning.end(), block.span.end)
            related = (Related("end", Span(*end.span("last"))),) if end is not None else ()
            yield Match(Span(*beginning.span()), {"words": words}, related, certainty, key=words)


@cache
def _ends_perhaps(words: QuoteWords) -> re.Pattern[str]:
    """The last words before a comma behind which somebody says something: I had to turn back, said the farmer."""
    verbs = "|".join(sorted(map(re.escape, words.verbs), key=len, reverse=True))
    speaker = r"(?:[\w’'.-]+ ){0,3}?"
    return re.compile(rf"(?P<last>[^\s,]+(?: [^\s,]+){{0,4}}[,?!]) {speaker}(?:{verbs})\b")


KIND = Kind(
    name="open-quotation",
    summary="A quotation that is never closed, or never opened",
    find=find,
    options=Options,
    slots={"words": "how the quotation begins, or how it ends"},
    roles={"end": "where the speaker's own words end, perhaps"},
    words=("quotes",),
)
