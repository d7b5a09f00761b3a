"""The files of evidence that a draft or the settings name: found, read once for the whole run, and kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from zlib import crc32

from factlint.archive import kept
from factlint.engine import problems as problem
from factlint.evidence import outreach, sheet, transcript
from factlint.evidence.outreach import Log
from factlint.evidence.sheet import Sheet
from factlint.evidence.speaking_of import Files
from factlint.model.draft import EVIDENCE, Draft, Field
from factlint.model.evidence import Transcript
from factlint.model.findings import Problem
from factlint.model.problems import problem_of
from factlint.settings import Settings, files_of
from factlint.text.decoding import Undecodable, decode
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

BROKEN = "broken-evidence"

_KEPT_FROM = 200_000
"""Fact sheets of so many bytes are kept in the archive; shorter ones are read sooner than found there."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where evidence lies: `find` gives the files that a path or pattern means from a folder on, `read` their bytes."""

    find: Callable[[Path, str], list[Path]]
    read: Callable[[Path], bytes]


DISK = Shelf(files_of, Path.read_bytes)


class EvidenceFiles:
    """The evidence of a run. What is wrong with a file becomes a problem once, however many drafts name it."""

    def __init__(self, problems: list[Problem], shelf: Shelf = DISK) -> None:
        self._problems = problems
        self._shelf = shelf
        self._read: dict[tuple[str, Path], Sheet | Transcript | Log | None] = {}

    def of(self, draft: Draft, settings: Settings) -> Files:
        """What is kept beside a draft: by its own word, and by that of the settings."""
        folder = Path(draft.source.name).parent
        own = settings.folder
        return Files(
            tuple(self._sheets(self._named(draft, folder, EVIDENCE[:1], own, settings.file.facts))),
            tuple(self._transcripts(self._named(draft, folder, EVIDENCE[1:3], own, settings.file.transcripts))),
            tuple(self._logs(self._named(draft, folder, EVIDENCE[3:], own, settings.file.outreach))),
        )

    def _named(
        self, draft: Draft, folder: Path, keys: tuple[str, ...], own: Path, patterns: Iterable[str]
    ) -> Iterator[Path]:
        """The files, each once: those of the front matter, then those of the settings. One that is missing is told."""
        found: dict[Path, None] = {}
        for field in (f for f in draft.fields if f.key in keys):
            paths = self._shelf.find(folder, field.value)
            if not paths:
                self._missing(draft, field)
            found.update(dict.fromkeys(paths))
        for pattern in patterns:
            found.update(dict.fromkeys(self._shelf.find(own, pattern)))
        yield from found

    def _missing(self, draft: Draft, field: Field) -> None:
        told = problem.no_evidence(draft, field)
        if told not in self._problems:
            self._problems.append(told)

    def _sheets(self, paths: Iterable[Path]) -> Iterator[Sheet]:
        for path in paths:
            found = self._once("sheet", path, self._sheet)
            if isinstance(found, Sheet):
                yield found

    def _transcripts(self, paths: Iterable[Path]) -> Iterator[Transcript]:
        for path in paths:
            found = self._once("transcript", path, lambda source, path: transcript.read(source))
            if isinstance(found, Transcript):
                yield found

    def _logs(self, paths: Iterable[Path]) -> Iterator[Log]:
        for path in paths:
            found = self._once("log", path, self._log)
            if isinstance(found, Log):
                yield found

    def _once(
        self, sort: str, path: Path, read: Callable[[Source, Path], Sheet | Transcript | Log]
    ) -> Sheet | Transcript | Log | None:
        key = sort, path
        if key not in self._read:
            source = self._source(path)
            try:
                self._read[key] = read(source, path) if source else None
            except Exception as crash:
                # One file that breaks its reader must not lose the draft nor the other files.
                self._problems.append(problem.evidence_not_understood(shown(path), crash))
                self._read[key] = None
        return self._read[key]

    def _source(self, path: Path) -> Source | None:
        name = shown(path)
        try:
            return Source(name, decode(self._shelf.read(path)).text)
        except OSError as error:
            self._problems.append(problem.not_opened(name, error))
        except Undecodable as error:
            self._problems.append(Problem(name, str(error), name="unreadable"))
        return None

    def _sheet(self, source: Source, path: Path) -> Sheet:
        mistakes: list[Mistake] = []
        if len(source.text) < _KEPT_FROM:
            found = sheet.read(source, mistakes)
        else:
            name = f"sheet-{crc32(str(path.resolve()).encode()):08x}"
            found, mistakes = kept(name, [path], lambda: _without_text(source))
            found = sheet.with_source(found, source)
        self._tell(mistakes, source)
        return found

    def _log(self, source: Source, path: Path) -> Log:
        mistakes: list[Mistake] = []
        found = outreach.read(source, mistakes)
        self._tell(mistakes, source)
        return found

    def _tell(self, mistakes: list[Mistake], source: Source) -> None:
        for mistake in mistakes:
            said = Mistake(source, mistake.span, mistake.message, mistake.suggestions, mistake.advice)
            self._problems.append(problem_of(said, BROKEN))


def _without_text(source: Source) -> tuple[Sheet, list[Mistake]]:
    """A sheet and what is wrong in it, as they are kept: the text is read anew each time, from the file."""
    mistakes: list[Mistake] = []
    found = sheet.read(source, mistakes)
    empty = Source("", "")
    bare = [Mistake(empty, m.span, m.message, m.suggestions, m.advice) for m in mistakes]
    return sheet.with_source(found, empty), bare


def shown(path: Path) -> str:
    """A path as the report shows it: with `/`, and without the steps that lead nowhere."""
    return os.path.normpath(path).replace(os.sep, "/")
