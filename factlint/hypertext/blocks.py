"""The blocks of text in a tree of HTML: paragraphs, headings, items of lists, cells, captions, words for pictures."""

# ruff: noqa: SIM905 (long lists of names are read more easily as one string)

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from factlint.hypertext.tree import Comment, Element, Words
from factlint.model.document import Scope
from factlint.model.drafting import DraftBuilder, Piece
from factlint.text.source import Source
from factlint.text.span import Span

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q s samp small "
    "span strike strong sub sup time tt u var wbr".split()
)
"""Elements that part no words."""

UNSEEN = frozenset(
    "audio button canvas datalist embed form head iframe input link map math meta noembed noframes noscript object "
    "param progress script select source style svg template textarea title track video".split()
)
"""Elements with nothing in them that readers read."""

_STRUCK_OUT = frozenset({"del", "s", "strike"})
_SCOPES = {
    "figcaption": Scope.CAPTION,
    "caption": Scope.CAPTION,
    "blockquote": Scope.PULLQUOTE,
    "li": Scope.LIST,
    "dt": Scope.LIST,
    "dd": Scope.LIST,
    "td": Scope.TABLE,
    "th": Scope.TABLE,
    "h1": Scope.HEADLINE,
    **{f"h{level}": Scope.SUBHEAD for level in range(2, 7)},
}
_LISTS = frozenset({"ul", "ol", "menu", "dl"})
# White space that a browser shows as one space; a single one in the middle of words is kept as it is.
_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")

Place = Callable[[Element], Scope | None]
"""Says what an element is where its tag does not tell; None where it does not know either."""


def add_blocks(
    root: Element,
    source: Source,
    builder: DraftBuilder,
    *,
    leave_out: frozenset[Element] = frozenset(),
    scopes: dict[Element, Scope] | None = None,
) -> None:
    """Add what readers see of a tree, in the order of the source, less some elements.

    `scopes` are those of elements whose tags do not say what they are.
    """
    _Walk(source, builder, leave_out, scopes or {}).through(root)


