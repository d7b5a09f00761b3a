"""`factlint check`: lint drafts, and report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from factlint import reporters
from factlint.commands.base import add_draft_options, add_rule_options, brief_of, one_of
from factlint.commands.reports import Asked, asked_for, written
from factlint.engine import Edition
from factlint.engine.drafts import DraftFile
from factlint.settings import FAIL_ON

_MANY = 100

_EPILOG = """\
exit status: 0 nothing at or above --fail-on; 1 something is; 2 factlint could not do all of its work
"""


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "check",
        help="lint drafts",
        description="Lint drafts: find what each says against itself.",
        epilog=_EPILOG,
    )
    add_draft_options(parser)
    add_rule_options(parser)
    show = parser.add_argument_group("the report")
    show.add_argument(
        "--format",
        action="append",
        default=[],
        type=_asked,
        metavar="FORMAT[=FILE]",
        help=f"how to report, and into which file; may be repeated. There is: {', '.join(reporters.names())}",
    )
    show.add_argument("--output", metavar="FILE", help="write the report into a file")
    show.add_argument(
        "--since",
        metavar="REV",
        help="report only what touches lines that changed since this revision of the repository: HEAD, origin/main",
    )
    end = show.add_mutually_exclusive_group()
    end.add_argument("--fail-on", type=one_of(FAIL_ON), help="the lowest severity for exit status 1; error, if not set")
    end.add_argument(
        "--exit-zero", action="store_const", const="never", dest="fail_on", help="end with 0 whatever is found"
    )
    show.add_argument("-v", "--verbose", action="store_true", help="say what was skipped, and why")
    parser.add_argument("--name", default="", metavar="PATH", help="the path that standard input goes by")


def run(options: argparse.Namespace) -> int:
    """Lint and report; returns the exit status."""
    reports = asked_for(options.format, options.output)
    brief = brief_of(options)
    if options.since is not None:
        # Imported here: asking git takes longer to load than most drafts take to lint.
        from factlint.engine import changes

        try:
            brief = brief.only(changes.since(options.since, Path()))
        except changes.NoRevision as error:
            return _refuse(str(error))
    edition = Edition(brief)
    paths = [path for path in options.paths or ["."] if path != "-"]
    if "-" in options.paths:
        edition.add_text(sys.stdin.buffer.read(), options.name)
    if paths:
        edition.add_paths(paths, _watch)
    outcome = edition.outcome()
    done = [written(asked, outcome.report, verbose=options.verbose) for asked in reports]
    return outcome.status if all(done) else 2


def _asked(word: str) -> Asked:
    name, _, file = word.partition("=")
    return Asked(one_of(reporters.names())(name), file)


def _refuse(message: str) -> int:
    print(f"factlint check: {message}", file=sys.stderr)
    return 2


def _watch(files: Sequence[DraftFile]) -> Iterable[DraftFile]:
    """The files, with a bar on standard error that says how far the work is, where it is long and somebody looks."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(files, "Linting", console=Console(stderr=True), transient=True)
