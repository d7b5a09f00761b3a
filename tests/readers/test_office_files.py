"""Word and OpenDocument files: what is shown and what is not, and files that are broken or mean harm."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import office_files
import pytest
from docx.oxml import OxmlElement

from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.readers.base import Raw, Unreadable
from factlint.readers.docx import READER as DOCX
from factlint.readers.odt import READER as ODT


def draft_of(document: Any) -> Draft:
    (draft,) = DOCX.read(Raw("a.docx", office_files.saved(document)))
    assert isinstance(draft, Draft)
    return draft


def shown(draft: Draft) -> list[tuple[Scope | None, str]]:
    return [(b.scope, draft.text[b.span.start : b.span.end]) for b in draft.blocks]


def test_headings_lists_tables_captions() -> None:
    document = docx.Document()
    document.add_heading("Ferry talks", 1)
    document.add_paragraph("The talks opened.")
    document.add_paragraph("first", style="List Bullet")
    document.add_paragraph("A map of the bay", style="Caption")
    document.add_paragraph("We are tired.", style="Quote")
    table = document.add_table(2, 2)
    for row, column, words in ((0, 0, "Port"), (0, 1, "Boats"), (1, 0, "Lowton"), (1, 1, "41")):
        table.cell(row, column).text = words
    draft = draft_of(document)
    assert shown(draft) == [
        (Scope.HEADLINE, "Ferry talks"),
        (None, "The talks opened."),
        (Scope.LIST, "first"),
        (Scope.CAPTION, "A map of the bay"),
        (Scope.PULLQUOTE, "We are tired."),
        (Scope.TABLE, "Port"),
        (Scope.TABLE, "Boats"),
        (Scope.TABLE, "Lowton"),
        (Scope.TABLE, "41"),
    ]
    assert [(b.level, b.column) for b in draft.blocks[-4:]] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_a_file_without_headings_has_its_headline_on_top() -> None:
    document = docx.Document()
    document.add_paragraph("Ferry talks")
    document.add_paragraph("The talks opened.")
    assert not draft_of(document).marks_headline


def test_footnotes_links_tabs_and_breaks() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("One\ttwo\nthree ")
    link = OxmlElement("w:hyperlink")
    key = document.part.relate_to(
        "https://harnfield.test/a", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link.set(docx.oxml.ns.qn("r:id"), key)
    run = OxmlElement("w:r")
    run.append(OxmlElement("w:t"))
    run[0].text = "here"
    link.append(run)
    paragraph._p.append(link)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p>'
        '</w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    data = office_files.with_part(office_files.saved(document), "word/footnotes.xml", notes.encode())
    (draft,) = DOCX.read(Raw("a.docx", data))
    assert isinstance(draft, Draft)
    assert shown(draft) == [(None, "One\ttwo\nthree here"), (Scope.NOTE, "A note.")]
    (found,) = draft.links
    assert (found.address, draft.text[found.span.start : found.span.end]) == ("https://harnfield.test/a", "here")


def test_a_box_is_read_once() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Beside the box.")
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    choice = (
        f'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" {space}>'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    run = OxmlElement("w:r")
    run.append(docx.oxml.parse_xml(choice))
    paragraph._p.append(run)
    assert [words for _, words in shown(draft_of(document))] == ["Beside the box.", "In the box."]


def test_open_documents_keep_notes_lists_and_tables_apart() -> None:
    (draft,) = ODT.read(Raw("a.odt", office_files.with_part(office_files.open_document(), "content.xml", CONTENT)))
    assert isinstance(draft, Draft)
    assert shown(draft) == [
        (Scope.HEADLINE, "Ferry talks"),
        (None, "The  talks opened at noon."),
        (Scope.NOTE, "A note."),
        (Scope.LIST, "first"),
        (Scope.TABLE, "Lowton"),
        (Scope.TABLE, "41"),
    ]


CONTENT = b"""<?xml version="1.0"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:h text:outline-level="1">Ferry talks</text:h>
<text:p>The<text:s text:c="2"/>talks opened<office:annotation><text:p>Sure?</text:p></office:annotation> at
 noon.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>
</text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>first</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Lowton</text:p></table:table-cell>
<table:table-cell><text:p>41</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""

GOOD = office_files.word()
BOMB = b"<w:document xmlns:w='x'>" + b" " * 30_000_000 + b"</w:document>"
LAUGHS = (
    b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>&b;</w:document>"
)
OUTSIDE = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'


def _zip(name: str, part: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (GOOD[: len(GOOD) // 2], "it is cut off"),
        (b"Not a zip archive at all.", "it is no zip archive"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old Word file, or one with a password"),
        (_zip("mimetype", b"x"), "no Word document"),
        (office_files.with_part(GOOD, "word/document.xml", BOMB), "unpacks to more than"),
        (office_files.with_part(GOOD, "word/document.xml", LAUGHS), "defines entities"),
        (office_files.with_part(GOOD, "word/document.xml", OUTSIDE), "defines entities"),
        (office_files.with_part(GOOD, "word/document.xml", b"<w:document>"), "no whole XML"),
        (GOOD.replace(b"word/document.xml", b"word/documenx.xml"), "no Word document"),
    ],
    ids=["cut", "no-zip", "doc", "other", "bomb", "laughs", "outside", "broken", "renamed"],
)
def test_files_that_are_broken_or_mean_harm(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        list(DOCX.read(Raw("a.docx", data)))


def test_a_deep_or_cyclic_file_is_read() -> None:
    space = b"xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    nested = b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>" * 60 + b"</w:tc></w:tr></w:tbl>" * 60
    part = b"<w:document " + space + b"><w:body>" + nested + b"</w:body></w:document>"
    (draft,) = DOCX.read(Raw("a.docx", office_files.with_part(GOOD, "word/document.xml", part)))
    assert isinstance(draft, Draft)
    assert len(draft.blocks) == 60
    styles = (
        b"<w:styles " + space + b"><w:style w:styleId='A'><w:name w:val='a'/><w:basedOn w:val='B'/></w:style>"
        b"<w:style w:styleId='B'><w:name w:val='b'/><w:basedOn w:val='A'/></w:style></w:styles>"
    )
    list(DOCX.read(Raw("a.docx", office_files.with_part(GOOD, "word/styles.xml", styles))))
