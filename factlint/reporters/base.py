"""What a reporter is made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factlint.model.findings import Report
from factlint.text.records import dataclass


class CannotWrite(Exception):
    """A report cannot be made of what there is; the message says why, and the way out."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to be drawn: the width in cells, whether in colour, and whether with what was skipped and why.

    `counted` is true where the report ends with how much was found. `below` is the path from the root of the repository
    to the folder that the paths of drafts are relative to, with `/`; it is empty where they are the same.
    `version` is factlint's own.
    """

    width: int = 80
    colour: bool = False
    verbose: bool = False
    counted: bool = True
    below: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Reporter:
    """A reporter of one format: it draws a report, and never sorts, filters or rewords it.

    What is drawn `for_machines` is written as UTF-8 wherever it goes. A report that is no text is put by `write` where
    it is to go; it raises CannotWrite and OSError.
    """

    name: str
    render: Callable[[Report, Look], str]
    for_machines: bool = False
    write: Callable[[Report, Look, Path], None] | None = None
