"""The document that a draft is: its parts told apart by the format's hints and the language's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factlint.languages.calendar_table import calendar_of
from factlint.model.document import EDITORIAL, Block, Document, Layer, Region, Scope
from factlint.model.draft import Draft
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.page import PageWords
from factlint.structure.byline import mark_bare_bylines, mark_bylines, mark_captions, mark_date_line
from factlint.structure.dateline import find_dateline
from factlint.structure.furniture import mark_furniture, mark_repeated_headline
from factlint.structure.gallery import mark_galleries
from factlint.structure.headline import mark_dek, mark_headline, mark_subheads
from factlint.structure.part import Part
from factlint.structure.sentences import sentences
from factlint.text.quotation_marks import pair_marks

_NOTHING = PageWords()
_SHORTEST_LEAD = 60


def build(draft: Draft, lexicon: Lexicon) -> Document:
    """The document of a draft: its blocks with their scopes, its regions and its sentences."""
    parts = [Part(b, draft.text[b.span.start : b.span.end], b.scope) for b in draft.blocks]
    _tell_apart(parts, draft, lexicon)
    blocks = tuple(_numbered(parts))
    return Document(
        text=draft.text,
        blocks=blocks,
        regions=tuple(_regions(draft, blocks, lexicon)),
        sentences=tuple(s for b in blocks for s in sentences(draft.text, b.span, lexicon.code, lexicon.page)),
        segments=draft.segments,
        source=draft.source,
        language=lexicon.code,
        region=_region(draft),
        desk=_value(draft, "desk").casefold(),
        links=draft.links,
    )


def _tell_apart(parts: Sequence[Part], draft: Draft, lexicon: Lexicon) -> None:
    """Let each kind of part claim its blocks, the surest first; what nothing claims is body."""
    page = lexicon.page or _NOTHING
    mark_furniture(parts, page)
    mark_headline(parts, is_marked=draft.marks_headline)
    mark_repeated_headline(parts)
    mark_captions(parts, page)
    mark_date_line(parts, page, calendar_of(lexicon.code))
    mark_bylines(parts, page)
    if not draft.marks_headline:
        mark_bare_bylines(parts)
    mark_dek(parts)
    mark_subheads(parts)
    mark_galleries(parts, page, calendar_of(lexicon.code))
    _mark_pull_quotes(parts)


def _mark_pull_quotes(parts: Iterable[Part]) -> None:
    """Keep the scope PULLQUOTE where the words stand in the story too; else the block is the story's own.

    What the metadata says is a pull quote is one, whatever its words.
    """
    if not any(p.scope is Scope.PULLQUOTE for p in parts):
        return
    story = "\n".join(p.folded for p in parts if p.scope is None)
    for part in parts:
        if part.scope is Scope.PULLQUOTE and not part.block.key and part.folded not in story:
            part.scope = None


def _numbered(parts: Iterable[Part]) -> Iterator[Block]:
    number, row = 0, 0
    for part in parts:
        block, scope = part.block, part.scope or Scope.BODY
        same_row = scope is Scope.TABLE and block.level == row and block.column > 1
        number += not block.key and not same_row
        row = block.level if scope is Scope.TABLE else 0
        yield Block(scope, block.span, 0 if block.key else number, block.level, block.column, block.key)


def _regions(draft: Draft, blocks: Sequence[Block], lexicon: Lexicon) -> list[Region]:
    page = lexicon.page or _NOTHING
    regions = [Region(Layer.DATELINE, b.span) for b in blocks if b.key == "dateline"]
    regions += [Region(Layer.CODE, span) for span in draft.code]
    body = [b for b in blocks if b.scope is Scope.BODY]
    lead = next((b for b in body if len(b.span) >= _SHORTEST_LEAD), body[0] if body else None)
    if lead:
        regions.append(Region(Layer.LEAD, lead.span))
    for block in body:
        dateline = find_dateline(draft.text, block.span, page, is_first=block is lead)
        if dateline:
            regions.append(Region(Layer.DATELINE, dateline))
    quoted = {b.span for b in draft.blocks if b.scope is Scope.PULLQUOTE}
    regions += [Region(Layer.QUOTE, span) for span in quoted]
    elisions = lexicon.quotes.elisions if lexicon.quotes else ()
    editorial = [b.span for b in blocks if b.scope in EDITORIAL and b.span not in quoted]
    regions += [Region(Layer.QUOTE, span) for span in pair_marks(draft.text, editorial, elisions)]
    return sorted(regions, key=lambda r: (r.span.start, -r.span.end, r.layer))


def _region(draft: Draft) -> str:
    """The region of the draft's language: GB in `en-GB`."""
    subtags = _value(draft, "lang").replace("_", "-").split("-")[1:]
    return next((s.upper() for s in subtags if len(s) == 2), "")


def _value(draft: Draft, key: str) -> str:
    field = draft.field(key)
    return field.value.strip() if field else ""
