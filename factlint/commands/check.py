"""`factlint check`: lint drafts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from factlint.engine import Orders, check_draft
from factlint.model.findings import Report
from factlint.readers import reader_for
from factlint.readers.base import Raw
from factlint.reporters.base import Look
from factlint.reporters.json import REPORTER
from factlint.rulebook.load import house_rules, load
from factlint.rulebook.rule import Status


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("check", help="lint drafts: files, folders, globs, or - for standard input")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts and folders; this folder, if none")
    parser.add_argument("--format", default="json")
    parser.add_argument("--fail-on", default="error")
    parser.add_argument("--preview", action="store_true")
    parser.add_argument("--rule", action="append")


def run(options: argparse.Namespace) -> int:
    """Lint, report; returns the exit status."""
    book = load([house_rules()])
    for problem in book.problems:
        print(problem, file=sys.stderr)
    rules = tuple(
        r
        for r in book.rules
        if (options.preview or r.status is Status.STABLE) and (not options.rule or r.name in options.rule)
    )
    checked: list[Any] = []
    for path in options.paths or ["."]:
        root = Path(path)
        files = sorted(p for p in root.rglob("*") if p.is_file()) if root.is_dir() else [root]
        for file in files:
            reader = reader_for(file.name)
            if reader:
                raw = Raw(file.as_posix(), file.read_bytes())
                checked.extend(check_draft(draft, Orders(rules)) for draft in reader.read(raw))
    report = Report(tuple(c.report for c in checked), tuple(p for c in checked for p in c.problems))
    sys.stdout.write(REPORTER.render(report, Look()))
    return 0
