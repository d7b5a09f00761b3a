"""The body of a Markdown draft: the parser's events turned into blocks.

The parser is pulldown-cmark, which says of every piece of text where it begins and ends. A block quotation is a
PULLQUOTE, each item of a list and each cell of a table a block, a footnote a NOTE. Fenced code, addresses of links and
words struck out are left out. Indented code is text: news drafts hold indented paragraphs, and no programs.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pyromark
from pyromark import Options

from factlint.model.document import Scope
from factlint.model.drafting import DraftBuilder, Piece
from factlint.readers.markdown.html_block import comments, links, read_html
from factlint.readers.markdown.inline import title_of
from factlint.readers.markdown.offsets import Offsets
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.text.wrapping import LONGEST_WRAPPED

_OPTIONS = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS
_INLINE = frozenset({"Emphasis", "Strong", "Link"})
_HEADINGS = {f"H{level}": level for level in range(1, 7)}
_FENCE = "FencedCode"
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def read_body(source: Source, start: int, builder: DraftBuilder) -> None:
    """Add the blocks and comments of a source from an offset on."""
    body = source.text[start:]
    try:
        body.encode()
    except UnicodeEncodeError:
        # Halves of characters come from broken programs; the parser takes whole ones only.
        body = body.translate(_HALVES)
    offsets = Offsets(body)
    reading = _Body(source, builder)
    for event, where in pyromark.events_with_range(body, options=_OPTIONS):
        reading.take(event, start + offsets[where["start"]], start + offsets[where["end"]])
    reading.flush()


class _Body:
    """What is open while the events of a body are read: the pieces of the next block, and what they stand in."""

    def __init__(self, source: Source, builder: DraftBuilder) -> None:
        self._source = source
        self._builder = builder
        self._pieces: list[Piece] = []
        self._breaks: list[int] = []
        self._open: list[str] = []
        self._row = self._column = 0
        self._hidden = 0
        self._pictures: list[tuple[list[Piece], str]] = []

    def take(self, event: Any, start: int, end: int) -> None:
        """Use one event, which stands between two characters of the source."""
        if isinstance(event, str):
            self._line_end(event, start, end)
            return
        ((name, value),) = event.items()
        if name == "Text":
            same = self._source.text[start:end] == value
            self._add(Piece(start, end, None if same else value))
        elif name == "Start":
            self._start(value, start, end)
        elif name == "End":
            self._end(value, start, end)
        elif name == "Code":
            at = self._source.text.find(value, start, end)
            self._add(Piece(at, at + len(value), None, True) if at >= 0 else Piece(start, end, value, True))
        elif name == "InlineHtml":
            self._inline_html(value, start, end)

    def flush(self) -> None:
        """Add the block that the pieces make, or one for each line where its lines are whole paragraphs."""
        if not self._pieces:
            return
        place = self._place()
        for pieces in self._lines():
            self._builder.block(pieces, *place)
        self._pieces, self._breaks = [], []

    def _lines(self) -> list[list[Piece]]:
        cuts = [0, *self._breaks, len(self._pieces)]
        lines = [self._pieces[a:b] for a, b in pairwise(cuts)]
        longest = max((line[-1].end - line[0].start for line in lines if line), default=0)
        return lines if longest > LONGEST_WRAPPED else [self._pieces]

    def _place(self) -> tuple[Scope | None, int, int]:
        """The scope, level and column of a block that stands where the reading is."""
        if "FootnoteDefinition" in self._open:
            return Scope.NOTE, 0, 0
        for tag in reversed(self._open):
            if tag == "TableCell":
                return Scope.TABLE, self._row, self._column
            if tag == "Item":
                return Scope.LIST, self._open.count("Item"), 0
            if tag == "BlockQuote":
                return Scope.PULLQUOTE, 0, 0
            if level := _HEADINGS.get(tag):
                return Scope.HEADLINE if level == 1 else Scope.SUBHEAD, level, 0
        return None, 0, 0

    def _add(self, piece: Piece) -> None:
        if not self._hidden:
            self._pieces.append(piece)

    def _line_end(self, event: str, start: int, end: int) -> None:
        if event == "SoftBreak":
            self._breaks.append(len(self._pieces))
            self._add(Piece(start, end, " "))
        elif event == "HardBreak":
            self._add(Piece(start, end, "\n"))

    def _inline_html(self, tag: str, start: int, end: int) -> None:
        for words, where in comments(self._source.text, start, end):
            self._builder.comment(words, where)
        links(self._source.text, start, end, self._builder)
        if tag[:3].lower() == "<br":
            self._add(Piece(start, end, "\n"))

    def _start(self, value: Any, start: int, end: int) -> None:
        tag, more = _tag(value)
        if tag == "Link":
            self._link(more, start, end)
        if tag in _INLINE:
            return
        if tag == "Image":
            self._pictures.append((self._pieces, more["title"]))
            self._pieces = []
        elif tag == "Strikethrough":
            self._hidden += 1
        else:
            self.flush()
            self._open.append(more["level"] if tag == "Heading" else tag)
            self._row = {"Table": 0, "TableHead": 1, "TableRow": self._row + 1}.get(tag, self._row)
            self._column = self._column + 1 if tag == "TableCell" else 0
            if tag == "CodeBlock" and more != "Indented":
                self._open[-1] = _FENCE
                self._hidden += 1
            if tag == "HtmlBlock":
                read_html(self._source, start, end, self._builder)

    def _link(self, link: Any, start: int, end: int) -> None:
        """Keep the address of a link, which is no part of the text."""
        text, address = self._source.text, link["dest_url"]
        at = text.rfind(address or "()", start, end)
        written = Span(at, at + len(address or "()")) if at >= 0 else Span(start, end)
        kind = link["link_type"]
        address = f"mailto:{address}" if kind == "Email" else address
        # "[words](address)" has its words up to the bracket, and all others up to their end.
        words = Span(start + 1, max(start + 1, text.rfind("](", start, end)) if kind == "Inline" else end)
        if not self._hidden:
            self._builder.link(address, words, written)

    def _end(self, value: Any, start: int, end: int) -> None:
        tag, _ = _tag(value)
        if tag in _INLINE:
            return
        if tag == "Image":
            self._picture(start, end)
        elif tag == "Strikethrough":
            self._hidden -= 1
        else:
            self.flush()
            self._hidden -= self._open.pop() == _FENCE

    def _picture(self, start: int, end: int) -> None:
        """The words for a picture become blocks of their own; the text that it stands in goes on after them."""
        before, title = self._pictures.pop()
        if self._pictures:
            self._pieces = before + self._pieces
            return
        alt, self._pieces = self._pieces, before
        if not (alt or title) or self._hidden:
            return
        self.flush()
        self._builder.block(alt, Scope.ALT)
        if title:
            self._builder.block(title_of(self._source.text, alt[-1].end if alt else start, end, title), Scope.CAPTION)


def _tag(value: Any) -> tuple[str, Any]:
    """The name of a tag, and what the parser says of it: a bare name, or a mapping with one key."""
    return (value, None) if isinstance(value, str) else next(iter(value.items()))
