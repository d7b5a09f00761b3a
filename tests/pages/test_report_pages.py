"""Pages: drafts, commands, and the exact reports. `pytest --update-pages` writes the reports again.

A block of a page that names a file (```` ```md drafts/ferry.md ````) is put there. In a `console` block, lines that
begin with `$ factlint` are run in that folder; what follows must be what they print, and `[exit status N]` where it is
not 0.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
_BLOCK = re.compile(r"^(`{3,})(\w+)(?: (\S+))?\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", sorted(p.name for p in HERE.glob("*.md") if p.name != "README.md"))
def test_page(page: str, factlint: Callable[..., Any], request: pytest.FixtureRequest) -> None:
    path = HERE / page
    text = path.read_text(encoding="utf-8")
    again = "".join(_told(text, factlint))
    if request.config.getoption("--update-pages"):
        path.write_text(again, encoding="utf-8")
    else:
        assert again == text


def _told(text: str, factlint: Callable[..., Any]) -> Iterator[str]:
    """The page with what its commands print now."""
    at = 0
    for block in _BLOCK.finditer(text):
        fence, sort, name, inside = block.groups()
        if sort == "console":
            yield text[at : block.start()]
            commands = [line for line in inside.splitlines() if line.startswith("$ ")]
            yield f"{fence}console\n{''.join(_printed(c, factlint) for c in commands)}{fence}"
            at = block.end()
        elif name:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(inside, encoding="utf-8")
    yield text[at:]


def _printed(command: str, factlint: Callable[..., Any]) -> str:
    program, *words = shlex.split(command.removeprefix("$ "))
    assert program == "factlint"
    ran = factlint(*words)
    status = f"[exit status {ran.status}]\n" if ran.status else ""
    return f"{command}\n{ran.out}{ran.err}{status}"
