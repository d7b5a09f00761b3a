"""Office files made for tests: the story of `same/` in Word and OpenDocument, with what only those have."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import text as odf_text
from odf.opendocument import OpenDocumentText
from odf.style import Style

BEFORE = (
    "HARNFIELD — The mill at Harnfield burned to the ground on Sunday night, and ",
    "40 people",
    " are without work.",
)
QUOTE = "“We lost everything we had built since 1911,” said Zoë Pell, who owns the mill & its café. Nobody was hurt 🙏."
NEXT = (
    "The council meets on Tuesday, March 10, to talk about the site, and about the £2m that the roof alone would cost."
)


def _changed(paragraph: Any, tag: str, words: str) -> None:
    """Add words that were inserted or deleted while changes were tracked."""
    change = OxmlElement(tag)
    for name, value in (("w:id", "7"), ("w:author", "Desk"), ("w:date", "2026-03-09T10:00:00Z")):
        change.set(qn(name), value)
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText" if tag == "w:del" else "w:t")
    text.text = words
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    change.append(run)
    paragraph._p.append(change)


def word() -> bytes:
    """The story as a Word file, with tracked changes, a comment, hidden words and a split word."""
    document = docx.Document()
    document.add_paragraph("Mill fire puts forty out of work", style="Title")
    document.add_paragraph("The last looms of Harnfield are gone", style="Subtitle")
    document.add_paragraph("By Ana Ruiz")
    document.add_paragraph("Monday, March 9, 2026")
    lead = document.add_paragraph(BEFORE[0])
    lead.add_run(BEFORE[1]).bold = True
    lead.add_run(BEFORE[2])
    document.add_paragraph("Read more: The mill in pictures")
    quote = document.add_paragraph()
    for part in (QUOTE[:20], QUOTE[20:23], QUOTE[23:]):
        quote.add_run(part)
    document.add_comment(runs=quote.runs[1], text="Sure?", author="Desk", initials="D")
    brigade = document.add_paragraph("The brigade came from three towns. It took until noon to put the ")
    _changed(brigade, "w:del", "blaze")
    _changed(brigade, "w:ins", "fire")
    brigade.add_run(" out, Capt. Ed Oak said.")
    brigade.add_run(" Not for print.").font.hidden = True
    document.add_paragraph("What comes next", style="Heading 2")
    document.add_paragraph(NEXT)
    document.add_paragraph("Additional reporting by Tom Lowe in Lowton")
    return saved(document)


def saved(document: Any) -> bytes:
    """The bytes of a document of python-docx or odfpy."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def open_document() -> bytes:
    """The story as an OpenDocument text, with a style of its own, spaces, and a span in a word."""
    document = OpenDocumentText()
    for name, parent in (("Title", ""), ("Subtitle", ""), ("P1", "Title")):
        style = Style(name=name, family="paragraph", **({"parentstylename": parent} if parent else {}))
        (document.automaticstyles if parent else document.styles).addElement(style)
    for words, name in (
        ("Mill fire puts forty out of work", "P1"),
        ("The last looms of Harnfield are gone", "Subtitle"),
        ("By Ana Ruiz", None),
        ("Monday, March 9, 2026", None),
        ("".join(BEFORE), None),
        ("Read more: The mill in pictures", None),
        (QUOTE, None),
        ("The brigade came from three towns. It took until noon to put the fire out, Capt. Ed Oak said.", None),
    ):
        paragraph = odf_text.P(**({"stylename": name} if name else {}))
        first, _, rest = words.partition(" ")
        paragraph.addElement(odf_text.Span(text=first))
        paragraph.addText(f" {rest}")
        document.text.addElement(paragraph)
    document.text.addElement(odf_text.H(outlinelevel=2, text="What comes next"))
    document.text.addElement(odf_text.P(text=NEXT))
    document.text.addElement(odf_text.P(text="Additional reporting by Tom Lowe in Lowton"))
    return saved(document)


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    """An office file with one of its parts replaced, or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return out.getvalue()
