"""Workflow commands of GitHub Actions: an annotation on the line of each finding, and the count at the end.

GitHub shows ten annotations of a severity for a step; the log holds them all. Source: GitHub's page "Workflow commands
for GitHub Actions", and the toolkit of Actions for what is to be escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.findings import DraftReport, Finding, Problem, Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for, closing
from factlint.reporters.locations import Region, path_from_root, place_of, region, whole_message

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report, look: Look) -> str:
    """The whole report."""
    return "\n".join(_lines(report, look)) + "\n"


def _lines(report: Report, look: Look) -> Iterator[str]:
    for draft in report.drafts:
        yield from (_finding(f, draft, look) for f in draft.findings if f.stet is None)
    yield from (_problem(problem, look) for problem in report.problems)
    # A draft must not be able to give the runner commands: they begin with two colons.
    yield from (line.replace("::", ": :") for line in closing(report, look))


def _finding(finding: Finding, draft: DraftReport, look: Look) -> str:
    at = region(finding.primary.span, draft.source)
    message = whole_message(finding, draft, look)
    return _command(_COMMAND[finding.severity], path_from_root(draft.path, look), at, finding.rule, message)


def _problem(problem: Problem, look: Look) -> str:
    path, at = place_of(problem)
    said = "\n".join(filter(None, (problem.message, advice_for(problem.suggestions, problem.advice))))
    return _command("error", path_from_root(path, look) if path else "", at, problem.name, said)


def _command(command: str, path: str, at: Region | None, title: str, message: str) -> str:
    properties = {"file": path} if path else {}
    if path and at is not None:
        properties["line"] = str(at.line)
        properties["endLine"] = str(at.end_line)
        if at.line == at.end_line:
            # GitHub has columns only within one line.
            properties |= {"col": str(at.column), "endColumn": str(at.end_column)}
    properties["title"] = title
    said = ",".join(f"{key}={value.translate(_IN_PROPERTY)}" for key, value in properties.items())
    return f"::{command} {said}::{message.translate(_IN_MESSAGE)}"


REPORTER = Reporter(name="github", render=render, for_machines=True)
