"""Draws the report of an example for the README: `python tools/picture.py [DRAFT [PICTURE]]`."""

from __future__ import annotations

import os
import re
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console

from factlint.library import check
from factlint.reporters.base import Look
from factlint.reporters.terminal import paint

_HERE = Path(__file__).resolve().parents[1]
_DRAFT = "examples/ferry.md"
_PICTURE = "docs/report.svg"
_WIDTH = 86
# The picture must not fetch a font from somewhere: a page that shows it would tell others who reads it.
_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def draw(draft: str) -> str:
    """The report on a draft as SVG."""
    console = Console(
        record=True, file=StringIO(), width=_WIDTH, force_terminal=True, color_system="truecolor", emoji=False
    )
    for line in paint(check(Path(draft)), Look(width=_WIDTH, colour=True)):
        console.print(line, soft_wrap=True, highlight=False, markup=False)
    svg = console.export_svg(title=f"factlint check {draft}", unique_id="factlint")
    return _FONT.sub("", svg) + "\n"


def main() -> None:
    """Draw the picture that the command line asks for."""
    draft, picture, *_ = [*sys.argv[1:], *[_DRAFT, _PICTURE][len(sys.argv) - 1 :]]
    os.chdir(_HERE)
    Path(picture).write_text(draw(draft), encoding="utf-8")
    print(f"{picture} shows the report on {draft}")


if __name__ == "__main__":
    main()
