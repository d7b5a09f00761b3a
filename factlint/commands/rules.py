"""`factlint rules`: list the rules, test them, begin a new one, write their schema."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

from factlint import reporters
from factlint.checks import kind_names, load_kind
from factlint.commands.base import one_of
from factlint.engine.brief import Brief
from factlint.engine.house import House
from factlint.model.findings import Problem, Report
from factlint.reporters.base import Look
from factlint.rulebook.load import Rulebook, house_rules, load
from factlint.rulebook.review import is_kebab
from factlint.rulebook.rule import Rule
from factlint.yamlfile.nearest import offer

HOUSE_RULES = "house-rules"
"""Where a new rule goes in a newsroom that has no folder of rules yet."""


def add_parser(subparsers: Any) -> None:
    """Add the command to the command line."""
    parser = subparsers.add_parser("rules", help="list, test and write rules")
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT", parser_class=type(parser))
    listing = what.add_parser("list", help="all rules, those of factlint.yml's folders among them")
    listing.add_argument("--format", type=one_of(("text", "markdown", "json")), default="text", metavar="FORMAT")
    listing.add_argument("--into", metavar="FILE", help="put it at the end of a Markdown file, in place of the old one")
    test = what.add_parser("test", help="run the examples of rules")
    test.add_argument("rules", nargs="*", metavar="RULE|PATH", help="rules by name, or their files and folders; all")
    test.add_argument("-v", "--verbose", action="store_true", help="name the examples that passed, too")
    new = what.add_parser("new", help="write a rule file to fill in")
    new.add_argument("name", metavar="NAME", help="the rule's name, with its folder: dates/holiday-date")
    new.add_argument("--check", required=True, metavar="KIND", type=one_of(tuple(kind_names())), help="what it checks")
    new.add_argument("--folder", metavar="FOLDER", help="where rules are kept; else as factlint.yml says")
    what.add_parser("schema", help="print the JSON Schema of rule files, for YAML editors")


def run(options: argparse.Namespace) -> int:
    """Do what was asked for; returns the exit status: 1 where an example failed, 2 where a rule does not load."""
    return {"list": _list, "test": _test, "new": _new, "schema": _schema}[options.what](options)


def _list(options: argparse.Namespace) -> int:
    book, problems = _book()
    if options.into or options.format == "markdown":
        from factlint.rulebook.page import rule_list, with_list

        if not options.into:
            sys.stdout.write(rule_list(book.rules))
            return _say(problems)
        page = Path(options.into)
        before = page.read_text(encoding="utf-8") if page.exists() else ""
        page.write_text(with_list(before, book.rules), encoding="utf-8", newline="\n")
    elif options.format == "json":
        rows = [_row(rule) for rule in book.rules]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        width = max((len(rule.name) for rule in book.rules), default=0)
        for rule in book.rules:
            print(f"{rule.name:{width}}  {rule.status:8}  {rule.severity:8}  {rule.title}")
    return _say(problems)


def _row(rule: Rule) -> dict[str, str]:
    return {
        "rule": rule.name,
        "status": rule.status.value,
        "severity": rule.severity.value,
        "check": rule.kind.name,
        "title": rule.title,
        "path": rule.path,
    }


def _test(options: argparse.Namespace) -> int:
    from factlint.rehearsal import rehearse

    rules, problems = _asked_for(options.rules)
    count = failed = 0
    for rule in rules:
        for outcome in rehearse(rule):
            count += 1
            failed += bool(outcome.complaints)
            if outcome.complaints or options.verbose:
                print(f"{rule.path}:{outcome.line}: {outcome.name}{'' if outcome.complaints else ' passed'}")
            for complaint in outcome.complaints:
                print(f"  {complaint}")
    status = _say(problems)
    print(f"{_count(len(rules), 'rule')}, {_count(count, 'example')}, {failed or 'none'} failed")
    return status or int(failed > 0)


def _new(options: argparse.Namespace) -> int:
    from factlint.rulebook.new import new_rule

    *folders, name = options.name.removesuffix(".yml").split("/")
    kind = load_kind(options.check)
    assert kind is not None
    if not is_kebab(name):
        return _refuse(f"'{name}' is no name for a rule: use small letters, digits and hyphens, as in holiday-date")
    book, _ = _book()
    if (taken := book.get(name)) is not None:
        return _refuse(f"the name '{name}' is taken, by {taken.path}")
    path = Path(options.folder or _folder()).joinpath(*folders, f"{name}.yml")
    if path.exists():
        return _refuse(f"{path.as_posix()} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(new_rule(name, kind), encoding="utf-8", newline="\n")
    print(f"Wrote {path.as_posix()}. Fill it in, then: factlint rules test {path.as_posix()}")
    if not _is_known(path):
        print(
            f"So that factlint check runs it, say in factlint.yml: rules: {{folders: [{options.folder or _folder()}]}}"
        )
    return 0


def _schema(options: argparse.Namespace) -> int:
    from factlint.rulebook.schema import rule_schema

    kinds = [kind for name in kind_names() if (kind := load_kind(name)) is not None]
    sys.stdout.write(json.dumps(rule_schema(kinds), ensure_ascii=False, indent=1) + "\n")
    return 0


def _book() -> tuple[Rulebook, list[Problem]]:
    """All rules that there are for the current folder, and what is wrong with those that do not load."""
    house = House(Brief())
    book = house.book(house.settings(Path()))
    return book, house.problems


def _asked_for(words: list[str]) -> tuple[list[Rule], list[Problem]]:
    """The rules that names and paths stand for; all, where there are none."""
    paths = [Path(word) for word in words if _is_path(word)]
    names = [word for word in words if Path(word) not in paths]
    found = load(paths) if paths else Rulebook(())
    rules, problems = list(found.rules), list(found.problems)
    if names or not words:
        book, wrong = _book()
        problems += wrong if not words else []
        rules += book.rules if not words else _named(names, book, wrong, problems)
    return list({rule.name: rule for rule in sorted(rules, key=lambda r: r.name)}.values()), problems


def _is_path(word: str) -> bool:
    """Whether a word is the path of a rule file or a folder of them, and no rule's name."""
    path = Path(word)
    return len(path.parts) > 1 or path.suffix in (".yml", ".yaml") or path.is_dir()


