"""GitLab's code quality report, which a merge request shows. Source: GitLab's page "Code Quality"."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from factlint.model.findings import DraftReport, Finding, Problem, Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for
from factlint.reporters.locations import Region, path_from_root, place_of, region, whole_message

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, look: Look) -> str:
    """The findings and problems that stand in a file, as a list."""
    found = [_finding(f, draft, look) for draft in report.drafts for f in draft.findings if f.stet is None]
    found += [_problem(problem, look) for problem in report.problems if problem.path]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, draft: DraftReport, look: Look) -> dict[str, Any]:
    path = path_from_root(draft.path, look)
    at = region(finding.primary.span, draft.source)
    values = finding.fingerprint or str(at)
    message = whole_message(finding, draft, look)
    return _issue(finding.rule, _SEVERITY[finding.severity], path, at, message, values)


def _problem(problem: Problem, look: Look) -> dict[str, Any]:
    path, at = place_of(problem)
    said = "\n".join(filter(None, (problem.message, advice_for(problem.suggestions, problem.advice))))
    return _issue(problem.name, "critical", path_from_root(path, look), at, said, f"{said}{at}")


def _issue(name: str, severity: str, path: str, at: Region | None, message: str, values: str) -> dict[str, Any]:
    return {
        "description": message,
        "check_name": name,
        # Two drafts may hold the same slip, and no two entries may have one fingerprint.
        "fingerprint": hashlib.sha256(f"{name}\0{path}\0{values}".encode()).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": at.line if at else 1, "end": at.end_line if at else 1}},
    }


REPORTER = Reporter(name="gitlab", render=render, for_machines=True)
