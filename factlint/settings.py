"""factlint.yml: which rules a newsroom runs, how strictly, and on what. One file holds for a draft: the nearest."""

from __future__ import annotations

import glob
import re
from dataclasses import field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from factlint.model.findings import Severity
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.bind import overlay
from factlint.yamlfile.located import Mapping, compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.placed import Placed

FILE = "factlint.yml"

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(|k|M|G)B?", re.IGNORECASE)
_BYTES = {"": 1, "k": 1000, "m": 1000**2, "g": 1000**3}
_DEFAULT_SIZE = "20 MB"

FailOn = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """`rules:`: what is changed of the rules that ship with factlint, and what is added to them."""

    folders: Annotated[tuple[Placed, ...], "Folders with rules of the house, relative to this file."] = ()
    preview: Annotated[bool, "Whether rules in preview run too."] = False
    off: Annotated[tuple[Placed, ...], "Rules that do not run."] = ()
    severity: Annotated[Mapping | None, "Severities in place of the rules' own, by rule."] = None
    with_: Annotated[Mapping | None, "Options in place of the rules' own, by rule."] = None
    desks: Annotated[Mapping | None, "`only` and `not`, in place of the rules' own, by rule."] = None


@dataclass(frozen=True, slots=True)
class HookChoices:
    """`hook:`: what `factlint hook` tells a content management system before it publishes."""

    stop: Annotated[FailOn, "The lowest severity for which the verdict is `stop`."] = "error"
    ask: Annotated[FailOn, "The lowest severity for which it is `ask`."] = "warning"


@dataclass(frozen=True, slots=True)
class Limits:
    """`limits:`: where factlint stops."""

    size: Annotated[Placed, "The largest draft that is read: 20 MB, if not set."] = field(
        default_factory=lambda: Placed(_DEFAULT_SIZE, Span(0, 0))
    )


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A settings file as it is written."""

    language: Annotated[str, "The language of drafts that do not say: a code such as `en`, or `auto`."] = "auto"
    rules: Annotated[RuleChoices, "Which rules run, and how."] = field(default_factory=RuleChoices)
    fail_on: Annotated[FailOn, "The lowest severity for which `factlint check` ends with status 1."] = "error"
    stet: Annotated[str, "The file with the findings that may stand, relative to this one."] = "stet.yml"
    exclude: Annotated[tuple[str, ...], "What is left out of folders; patterns as in .gitignore."] = ()
    facts: Annotated[tuple[str, ...], "Fact sheets of the house, or patterns; they are no drafts."] = ()
    transcripts: Annotated[tuple[str, ...], "Transcripts, or patterns; they are no drafts."] = ()
    outreach: Annotated[tuple[str, ...], "Outreach logs, or patterns; they are no drafts."] = ()
    hook: Annotated[HookChoices, "The verdicts of `factlint hook`."] = field(default_factory=HookChoices)
    limits: Annotated[Limits, "Where factlint stops."] = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that hold for the drafts of a folder, and where they stand.

    `folder` is the folder of the file, or the current one where there is no file; `source` is None then. `size` is
    the largest draft that is read, in bytes.
    """

    folder: Path
    file: SettingsFile
    source: Source | None = None
    size: int = 20 * 1000**2

    @property
    def stet(self) -> Path:
        """The file with the findings that may stand."""
        return self.folder / self.file.stet

    @property
    def language(self) -> str:
        """The code of the language of drafts that do not say; empty where it is to be detected."""
        return "" if self.file.language == "auto" else self.file.language

    @property
    def evidence(self) -> frozenset[Path]:
        """The absolute paths of the files that are kept beside the drafts and are none."""
        named = (*self.file.facts, *self.file.transcripts, *self.file.outreach)
        return frozenset(path.resolve() for name in named for path in files_of(self.folder, name))


def find(folder: Path) -> Path | None:
    """The nearest settings file: in the folder, or else in one above it."""
    place = folder.resolve()
    return next((f for f in (p / FILE for p in (place, *place.parents)) if f.is_file()), None)


def files_of(folder: Path, pattern: str) -> list[Path]:
    """The files that a path or a pattern (`transcripts/*.vtt`) means from a folder on, in the order of their paths."""
    path = folder / pattern
    if path.is_file():
        return [path]
    if not glob.has_magic(pattern):
        return []
    # Path.glob raises where a pattern is absolute or begins with `..`.
    names = sorted(glob.glob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207
    found = (folder / name for name in names)
    return [path for path in found if path.is_file()]


def default() -> Settings:
    """What holds where there is no settings file."""
    return Settings(Path(), SettingsFile())


def read(source: Source, mistakes: list[Mistake]) -> Settings:
    """The settings that a file holds. A setting that cannot be used is a mistake, and stays as if it were not set."""
    file = overlay(compose(source, mistakes), SettingsFile(), source, mistakes)
    size = _bytes(file.limits.size.text)
    if size is None:
        message = f"'{file.limits.size.text}' is no size"
        mistakes.append(Mistake(source, file.limits.size.span, message, (), "write it like this: 20 MB"))
    folder = Path(source.name).parent
    return Settings(folder, file, source, size or _bytes(_DEFAULT_SIZE) or 0)


def severity(word: str) -> Severity | None:
    """The severity that a word names, or None where it names none."""
    return Severity(word) if word in set(Severity) else None


def _bytes(size: str) -> int | None:
    found = _SIZE.fullmatch(size.strip())
    return int(Decimal(found.group(1)) * _BYTES[found.group(2).lower()]) if found else None
