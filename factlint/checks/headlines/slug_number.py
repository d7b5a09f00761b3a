"""A number in the slug that nothing in the draft has, where the headline has another beside the same word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.model.article import Article
from factlint.model.document import Document, Scope
from factlint.model.findings import Match
from factlint.model.quantity import Quantity
from factlint.text.letters import SMALL
from factlint.text.lowered import lowered
from factlint.text.span import Span

# Between the hyphens of a slug; longer numbers are years, or those of the publishing system.
_NUMBER = re.compile(r"(?<![^\W_])\d{1,3}(?![^\W_])")
_WORD = re.compile(rf"{SMALL}{{2,}}")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for the only number of a slug that the draft has nowhere else, against the only one of the headline.

    One word stands right beside both: killed 14, kills 41. A slug with several numbers may be dated or have a code.
    """
    document = article.document
    shown = [q for q in article.mentions.of(Quantity) if document.scope_at(q.span.start) is Scope.HEADLINE]
    if len(shown) != 1 or shown[0].upper is not None:
        return
    for block in document.blocks_of(Scope.SLUG):
        numbers = list(_NUMBER.finditer(document.text, block.span.start, block.span.end))
        if len(numbers) != 1:
            continue
        number = Span(*numbers[0].span())
        if _is_told(article, number) or not _is_of_one_thing(document, number, shown[0].number_span):
            continue
        key = f"{document.slice(number)}/{document.slice(shown[0].number_span)}"
        yield two_ways(document, Way(number, "stated", "slug"), Way(shown[0].number_span, "found", "headline"), key)


def _is_told(article: Article, number: Span) -> bool:
    """Whether the draft has a number outside the slug, in figures or in words."""
    document = article.document
    written = document.slice(number)
    if any(q.stated == int(written) for q in article.mentions.of(Quantity)):
        return True
    rest = (document.slice(b.span) for b in document.blocks if b.scope is not Scope.SLUG)
    return any(re.search(rf"(?<!\d){written}(?!\d)", text) for text in rest)


def _is_of_one_thing(document: Document, slug: Span, headline: Span) -> bool:
    """Whether one of the words beside a number of the slug stands beside that of the headline, too."""
    return not _beside(document, slug).isdisjoint(_beside(document, headline))


def _beside(document: Document, number: Span) -> frozenset[str]:
    """The words of the block right before a number and right behind it, in lower case."""
    block = document.block_at(number.start)
    if block is None:
        return frozenset()
    lower = lowered(document.text)
    before = _WORD.findall(lower, block.span.start, number.start)[-1:]
    return frozenset((*before, *_WORD.findall(lower, number.end, block.span.end)[:1]))


KIND = Kind(
    name="slug-number",
    summary="A number in the slug that the draft has nowhere else",
    find=find,
    slots={"stated": "the number of the slug", "found": "the number of the headline"},
    roles={"there": "the number of the headline"},
    repairs={"slug": "the slug's number made the headline's", "headline": "the headline's number made the slug's"},
    mentions=(Quantity,),
)
