"""`factlint try`: run a rule over an archive, to see how often it would fire before the desk turns it on."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from factlint.commands.base import add_draft_options, brief_of, did_you_mean
from factlint.commands.reports import drawn
from factlint.engine import Edition, Orders
from factlint.engine.checking import check_draft
from factlint.model.findings import DraftReport, Finding, Problem, Report
from factlint.reporters.closing import counted
from factlint.rulebook.load import load
from factlint.rulebook.rule import Rule

_SAMPLES = 10
_MOST_PROBLEMS = 10


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "try",
        help="run a rule over an archive, and see how often it fires",
        description="Run a rule over an archive of drafts: how often it fires, and a sample of what it finds. "
        "Read the sample: a rule that is wrong more often than once in ten is not ready.",
    )
    parser.add_argument("rule", metavar="RULE", help="the name of a rule, or the file of one that is being written")
    add_draft_options(parser)
    parser.add_argument(
        "--samples", type=int, default=_SAMPLES, metavar="N", help=f"how many to show; {_SAMPLES}, if not set"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another number draws another sample")


def run(options: argparse.Namespace) -> int:
    """Run the rule and report; returns the exit status: 0 where all of it could be done, else 2."""
    started = time.perf_counter()
    edition = Edition(brief_of(options))
    rule, problems = _rule(options.rule, edition)
    if rule is None:
        for problem in problems:
            print(f"factlint try: {_said(problem)}", file=sys.stderr)
        return 2
    sample = _Sample(options.samples, options.seed)
    drafts = fired = 0
    for report, more in _checked(rule, edition, options):
        problems += more
        drafts += 1
        fired += bool(report.findings)
        sample.add(report)
    problems += edition.outcome().report.problems
    if sample.kept:
        sys.stdout.write(drawn(sample.report()))
    for problem in problems[:_MOST_PROBLEMS]:
        print(f"factlint try: {_said(problem)}", file=sys.stderr)
    if len(problems) > _MOST_PROBLEMS:
        print(f"factlint try: and {counted(len(problems) - _MOST_PROBLEMS, 'problem')} more", file=sys.stderr)
    rate = f" ({1000 * sample.seen / drafts:.1f} findings per 1,000 drafts)" if drafts else ""
    seconds = time.perf_counter() - started
    print(
        f"{rule.name}: {counted(sample.seen, 'finding')} in {fired} of {counted(drafts, 'draft')}{rate}, "
        f"{len(sample.kept)} shown; {seconds:.1f} s"
    )
    return 2 if problems else 0


class _Sample:
    """So many findings out of all that come by, each as likely as any other (Vitter's algorithm R)."""

    def __init__(self, size: int, seed: int) -> None:
        self._size = size
        self._random = random.Random(seed)
        self.seen = 0
        self.kept: list[tuple[DraftReport, Finding]] = []

    def add(self, report: DraftReport) -> None:
        for finding in report.findings:
            self.seen += 1
            if len(self.kept) < self._size:
                self.kept.append((report, finding))
            elif (place := self._random.randrange(self.seen)) < self._size:
                self.kept[place] = (report, finding)

    def report(self) -> Report:
        """The findings that were kept, in the order of a report."""
        kept = sorted(self.kept, key=lambda k: (k[0].path, k[1].primary.span.start))
        return Report(tuple(replace(draft, findings=(finding,), skipped=(), remarks=()) for draft, finding in kept))


def _rule(asked: str, edition: Edition) -> tuple[Rule | None, list[Problem]]:
    """The rule that a name or a file means."""
    if Path(asked).suffix in (".yml", ".yaml"):
        book = load([Path(asked)])
        return (book.rules[0] if book.rules else None), list(book.problems)
    book = edition.house.book(edition.house.settings(Path()))
    rule = book.get(asked)
    if rule is not None:
        return rule, []
    meant = did_you_mean(asked, [r.name for r in book.rules])
    return None, [Problem("", f"there is no rule '{asked}'{meant}")]


def _checked(
    rule: Rule, edition: Edition, options: argparse.Namespace
) -> Iterator[tuple[DraftReport, tuple[Problem, ...]]]:
    brief = brief_of(options)
    for draft, settings in edition.drafts([path for path in options.paths or ["."] if path != "-"]):
        checked = check_draft(draft, Orders((rule,), brief.language or settings.language, brief.date))
        # What the engine itself has to say, such as that a draft is empty, is no finding of the rule.
        found = tuple(f for f in checked.report.findings if f.rule == rule.name)
        yield replace(checked.report, findings=found), checked.problems


def _said(problem: Problem) -> str:
    where = problem.path
    if problem.source is not None and problem.span is not None:
        line, column = problem.source.position(problem.span.start)
        where = f"{problem.source.name}:{line}:{column}"
    return ": ".join(filter(None, (where, problem.message)))