class _Walk:
    """What is open on the way through a tree: the pieces of the next block, and what they stand in."""

    def __init__(
        self, source: Source, builder: DraftBuilder, leave_out: frozenset[Element], scopes: dict[Element, Scope]
    ) -> None:
        self._source = source
        self._builder = builder
        self._leave_out = leave_out
        self._scopes = scopes
        self._pieces: list[Piece] = []
        self._open: list[tuple[str, Scope]] = []
        self._depth = self._row = self._column = 0

    def through(self, root: Element) -> None:
        """Go through a tree, and add its blocks."""
        if root.tag:
            self._element(root)
        else:
            self._inside(root)
        self._flush()

    def _inside(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, Words):
                self._words(child, preformatted=element.tag == "pre")
            elif isinstance(child, Comment):
                self._comment(child)
            elif child not in self._leave_out:
                self._element(child)

    def _element(self, element: Element) -> None:
        tag = element.tag
        if tag in UNSEEN or tag in _STRUCK_OUT or is_hidden(element):
            return
        if tag == "br":
            self._pieces.append(Piece(element.span.start, element.span.end, "\n"))
        elif tag == "img":
            self._picture(element)
        elif tag in INLINE and element not in self._scopes:
            self._inline(element)
        else:
            self._block(element)

    def _inline(self, element: Element) -> None:
        if element.tag == "a" and (address := element.get("href")):
            written = self._value(element, "href") or element.span
            self._builder.link(unescape(address).strip(), Span(element.span.end, _inner_end(element)), written)
        self._inside(element)

    def _block(self, element: Element) -> None:
        tag = element.tag
        self._flush()
        scope = self._scopes.get(element) or _SCOPES.get(tag)
        if scope is Scope.TABLE and is_layout(element):
            scope = None
        if scope is not None:
            self._open.append((tag, scope))
        self._depth += tag in _LISTS
        if tag == "table":
            self._row = 0
        elif tag == "tr":
            self._row, self._column = self._row + 1, 0
        elif tag in ("td", "th"):
            self._column += 1
        self._inside(element)
        self._flush()
        self._depth -= tag in _LISTS
        if scope is not None:
            self._open.pop()

    def _flush(self) -> None:
        pieces, self._pieces = self._pieces, []
        scope, level, column = None, 0, 0
        if self._open:
            tag, scope = self._open[-1]
            if scope is Scope.TABLE:
                level, column = self._row, self._column
            elif scope is Scope.LIST:
                level = self._depth
            elif scope in (Scope.HEADLINE, Scope.SUBHEAD) and tag[1:].isdigit():
                level = int(tag[1:])
        self._builder.block(_joined(pieces, self._source), scope, level, column)

    def _picture(self, element: Element) -> None:
        """The words for a picture; those of one in the middle of a sentence (a sign, a face) are let go."""
        span = self._value(element, "alt") if element.get("alt").strip() else None
        if span is not None and not any(_said(p, self._source).strip() for p in self._pieces):
            self._pieces.clear()
            self._builder.block(_joined(_references(self._source.text, span), self._source), Scope.ALT)

    def _value(self, element: Element, name: str) -> Span | None:
        """Where the value of an attribute is written."""
        written = self._source.text[element.span.start : element.span.end]
        pattern = rf"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))"""
        found = re.search(pattern, written, re.IGNORECASE)
        if found is None:
            return None
        group = found.lastindex or 1
        return Span(element.span.start + found.start(group), element.span.start + found.end(group))

    def _words(self, words: Words, *, preformatted: bool) -> None:
        if words.words is not None or preformatted:
            self._pieces.append(Piece(words.span.start, words.span.end, words.words))
            return
        text, (at, end) = self._source.text, (words.span.start, words.span.end)
        cuts = [space.span() for space in _SPACE.finditer(text, at, end)]
        # A space at an end may meet another one across a tag.
        if text[at] == " " and not (cuts and cuts[0][0] == at):
            cuts.insert(0, (at, at + 1))
        if text[end - 1] == " " and not (cuts and cuts[-1][1] == end):
            cuts.append((end - 1, end))
        for start, stop in cuts:
            self._pieces += [Piece(at, start), Piece(start, stop, None if text[start:stop] == " " else " ")]
            at = stop
        self._pieces.append(Piece(at, end))

    def _comment(self, comment: Comment) -> None:
        self._flush()
        self._builder.comment(comment.text, comment.span)


def is_hidden(element: Element) -> bool:
    """Whether a browser shows nothing of an element, by what the element itself says."""
    style = element.get("style").replace(" ", "").lower()
    return "hidden" in element.attributes or "display:none" in style or element.get("aria-hidden") == "true"


def is_layout(cell: Element) -> bool:
    """Whether a cell of a table holds a stretch of the page, as tables for the look of a page do, and no value."""
    inside = [e.tag for e in cell.elements()]
    return "h1" in inside or "table" in inside or inside.count("p") > 1


def _inner_end(element: Element) -> int:
    """Where the last of what is in an element ends."""
    last = element.children[-1] if element.children else None
    if last is None:
        return element.span.end
    return last.end if isinstance(last, Element) else last.span.end


def _references(text: str, span: Span) -> list[Piece]:
    """The pieces of an attribute's value, its references resolved."""
    pieces: list[Piece] = []
    at = span.start
    for found in _ENTITY.finditer(text, span.start, span.end):
        if (character := unescape(found.group())) != found.group():
            pieces += [Piece(at, found.start()), Piece(found.start(), found.end(), character)]
            at = found.end()
    return [p for p in (*pieces, Piece(at, span.end)) if p.end > p.start]


def _joined(pieces: list[Piece], source: Source) -> list[Piece]:
    """The pieces with one space where several stood together, across tags, and none beside a line's end."""
    joined: list[Piece] = []
    before = "\n"
    for piece in pieces:
        if piece.start == piece.end:
            continue
        said = _said(piece, source)
        if said == " " and before[-1] in " \n":
            continue
        if said == "\n" and joined and before == " ":
            joined.pop()
        joined.append(piece)
        before = said
    return joined


def _said(piece: Piece, source: Source) -> str:
    return source.text[piece.start : piece.end] if piece.words is None else piece.words
