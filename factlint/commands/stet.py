"""`factlint stet`: let a finding stand, with the reason."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import Any

from factlint import stet
from factlint.commands.base import add_draft_options, brief_of
from factlint.engine import Edition
from factlint.engine.stetting import Standing, findings_of
from factlint.reporters.closing import counted


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "stet",
        help="let a finding stand, with the reason",
        description="Let a finding stand: it is written into stet.yml, beside factlint.yml or in this folder.",
    )
    parser.add_argument("fingerprint", metavar="FINGERPRINT", help="the first digits are enough; the report gives them")
    add_draft_options(parser)
    parser.add_argument("--because", required=True, metavar="REASON", help="why it may stand")


def run(options: argparse.Namespace) -> int:
    """Lint the drafts, find the finding, and write it down; returns the exit status."""
    if not options.because.strip():
        return _refuse("a stet needs a reason: --because '...'")
    # A finding of a rule in preview has a fingerprint, too.
    edition = Edition(replace(brief_of(options), preview=True))
    edition.add_paths([path for path in options.paths or ["."] if path != "-"])
    report = edition.outcome().report
    beginning = options.fingerprint.lower()
    found = [f for f in findings_of(report, edition.house) if beginning and f.finding.fingerprint.startswith(beginning)]
    if not found:
        for problem in report.problems:
            print(f"{problem.path}: {problem.message}", file=sys.stderr)
        return _refuse(
            f"no finding in {counted(len(report.drafts), 'draft')} has a fingerprint that begins with "
            f"'{options.fingerprint}'; it changes when the words in dispute do, so lint again"
        )
    if len(found) > 1:
        several = "\n".join(f"  {f.finding.fingerprint}  {f.finding.rule} in {f.draft.path}: {f.words}" for f in found)
        return _refuse(f"{len(found)} findings have fingerprints that begin so; give more digits:\n{several}")
    return _write(found[0], options.because)


def _write(found: Standing, because: str) -> int:
    draft, finding = found.draft, found.finding
    if finding.stet is not None:
        print(f"{finding.rule} in {draft.path} stands already: {finding.stet.because}")
        return 0
    try:
        stet.append(found.file, [found.entry(because)])
    except OSError as error:
        return _refuse(f"{found.file.as_posix()} could not be written: {error.strerror or error}")
    print(f"{found.file.as_posix()}: {finding.rule} in {draft.path} may stand ({found.words})")
    return 0


def _refuse(message: str) -> int:
    print(f"factlint stet: {message}", file=sys.stderr)
    return 2
