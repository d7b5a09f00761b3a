"""The end of a report for people: how much was found, by severity and by rule, and what was not done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factlint.model.findings import Report, Severity
from factlint.reporters.base import Look
from factlint.text.printable import printable


def closing(report: Report, look: Look) -> Iterator[str]:
    """The last lines of a report, the most important one last."""
    for draft in report.drafts:
        yield from (f"{printable(draft.path)}: {printable(remark)}" for remark in draft.remarks)
    yield from map(printable, report.remarks)
    if look.verbose:
        yield from _standing(report)
        yield from _skipped(report)
    yield from _by_rule(report)
    yield _total(report, look)


def _standing(report: Report) -> Iterator[str]:
    for draft in report.drafts:
        for finding in draft.findings:
            if finding.stet is not None:
                line = draft.source.position(finding.primary.span.start)[0]
                yield printable(f"stands: {finding.rule} in {draft.path}, line {line}: {finding.stet.because}")


def _skipped(report: Report) -> Iterator[str]:
    skipped = Counter((s.rule, s.why) for draft in report.drafts for s in draft.skipped)
    for (rule, why), drafts in sorted(skipped.items()):
        yield printable(f"skipped: {rule} in {counted(drafts, 'draft')}: {why}")


def _by_rule(report: Report) -> Iterator[str]:
    by_rule = Counter(f.rule for f in report.findings if f.stet is None)
    width = max(map(len, by_rule), default=0)
    for rule, count in sorted(by_rule.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {rule:{width}}  {count}"


def _total(report: Report, look: Look) -> str:
    severities = sorted(Severity, key=lambda s: -s.rank)
    found = [counted(report.count(s), s.value) for s in severities if report.count(s)]
    parts = []
    if report.drafts or not report.problems:
        # Where nothing could be read, nothing was looked for.
        parts.append(f"{', '.join(found) or 'nothing found'} in {counted(len(report.drafts), 'draft')}")
    if report.problems:
        parts.append(counted(len(report.problems), "problem"))
    if standing := sum(f.stet is not None for f in report.findings):
        parts.append(f"{standing} stetted")
    if skipped := len({s.rule for draft in report.drafts for s in draft.skipped}):
        parts.append(f"{counted(skipped, 'rule')} skipped" + ("" if look.verbose else " (-v to see why)"))
    return "; ".join(parts)


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 draft, 2 drafts."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def shortest(report: Report, least: int = 6) -> int:
    """How many digits of their fingerprints tell the findings of a report apart."""
    fingerprints = {f.fingerprint for f in report.findings if f.fingerprint}
    length = least
    while len({f[:length] for f in fingerprints}) < len(fingerprints):
        length += 1
    return length


def advice_for(suggestions: tuple[str, ...], advice: str) -> str:
    """The way out of a problem, as people are told it."""
    if advice or not suggestions:
        return advice
    if len(suggestions) == 1:
        return f"did you mean '{suggestions[0]}'?"
    return f"choose from: {', '.join(suggestions)}"
