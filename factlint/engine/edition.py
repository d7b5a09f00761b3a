"""An edition: all drafts of one run, as files, folders or a pipe give them; each is read and checked, and reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from factlint.engine import problems as problem
from factlint.engine.brief import Brief
from factlint.engine.checking import check_draft
from factlint.engine.drafts import DraftFile, Search
from factlint.engine.house import House
from factlint.engine.orders import Orders
from factlint.model.draft import EVIDENCE, Draft
from factlint.model.findings import DraftReport, Problem, Report, RuleNote, Severity
from factlint.readers import reader_for, reader_named, reader_of
from factlint.readers.base import BadRecord, Raw, Reader, Unreadable
from factlint.settings import Settings, files_of
from factlint.text.records import dataclass
from factlint.text.source import Source

STDIN = "<stdin>"
"""The path of a draft that came in on a pipe and has no name."""

_HEAD = 10_000

Watch = Callable[[Sequence[DraftFile]], Iterable[DraftFile]]
"""Passes files on one by one, and may show how far the work is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report of a run, and whether a finding stands in it that is grave enough to fail."""

    report: Report
    failed: bool = False

    @property
    def status(self) -> int:
        """The exit status: 2 where factlint could not do all of its work, 1 where the run failed, else 0."""
        return 2 if self.report.problems else int(self.failed)


class Edition:
    """Takes drafts in, and knows in the end what came of them. Settings and rules are read once, when first needed."""

    def __init__(self, brief: Brief, settings: Settings | None = None) -> None:
        self._brief = brief
        self._house = House(brief, settings)
        self._reports: list[DraftReport] = []
        self._failed = False
        self._rules: dict[str, RuleNote] = {}

    def add_paths(self, paths: Iterable[str], watch: Watch = iter) -> None:
        """Lint all drafts that the paths mean. Evidence that a draft or the settings name is left out of folders."""
        for raw, reader, settings in self._opened(paths, watch):
            self._add(raw, reader, settings)

    def add_text(self, data: bytes, name: str = "") -> None:
        """Lint one draft that lies in no file. `name` is the path that it goes by, and may be empty."""
        settings = self._house.settings(Path(name).parent)
        if len(data) > settings.size:
            self._house.problems.append(problem.too_large(name or STDIN, len(data), settings.size))
        elif (reader := self._reader(name) if name or self._brief.read_as else reader_of(data)) is not None:
            self._add(Raw(name or STDIN, data, self._brief.columns, None, settings.size), reader, settings)

    def drafts(self, paths: Iterable[str]) -> Iterable[tuple[Draft, Settings]]:
        """The drafts that the paths mean, read and not checked."""
        for raw, reader, settings in self._opened(paths, iter):
            yield from ((draft, settings) for draft in self._read(raw, reader))

    def outcome(self) -> Outcome:
        """What came of everything so far."""
        report = Report(
            tuple(sorted(self._reports, key=lambda r: (r.path, r.source.record))),
            tuple(sorted(self._house.problems, key=_place)),
            tuple(dict.fromkeys(self._house.remarks)),
            tuple(self._rules[name] for name in sorted(self._rules)),
        )
        return Outcome(report, self._failed)

    @property
    def house(self) -> House:
        """The settings and rules of the run."""
        return self._house

    def _opened(self, paths: Iterable[str], watch: Watch) -> Iterable[tuple[Raw, Reader, Settings]]:
        files = Search(self._house, all_alike=self._brief.all_alike).files(paths)
        evidence = self._evidence([*files, *self._beside(files)])
        for file in watch([f for f in files if f.named or f.path.resolve() not in evidence]):
            settings = self._house.settings(file.path.parent)
            reader = self._reader(file.name) if file.named else reader_for(file.name)
            if reader is None:
                continue
            if reader.streams:
                yield Raw(file.name, b"", self._brief.columns, file.path, settings.size), reader, settings
            elif (data := self._bytes(file, settings)) is not None:
                yield Raw(file.name, data), reader, settings

    def _add(self, raw: Raw, reader: Reader, settings: Settings) -> None:
        orders = self._house.orders(settings)
        fail_on = self._brief.fail_on or settings.file.fail_on
        for draft in self._read(raw, reader):
            checked = check_draft(draft, orders, self._house.evidence(draft, settings, orders))
            report = self._what_changed(checked.report)
            self._reports.append(_without_text(report) if report.source.record and not report.findings else report)
            self._house.problems += checked.problems
            self._failed |= _fails(report, fail_on)
            self._note_rules(report, orders)

    def _what_changed(self, report: DraftReport) -> DraftReport:
        changes = self._brief.changes
        if changes is None:
            return report
        return replace(report, findings=tuple(f for f in report.findings if changes.touch(f, report)))

    def _note_rules(self, report: DraftReport, orders: Orders) -> None:
        found = {f.rule for f in report.findings} - self._rules.keys()
        for rule in orders.rules if found else ():
            if rule.name in found:
                self._rules[rule.name] = RuleNote(rule.name, rule.title, rule.why, rule.severity)

    def _read(self, raw: Raw, reader: Reader) -> Iterable[Draft]:
        try:
            for draft in reader.read(raw):
                if isinstance(draft, BadRecord):
                    self._house.problems.append(problem.bad_record(raw.name, draft))
                else:
                    yield draft
        except OSError as error:
            self._house.problems.append(problem.not_opened(raw.name, error))
        except Unreadable as fault:
            self._house.problems.append(problem.unreadable(raw.name, fault))
        except Exception as crash:
            # One draft that breaks a reader must not lose the others.
            self._house.problems.append(problem.not_understood(raw.name, crash))

    def _reader(self, name: str) -> Reader | None:
        """The reader of a draft that was named; the brief may say which, whatever its ending."""
        reader = reader_named(self._brief.read_as) if self._brief.read_as else reader_for(name)
        if reader is None:
            self._house.problems.append(problem.no_draft(name, PurePath(name).suffix))
        return reader

    def _bytes(self, file: DraftFile, settings: Settings) -> bytes | None:
        try:
            with file.path.open("rb") as opened:
                data = opened.read(settings.size + 1)
            if len(data) <= settings.size:
                return data
            found = problem.too_large(file.name, file.path.stat().st_size, settings.size)
        except OSError as error:
            found = problem.not_opened(file.name, error)
        self._house.problems.append(found)
        return None

    def _beside(self, files: Iterable[DraftFile]) -> list[DraftFile]:
        """The drafts beside those that were named, where these are to be treated like all: they may name evidence."""
        folders = sorted({f.path.parent.as_posix() for f in files}) if self._brief.all_alike else []
        return Search(self._house).files(folders)

    def _evidence(self, files: Iterable[DraftFile]) -> set[Path]:
        """The files that drafts and settings name as evidence."""
        named: set[Path] = set()
        for file in files:
            if file.named:
                continue
            settings = self._house.settings(file.path.parent)
            named |= settings.evidence
            named |= {p.resolve() for name in _named_in(file.path) for p in files_of(file.path.parent, name)}
        return named


def _named_in(path: Path) -> list[str]:
    """The paths of the evidence that a draft names. What is wrong with the draft comes out when it is linted."""
    try:
        with path.open("rb") as opened:
            head = opened.read(_HEAD).removeprefix(b"\xef\xbb\xbf")
        # Reading a whole draft for this alone would take as long as linting it.
        if not head.startswith(b"---") or not any(f"\n{key}".encode() in head for key in EVIDENCE):
            return []
        reader = reader_for(path.name)
        drafts = list(reader.read(Raw(path.name, path.read_bytes()))) if reader else []
    except Exception:
        return []
    return [path for draft in drafts if isinstance(draft, Draft) for path in draft.values(*EVIDENCE)]


def _without_text(report: DraftReport) -> DraftReport:
    """A record in which nothing was found, without its text: a corpus may be larger than the memory."""
    source = report.source
    return replace(report, source=Source(source.name, "", source.kind, record=source.record), document=None)


def _place(found: Problem) -> tuple[str, int]:
    return found.path, found.span.start if found.span else 0


def _fails(report: DraftReport, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    gravest = max((f.severity.rank for f in report.findings if f.stet is None), default=0)
    return gravest >= Severity(fail_on).rank
