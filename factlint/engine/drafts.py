"""The drafts that paths mean: files, folders and all below them, patterns, and what is left out of folders."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from factlint.engine.house import House
from factlint.engine.patterns import Patterns, gitignore
from factlint.engine.problems import not_opened
from factlint.model.findings import Problem
from factlint.readers import reader_for, readers
from factlint.readers.base import HEAD
from factlint.text.records import dataclass

_NO_DRAFTS = frozenset({"readme", "license", "licence", "changelog"})


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file to be linted: where it is, and its path as the report shows it. `named` is true where it was typed."""

    path: Path
    name: str
    named: bool = False


class Search:
    """Finds the files that paths mean; what is wrong with a path is added to the house's problems."""

    def __init__(self, house: House, *, all_alike: bool = False) -> None:
        """`all_alike` leaves out of the files that are named what would be left out of their folders."""
        self._house = house
        self._all_alike = all_alike
        self._gitignores: dict[Path, Patterns | None] = {}
        self._exclusions: dict[Path, Patterns] = {}

    def files(self, paths: Iterable[str]) -> list[DraftFile]:
        """The files, in path order, each once."""
        found: dict[Path, DraftFile] = {}
        for path in paths:
            for file in self._meant(path):
                found.setdefault(file.path.parent.resolve() / file.path.name, file)
        return sorted(found.values(), key=lambda f: f.name)

    def _meant(self, typed: str) -> Iterator[DraftFile]:
        path, shown = Path(typed), typed.replace(os.sep, "/")
        if path.is_dir():
            yield from self._all_of_folder(path, shown)
        elif path.exists() or path.is_symlink():
            if not self._all_alike:
                yield DraftFile(path, shown, named=True)
            elif self._is_draft(path) and not self._is_left_out_of_folders(path):
                yield DraftFile(path, shown)
        elif glob.has_magic(typed):
            yield from self._matching(typed)
        else:
            self._problem(shown, "there is no such file or folder")

    def _matching(self, pattern: str) -> Iterator[DraftFile]:
        # Path.glob takes no pattern that begins at the root.
        found = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207
        for path in found:
            if path.is_dir():
                yield from self._below(path, path.as_posix())
            elif self._is_draft(path):
                yield DraftFile(path, path.as_posix())
        if not found:
            self._problem(pattern, "there is no file that this pattern fits")

    def _all_of_folder(self, folder: Path, shown: str) -> Iterator[DraftFile]:
        problems = len(self._house.problems)
        found = list(self._below(folder, shown))
        if not found and len(self._house.problems) == problems:
            endings = ", ".join(sorted(suffix for r in readers() for suffix in r.suffixes))
            self._problem(shown, f"there are no drafts in this folder: no file that ends in {endings}")
        yield from found

    def _below(self, folder: Path, shown: str) -> Iterator[DraftFile]:
        """The drafts of a folder and of those below it, less what is left out."""
        prefix = "" if shown == "." else f"{shown.rstrip('/')}/"
        try:
            with os.scandir(folder) as entries:
                inside = sorted((e.name, e.is_dir(follow_symlinks=False)) for e in entries)
        except OSError as error:
            self._house.problems.append(not_opened(shown, error))
            return
        place = folder.resolve()
        patterns = [*self._excluded(folder), *self._ignored_in(place)]
        for name, is_folder in inside:
            path = folder / name
            if name.startswith(".") or _is_left_out(place / name, patterns, is_folder=is_folder):
                continue
            if not is_folder:
                if self._is_draft(path) and path.is_file():
                    yield DraftFile(path, prefix + name)
            elif not (path / "pyvenv.cfg").exists():
                yield from self._below(path, prefix + name)

    @staticmethod
    def _is_draft(path: Path) -> bool:
        reader = reader_for(path.name)
        if reader is None or path.name.split(".")[0].casefold() in _NO_DRAFTS:
            return False
        if reader.is_draft is None:
            return True
        try:
            with path.open("rb") as opened:
                return reader.is_draft(opened.read(HEAD))
        except OSError:
            return False

    def _is_left_out_of_folders(self, path: Path) -> bool:
        place = path.parent.resolve() / path.name
        for inner in (place, *place.parents):
            patterns = [*self._excluded(inner.parent), *self._ignored_in(inner.parent)]
            if inner.name.startswith(".") or _is_left_out(inner, patterns, is_folder=inner != place):
                return True
            if (inner.parent / ".git").exists():
                break
        return False

    def _excluded(self, folder: Path) -> Iterator[Patterns]:
        settings = self._house.settings(folder)
        if not settings.file.exclude:
            return
        if settings.folder not in self._exclusions:
            self._exclusions[settings.folder] = Patterns(settings.folder, settings.file.exclude)
        yield self._exclusions[settings.folder]

    def _ignored_in(self, place: Path) -> Iterator[Patterns]:
        """The patterns of .gitignore files that hold in a folder, the nearest first."""
        for above in (place, *place.parents):
            if above not in self._gitignores:
                self._gitignores[above] = gitignore(above)
            if (patterns := self._gitignores[above]) is not None:
                yield patterns
            if (above / ".git").exists():
                return

    def _problem(self, path: str, message: str) -> None:
        self._house.problems.append(Problem(path, message, name="no-drafts"))


def _is_left_out(path: Path, patterns: Iterable[Patterns], *, is_folder: bool) -> bool:
    """What the first says that speaks of the path."""
    verdicts = (p.verdict(path, is_folder=is_folder) for p in patterns)
    return next((v for v in verdicts if v is not None), False)
