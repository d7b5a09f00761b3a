"""The report as Markdown, for a comment on a pull request: each finding with its paragraph, both ends in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.findings import DraftReport, Finding, Label, Problem, Report, Severity
from factlint.reporters.base import Look, Reporter
from factlint.reporters.closing import advice_for, counted, shortest
from factlint.reporters.locations import path_from_root, place_of, source_of
from factlint.text.printable import printable
from factlint.text.source import Source
from factlint.text.span import Span

# A comment on GitHub has 65,536 characters, one on GitLab a million.
_LONGEST = 60_000
_LONGEST_EXCERPT = 500
# At the start of a line more signs mean something than in its middle.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#!|~@&]|^[-+])")
_ICONS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}


def render(report: Report, look: Look) -> str:
    """The whole report, or as much of it as a comment takes."""
    severities = sorted(Severity, key=lambda s: -s.rank)
    found = [counted(report.count(s), s.value) for s in severities if report.count(s)]
    lines = [f"### factlint: {', '.join(found) or 'nothing found'} in {counted(len(report.drafts), 'draft')}", ""]
    length = sum(map(len, lines))
    entries = list(_entries(report, look))
    for number, entry in enumerate(entries):
        if length + len(entry) > _LONGEST:
            lines.append(f"_and {counted(len(entries) - number, 'item')} more than fit here._")
            break
        lines.append(entry)
        length += len(entry)
    return "\n".join(lines).rstrip() + "\n"


def _entries(report: Report, look: Look) -> Iterator[str]:
    digits = shortest(report)
    for draft in report.drafts:
        findings = [f for f in draft.findings if f.stet is None]
        heading = f"#### {_escaped(path_from_root(draft.source.address, look))}\n\n"
        for number, finding in enumerate(findings):
            yield ("" if number else heading) + _finding(finding, draft, look, digits)
    for number, problem in enumerate(report.problems):
        yield ("" if number else "#### Problems\n\n") + _problem(problem, look)


def _finding(finding: Finding, draft: DraftReport, look: Look, digits: int) -> str:
    line = draft.source.position(finding.primary.span.start)[0]
    place = "paragraph" if draft.source.kind == "paragraphs" else "line"
    icon = _ICONS[finding.severity]
    lines = [f"{icon} **{_escaped(finding.message)}** `{finding.rule}`, {place} {line}", ""]
    for number, labels in enumerate(_by_paragraph(finding, draft)):
        source = source_of(labels[0], draft)
        if labels[0].source is not None:
            lines += [f"In {_escaped(path_from_root(source.address, look))}:", ""]
        elif number:
            lines.append("")
        lines += [f"> {_excerpt(labels, source)}", ""]
    if finding.advice:
        lines += [_escaped(finding.advice), ""]
    lines += [f"- {_escaped(s.title)}" for s in finding.suggestions if s.title]
    if finding.fingerprint:
        stet = f'factlint stet {finding.fingerprint[:digits]} --because "..."'
        lines += ["", f"<sub>to let it stand: `{stet}`</sub>"]
    return "\n".join(lines) + "\n"


def _by_paragraph(finding: Finding, draft: DraftReport) -> list[list[Label]]:
    """The ends of a finding, those of one paragraph together, in the order in which they are first named."""
    groups: dict[tuple[str, Span], list[Label]] = {}
    for label in (finding.primary, *finding.related):
        if label.span:
            source = source_of(label, draft)
            groups.setdefault((source.name, _paragraph(label, source)), []).append(label)
    return list(groups.values())


def _paragraph(label: Label, source: Source) -> Span:
    if label.within is not None:
        return label.within
    line = source.position(label.span.start)[0]
    start = source.line_start(line)
    end = source.text.find("\n", label.span.end)
    return Span(start, end if end >= 0 else len(source.text))


def _excerpt(labels: list[Label], source: Source) -> str:
    """A paragraph with some of its words in bold, in one line, cut where it is long."""
    within = _paragraph(labels[0], source)
    first = max(within.start, min(label.span.start for label in labels) - _LONGEST_EXCERPT // 2)
    last = min(within.end, max(label.span.end for label in labels) + _LONGEST_EXCERPT // 2)
    said = "… " if first > within.start else ""
    at = first
    for label in sorted(labels, key=lambda one: one.span.start):
        start = max(at, label.span.start)
        if start >= label.span.end:
            continue
        words = _escaped(source.text[start : label.span.end])
        said += f"{_escaped(source.text[at:start])}**{words}**"
        if label.text:
            said += f" _({_escaped(label.text)})_"
        at = label.span.end
    said += _escaped(source.text[at:last]) + (" …" if last < within.end else "")
    return " ".join(said.split())


def _problem(problem: Problem, look: Look) -> str:
    path, at = place_of(problem)
    where = f"{path_from_root(path, look)}{f', line {at.line}' if at else ''}: " if path else ""
    advice = advice_for(problem.suggestions, problem.advice)
    return f"- {_escaped(where)}{_escaped(problem.message)}{f' ({_escaped(advice)})' if advice else ''}\n"


def _escaped(words: str) -> str:
    """Words that Markdown shows as they are: nobody is called, and no tag is one."""
    return _SPECIAL.sub(r"\\\1", printable(words)).replace("\\@", "@\u200b")


REPORTER = Reporter(name="markdown", render=render, for_machines=True)
