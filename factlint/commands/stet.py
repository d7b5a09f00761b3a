"""`factlint stet`: let a finding stand, with the reason."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from factlint import stet
from factlint.commands.base import add_draft_options, brief_of
from factlint.engine import Edition
from factlint.engine.fingerprints import path_below
from factlint.model.findings import DraftReport, Finding, Report
from factlint.text.records import dataclass

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class _Found:
    draft: DraftReport
    finding: Finding

    @property
    def words(self) -> str:
        """What is underlined, in one line."""
        span = self.finding.primary.span
        words = " ".join(self.draft.source.text[span.start : span.end].split())
        return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


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
    found = _beginning_with(options.fingerprint.lower(), report)
    if not found:
        for problem in report.problems:
            print(f"{problem.path}: {problem.message}", file=sys.stderr)
        return _refuse(
            f"no finding in {_drafts(len(report.drafts))} has a fingerprint that begins with '{options.fingerprint}'; "
            "it changes when the words in dispute do, so lint again"
        )
    if len(found) > 1:
        several = "\n".join(f"  {f.finding.fingerprint}  {f.finding.rule} in {f.draft.path}: {f.words}" for f in found)
        return _refuse(f"{len(found)} findings have fingerprints that begin so; give more digits:\n{several}")
    return _write(found[0], options.because, edition)


def _beginning_with(beginning: str, report: Report) -> list[_Found]:
    drafts = [(draft, finding) for draft in report.drafts for finding in draft.findings]
    return [_Found(d, f) for d, f in drafts if beginning and f.fingerprint.startswith(beginning)]


def _write(found: _Found, because: str, edition: Edition) -> int:
    draft, finding = found.draft, found.finding
    if finding.stet is not None:
        print(f"{finding.rule} in {draft.path} stands already: {finding.stet.because}")
        return 0
    path = edition.house.settings(Path(draft.path).parent).stet
    below = path_below(str(path.parent.resolve()), draft.path)
    try:
        stet.append(path, [stet.written(finding.fingerprint, finding.rule, below, found.words, because)])
    except OSError as error:
        return _refuse(f"{path.as_posix()} could not be written: {error.strerror or error}")
    print(f"{path.as_posix()}: {finding.rule} in {draft.path} may stand ({found.words})")
    return 0


def _refuse(message: str) -> int:
    print(f"factlint stet: {message}", file=sys.stderr)
    return 2


def _drafts(number: int) -> str:
    return "1 draft" if number == 1 else f"{number} drafts"
