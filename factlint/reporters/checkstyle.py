"""Checkstyle's XML, which many review tools read."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factlint.model.findings import Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for
from factlint.reporters.locations import path_from_root, place_of, region, whole_message
from factlint.text.printable import printable

_SEVERITY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}
# Checkstyle's own version: readers take it to know which attributes there are.
_VERSION = "4.3"


def render(report: Report, look: Look) -> str:
    """The findings and problems, by file."""
    root = Element("checkstyle", version=_VERSION)
    files: dict[str, Element] = {}

    def file(path: str) -> Element:
        return files.setdefault(path, Element("file", name=path))

    for draft in report.drafts:
        here = file(path_from_root(draft.path, look))
        for finding in draft.findings:
            if finding.stet is None:
                at = region(finding.primary.span, draft.source)
                message = whole_message(finding, draft, look)
                _error(here, at.line, at.column, _SEVERITY[finding.severity], message, finding.rule)
    for problem in report.problems:
        path, place = place_of(problem)
        said = "\n".join(filter(None, (problem.message, advice_for(problem.suggestions, problem.advice))))
        line, column = (place.line, place.column) if place else (1, 1)
        _error(file(path_from_root(path, look) if path else "."), line, column, "error", said, problem.name)
    root.extend(files[path] for path in sorted(files))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _error(file: Element, line: int, column: int, severity: str, message: str, rule: str) -> None:
    SubElement(
        file,
        "error",
        line=str(line),
        column=str(column),
        severity=severity,
        message="\n".join(printable(m) for m in message.split("\n")),
        source=f"factlint.{rule}",
    )


REPORTER = Reporter(name="checkstyle", render=render, for_machines=True)
