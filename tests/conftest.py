"""The examples of all rules as tests: `weekday-date::bad[1]`. See tests/README.md for what kind of test goes where."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factlint.commands import run as run_command
from factlint.rehearsal import Outcome, examples, run
from factlint.rulebook.load import house_rules, load


class RuleExamples:
    """Collects rule files. It is registered for the whole run, since a conftest sees only the files below itself."""

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        if file_path.suffix == ".yml" and file_path.is_relative_to(house_rules()):
            collected: pytest.Collector = RuleFile.from_parent(parent, path=file_path)
            return collected
        return None


class RuleFile(pytest.File):
    """One rule: an item for each of its examples, or one that fails where it does not load."""

    def collect(self) -> Iterator[pytest.Item]:
        book = load([self.path])
        if book.problems:
            yield Broken.from_parent(self, name=f"{self.path.stem}::loads", problems=book.problems)
        for rule in book.rules:
            for sort, number, example in examples(rule):
                name = f"{rule.name}::{sort}[{number}]"
                yield Example.from_parent(self, name=name, call=(rule, sort, number, example))


class Failed(Exception):
    """What is wrong, in the words of the report."""


class RuleItem(pytest.Item):
    """A test out of a rule file: what fails is told without Python's own words."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, Failed) else super().repr_failure(excinfo, style)


class Broken(RuleItem):
    def __init__(self, *, problems: Any, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.problems = problems

    def runtest(self) -> None:
        raise Failed("\n".join(f"{p.path}: {p.message} {p.advice}" for p in self.problems))


class Example(RuleItem):
    def __init__(self, *, call: Any, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.call = call

    def runtest(self) -> None:
        outcome: Outcome = run(*self.call)
        if outcome.complaints:
            raise Failed("\n".join([f"{outcome.rule.path}:{outcome.line}: {outcome.name}", *outcome.complaints]))

    def reportinfo(self) -> tuple[Path, int, str]:
        rule, *_, example = self.call
        return self.path, rule.source.position(example.text.span.start)[0] - 1, self.name


def pytest_configure(config: pytest.Config) -> None:
    """Have the rule files collected."""
    config.pluginmanager.register(RuleExamples(), "rule-examples")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes the reports in tests/pages again, to be read as a diff."""
    parser.addoption("--update-pages", action="store_true", help="write the reports in tests/pages again")


@pytest.fixture(autouse=True, scope="session")
def archive_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests' archive apart from the user's."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(tmp_path_factory.mktemp("archive")))
        yield


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def report(self) -> Any:
        """The JSON report that it printed."""
        return json.loads(self.out)

    @property
    def findings(self) -> list[Any]:
        """The findings of all drafts in the JSON report."""
        return [finding for draft in self.report["drafts"] for finding in draft["findings"]]


@pytest.fixture
def factlint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs the command line in an empty folder; `stdin` is what comes in on the pipe."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def ran(*words: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        try:
            status = run_command(list(words))
        except SystemExit as end:
            status = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return ran
