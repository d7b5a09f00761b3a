"""`factlint hook`: one item on standard input, the report as JSON with a verdict, before it is published."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from factlint.commands.base import add_rule_options, add_what_drafts_do_not_say, brief_of
from factlint.engine import Edition
from factlint.model.findings import Report, Severity
from factlint.reporters.json import whole, written
from factlint.settings import HookChoices

_EPILOG = """\
verdicts: stop (an error stands), ask (a warning does, or nothing could be read), publish; `hook:` in factlint.yml says
which severities. exit status: 0 publish or ask; 1 stop; 2 factlint could not do all of its work
"""
_PUBLISH, _ASK, _STOP = "publish", "ask", "stop"


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "hook",
        help="lint one item before it is published, and say whether to",
        description="Lint the item on standard input, and print the JSON report with a verdict.",
        epilog=_EPILOG,
    )
    add_what_drafts_do_not_say(parser)
    add_rule_options(parser)
    parser.add_argument(
        "--name", default="", metavar="PATH", help="the path that the item goes by: settings are looked up there"
    )


def run(options: argparse.Namespace) -> int:
    """Lint and give the verdict; returns the exit status."""
    edition = Edition(brief_of(options))
    edition.add_text(sys.stdin.buffer.read(), options.name)
    report = edition.outcome().report
    verdict = verdict_on(report, edition.house.settings(Path(options.name).parent).file.hook)
    sys.stdout.buffer.write(written({**whole(report), "verdict": verdict}).encode("utf-8", "replace"))
    if report.problems:
        return 2
    return int(verdict == _STOP)


def verdict_on(report: Report, choices: HookChoices) -> str:
    """`stop`, `ask` or `publish`; an item that could not be read at all is to be asked about."""
    gravest = max((f.severity.rank for f in report.findings if f.stet is None), default=0)
    if gravest and gravest >= _rank(choices.stop):
        return _STOP
    if (gravest and gravest >= _rank(choices.ask)) or not report.drafts:
        return _ASK
    return _PUBLISH


def _rank(least: str) -> float:
    return float("inf") if least == "never" else Severity(least).rank
