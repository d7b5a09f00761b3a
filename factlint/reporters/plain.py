"""The report for logs and screen readers: whole sentences, one finding after the other, and nothing drawn."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.findings import Finding, Label, Problem, Report
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for, closing, shortest
from factlint.text.printable import printable
from factlint.text.source import Source

_LONGEST = 120


def render(report: Report, look: Look) -> str:
    """The whole report."""
    return "\n".join(_lines(report, look)) + "\n"


def _lines(report: Report, look: Look) -> Iterator[str]:
    digits = shortest(report)
    for draft in report.drafts:
        for finding in draft.findings:
            if finding.stet is None:
                yield from _finding(finding, draft.source, digits)
                yield ""
    for problem in report.problems:
        yield from _problem(problem)
        yield ""
    if look.counted:
        yield from closing(report, look)


def _finding(finding: Finding, source: Source, digits: int) -> Iterator[str]:
    line, column = source.position(finding.primary.span.start)
    where = f"{printable(source.address)}:{line}:{column}"
    yield f"{where}: {finding.severity.value} {finding.rule}: {printable(finding.message)}"
    for label in (finding.primary, *finding.related):
        if label.span:
            yield f"  {_place(label, source)}"
    if finding.advice:
        yield f"  check: {printable(finding.advice)}"
    yield from (f"  fix: {printable(suggestion.title)}" for suggestion in finding.suggestions)
    if finding.fingerprint:
        yield f"  why: factlint explain {finding.rule}"
        yield f"  stet: factlint stet {finding.fingerprint[:digits]}"


def _place(label: Label, draft: Source) -> str:
    source = label.source or draft
    line = source.position(label.span.start)[0]
    words = f'"{_cut(source.text[label.span.start : label.span.end])}"'
    said = f": {printable(label.text)}" if label.text else ""
    if source.kind == "paragraphs":
        place = f"in paragraph {line}"
    else:
        place = f"in paragraph {label.paragraph}, line {line}" if label.paragraph else f"in line {line}"
    if label.source is not None:
        place += f" of {printable(label.source.name)}"
    return f"{place}: {words}{said}"


def _cut(words: str) -> str:
    """Words in one line, the middle of many left out."""
    words = " ".join(printable(words).split())
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def _problem(problem: Problem) -> Iterator[str]:
    where = printable(problem.path)
    if problem.source is not None and problem.span is not None:
        line, column = problem.source.position(problem.span.start)
        where = f"{printable(problem.source.name)}:{line}:{column}"
    rule = f" {problem.rule}:" if problem.rule and problem.name != "broken-rule" else ""
    said = f"problem {problem.name}:{rule} {printable(problem.message)}"
    yield f"{where}: {said}" if where else said
    if problem.source is not None and problem.span:
        yield f'  in line {line}: "{_cut(problem.source.text[problem.span.start : problem.span.end][:1000])}"'
    if advice := advice_for(problem.suggestions, problem.advice):
        yield f"  try: {printable(advice)}"


REPORTER = Reporter(name="plain", render=render)
