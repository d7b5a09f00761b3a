"""Words that point to a part of the draft which it does not have: as the chart below shows, and no chart follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind, OptionFault, matches, pattern_faults
from factlint.compare.words.patterns import Lists, listed
from factlint.model.article import Article
from factlint.model.document import Document, Layer, Scope
from factlint.model.findings import Match
from factlint.text.records import dataclass
from factlint.text.span import Span

# What may hold a picture, a chart or a table that the text does not show: pictures, frames, scripts, codes of the
# publishing system, lists of media in the metadata.
_ELEMENT = re.compile(
    r"!\[|<(?:img|picture|svg|figure|iframe|embed|object|video|audio|script|canvas|table)\b"
    r"|\{\{|\{%|\[\[|\[[a-z][\w-]*(?::| [\w-]+=)|^\[[^\]\n]+\]\s*$|^\|.*\||^\s*https?://\S+\s*$|\.(?:png|jpe?g|gif|webp|svg|mp4|pdf)\b",
    re.IGNORECASE | re.MULTILINE,
)
_MEDIA = re.compile(r"^(?:images?|pictures?|photos?|media|video|gallery|charts?|graphics?)[ \t]*:", re.MULTILINE)
_BEGINNING = 90
_FRONT_MATTER = re.compile(r"\s*---[ \t]*$.*?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)


class Target(StrEnum):
    """What is pointed to."""

    TABLE = "table"
    GRAPHIC = "graphic"
    PICTURE = "picture"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for, and what must be there."""

    to: Annotated[
        Target,
        "`table`: a table; `graphic`: anything in the body that can be a chart or a map, or a caption that has one of "
        "`names`; `picture`: any picture, in the body or in the metadata; `reply`: a paragraph behind them that "
        "begins as one of `names`.",
    ]
    patterns: Annotated[Lists, "Patterns of the words that point, listed as in the check `text`."]
    names: Annotated[Lists, "Patterns of what such a thing is called in a caption, or of how a reply begins."] = ()


def find(article: Article, options: Options) -> Iterator[Match]:
    """The words that point, in a draft of a format that can hold pictures, where nothing is that they can mean."""
    document, text = article.document, article.document.text
    if not _can_hold_elements(document):
        return
    pointers = [m for p in listed(options.patterns, article.lexicon.code) for m in matches(p, text)]
    if not pointers or (options.to is not Target.REPLY and _has_target(article, options)):
        return
    end = 0
    for found in sorted(pointers, key=lambda m: (m.start(), -m.end())):
        if found.start() >= end and not (options.to is Target.REPLY and _has_reply(article, options, found.end())):
            end = found.end()
            yield Match(Span(*found.span()), {"words": found.group()}, key=found.group().casefold())


def faults(options: Options) -> Iterator[OptionFault]:
    """What is wrong with the patterns."""
    yield from pattern_faults(options.patterns)
    yield from pattern_faults(options.names)


def _can_hold_elements(document: Document) -> bool:
    """Whether the format shows what belongs to a draft: one of words alone gets its pictures elsewhere."""
    return bool(_FRONT_MATTER.match(document.source.text)) or any(b.level for b in document.blocks)


def _has_reply(article: Article, options: Options, at: int) -> bool:
    """Whether a block behind a place begins as a reply does, or holds somebody's own words set apart."""
    document = article.document
    names = list(listed(options.names, article.lexicon.code))
    block = document.block_at(at)
    behind = [b for b in document.blocks if block is not None and b.number > block.number]
    apart = any(
        b.scope in (Scope.PULLQUOTE, Scope.NOTE) or document.inside(Span(b.span.start, b.span.start + 1), Layer.QUOTE)
        for b in behind
        if document.text[b.span.start] not in "\"“‘'"
    )
    return apart or any(matches(name, document.slice(b.span)[:_BEGINNING]) for b in behind for name in names)


def _has_target(article: Article, options: Options) -> bool:
    document, source = article.document, article.document.source.text
    scopes = {b.scope for b in document.blocks}
    if options.to is Target.TABLE and Scope.TABLE in scopes:
        return True
    if options.to is Target.PICTURE and (scopes & {Scope.CAPTION, Scope.ALT} or _MEDIA.search(source)):
        return True
    front = _FRONT_MATTER.match(source)
    body = source[front.end() :] if front else source
    if any(_counts(found, options) for found in _ELEMENT.finditer(body)):
        return True
    told = [document.slice(b.span) for b in document.blocks_of(Scope.CAPTION, Scope.ALT)]
    names = list(listed(options.names, article.lexicon.code))
    return any(matches(name, words) for name in names for words in told)


def _counts(element: re.Match[str], options: Options) -> bool:
    """Whether an element may be the target: a table is no chart, though a picture may show a table."""
    is_table = element.group().startswith("|") or element.group().lower() == "<table"
    return options.to is Target.TABLE or not is_table


KIND = Kind(
    name="pointer",
    summary="Words that point to a chart, table or picture that the draft does not have",
    find=find,
    options=Options,
    faults=faults,
    slots={"words": "the words that point"},
)
