"""Paragraphs that stop before they are done: at a word that ends no sentence, without an end mark, in a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import Block, Document, Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.text.records import dataclass
from factlint.text.span import Span

# Marks that end a sentence, or let it go on in what follows; behind them brackets and quotation marks may stand.
_ENDED = re.compile(r"[.!?…:;。！？।]['\"’”»)\]*\s]*$|[-–—'\"’”»)\]*|>]$")
_LAST_WORDS = re.compile(r"(?:\S+\s+){0,2}\S+$")
_BRACKETS = {"(": ")", "[": "]"}
# Not those of faces, :( and :-(.
_BRACKET = re.compile(r"(?<![:;=])(?<![:;=]-)[(\[]|[)\]]")
_OPENING_MARKS = "\"'“‘«„"
# What goes on behind a quotation that ends in a comma: "It is," she said.
_ATTRIBUTED = re.compile(r",['\"’”»] [^\W\d_]")
_ADDRESS = re.compile(r"[@/]|\w\.\w")
_LIST_NUMBER = re.compile(r"(?:^|[\s,;:(])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})$")
_OPENED = re.compile(r"\S+(?:\s+\S+){0,3}")

# Shorter blocks are labels, verses and lines of lists; between two paragraphs they may be subheads.
_SHORTEST, _SHORTEST_BETWEEN = 30, 80
# A draft whose other paragraphs do not end as sentences do is not written in them.
_SENTENCES = 0.8
_FEWEST = 3
# What may follow words that do not end: its first line completes them.
_COMPLETES = (Scope.LIST, Scope.TABLE, Scope.PULLQUOTE)


class Sign(StrEnum):
    """What a paragraph that is not done is known by."""

    LAST_WORD = "last-word"
    END_MARK = "end-mark"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Options:
    """What to know them by."""

    sign: Annotated[
        Sign,
        "`last-word`: no end mark behind one of `last_words`; `end-mark`: no end mark behind any other word; "
        "`bracket`: a bracket that is opened and not closed.",
    ]
    last_words: Annotated[
        Mapping[str, tuple[str, ...]], "Words that no sentence ends with, in small letters, by language code."
    ] = field(default_factory=dict)
    leads_in: Annotated[
        Mapping[str, tuple[str, ...]], "Those of them that a quotation in a paragraph of its own may follow."
    ] = field(default_factory=dict)
    surest: Annotated[
        Mapping[str, tuple[str, ...]], "Those of them that no subhead ends with, so that short paragraphs count, too."
    ] = field(default_factory=dict)


def find(article: Article, options: Options) -> Iterator[Match]:
    """Each paragraph of the story that is not done, at its last words or at the bracket that is open."""
    document = article.document
    story = [b for b in document.blocks if b.number and b.scope is not Scope.FURNITURE]
    body = [b for b in story if b.scope is Scope.BODY]
    if options.sign is Sign.BRACKET:
        yield from _open_brackets(document, body)
        return
    surest = frozenset(options.surest.get(article.lexicon.code, ()))
    share = _SENTENCES if options.sign is Sign.LAST_WORD else 1
    if not _is_written_in_sentences(document, body, share):
        return
    for block, following in zip(story, [*story[1:], None], strict=True):
        if block.scope is Scope.BODY and _stops(document, block, following, surest):
            found = _LAST_WORDS.search(document.text, block.span.start, block.span.end)
            if found and _has_sign(article, found.group(), following, options):
                yield Match(Span(*found.span()), {"words": found.group()}, key=found.group())


def _has_sign(article: Article, words: str, following: Block | None, options: Options) -> bool:
    """Whether a paragraph that stops at these words is known to be unfinished by the sign that is looked for."""
    code, last = article.lexicon.code, words.rpartition(" ")[2].lower().rstrip(",")
    is_sure = last in options.last_words.get(code, ())
    if options.sign is Sign.END_MARK:
        # What ends with a name or an address may be a credit.
        return not is_sure and words.islower() and not _ADDRESS.search(words)
    is_quoted_next = following is not None and _is_completing_quotation(article.document, following)
    return is_sure and not (is_quoted_next and last in options.leads_in.get(code, ()))


def _is_completing_quotation(document: Document, block: Block) -> bool:
    """Whether a block is a quotation that ends the sentence before: not "It is," she said, which is a sentence."""
    words = document.slice(block.span)
    return words[0] in _OPENING_MARKS and (words[1:2].islower() or not _ATTRIBUTED.search(words))


def _is_written_in_sentences(document: Document, body: Sequence[Block], share: float) -> bool:
    """Whether so great a share of the paragraphs end as sentences do."""
    long = [b for b in body if len(b.span) >= _SHORTEST]
    ended = sum(bool(_ENDED.search(document.text, max(b.span.start, b.span.end - 8), b.span.end)) for b in long)
    # The paragraph that breaks off is itself one of them.
    return ended >= max(_FEWEST, share * (len(long) - 1))


def _stops(document: Document, block: Block, following: Block | None, surest: Set[str]) -> bool:
    """Whether a block has the length of a paragraph, no end mark, and nothing that completes it."""
    span, text = block.span, document.text
    last = text[span.end - 1]
    is_sure = document.slice(span).rpartition(" ")[2].lower() in surest
    if len(span) < (_SHORTEST_BETWEEN if following and not is_sure else _SHORTEST) or not (
        last.isalnum() or last == ","
    ):
        return False
    if "\n" in document.slice(span) or document.inside(Span(span.end - 1, span.end), Layer.QUOTE):
        # Verse, and what is set as somebody's words.
        return False
    if following is None:
        return True
    first = text[following.span.start]
    return following.scope not in _COMPLETES and not first.islower() and (first.isalnum() or first in _OPENING_MARKS)


def _open_brackets(document: Document, body: Sequence[Block]) -> Iterator[Match]:
    """The brackets that are open at the end of their block, where no later block closes them."""
    unmatched = [(block, *_unmatched(document, block)) for block in body]
    # The last block that each closing bracket stands in.
    closed = {document.text[at]: index for index, (_, _, closers) in enumerate(unmatched) for at in closers}
    for index, (block, opened, _) in enumerate(unmatched):
        for at in opened:
            if closed.get(_BRACKETS[document.text[at]], -1) <= index:
                found = _OPENED.match(document.text, at, block.span.end)
                words = found.group() if found else document.text[at]
                # A bracket round whole sentences whose other half is missing leaves no doubt about what they say.
                opens = any(s.start == at for s in document.sentences_in(Span(at, at + 1)))
                certainty = Certainty.HINT if opens else Certainty.CERTAIN
                yield Match(Span(at, at + len(words)), {"words": words}, certainty=certainty, key=words)
                break


def _unmatched(document: Document, block: Block) -> tuple[list[int], list[int]]:
    """Where brackets stand in a block that lack the other half: those that open, those that close."""
    opened: list[int] = []
    closed: list[int] = []
    words = document.slice(block.span)
    if all(words.count(one) == words.count(other) for one, other in _BRACKETS.items()):
        return opened, closed
    lost: list[int] = []
    for found in _BRACKET.finditer(document.text, block.span.start, block.span.end):
        if found.group() in _BRACKETS:
            opened.append(found.start())
            continue
        partner = next((i for i in reversed(range(len(opened))) if _closes(document, found.group(), opened[i])), None)
        if partner is not None:
            # What was opened in between stays open.
            lost += opened[partner + 1 :]
            del opened[partner:]
        elif not _LIST_NUMBER.search(document.text, max(block.span.start, found.start() - 6), found.start()):
            closed.append(found.start())
    return sorted(opened + lost), closed


def _closes(document: Document, bracket: str, opening: int) -> bool:
    return _BRACKETS[document.text[opening]] == bracket


KIND = Kind(
    name="unfinished",
    summary="A paragraph that stops before it is done",
    find=find,
    options=Options,
    slots={"words": "the last words, or the bracket and what follows it"},
)
