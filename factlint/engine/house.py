"""The house: settings, rules and stets of a run, each read once, and the orders that follow from them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from factlint import settings as settings_file
from factlint import stet as stet_file
from factlint.archive import kept
from factlint.engine import problems as problem
from factlint.engine.brief import Brief
from factlint.engine.choice import choose, unknown_rule
from factlint.engine.orders import Orders
from factlint.model.draft import EVIDENCE, Draft
from factlint.model.findings import Problem
from factlint.model.problems import problem_of
from factlint.rulebook.load import Rulebook, house_rules, load
from factlint.settings import Settings
from factlint.stet import StetFile
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

if TYPE_CHECKING:
    from factlint.engine.evidence import EvidenceFiles
    from factlint.evidence.speaking_of import Files

BROKEN_SETTING = "broken-setting"
BROKEN_STET = "broken-stet"


class House:
    """Finds out what is to be done with the drafts of each folder. What is wrong collects in `problems` on the way.

    `remarks` are sentences that ask for nothing to be done now. Where `settings` are given, they hold everywhere.
    """

    def __init__(self, brief: Brief, settings: Settings | None = None) -> None:
        self.brief = brief
        self.problems: list[Problem] = []
        self.remarks: list[str] = []
        self._everywhere = settings
        self._by_folder: dict[str, Settings] = {}
        self._by_file: dict[Path | None, Settings] = {None: settings_file.default()}
        self._orders: dict[str, Orders] = {}
        self._books: dict[tuple[str, ...], Rulebook] = {}
        self._evidence: EvidenceFiles | None = None

    def settings(self, folder: Path) -> Settings:
        """The settings that hold for the drafts in a folder: the nearest file's."""
        if self._everywhere is not None:
            return self._everywhere
        key = str(folder.resolve())
        if key not in self._by_folder:
            path = settings_file.find(folder)
            if path not in self._by_file:
                self._by_file[path] = self._read_settings(path)
            self._by_folder[key] = self._by_file[path]
        return self._by_folder[key]

    def orders(self, settings: Settings) -> Orders:
        """What is to be done with the drafts for which the settings hold."""
        key = settings.source.name if settings.source else ""
        if key not in self._orders:
            self._orders[key] = self._make_orders(settings)
        return self._orders[key]

    def evidence(self, draft: Draft, settings: Settings, orders: Orders) -> Files | None:
        """The evidence that is kept beside a draft; None where there is none, or no rule asks for it."""
        file = settings.file
        if not (draft.field(*EVIDENCE) or file.facts or file.transcripts or file.outreach):
            return None
        if not any(rule.kind.evidence for rule in orders.rules):
            return None
        if self._evidence is None:
            # Imported here: most runs have no evidence.
            from factlint.engine.evidence import EvidenceFiles

            self._evidence = EvidenceFiles(self.problems)
        return self._evidence.of(draft, settings)

    def book(self, settings: Settings) -> Rulebook:
        """All rules that there are under the settings, whether they are to run or not."""
        mistakes: list[Mistake] = []
        book = self._book(self._folders(settings, mistakes))
        self.problems += (problem_of(m, BROKEN_SETTING) for m in mistakes)
        return book

    def _read_settings(self, path: Path | None) -> Settings:
        if path is None:
            return settings_file.default()
        name = _shown(path)
        source = self._read(path, name)
        if source is None:
            return replace(settings_file.default(), folder=Path(name).parent)
        mistakes: list[Mistake] = []
        settings = settings_file.read(source, mistakes)
        self.problems += (problem_of(m, BROKEN_SETTING) for m in mistakes)
        return settings

    def _read(self, path: Path, name: str) -> Source | None:
        try:
            return Source(name, path.read_text(encoding="utf-8-sig"))
        except OSError as error:
            self.problems.append(problem.not_opened(name, error))
        except UnicodeDecodeError as error:
            self.problems.append(Problem(name, f"this is not UTF-8, from byte {error.start} on", name="unreadable"))
        return None

    def _make_orders(self, settings: Settings) -> Orders:
        mistakes: list[Mistake] = []
        book = self._book(self._folders(settings, mistakes))
        rules = choose(book, settings, self.brief, mistakes, self.remarks)
        self.problems += (problem_of(m, BROKEN_SETTING) for m in mistakes)
        for name in self.brief.rules:
            if (unknown := unknown_rule(name, book)) and unknown not in self.problems:
                self.problems.append(unknown)
        return Orders(
            rules=rules,
            language=self.brief.language or settings.language,
            date=self.brief.date,
            root=str(settings.stet.parent.resolve()),
            stets=self._stets(settings),
            others=tuple(sorted({r.name for r in book.rules} - {r.name for r in rules})),
            former=book.new_names,
        )

    def _folders(self, settings: Settings, mistakes: list[Mistake]) -> Iterator[Path]:
        yield house_rules()
        for written in settings.file.rules.folders:
            folder = settings.folder / written.text
            if folder.is_dir():
                yield folder
            elif settings.source is not None:
                mistakes.append(Mistake(settings.source, written.span, f"there is no folder '{written.text}' here"))

    def _book(self, folders: Iterable[Path]) -> Rulebook:
        folders = tuple(folders)
        key = tuple(str(f.resolve()) for f in folders)
        if key not in self._books:
            files = [file for folder in folders for file in sorted(folder.rglob("*"))]
            name = f"rules-{crc32(repr((folders, key)).encode()):08x}"
            self._books[key] = kept(name, files, lambda: load(folders))
            found = self._books[key].problems
            self.problems += [p for p in found if p not in self.problems]
        return self._books[key]

    def _stets(self, settings: Settings) -> StetFile | None:
        path = settings.stet
        if not path.is_file():
            return None
        source = self._read(path, path.as_posix())
        if source is None:
            return None
        mistakes: list[Mistake] = []
        stets = stet_file.read(source, mistakes)
        self.problems += (problem_of(m, BROKEN_STET) for m in mistakes)
        return stets


def _shown(path: Path) -> str:
    """A path as people know it: from the current folder, where there is a way."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:
        return path.as_posix()
