"""`factlint baseline`: let all findings stand that there are today, so that only new ones fail."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from factlint import stet
from factlint.commands.base import add_draft_options, add_rule_options, brief_of
from factlint.engine import Edition
from factlint.engine.stetting import Standing, findings_of
from factlint.reporters.closing import counted

_REASON = "it was there when the baseline was made; not looked at"


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "baseline",
        help="let all findings of today stand, so that only new ones count",
        description="Write an entry into stet.yml for every finding that there is today, so that only new ones count. "
        "An entry can be taken out of the file at any time, and its finding counts again.",
    )
    add_draft_options(parser)
    add_rule_options(parser)
    parser.add_argument(
        "--because", default=_REASON, metavar="REASON", help=f"why they may stand; '{_REASON}', if not set"
    )


def run(options: argparse.Namespace) -> int:
    """Lint the drafts and write down what was found; returns the exit status."""
    if not options.because.strip():
        return _refuse("a baseline needs a reason: --because '...'")
    edition = Edition(brief_of(options))
    edition.add_paths([path for path in options.paths or ["."] if path != "-"])
    report = edition.outcome().report
    for problem in report.problems:
        print(f"{problem.path}: {problem.message}", file=sys.stderr)
    found = [f for f in findings_of(report, edition.house) if f.finding.stet is None]
    by_file: dict[Path, list[Standing]] = {}
    for standing in found:
        by_file.setdefault(standing.file, []).append(standing)
    for file, standings in by_file.items():
        try:
            stet.append(file, [standing.entry(options.because) for standing in standings])
        except OSError as error:
            return _refuse(f"{file.as_posix()} could not be written: {error.strerror or error}")
        print(f"{file.as_posix()}: {counted(len(standings), 'finding')} may stand")
    if not found:
        print(f"nothing to write down: nothing found in {counted(len(report.drafts), 'draft')}")
    return 2 if report.problems else 0


def _refuse(message: str) -> int:
    print(f"factlint baseline: {message}", file=sys.stderr)
    return 2
