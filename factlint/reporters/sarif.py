"""SARIF 2.1.0, which code scanning reads; the other ends are related locations that the message links to.

GitHub shows a related location only where the message links to it, takes exactly one location for a result, and
shows no messages of locations; so the message says everything. Source: the SARIF 2.1.0 standard, and GitHub's page
"SARIF support for code scanning".
"""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from factlint.model.findings import DraftReport, Finding, Label, Problem, Report, RuleNote, Severity, Suggestion
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for
from factlint.reporters.locations import path_from_root, place_of, region, source_of
from factlint.text.source import Source
from factlint.text.span import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "factlintFinding/v1"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
# The words of links may hold neither brackets nor line ends, and a backslash makes a bracket a bracket (3.11.6).
_ESCAPED = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})


def render(report: Report, look: Look) -> str:
    """The whole report as one run."""
    rules = {note.name: note for note in report.rules}
    names = sorted({f.rule for f in report.findings})
    index = {name: number for number, name in enumerate(names)}
    run = {
        "tool": {
            "driver": {
                "name": "factlint",
                **({"semanticVersion": look.version} if look.version else {}),
                "rules": [_rule(name, rules.get(name)) for name in names],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_problem(problem, look) for problem in report.problems],
            }
        ],
        "results": [_result(f, draft, index, look) for draft in report.drafts for f in draft.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, note: RuleNote | None) -> dict[str, Any]:
    if note is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": f"{note.title}."},
        "fullDescription": {"text": note.why.strip()},
        "help": {"text": f"{note.why.strip()}\n\nfactlint explain {name}"},
        "defaultConfiguration": {"level": _LEVEL[note.severity]},
    }


def _result(finding: Finding, draft: DraftReport, index: dict[str, int], look: Look) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVEL[finding.severity],
        "message": {"text": _message(finding, draft)},
        "locations": [_location(finding.primary, draft, look)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(label, draft, look)} for number, label in enumerate(finding.related, 1)
        ]
    if finding.fingerprint:
        result["partialFingerprints"] = {_FINGERPRINT: finding.fingerprint}
    if fixes := [_fix(s, draft.source, look) for s in finding.suggestions if s.edits]:
        result["fixes"] = fixes
    if finding.stet is not None:
        kind = "inSource" if finding.stet.in_draft else "external"
        result["suppressions"] = [{"kind": kind, "justification": finding.stet.because}]
    return result


def _message(finding: Finding, draft: DraftReport) -> str:
    lines = [finding.message.translate(_ESCAPED)]
    for number, label in enumerate(finding.related, 1):
        source = source_of(label, draft)
        words = " ".join((label.text or source.text[label.span.start : label.span.end]).split())
        line = source.position(label.span.start)[0]
        where = f"line {line}" if label.source is None else f"{source.name}, line {line}".translate(_ESCAPED)
        lines.append(f"[{words.translate(_ESCAPED)}]({number}) ({where})")
    if finding.advice:
        lines.append(finding.advice.translate(_ESCAPED))
    return "\n".join(lines)


def _location(label: Label, draft: DraftReport, look: Look) -> dict[str, Any]:
    source = source_of(label, draft)
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": _artifact(source.name, look),
            "region": _region(label.span, source),
        }
    }
    if label.text:
        place["message"] = {"text": label.text.translate(_ESCAPED)}
    return place


def _region(span: Span, source: Source) -> dict[str, Any]:
    at = region(span, source)
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "charOffset": span.start,
        "charLength": len(span),
        "snippet": {"text": source.text[span.start : span.end]},
    }


def _artifact(path: str, look: Look) -> dict[str, Any]:
    path = path_from_root(path, look)
    if PurePosixPath(path).is_absolute():
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _fix(suggestion: Suggestion, source: Source, look: Look) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.span, source), "insertedContent": {"text": edit.replacement}}
        for edit in suggestion.edits
    ]
    change = {"artifactLocation": _artifact(source.name, look), "replacements": replacements}
    return {"description": {"text": suggestion.title.translate(_ESCAPED)}, "artifactChanges": [change]}


def _problem(problem: Problem, look: Look) -> dict[str, Any]:
    said = ". ".join(filter(None, (problem.message, advice_for(problem.suggestions, problem.advice))))
    notification: dict[str, Any] = {
        "level": "error",
        "descriptor": {"id": problem.name},
        "message": {"text": said.translate(_ESCAPED)},
    }
    path, at = place_of(problem)
    if path:
        physical: dict[str, Any] = {"artifactLocation": _artifact(path, look)}
        if at is not None and problem.source is not None and problem.span is not None:
            physical["region"] = _region(problem.span, problem.source)
        notification["locations"] = [{"physicalLocation": physical}]
    return notification


REPORTER = Reporter(name="sarif", render=render, for_machines=True)
