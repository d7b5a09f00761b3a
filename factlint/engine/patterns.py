"""What .gitignore and `exclude:` leave out, as git reads the patterns."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any


class Patterns:
    """The patterns of one file, which hold below its folder."""

    def __init__(self, folder: Path, lines: Iterable[str]) -> None:
        # Imported here: most folders leave nothing out.
        from pathspec import GitIgnoreSpec

        self._folder = folder.resolve()
        self._spec: Any = GitIgnoreSpec.from_lines(lines)

    def verdict(self, path: Path, *, is_folder: bool) -> bool | None:
        """Whether a path (absolute, without links) is left out; None where no pattern speaks of it."""
        try:
            below = path.relative_to(self._folder).as_posix()
        except ValueError:
            return None
        verdict: bool | None = self._spec.check_file(below + "/" if is_folder else below).include
        return verdict


def gitignore(folder: Path) -> Patterns | None:
    """The patterns of a folder's .gitignore, or None where it has none that can be read."""
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return Patterns(folder, lines)
