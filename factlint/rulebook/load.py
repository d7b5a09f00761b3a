"""Rule files found and read; all mistakes of all files are collected, and what loads can be run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from pathlib import Path

from factlint.model.findings import Problem
from factlint.model.problems import problem_of
from factlint.rulebook.read import read_rule
from factlint.rulebook.rule import Rule, Status
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Mapping, Node, Scalar, Sequence, compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import offer

BROKEN = "broken-rule"
"""The name of the problem that a mistake in a rule file is."""

_SUFFIXES = (".yml", ".yaml")
_NO_RULES = ("factlint.yml", "stet.yml", "facts.yml", "outreach.yml")


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that loaded, by name, and what kept the others from it.

    `problems` holds the mistakes too, and what cannot be read at all. `new_names` has the new name of each old one.
    """

    rules: tuple[Rule, ...]
    mistakes: tuple[Mistake, ...] = ()
    problems: tuple[Problem, ...] = ()
    new_names: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> Rule | None:
        """The rule that has a name, or had it."""
        name = self.new_names.get(name, name)
        return next((r for r in self.rules if r.name == name), None)


def house_rules() -> Path:
    """The folder of the rules that ship with factlint: packed into the wheel, else beside the package."""
    packed = Path(__file__).parents[1] / "_rules"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "rules"


def load(folders: Iterable[Path]) -> Rulebook:
    """Every rule in every YAML file of the folders, and below them; a file may stand for a folder.

    A rule with a mistake is left out, and each of its mistakes becomes a problem. Nothing is raised for what is not
    there or cannot be read: that is a problem too.
    """
    problems: list[Problem] = []
    mistakes: list[Mistake] = []
    rules: dict[str, Rule] = {}
    for path in _files(folders, problems):
        source = _source(path, problems)
        rule = read_rule(source, mistakes) if source else None
        if rule is None:
            continue
        if rule.name in rules:
            message = f"there is another rule '{rule.name}', in {rules[rule.name].path}"
            mistakes.append(Mistake(rule.source, _place(rule, "rule"), message))
            continue
        rules[rule.name] = rule
    mistakes += [m for rule in rules.values() for m in _names_of_others(rule, rules)]
    problems += [problem_of(m, BROKEN, Path(m.source.name).stem) for m in mistakes]
    new_names = {old: rule.name for rule in rules.values() for old in rule.was if old not in rules}
    return Rulebook(tuple(rules[name] for name in sorted(rules)), tuple(mistakes), tuple(problems), new_names)


def _files(folders: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    seen: set[Path] = set()
    for folder in folders:
        if not folder.exists():
            problems.append(Problem(folder.as_posix(), "there is no such folder of rules", name="missing-rules"))
            continue
        found = sorted(_below(folder)) if folder.is_dir() else [folder]
        for path in found:
            if (resolved := path.resolve()) not in seen:
                seen.add(resolved)
                yield path


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix in _SUFFIXES and path.name not in _NO_RULES and not hidden and path.is_file():
            yield path


def _source(path: Path, problems: list[Problem]) -> Source | None:
    try:
        return Source(path.as_posix(), path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        message = f"the rule cannot be read: {error.strerror or error}"
    except UnicodeDecodeError as error:
        message = f"the rule is not in UTF-8: byte {error.start} is 0x{error.object[error.start]:02x}"
    problems.append(Problem(path.as_posix(), message, name=BROKEN))
    return None


def _names_of_others(rule: Rule, rules: dict[str, Rule]) -> Iterator[Mistake]:
    """What is wrong with the names that a rule gives of other rules, or had itself."""
    for number, old in enumerate(rule.was):
        if old in rules:
            place = _place(rule, "was", number)
            yield Mistake(rule.source, place, f"'{old}' is the name of a rule: it cannot be a former name as well")
    if not rule.replaced_by:
        return
    place = _place(rule, "replaced_by")
    if rule.status is not Status.RETIRED:
        yield Mistake(rule.source, place, "only a retired rule is replaced by another", (), "set 'status: retired'")
    if rule.replaced_by not in rules:
        yield Mistake(rule.source, place, f"there is no rule '{rule.replaced_by}'", *offer(rule.replaced_by, rules))


def _place(rule: Rule, key: str, number: int = 0) -> Span:
    """Where the value of a key stands in a rule's file, or one of its list. The file is read again: this is rare."""
    root = compose(rule.source, [])
    node: Node | None = root.get(key) if isinstance(root, Mapping) else None
    if isinstance(node, Sequence):
        node = node.items[number]
    return node.span if isinstance(node, Scalar) else Span(0, 0)
