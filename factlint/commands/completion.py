"""`factlint completion`: the script that makes a shell complete commands, options and the names of formats."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from factlint.commands.base import one_of

_SHELLS = ("bash", "zsh", "tcsh")
_MISSING = """\
factlint completion: this needs the package shtab: pip install 'factlint[completion]'
"""


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "completion",
        help="print the script that lets a shell complete factlint's words",
        description="Print the script that lets a shell complete factlint's commands and options.",
        epilog="bash: factlint completion bash > ~/.local/share/bash-completion/completions/factlint",
    )
    parser.add_argument("shell", type=one_of(_SHELLS), metavar="SHELL", help=", ".join(_SHELLS))


def run(options: argparse.Namespace) -> int:
    """Print the script; returns the exit status."""
    # Imported here: nothing else needs it.
    try:
        import shtab
    except ImportError:
        sys.stderr.write(_MISSING)
        return 2
    from factlint.commands import whole_parser

    sys.stdout.write(shtab.complete(whole_parser(), shell=options.shell))
    return 0
