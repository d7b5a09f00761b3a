"""Word files, as Word shows them: what was inserted is in, what was deleted is out, and comments are left alone."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.model.shown import ShownBlock, as_shown
from factlint.readers.base import Raw, Reader, Unreadable
from factlint.text.span import Span

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DOCUMENT = "word/document.xml"

# What Word's own styles are called in every language version, and what they make of a paragraph.
_STYLES = {
    "title": (Scope.HEADLINE, 1),
    "subtitle": (Scope.DEK, 0),
    "caption": (Scope.CAPTION, 0),
    "quote": (Scope.PULLQUOTE, 0),
    "intense quote": (Scope.PULLQUOTE, 0),
    "footnote text": (Scope.NOTE, 0),
    **{f"heading {level}": (Scope.HEADLINE if level == 1 else Scope.SUBHEAD, level) for level in range(1, 10)},
}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
# Deleted or moved away, never shown, or shown as something else: comments, instructions of fields, older renderings.
_NOT_SHOWN = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "annotationRef", "pPrChange"}
)


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one file. Raises Unreadable."""
    # Imported here: archives and their parsers are not loaded for drafts in other formats.
    from factlint.office.package import BrokenPackage, Package

    try:
        package = Package(raw.data)
        if _DOCUMENT not in package.names:
            raise Unreadable("this is an office file, but no Word document: it has no part word/document.xml")
        reading = _Reading(package.xml(_DOCUMENT))
        if "word/styles.xml" in package.names:
            reading.learn_styles(package.xml("word/styles.xml"))
        if "word/_rels/document.xml.rels" in package.names:
            reading.learn_addresses(package.xml("word/_rels/document.xml.rels"))
        blocks = list(reading.blocks())
        if "word/footnotes.xml" in package.names:
            blocks += reading.footnotes(package.xml("word/footnotes.xml"))
    except BrokenPackage as fault:
        raise Unreadable(str(fault)) from None
    marks = any(block.scope is Scope.HEADLINE for block in blocks)
    return (as_shown(raw.name, blocks, marks_headline=marks),)


class _Reading:
    """A document with its styles; `space` is the namespace that its elements are in."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._space = _STRICT if root.tag.startswith(_STRICT) else _MAIN
        self._styles: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._row = 0

    def learn_styles(self, styles: Element) -> None:
        """Take in the names of styles; a style that has none of Word's own names is what the one below it is."""
        below: dict[str, str] = {}
        for style in styles.iter(f"{self._space}style"):
            key = style.get(f"{self._space}styleId", "")
            name = self._value(style, "name").lower()
            self._styles[key] = name
            below[key] = self._value(style, "basedOn")
        for key in below:
            lower, seen = key, set[str]()
            while self._styles.get(lower, "") not in _STYLES and lower in below and lower not in seen:
                seen.add(lower)
                lower = below[lower]
            if (name := self._styles.get(lower, "")) in _STYLES:
                self._styles[key] = name

    def learn_addresses(self, relations: Element) -> None:
        """Take in the addresses of links."""
        for relation in relations.iter(f"{_RELATIONS}Relationship"):
            if relation.get("TargetMode") == "External":
                self._addresses[relation.get("Id", "")] = relation.get("Target", "")

    def blocks(self) -> Iterator[ShownBlock]:
        """The blocks of the document, in order."""
        yield from self._inside(self._root, "", None, 0)

    def footnotes(self, root: Element) -> Iterator[ShownBlock]:
        """The blocks of the footnotes, less the lines that part them from the page."""
        for number, note in enumerate(root.iter(f"{self._space}footnote"), 1):
            if note.get(f"{self._space}type") in (None, "normal"):
                path = f"/w:footnotes[1]/w:footnote[{number}]"
                for block in self._inside(note, path, None, 0):
                    yield ShownBlock(block.words, Scope.NOTE, field=block.field, links=block.links)

    def _inside(self, parent: Element, path: str, scope: Scope | None, column: int) -> Iterator[ShownBlock]:
        counts: dict[str, int] = {}
        if not path:
            path = f"/w:{_local(parent)}[1]"
        for child in parent:
            name = _local(child)
            counts[name] = counts.get(name, 0) + 1
            here = f"{path}/w:{name}[{counts[name]}]"
            if name in _NOT_SHOWN:
                continue
            if name == "p":
                yield from self._paragraph(child, here, scope, column)
            elif name == "tbl":
                self._row = 0
                yield from self._inside(child, here, None, 0)
            elif name == "tr":
                self._row += 1
                yield from self._row_of(child, here)
            else:
                # Bodies, content controls, custom XML and the like hold paragraphs and say nothing themselves.
                yield from self._inside(child, here, scope, column)

    def _row_of(self, row: Element, path: str) -> Iterator[ShownBlock]:
        cells = [cell for cell in row if _local(cell) == "tc"]
        for column, cell in enumerate(cells, 1):
            yield from self._inside(cell, f"{path}/w:tc[{column}]", Scope.TABLE, column)

    def _paragraph(self, paragraph: Element, path: str, scope: Scope | None, column: int) -> Iterator[ShownBlock]:
        words, links = "", []
        for text, address in self._texts(paragraph, ""):
            if address:
                links.append((address, Span(len(words), len(words) + len(text))))
            words += text
        level = self._row if scope is Scope.TABLE else 0
        if scope is None:
            scope, level = self._style(paragraph)
        yield ShownBlock(words, scope, level, column, "", path, tuple(links))
        # Boxes float beside the paragraph that they are anchored in.
        for box in self._boxes(paragraph):
            yield from self._inside(box, path, None, 0)

    def _boxes(self, element: Element) -> Iterator[Element]:
        for child in element:
            if _local(child) == "txbxContent":
                yield child
            elif _local(child) not in _NOT_SHOWN:
                yield from self._boxes(child)

    def _style(self, paragraph: Element) -> tuple[Scope | None, int]:
        properties = paragraph.find(f"{self._space}pPr")
        if properties is None:
            return None, 0
        name = self._styles.get(self._value(properties, "pStyle"), self._value(properties, "pStyle").lower())
        if name in _STYLES:
            return _STYLES[name]
        # "List Bullet 2" and the like number their paragraphs in the style.
        if name.startswith("list "):
            return Scope.LIST, int(name[-1]) if name[-1].isdigit() else 1
        return (Scope.LIST, 1) if properties.find(f"{self._space}numPr") is not None else (None, 0)

    def _texts(self, element: Element, address: str) -> Iterator[tuple[str, str]]:
        """What an element shows, piece by piece, each with the address of the link that it stands in."""
        for child in element:
            name = _local(child)
            if name in _NOT_SHOWN or name == "txbxContent" or (name == "r" and self._is_hidden(child)):
                continue
            if name == "t":
                yield child.text or "", address
            elif name in _CHARACTERS:
                yield _CHARACTERS[name], address
            else:
                there = address
                if name == "hyperlink":
                    key = next((value for key, value in child.attrib.items() if key.endswith("}id")), "")
                    there = self._addresses.get(key, "")
                yield from self._texts(child, there)

    def _is_hidden(self, run: Element) -> bool:
        properties = run.find(f"{self._space}rPr")
        return properties is not None and properties.find(f"{self._space}vanish") is not None

    def _value(self, element: Element, name: str) -> str:
        found = element.find(f"{self._space}{name}")
        return found.get(f"{self._space}val", "") if found is not None else ""


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


READER = Reader(name="docx", suffixes=(".docx", ".docm"), read=read)
