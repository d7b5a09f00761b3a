"""HTML inside Markdown: its words without its tags, its captions and comments told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from factlint.model.document import Scope
from factlint.model.drafting import DraftBuilder, Piece
from factlint.readers.markdown.inline import unescaped
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

# "<!-- x -->", "<script>...</script>", "<p class='x'>", "</p>", "<!doctype html>"
_MARKUP = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)"
    r"|<(?P<hidden>script|style|template)\b.*?(?:</(?P=hidden)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<more>(?:[^<>\"']++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+')*+)>"
    r"|<[!?][^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)
_END_OF_LINK = re.compile(r"</?a\b", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)

# Tags that do not part words.
_INLINE = re.compile(
    "a|abbr|b|bd[io]|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|su[bp]|time|tt|u|"
    "var|wbr"
)
_SCOPES = {
    "figcaption": Scope.CAPTION,
    "caption": Scope.CAPTION,
    "blockquote": Scope.PULLQUOTE,
    "li": Scope.LIST,
    "td": Scope.TABLE,
    "th": Scope.TABLE,
    "h1": Scope.HEADLINE,
    **{f"h{level}": Scope.SUBHEAD for level in range(2, 7)},
}


@dataclass(slots=True)
class _Reading:
    """Where a reading of HTML stands: the words since the last block, and the scopes that are open."""

    pieces: list[Piece]
    open: list[str]


def links(text: str, start: int, end: int, builder: DraftBuilder) -> None:
    """Add the links that open in a stretch of HTML; their words end where the next tag of a link is."""
    for found in _MARKUP.finditer(text, start, end):
        if (found["tag"] or "").lower() != "a" or found["close"] or not (href := _HREF.search(found["more"])):
            continue
        group = "double" if href["double"] is not None else "single"
        shift = found.start("more")
        written = Span(shift + href.start(group), shift + href.end(group))
        closing = _END_OF_LINK.search(text, found.end())
        words = Span(found.end(), closing.start() if closing else found.end())
        builder.link(unescape(href[group]).strip(), words, written or Span(*found.span()))


def comments(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The comments in a stretch of HTML, and where they stand."""
    for found in _MARKUP.finditer(text, start, end):
        if found["comment"] is not None:
            yield found["comment"].strip(), Span(*found.span())


def read_html(source: Source, start: int, end: int, builder: DraftBuilder) -> None:
    """Add the blocks and comments of a stretch of HTML."""
    text = source.text
    links(text, start, end, builder)
    reading = _Reading([], [])
    at = start
    for found in _MARKUP.finditer(text, start, end):
        reading.pieces += _words(text, at, found.start())
        at = found.end()
        if found["comment"] is not None:
            _flush(reading, builder)
            builder.comment(found["comment"].strip(), Span(*found.span()))
        elif found["tag"]:
            _take(found, reading, builder)
    reading.pieces += _words(text, at, end)
    _flush(reading, builder)


def _take(found: re.Match[str], reading: _Reading, builder: DraftBuilder) -> None:
    tag = found["tag"].lower()
    if _INLINE.fullmatch(tag):
        return
    _flush(reading, builder)
    if tag == "img" and (alt := _ALT.search(found["more"])):
        shift = found.start("more")
        inside = alt.span("double") if alt["double"] is not None else alt.span("single")
        pieces = unescaped(found.string, shift + inside[0], shift + inside[1], escapes=False)
        builder.block(pieces, Scope.ALT)
    elif tag in _SCOPES:
        if not found["close"]:
            reading.open.append(tag)
        elif tag in reading.open:
            while reading.open.pop() != tag:
                pass


def _flush(reading: _Reading, builder: DraftBuilder) -> None:
    scope = _SCOPES[reading.open[-1]] if reading.open else None
    level = int(reading.open[-1][1]) if scope in (Scope.HEADLINE, Scope.SUBHEAD) else 0
    builder.block(reading.pieces, scope, level)
    reading.pieces = []


_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")


def _words(text: str, start: int, end: int) -> list[Piece]:
    """The pieces between two tags, with a space for each line end."""
    pieces: list[Piece] = []
    at = start
    for found in _LINE_END.finditer(text, start, end):
        pieces += [*unescaped(text, at, found.start(), escapes=False), Piece(*found.span(), " ")]
        at = found.end()
    return pieces + unescaped(text, at, end, escapes=False)
