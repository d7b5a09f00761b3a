"""HTML parsed into a tree of elements and words with their places. Whatever is written, something comes out.

The standard library's parser finds the tags; which of them end others that nobody closed follows the HTML standard, as
far as prose needs it (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
"""

# ruff: noqa: SIM905 (long lists of names are read more easily as one string)

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from factlint.text.span import Span

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What ends a paragraph that is open.
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul".split()
)
# What an opening tag ends, and how far up it looks for that.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "tbody": (frozenset({"tr", "td", "th", "thead", "tbody", "tfoot"}), frozenset({"table"})),
    "thead": (frozenset({"tr", "td", "th", "thead", "tbody", "tfoot"}), frozenset({"table"})),
    "tfoot": (frozenset({"tr", "td", "th", "thead", "tbody", "tfoot"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
# How deep elements may stand in each other; what is deeper is taken as if it stood there.
_DEEPEST = 200


@dataclass(slots=True, eq=False)
class Words:
    """Words between tags, or one reference such as `&eacute;`; `words` is what the source stands for, if not itself."""

    span: Span
    words: str | None = None


@dataclass(slots=True, eq=False)
class Comment:
    """A comment, without its marks; `span` is with them."""

    span: Span
    text: str


@dataclass(slots=True, eq=False)
class Element:
    """An element: `span` is its opening tag, `end` the offset behind its closing tag, or behind all that is in it."""

    tag: str
    attributes: dict[str, str]
    span: Span
    end: int = 0
    children: list[Element | Words | Comment] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The value of an attribute, or nothing."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator[Element]:
        """All elements below this one, in the order of the source."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Element):
                    yield child
                    stack.append(iter(child.children))
                    break
            else:
                stack.pop()

    def all_words(self) -> Iterator[Words]:
        """All words below this element, in order; those of scripts and styles too."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Words):
                    yield child
                elif isinstance(child, Element):
                    stack.append(iter(child.children))
                    break
            else:
                stack.pop()


def parse(text: str, start: int = 0, end: int | None = None) -> Element:
    """The tree of a stretch of HTML; its root has no tag. Spans count in characters of `text`."""
    stop = len(text) if end is None else end
    building = _Building(text, start, stop)
    building.feed(text[start:stop])
    building.close()
    return building.done()


class _Building(HTMLParser):
    def __init__(self, text: str, start: int, stop: int) -> None:
        super().__init__(convert_charrefs=False)
        self._all = text
        self._stop = stop
        self._lines = [start]
        at = text.find("\n", start, stop)
        while at >= 0:
            self._lines.append(at + 1)
            at = text.find("\n", at + 1, stop)
        self.root = Element("", {}, Span(start, start))
        self._open = [self.root]

    def done(self) -> Element:
        while self._open:
            self._open.pop().end = self._stop
        return self.root

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._here()
        end = start + len(self.get_starttag_text() or "")
        self._make_room(tag, start)
        # The first of two values holds, as in a browser.
        attributes = {name: value or "" for name, value in reversed(attrs)}
        element = Element(tag, attributes, Span(start, end), end)
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # "<p/>" opens a paragraph: HTML knows no empty ones but those that are always empty.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        at = self._here()
        if not any(element.tag == tag for element in self._open[1:]):
            return
        while True:
            element = self._open.pop()
            element.end = at
            if element.tag == tag:
                close = self._all.find(">", at, self._stop)
                element.end = close + 1 if close >= 0 else at
                return

    def handle_data(self, data: str) -> None:
        start = self._here()
        self._open[-1].children.append(Words(Span(start, start + len(data))))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        start = self._here()
        end = start + len(written)
        if self._all.startswith(";", end):
            end += 1
        stands_for = unescape(self._all[start:end])
        words = None if stands_for == self._all[start:end] else stands_for
        self._open[-1].children.append(Words(Span(start, end), words))

    def handle_comment(self, data: str) -> None:
        start = self._here()
        self._open[-1].children.append(Comment(Span(start, min(start + len(data) + 7, self._stop)), data.strip()))

    def _make_room(self, tag: str, at: int) -> None:
        """End what an opening tag ends."""
        if tag in _ENDS_PARAGRAPH:
            self._end_in(frozenset({"p"}), frozenset({"button", "td", "th", "li", "figure"}), at)
        if tag in _ENDS:
            self._end_in(*_ENDS[tag], at)

    def _end_in(self, tags: frozenset[str], above: frozenset[str], at: int) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag in above:
                return
            if self._open[depth].tag in tags:
                for element in self._open[depth:]:
                    element.end = at
                del self._open[depth:]
                return self._end_in(tags, above, at)
