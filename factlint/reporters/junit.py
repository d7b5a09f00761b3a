"""JUnit's XML, as Jenkins and GitLab read it: a suite for each draft, a failed case for each error and warning."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factlint.model.findings import DraftReport, Finding, Problem, Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for
from factlint.reporters.locations import path_from_root, place_of, region, whole_message
from factlint.text.printable import printable


def render(report: Report, look: Look) -> str:
    """The whole report. A note is a case that passed, and says what it notes; a finding that stands was skipped."""
    root = Element("testsuites", name="factlint")
    for draft in report.drafts:
        _suite(root, path_from_root(draft.path, look), [_case(f, draft, look) for f in draft.findings])
    if report.problems:
        _suite(root, "problems", [_problem(problem, look) for problem in report.problems])
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, name: str, cases: list[Element]) -> None:
    if not cases:
        # A draft that was linted and is right has passed, and a suite without a case would not say so.
        cases = [Element("testcase", name="nothing found", classname=printable(name))]
    suite = SubElement(root, "testsuite", name=printable(name), tests=str(len(cases)))
    for count, of in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(sum(case.find(of) is not None for case in cases)))
    suite.extend(cases)


def _case(finding: Finding, draft: DraftReport, look: Look) -> Element:
    path = path_from_root(draft.path, look)
    at = region(finding.primary.span, draft.source)
    said = whole_message(finding, draft, look)
    case = Element(
        "testcase",
        name=printable(f"{finding.rule}, line {at.line}, column {at.column}"),
        classname=printable(path),
        file=printable(path),
        line=str(at.line),
    )
    if finding.stet is not None:
        SubElement(case, "skipped", message=printable(finding.stet.because))
    elif finding.severity is Severity.NOTE:
        SubElement(case, "system-out").text = said
    else:
        message = printable(finding.message)
        SubElement(case, "failure", type=finding.severity.value, message=message).text = said
    return case


def _problem(problem: Problem, look: Look) -> Element:
    path, at = place_of(problem)
    path = path_from_root(path, look) if path else ""
    place = f", line {at.line}" if at else ""
    case = Element("testcase", name=printable(f"{problem.name}{place}"), classname=printable(path or "factlint"))
    advice = printable(advice_for(problem.suggestions, problem.advice))
    SubElement(case, "error", type=problem.name, message=printable(problem.message)).text = advice or None
    return case


REPORTER = Reporter(name="junit", render=render, for_machines=True)
