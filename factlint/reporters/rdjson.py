"""reviewdog's rdjson, which puts findings into the review of a change.

Source: reviewdog's "Reviewdog Diagnostic Format". Its columns count bytes of UTF-8 from 1, and a suggestion there is
one stretch with what replaces it: repairs that need several edits are told in the message alone.
"""

from __future__ import annotations

import json
from typing import Any

from factlint.model.findings import DraftReport, Finding, Label, Problem, Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for
from factlint.reporters.locations import path_from_root, source_of, whole_message
from factlint.text.source import Source
from factlint.text.span import Span

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, look: Look) -> str:
    """The findings and problems."""
    found = [_finding(f, draft, look) for draft in report.drafts for f in draft.findings if f.stet is None]
    found += [_problem(problem, look) for problem in report.problems]
    return json.dumps({"source": {"name": "factlint"}, "diagnostics": found}, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, draft: DraftReport, look: Look) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": whole_message(finding, draft, look),
        "location": _location(finding.primary, draft, look),
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.related:
        found["relatedLocations"] = [
            {"message": label.text, "location": _location(label, draft, look)} for label in finding.related
        ]
    single = [s.edits[0] for s in finding.suggestions if len(s.edits) == 1]
    if single:
        found["suggestions"] = [{"range": _range(e.span, draft.source), "text": e.replacement} for e in single]
    return found


def _problem(problem: Problem, look: Look) -> dict[str, Any]:
    said = "\n".join(filter(None, (problem.message, advice_for(problem.suggestions, problem.advice))))
    location: dict[str, Any] = {"path": path_from_root(problem.path, look) if problem.path else "."}
    if problem.source is not None and problem.span is not None:
        location = {
            "path": path_from_root(problem.source.name, look),
            "range": _range(problem.span, problem.source),
        }
    return {"message": said, "location": location, "severity": "ERROR", "code": {"value": problem.name}}


def _location(label: Label, draft: DraftReport, look: Look) -> dict[str, Any]:
    source = source_of(label, draft)
    return {"path": path_from_root(source.name, look), "range": _range(label.span, source)}


def _range(span: Span, source: Source) -> dict[str, Any]:
    return {"start": _position(span.start, source), "end": _position(span.end, source)}


def _position(offset: int, source: Source) -> dict[str, int]:
    line, column = source.position(offset)
    before = source.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}


REPORTER = Reporter(name="rdjson", render=render, for_machines=True)
