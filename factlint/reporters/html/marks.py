"""Marks in the text of a page: both ends of each finding, which may overlap each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from factlint.model.document import Document
from factlint.model.findings import Finding
from factlint.text.printable import printable
from factlint.text.span import Span


class Mark(NamedTuple):
    """One end of a finding in the document's text: the name of its anchor, its finding's, and its look."""

    span: Span
    name: str
    finding: str
    severity: str
    is_primary: bool


def marks_of(numbered: Sequence[tuple[str, Finding]], document: Document) -> list[Mark]:
    """The marks of all findings of a draft whose words the document shows; `numbered` has the anchor of each."""
    marks: list[Mark] = []
    for key, finding in numbered:
        for number, label in enumerate((finding.primary, *finding.related)):
            if label.source is not None:
                continue
            span = document.segments.to_text(label.span)
            if span:
                name = f"{key}r{number}" if number else key
                marks.append(Mark(span, name, key, finding.severity.value, not number))
    return marks


def marked(parent: Element, text: str, block: Span, marks: Sequence[Mark]) -> None:
    """Put the words of a block into an element, with its marks; where marks overlap, each stretch names all of them."""
    cuts = {block.start, block.end}
    for mark in marks:
        cuts |= {max(block.start, mark.span.start), min(block.end, mark.span.end)}
    last: Element | None = None
    begun: set[str] = set()
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        over = [m for m in marks if m.span.start <= start and end <= m.span.end]
        words = _lines(text[start:end])
        if not over:
            last = _append(parent, last, words)
            continue
        gravest = min(over, key=lambda m: ("error", "warning", "note").index(m.severity))
        primary = any(m.is_primary for m in over)
        attributes = {
            "class": f"{gravest.severity} {'here' if primary else 'there'}",
            "data-findings": " ".join(dict.fromkeys(m.finding for m in over)),
        }
        last = SubElement(parent, "mark", attributes)
        inner = last
        for mark in over:
            if mark.name not in begun:
                # An anchor for each end, where it begins.
                begun.add(mark.name)
                inner = SubElement(inner, "span", id=mark.name)
        inner.text = words


def _append(parent: Element, last: Element | None, words: str) -> Element | None:
    if last is None:
        parent.text = (parent.text or "") + words
    else:
        last.tail = (last.tail or "") + words
    return last


def _lines(words: str) -> str:
    return "\n".join(printable(line) for line in words.split("\n"))
