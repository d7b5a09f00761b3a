"""OpenDocument texts, as LibreOffice shows them: what was inserted is in, what was deleted is out, remarks are left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.model.shown import ShownBlock, as_shown
from factlint.readers.base import Raw, Reader, Unreadable
from factlint.text.span import Span

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"

# LibreOffice's own styles, by the names that its files have in every language version.
_STYLES = {
    "title": (Scope.HEADLINE, 1),
    "subtitle": (Scope.DEK, 0),
    "caption": (Scope.CAPTION, 0),
    "illustration": (Scope.CAPTION, 0),
    "figure": (Scope.CAPTION, 0),
    "quotations": (Scope.PULLQUOTE, 0),
    "footnote": (Scope.NOTE, 0),
}
_CHARACTERS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}soft-hyphen": ""}
_NOT_SHOWN = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}annotation-end",
        f"{_TEXT}note",
        f"{_TEXT}sequence-decls",
    }
)
_MOST_SPACES = 1000
# White space in the file is one space on the page; more of it has elements of its own.
_SPACE = re.compile(r"[ \t\r\n]+")


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one file. Raises Unreadable."""
    # Imported here: archives and their parsers are not loaded for drafts in other formats.
    from factlint.office.package import BrokenPackage, Package

    try:
        package = Package(raw.data)
        content = package.xml("content.xml")
        styles = _parents(content)
        if "styles.xml" in package.names:
            styles |= _parents(package.xml("styles.xml"))
    except BrokenPackage as fault:
        raise Unreadable(str(fault)) from None
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise Unreadable("this is an office file, but no text document")
    blocks = list(_Reading(styles).inside(body, "/office:document-content/office:body/office:text", None, 0))
    marks = any(block.scope is Scope.HEADLINE for block in blocks)
    return (as_shown(raw.name, blocks, marks_headline=marks),)


def _parents(root: Element) -> dict[str, str]:
    """The style that each style is made from, by its name."""
    name, parent = f"{_STYLE}name", f"{_STYLE}parent-style-name"
    return {s.get(name, ""): s.get(parent, "") for s in root.iter(f"{_STYLE}style")}


class _Reading:
    def __init__(self, parents: dict[str, str]) -> None:
        self._parents = parents
        self._row = 0

    def inside(
        self, parent: Element, path: str, scope: Scope | None, column: int, depth: int = 0
    ) -> Iterator[ShownBlock]:
        """The blocks in an element, in order."""
        counts: dict[str, int] = {}
        for child in parent:
            name = _prefixed(child)
            counts[name] = counts.get(name, 0) + 1
            here = f"{path}/{name}[{counts[name]}]"
            if child.tag in _NOT_SHOWN:
                continue
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(child, here, scope, column, depth)
            elif child.tag == f"{_TABLE}table":
                self._row = 0
                yield from self.inside(child, here, None, 0)
            elif child.tag == f"{_TABLE}table-row":
                self._row += 1
                cells = [cell for cell in child if cell.tag == f"{_TABLE}table-cell"]
                for number, cell in enumerate(cells, 1):
                    yield from self.inside(cell, f"{here}/table:table-cell[{number}]", Scope.TABLE, number)
            else:
                is_item = child.tag == f"{_TEXT}list-item"
                yield from self.inside(child, here, Scope.LIST if is_item else scope, column, depth + is_item)

    def _paragraph(
        self, paragraph: Element, path: str, scope: Scope | None, column: int, depth: int
    ) -> Iterator[ShownBlock]:
        words, links = "", []
        for text, address in self._texts(paragraph, ""):
            if address:
                links.append((address, Span(len(words), len(words) + len(text))))
            words += text
        level = self._row if scope is Scope.TABLE else depth
        if scope is None:
            scope, level = self._style(paragraph)
        yield ShownBlock(words, scope, level, column, "", path, tuple(links))
        for note in paragraph.iter(f"{_TEXT}note-body"):
            for block in self.inside(note, path, None, 0):
                yield ShownBlock(block.words, Scope.NOTE, field=block.field, links=block.links)

    def _style(self, paragraph: Element) -> tuple[Scope | None, int]:
        name, seen = paragraph.get(f"{_TEXT}style-name", ""), set[str]()
        while name.lower() not in _STYLES and self._parents.get(name) and name not in seen:
            seen.add(name)
            name = self._parents[name]
        if name.lower() in _STYLES:
            return _STYLES[name.lower()]
        if paragraph.tag == f"{_TEXT}h":
            level = int(paragraph.get(f"{_TEXT}outline-level", "1"))
            return (Scope.HEADLINE if level == 1 else Scope.SUBHEAD), level
        return None, 0

    def _texts(self, element: Element, address: str) -> Iterator[tuple[str, str]]:
        """What an element shows, piece by piece, each with the address of the link that it stands in."""
        yield _SPACE.sub(" ", element.text or ""), address
        for child in element:
            if child.tag == f"{_TEXT}s":
                spaces = child.get(f"{_TEXT}c", "1")
                yield " " * min(int(spaces) if spaces.isdigit() else 1, _MOST_SPACES), address
            elif child.tag in _CHARACTERS:
                yield _CHARACTERS[child.tag], address
            elif child.tag not in _NOT_SHOWN:
                yield from self._texts(child, child.get(_HREF, "") if child.tag == f"{_TEXT}a" else address)
            yield _SPACE.sub(" ", child.tail or ""), address


def _prefixed(element: Element) -> str:
    space, _, name = element.tag.rpartition("}") if isinstance(element.tag, str) else ("", "", "")
    prefix = {_TEXT: "text", _TABLE: "table", _OFFICE: "office"}.get(space + "}", "*")
    return f"{prefix}:{name}"


READER = Reader(name="odt", suffixes=(".odt",), read=read)
