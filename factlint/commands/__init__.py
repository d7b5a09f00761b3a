"""The command line: the only room that prints or exits. A command is found by its module being here.

A command's module has `add_parser(subparsers)`, which adds its parser (`subparsers.add_parser(NAME, help=...)`) and the
arguments, and `run(options)`, which does the work and returns the exit status. The module has the command's name.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from factlint.commands.base import Parser, did_you_mean

# What commands share is no command.
_SHARED = ("base", "reports")

STOPPED = 130
"""The exit status of a run that was interrupted, as shells have it."""


def run(words: list[str]) -> int:
    """Run the command that the words name; returns the exit status."""
    try:
        status = _run(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("factlint: stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read the report has read enough. Python would complain again when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def names() -> tuple[str, ...]:
    """The names of all commands."""
    return tuple(sorted(m.name for m in iter_modules(__path__) if m.name not in _SHARED))


def whole_parser() -> Parser:
    """The parser with all commands."""
    parser, subparsers = _empty_parser()
    for name in names():
        import_module(f"{__name__}.{name}").add_parser(subparsers)
    return parser


def _empty_parser() -> tuple[Parser, Any]:
    parser = Parser(prog="factlint", description="Finds what a news draft says against itself.")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    return parser, parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)


def _run(words: list[str]) -> int:
    known = names()
    parser, subparsers = _empty_parser()
    named = words[0] if words else ""
    if named and not named.startswith("-") and named not in known:
        path = f"; to lint it: factlint check {named}" if Path(named).exists() else ""
        parser.error(f"there is no command '{named}'{path or did_you_mean(named, known, otherwise=True)}")
    # Only the module of the command that was named is imported; all of them are where none was.
    modules = {name: import_module(f"{__name__}.{name}") for name in ((named,) if named in known else known)}
    for module in modules.values():
        module.add_parser(subparsers)
    options = parser.parse_args(words)
    if options.version:
        return _version()
    if options.command is None:
        parser.print_help()
        return 2
    status: int = modules[options.command].run(options)
    return status


def _version() -> int:
    from importlib.metadata import version

    print(f"factlint {version('factlint')}")
    return 0
