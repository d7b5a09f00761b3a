"""`factlint check`: lint drafts, and report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from factlint import reporters
from factlint.commands.base import add_draft_options, add_rule_options, brief_of, one_of
from factlint.engine import Edition
from factlint.engine.drafts import DraftFile
from factlint.reporters.base import Look
from factlint.settings import FAIL_ON

_MANY = 100
_NARROW, _WIDE = 40, 110

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
    show.add_argument("--format", type=one_of(reporters.names()), help=f"{', '.join(reporters.names())}")
    show.add_argument("--output", metavar="FILE", help="write the report into a file")
    show.add_argument(
        "--fail-on", type=one_of(FAIL_ON), help="the lowest severity for exit status 1; error, if not set"
    )
    show.add_argument("-v", "--verbose", action="store_true", help="say what was skipped, and why")
    parser.add_argument("--name", default="", metavar="PATH", help="the path that standard input goes by")


def run(options: argparse.Namespace) -> int:
    """Lint and report; returns the exit status."""
    edition = Edition(brief_of(options))
    paths = [path for path in options.paths or ["."] if path != "-"]
    if "-" in options.paths:
        edition.add_text(sys.stdin.buffer.read(), options.name)
    if paths:
        edition.add_paths(paths, _watch)
    outcome = edition.outcome()
    name = options.format or _format(options.output)
    reporter = reporters.load(name)
    text = reporter.render(outcome.report, _look(options, name))
    return outcome.status if _write(text, options.output, reporter.for_machines) else 2


def _format(output: str | None) -> str:
    """The format where none is asked for."""
    if output:
        return "json" if output.endswith(".json") else "plain"
    return "terminal" if _is_screen() else "plain"


def _look(options: argparse.Namespace, name: str) -> Look:
    colour = _is_screen() and not options.output and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    look = Look(colour=colour, verbose=options.verbose)
    return replace(look, width=_width()) if name == "terminal" else look


def _is_screen() -> bool:
    return sys.stdout.isatty()


def _width() -> int:
    # Imported here: only a screen has a width.
    from shutil import get_terminal_size

    return max(_NARROW, min(_WIDE, get_terminal_size((80, 24)).columns))


def _write(text: str, output: str | None, for_machines: bool) -> bool:
    """Write the report where it is to go; returns whether it got there."""
    if output:
        try:
            Path(output).write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            print(f"factlint check: {output} could not be written: {error.strerror or error}", file=sys.stderr)
            return False
        return True
    if for_machines and hasattr(sys.stdout, "buffer"):
        # Machines are told UTF-8, whatever the terminal speaks.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        return True
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    sys.stdout.write(text)
    return True


def _watch(files: Sequence[DraftFile]) -> Iterable[DraftFile]:
    """The files, with a bar on standard error that says how far the work is, where it is long and somebody looks."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(files, "Linting", console=Console(stderr=True), transient=True)
