"""The kind `repeated`: does a paragraph, or a sentence, stand twice?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice, takewhile
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import Block, Document, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.text.records import dataclass
from factlint.text.span import Span

# What a story itself consists of: captions and display text repeat it rightly, tables and lists repeat themselves.
_STORY = (Scope.BODY, Scope.SUBHEAD, Scope.LIST)

# Differences that an editor does not see, or that two ways of setting make: marks, spaces, capitals.
_WORD = re.compile(r"[^\W_]+")

# Paragraphs are nearly the same where this share of their words is, in its order. Shorter ones are alike by chance.
_ALIKE = 0.9
_SHORTEST_ALIKE = 20
_PROBE = 4
_SHOWN = 50
_DASHES = "-–—"


class Part(StrEnum):
    """What may stand twice."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Options:
    """What to compare, how long it must be, and how much alike."""

    min_length: Annotated[int, "The fewest characters of letters and figures; shorter lines may well come twice."] = 60
    nearly: Annotated[bool, "Whether paragraphs count that differ in a word or two; they are one certainty lower."] = (
        True
    )
    of: Annotated[
        Part, "`paragraph`, or `sentence`: the same sentence in two paragraphs that differ otherwise, or twice in one."
    ] = Part.PARAGRAPH


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph or a sentence, and its words in small letters."""

    span: Span
    words: tuple[str, ...]


def find(article: Article, options: Options) -> Iterator[Match]:
    """Each paragraph that stands again further down, with the first."""
    if options.of is Part.SENTENCE:
        yield from _sentences_twice(article, options)
        return
    paragraphs = list(_paragraphs(article, options))
    first: dict[tuple[str, ...], _Paragraph] = {}
    rest: list[_Paragraph] = []
    for paragraph in paragraphs:
        earlier = first.setdefault(paragraph.words, paragraph)
        if earlier is paragraph:
            rest.append(paragraph)
        elif _is_quotation(article.document, earlier) == _is_quotation(article.document, paragraph):
            yield _match(article, earlier, paragraph, Certainty.CERTAIN)
    if options.nearly:
        for earlier, later in _near_pairs(rest):
            if _is_quotation(article.document, earlier) or _is_quotation(article.document, later):
                # A pull quote, or a post and the sentence that quotes it.
                continue
            yield _match(article, earlier, later, Certainty.LIKELY)


def _paragraphs(article: Article, options: Options) -> Iterator[_Paragraph]:
    document = article.document
    for block in document.blocks_of(*_STORY):
        if document.text[block.span.start] in _DASHES:
            # Who said the quotation above: one speaker may stand under several.
            continue
        words = _words(document, block.span)
        if sum(map(len, words)) + len(words) - 1 >= options.min_length:
            yield _Paragraph(block.span, words)


def _words(document: Document, span: Span) -> tuple[str, ...]:
    return tuple(map(str.casefold, _WORD.findall(document.text, span.start, span.end)))


def _sentences_twice(article: Article, options: Options) -> Iterator[Match]:
    """The sentences that stand again further down.

    One that has a paragraph to itself may be a pull quote, which mostly stands before the words that it is taken from;
    one behind them is only likely to be a slip. What people are quoted as saying is theirs to repeat. Of a
    paragraph that stands twice all sentences do, which is another rule's business.
    """
    document = article.document
    first: dict[str, tuple[Span, Block]] = {}
    body = list(document.blocks_of(Scope.BODY))
    for block in body:
        for span in document.sentences_in(block.span):
            if len(span) < options.min_length or document.inside(Span(span.start, span.start + 1), Layer.QUOTE):
                continue
            earlier, around = first.setdefault(document.slice(span).casefold(), (span, block))
            is_alone = block.span == span
            if earlier is span or around.span == earlier:
                continue
            if is_alone and (around is body[0] or document.inside(Span(span.end - 1, span.end), Layer.QUOTE)):
                # The first block of a page that was copied is often a caption.
                continue
            if around is block or _words(document, around.span) != _words(document, block.span):
                one, other = (_Paragraph(s, _words(document, s)) for s in (earlier, span))
                yield _match(article, one, other, Certainty.LIKELY if is_alone else Certainty.CERTAIN)


def _is_quotation(document: Document, paragraph: _Paragraph) -> bool:
    """Whether most of a paragraph is somebody's words."""
    span = paragraph.span
    first = bisect_left(document.regions, span.start, key=lambda r: r.span.start)
    inside = takewhile(lambda r: r.span.start < span.end, islice(document.regions, first, None))
    quoted = (r.span for r in inside if r.layer is Layer.QUOTE)
    return sum(min(q.end, span.end) - q.start for q in quoted) * 2 > len(span)


def _near_pairs(paragraphs: Sequence[_Paragraph]) -> Iterator[tuple[_Paragraph, _Paragraph]]:
    """The pairs that differ in a few words: only those are compared that begin, go on or end with the same words."""
    seen: dict[tuple[str, ...], _Paragraph] = {}
    for paragraph in paragraphs:
        words = paragraph.words
        if len(words) < _SHORTEST_ALIKE:
            continue
        middle = len(words) // 2
        probes = (words[:_PROBE], words[-_PROBE:], words[middle : middle + _PROBE])
        earlier = {id(found): found for probe in probes if (found := seen.get(probe))}
        for other in earlier.values():
            if _are_alike(other.words, words):
                yield other, paragraph
                break
        seen.update(dict.fromkeys(probes, paragraph))


def _are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two paragraphs differ in a few words and in no figure: rows of results differ in nothing else."""
    if [w for w in one if w[0].isdigit()] != [w for w in other if w[0].isdigit()]:
        return False
    # Imported here: few drafts have paragraphs to compare.
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) >= _ALIKE


def _match(article: Article, first: _Paragraph, again: _Paragraph, certainty: Certainty) -> Match:
    document = article.document
    words = " ".join(document.slice(again.span).split())
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
    deletions = tuple(
        Suggestion((Edit(p.span, ""),), kind=kind) for kind, p in (("delete-again", again), ("delete-first", first))
    )
    return Match(
        at=again.span,
        slots={"words": shown},
        related=(Related("first", first.span),),
        certainty=certainty,
        suggestions=deletions,
        key=" ".join(first.words[:20]),
    )


KIND = Kind(
    name="repeated",
    summary="A paragraph or a sentence that stands twice",
    find=find,
    options=Options,
    slots={"words": "how the paragraph or sentence begins"},
    roles={"first": "where it stands first"},
    repairs={"delete-again": "take out the second", "delete-first": "take out the first"},
)