def _named(names: Iterable[str], book: Rulebook, wrong: list[Problem], problems: list[Problem]) -> Iterator[Rule]:
    for name in names:
        if (rule := book.get(name)) is not None:
            yield rule
        elif mine := [p for p in wrong if p.rule == name]:
            problems += mine
        else:
            known = [r.name for r in book.rules]
            suggestions, advice = offer(name, known, choose="there is")
            message = f"there is no rule '{name}'"
            problems.append(Problem("", message, suggestions=suggestions, name="unknown-rule", advice=advice))


def _folder() -> str:
    """Where a new rule goes: the house's first folder of rules, or the one that ships where this is its source."""
    settings = House(Brief()).settings(Path())
    if settings.file.rules.folders:
        return (settings.folder / settings.file.rules.folders[0].text).as_posix()
    return "rules" if Path("rules").resolve() == house_rules().resolve() else HOUSE_RULES


def _is_known(path: Path) -> bool:
    settings = House(Brief()).settings(Path())
    folders = [house_rules(), *(settings.folder / f.text for f in settings.file.rules.folders)]
    return any(path.resolve().is_relative_to(folder.resolve()) for folder in folders)


def _say(problems: Iterable[Problem]) -> int:
    """Show the problems as a report does; the exit status is 2 where there are any."""
    report = Report(problems=tuple(problems))
    if not report.problems:
        return 0
    is_screen = sys.stderr.isatty()
    look = Look(width=get_terminal_size((80, 24)).columns, colour=is_screen and not os.environ.get("NO_COLOR"))
    sys.stderr.write(reporters.load("terminal" if is_screen else "plain").render(report, look))
    return 2


def _refuse(message: str) -> int:
    print(f"factlint: {message}", file=sys.stderr)
    return 2


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
