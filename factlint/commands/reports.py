"""Reports that a command writes: on the screen, into a pipe or into files, one for each format that was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factlint import reporters
from factlint.model.findings import Report
from factlint.reporters.base import CannotWrite, Look
from factlint.text.records import dataclass

_NARROW, _WIDE = 40, 110
_BY_ENDING = {".json": "json", ".sarif": "sarif", ".html": "html", ".htm": "html", ".docx": "docx", ".md": "markdown"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A report that was asked for: its format, and its file, which is empty where it goes to standard output."""

    name: str
    file: str = ""


def asked_for(asked: Sequence[Asked], output: str | None) -> tuple[Asked, ...]:
    """The reports to write. `output` is the file of the formats that name none; without any, its ending says which."""
    if not asked:
        return (Asked(_format(output), output or ""),)
    return tuple(replace(a, file=a.file or output or "") for a in asked)


def drawn(report: Report) -> str:
    """The findings of a report for people, as the screen or the pipe takes them, without the count at the end."""
    asked = Asked(_format(None))
    if asked.name not in ("terminal", "plain"):
        asked = Asked("plain")
    return reporters.load(asked.name).render(report, replace(_look(asked, verbose=False), counted=False))


def written(asked: Asked, report: Report, *, verbose: bool = False) -> bool:
    """Write one report where it is to go; returns whether it got there."""
    reporter = reporters.load(asked.name)
    look = _look(asked, verbose=verbose)
    try:
        if asked.file and reporter.write is not None:
            reporter.write(report, look, Path(asked.file))
            return True
        text = reporter.render(report, look)
        if asked.file:
            Path(asked.file).write_text(text, encoding="utf-8", newline="")
            return True
    except OSError as error:
        print(f"factlint: {asked.file} could not be written: {error.strerror or error}", file=sys.stderr)
        return False
    except CannotWrite as why:
        print(f"factlint: {why}", file=sys.stderr)
        return False
    if reporter.for_machines and hasattr(sys.stdout, "buffer"):
        # Machines are told UTF-8, whatever the terminal speaks.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        return True
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    sys.stdout.write(text)
    return True


def _format(output: str | None) -> str:
    """The format where none is asked for."""
    if output:
        return _BY_ENDING.get(Path(output).suffix.lower(), "plain")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "terminal" if _is_screen() else "plain"


def _look(asked: Asked, *, verbose: bool) -> Look:
    shown = _is_screen() and not asked.file
    colour = shown and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    look = Look(colour=colour, verbose=verbose)
    if asked.name == "terminal":
        return replace(look, width=_width())
    return replace(look, below=_below(), version=_version()) if reporters.load(asked.name).for_machines else look


def _is_screen() -> bool:
    return sys.stdout.isatty()


def _width() -> int:
    # Imported here: only a screen has a width.
    from shutil import get_terminal_size

    return max(_NARROW, min(_WIDE, get_terminal_size((80, 24)).columns))


def _below() -> str:
    """The way from the root of the repository to the current folder; empty where there is none."""
    here = Path.cwd()
    root = next((p for p in (here, *here.parents) if (p / ".git").exists()), here)
    below = here.relative_to(root).as_posix()
    return "" if below == "." else below


def _version() -> str:
    from importlib.metadata import version

    return version("factlint")
