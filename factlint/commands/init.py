"""`factlint init`: begin a newsroom's settings, a folder of its own rules with one in it, and the file for its CI."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from factlint.commands.base import one_of
from factlint.commands.rules import HOUSE_RULES
from factlint.settings import FILE

_CI = {"github": ".github/workflows/factlint.yml", "gitlab": ".gitlab-ci.yml"}
_NO_CI = "none"


class _Answers(NamedTuple):
    language: str
    rules: str
    exclude: str
    ci: str


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser(
        "init",
        help="begin: settings, a folder for rules of your own, and the file for your CI",
        description="Write a commented factlint.yml, a folder for rules of your own with one in it, and the file "
        "that lints drafts in CI. What no option sets is asked for; a file that is there already is left as it is.",
    )
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="where the drafts are; '.', if not set"
    )
    parser.add_argument("--language", metavar="CODE", help="of drafts that do not say: en, en-GB, id; auto finds out")
    parser.add_argument("--rules", metavar="FOLDER", help=f"for rules of your own: {HOUSE_RULES}")
    parser.add_argument("--exclude", metavar="PATTERN", help="what is no draft, as in .gitignore: archive/")
    parser.add_argument("--ci", type=one_of((*_CI, _NO_CI)), metavar="CI", help=f"{', '.join(_CI)} or {_NO_CI}")
    parser.add_argument("--yes", action="store_true", help="ask nothing: take what is not set as it is proposed")


def run(options: argparse.Namespace) -> int:
    """Ask what is not set, and write the files; returns the exit status."""
    folder = Path(options.folder)
    if not folder.is_dir():
        return _refuse(f"there is no folder '{options.folder}'")
    try:
        answers = _answers(options, folder, _asker(options))
    except EOFError:
        return _refuse("no answer came; --yes takes what is proposed")
    status = 0
    for path, text in _files(answers):
        target = folder / path
        if target.exists():
            print(f"{target.as_posix()} is there already, and left as it is")
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            status = _refuse(f"{target.as_posix()} could not be written: {error.strerror or error}")
        else:
            print(f"wrote {target.as_posix()}")
    if not status:
        print("Next: factlint check; factlint rules test " + (folder / answers.rules).as_posix())
    return status


def _answers(options: argparse.Namespace, folder: Path, ask: Callable[[str, str], str]) -> _Answers:
    def answer(given: str | None, question: str, proposed: str) -> str:
        return given if given is not None else ask(question, proposed)

    language = answer(options.language, "The language of your drafts (en, en-GB, id, ...; auto finds out)", "auto")
    rules = answer(options.rules, "The folder for rules of your own", HOUSE_RULES)
    exclude = answer(options.exclude, "What in this folder is no draft (a pattern as in .gitignore)", "")
    choices = (*_CI, _NO_CI)
    question = f"Where your drafts are checked in ({', '.join(choices)})"
    ci = answer(options.ci, question, _proposed_ci(folder))
    while ci not in choices:
        print(f"'{ci}' is none of {', '.join(choices)}")
        ci = ask(question, _proposed_ci(folder))
    return _Answers(language, rules.rstrip("/"), exclude, ci)


def _asker(options: argparse.Namespace) -> Callable[[str, str], str]:
    """Asks at the terminal; where nobody is there, or `--yes` was said, the proposal is the answer."""
    if options.yes or not _somebody_answers():
        return lambda question, proposed: proposed
    return lambda question, proposed: input(f"{question}{f' [{proposed}]' if proposed else ''}: ").strip() or proposed


def _somebody_answers() -> bool:
    return sys.stdin.isatty()


def _proposed_ci(folder: Path) -> str:
    if (folder / ".gitlab-ci.yml").exists():
        return "gitlab"
    return "github" if (folder / ".git").exists() else _NO_CI


def _files(answers: _Answers) -> Iterator[tuple[str, str]]:
    starter = files("factlint").joinpath("starter")
    settings = starter.joinpath("factlint.yml").read_text(encoding="utf-8")
    rules, exclude = (_scalar(word) for word in (answers.rules, answers.exclude))
    yield FILE, settings.format(language=_scalar(answers.language), rules=rules, exclude=exclude)
    yield f"{answers.rules}/filler-phrase.yml", starter.joinpath("house-rule.yml").read_text(encoding="utf-8")
    if answers.ci in _CI:
        yield _CI[answers.ci], starter.joinpath("ci", f"{answers.ci}.yml").read_text(encoding="utf-8")


def _scalar(word: str) -> str:
    """A word as YAML has it in a list; quotation marks wherever it could be read as more than itself."""
    if not word or all(c.isalnum() or c in "-_/." for c in word):
        return word
    return "'" + word.replace("'", "''") + "'"


def _refuse(message: str) -> int:
    print(f"factlint init: {message}", file=sys.stderr)
    return 2
