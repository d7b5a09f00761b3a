"""What changed since a revision of the repository, by the lines of its files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from factlint.model.findings import DraftReport, Finding
from factlint.text.records import dataclass

# The new side of a hunk's head, without context: `@@ -3 +3,2 @@`.
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class NoRevision(Exception):
    """What changed cannot be told; the message says why, and the way out."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The lines that changed, by the absolute path of their file; None for a file that is new or has no lines.

    Lines count from 1. Where lines were taken out, those on both sides of the gap count as changed.
    """

    lines: Mapping[Path, frozenset[int] | None]

    def touch(self, finding: Finding, draft: DraftReport) -> bool:
        """Whether one of the ends of a finding lies in a line that changed."""
        for label in (finding.primary, *finding.related):
            source = label.source or draft.source
            first = source.position(label.span.start)[0]
            if self._in(source.name, first, source.position(max(label.span.start, label.span.end - 1))[0]):
                return True
        return False

    def _in(self, name: str, first: int, last: int) -> bool:
        path = Path(name).resolve()
        if path not in self.lines:
            return False
        changed = self.lines[path]
        return changed is None or not changed.isdisjoint(range(first, last + 1))


def since(revision: str, folder: Path) -> Changes:
    """What changed in the repository that holds a folder, from a revision to the files as they are.

    Raises NoRevision where there is no git, no repository or no such revision.
    """
    root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    # A revision that looks like an option would be taken for one.
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", of=revision)
    commit = found.decode().strip()
    lines: dict[Path, frozenset[int] | None] = {}
    for name in _names(_git(root, "diff", "--name-only", "-z", "--no-renames", commit)):
        path = (root / name).resolve()
        if path.is_file():
            lines[path] = _lines(_git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", commit, "--", name))
    for name in _names(_git(root, "ls-files", "--others", "--exclude-standard", "-z")):
        lines[(root / name).resolve()] = None
    return Changes(lines)


def _lines(diff: bytes) -> frozenset[int] | None:
    hunks = [(int(m[1]), 1 if m[2] is None else int(m[2])) for m in _HUNK.finditer(diff)]
    if not hunks:
        # What git takes for binary, such as a Word file, has no lines there.
        return None
    return frozenset(
        line for first, count in hunks for line in (range(first, first + count) if count else (first, first + 1))
    )


def _names(listed: bytes) -> Iterator[str]:
    return (name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name)


def _git(folder: Path, *words: str, of: str = "") -> bytes:
    # Imported here: most runs do not ask git.
    import subprocess

    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        raise NoRevision("git is not there, and --since asks it what changed") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise NoRevision(f"git knows no revision '{of}' here" if of else f"git does not say what changed: {said}")
    return done.stdout
