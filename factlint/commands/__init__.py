"""The command line: the only room that prints or exits."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from factlint.engine import Orders, check_draft
from factlint.model.findings import Report
from factlint.readers import reader_for
from factlint.readers.base import Raw
from factlint.reporters.base import Look
from factlint.reporters.json import REPORTER
from factlint.rulebook.load import house_rules, load
from factlint.rulebook.rule import Status


def run(words: list[str]) -> int:
    """Run the command that the words name; returns the exit status."""
    parser = argparse.ArgumentParser(prog="factlint")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check")
    check.add_argument("paths", nargs="*", default=["."])
    check.add_argument("--format", default="json")
    check.add_argument("--fail-on", default="error")
    check.add_argument("--preview", action="store_true")
    check.add_argument("--rule", action="append")
    options = parser.parse_args(words)
    book = load([house_rules()])
    for mistake in book.mistakes:
        print(mistake, file=sys.stderr)
    rules = tuple(
        r
        for r in book.rules
        if (options.preview or r.status is Status.STABLE) and (not options.rule or r.name in options.rule)
    )
    checked = []
    for path in options.paths:
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
