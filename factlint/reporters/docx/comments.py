"""Comments put into a Word file at the words of findings; its text stays as it is."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import nsmap
from docx.text.run import Run

from factlint.model.findings import DraftReport, Finding, Label
from factlint.reporters.base import CannotWrite
from factlint.reporters.closing import counted
from factlint.reporters.docx.runs import runs_over
from factlint.text.printable import printable

_AUTHOR, _INITIALS = "factlint", "fl"
_ROOT = "/w:document[1]"
_LONGEST = 120


def with_comments(data: bytes, draft: DraftReport) -> bytes:
    """The Word file with a comment at each end of each finding that does not stand. Raises CannotWrite."""
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise CannotWrite(f"{draft.path} cannot be written back: {error}") from None
    for finding in draft.findings:
        if finding.stet is None:
            ends = [label for label in (finding.primary, *finding.related) if label.span]
            for label in ends:
                runs = _runs(document, label, draft) if label.source is None else []
                if runs:
                    document.add_comment(runs, _said(finding, label, ends, draft), _AUTHOR, _INITIALS)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _runs(document: Any, label: Label, draft: DraftReport) -> list[Run]:
    """The first and the last run that show the words of a label, split so that they show no others."""
    source = draft.source
    field = source.field_at(label.span.start)
    if not field.startswith(_ROOT):
        # Word takes no comments in footnotes.
        return []
    found = document.element.getroottree().xpath(field, namespaces=nsmap)
    if not found:
        return []
    block = source.position(label.span.start)[0]
    start = label.span.start - source.line_start(block)
    runs = runs_over(found[0], start, start + len(label.span), source.text[label.span.start : label.span.end])
    return [Run(run, document) for run in runs]


def _said(finding: Finding, here: Label, ends: list[Label], draft: DraftReport) -> str:
    """What a comment says: the finding, what is said of these words, and where the other ends are."""
    head = f"{finding.severity.value}, {finding.rule}: {printable(finding.message)}"
    lines = [head, printable(here.text)] if here.text else [head]
    for label in ends:
        if label is not here:
            source = label.source or draft.source
            words = " ".join(printable(source.text[label.span.start : label.span.end]).split())
            words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            place = f"{printable(label.source.name)}, line" if label.source is not None else "paragraph"
            said = f": {printable(label.text)}" if label.text else ""
            lines.append(f"“{words}” ({place} {source.position(label.span.start)[0]}){said}")
    if finding.advice:
        lines.append(printable(finding.advice))
    if titles := [printable(s.title) for s in finding.suggestions if s.title]:
        lines.append(f"{counted(len(titles), 'repair')}: {'; '.join(titles)}")
    return "\n".join(lines)
