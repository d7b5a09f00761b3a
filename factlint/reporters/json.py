"""The report as one JSON object, for other programs; docs/report.schema.json says what it holds."""

from __future__ import annotations

import json
from typing import Any

from factlint.model.findings import DraftReport, Finding, Label, Problem, Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.text.source import Source

_SHOWN = 1000


def render(report: Report, look: Look) -> str:
    """The whole report; offsets are characters of the source, half open, lines and columns count from 1."""
    return written(whole(report))


def written(report: dict[str, Any]) -> str:
    """A report as text."""
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def whole(report: Report) -> dict[str, Any]:
    """The whole report as an object, for commands that say more with it."""
    drafts = [_draft(d) for d in report.drafts]
    summary = {
        "drafts": len(report.drafts),
        **{s.value: report.count(s) for s in sorted(Severity, key=lambda s: -s.rank)},
        "stet": sum(f.stet is not None for f in report.findings),
        "problems": len(report.problems),
    }
    return {
        "format": "factlint-report",
        "version": 1,
        "drafts": drafts,
        "problems": [_problem(p) for p in report.problems],
        "remarks": list(report.remarks),
        "summary": summary,
    }


def _draft(draft: DraftReport) -> dict[str, Any]:
    return {
        "path": draft.path,
        **({"record": draft.source.record} if draft.source.record else {}),
        "findings": [_finding(f, draft.source) for f in draft.findings],
        "skipped": [{"rule": s.rule, "why": s.why} for s in draft.skipped],
        "remarks": list(draft.remarks),
    }


def _finding(finding: Finding, source: Source) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(finding.primary, source),
        "label": finding.primary.text,
        "related": [{**_place(r, source), "label": r.text} for r in finding.related],
        "advice": finding.advice,
        "suggestions": [
            {
                "title": s.title,
                "edits": [{"start": e.span.start, "end": e.span.end, "replacement": e.replacement} for e in s.edits],
            }
            for s in finding.suggestions
        ],
        "fingerprint": finding.fingerprint,
        "stet": {"because": finding.stet.because} if finding.stet else None,
    }


def _place(label: Label, draft: Source) -> dict[str, Any]:
    source = label.source or draft
    line, column = source.position(label.span.start)
    place: dict[str, Any] = {
        "start": label.span.start,
        "end": label.span.end,
        "line": line,
        "column": column,
        "text": source.text[label.span.start : label.span.end],
    }
    if field := source.field_at(label.span.start):
        place["field"] = field
    if source.record:
        place["record"] = source.record
    return place if label.source is None else {"path": source.name, **place}


def _problem(problem: Problem) -> dict[str, Any]:
    said: dict[str, Any] = {"path": problem.path, "message": problem.message, "problem": problem.name}
    if problem.rule:
        said["rule"] = problem.rule
    if problem.source is not None and problem.span is not None:
        place = _place(Label(problem.span, ""), problem.source)
        # A whole file that is no YAML need not be said again.
        place["text"] = place["text"][:_SHOWN]
        said.update(place)
    if problem.suggestions:
        said["suggestions"] = list(problem.suggestions)
    if problem.advice:
        said["advice"] = problem.advice
    return said


REPORTER = Reporter(name="json", render=render, for_machines=True)
