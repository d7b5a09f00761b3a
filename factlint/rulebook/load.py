"""Rule files found, read and checked against their kinds; all mistakes of all files are collected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factlint.checks import kind_names, load_kind
from factlint.checks.base import Kind, OptionFault
from factlint.model.document import EDITORIAL, Layer, Scope
from factlint.rulebook.rule import Desks, Exceptions, Gaps, Rule, RuleFile
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.bind import bind, nearest
from factlint.yamlfile.located import Mistake, compose
from factlint.yamlfile.placed import Placed

_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that loaded, by name, and the mistakes of those that did not."""

    rules: tuple[Rule, ...]
    mistakes: tuple[Mistake, ...]


def house_rules() -> Path:
    """The folder of the rules that ship with factlint: packed into the wheel, else beside the package."""
    packed = Path(__file__).parents[1] / "_rules"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "rules"


def load(folders: Iterable[Path]) -> Rulebook:
    """Every rule in every `.yml` file below the folders."""
    rules: dict[str, Rule] = {}
    mistakes: list[Mistake] = []
    for folder in folders:
        for path in sorted(folder.rglob("*.yml")):
            source = Source(path.as_posix(), path.read_text(encoding="utf-8"))
            rule = read_rule(source, mistakes)
            if rule is not None:
                rules[rule.name] = rule
    return Rulebook(tuple(rules[name] for name in sorted(rules)), tuple(mistakes))


def read_rule(source: Source, mistakes: list[Mistake]) -> Rule | None:
    """The rule that a file holds, or None where a mistake (added to the list) keeps it from being one."""
    before = len(mistakes)
    file = bind(compose(source, mistakes), RuleFile, source, mistakes)
    if file is None or len(mistakes) > before:
        return None
    kind = load_kind(file.check.text)
    if kind is None:
        meant = nearest(file.check.text, kind_names())
        mistakes.append(
            Mistake(source, file.check.span, f"there is no check '{file.check.text}'", (meant,) if meant else ())
        )
        return None
    options = bind(file.with_, kind.options, source, mistakes)
    if options is not None and kind.faults is not None:
        mistakes += [_mistake(f, file, source) for f in kind.faults(options)]
    _check_slots(file, kind, source, mistakes)
    scopes, layers = _places(file.in_, source, mistakes)
    if len(mistakes) > before:
        return None
    return _rule(file, kind, options, scopes, layers, source)


def _rule(
    file: RuleFile, kind: Kind, options: Any, scopes: frozenset[Scope], layers: frozenset[Layer], source: Source
) -> Rule:
    return Rule(
        name=file.rule.text,
        title=file.title.text,
        status=file.status,
        severity=file.severity,
        kind=kind,
        options=options,
        scopes=scopes,
        layers=layers,
        message=file.message.text,
        labels=_texts(file.labels),
        advice=file.advice.text if file.advice else "",
        repairs=_texts(file.repairs),
        exceptions=file.except_ or Exceptions(),
        languages=file.languages,
        desks=file.desks or Desks(),
        why=file.why,
        references=file.references,
        examples=file.examples,
        gaps=file.known_gaps or Gaps(),
        was=file.was,
        replaced_by=file.replaced_by,
        source=source,
    )


def _mistake(fault: OptionFault, file: RuleFile, source: Source) -> Mistake:
    if fault.value is None:
        return Mistake(source, file.with_.span if file.with_ else file.check.span, fault.message)
    span = fault.value.part(source, fault.part) if fault.part else fault.value.span
    return Mistake(source, span, fault.message)


def _texts(placed: Mapping[str, Placed]) -> dict[str, str]:
    return {key: value.text for key, value in placed.items()}


def _check_slots(file: RuleFile, kind: Kind, source: Source, mistakes: list[Mistake]) -> None:
    texts = [file.message, *file.labels.values(), *file.repairs.values(), *([file.advice] if file.advice else [])]
    for placed in texts:
        for slot in _SLOT.finditer(placed.text):
            if slot.group(1) not in kind.slots:
                at = source.text.find(slot.group(), placed.span.start, placed.span.end)
                span = Span(at, at + len(slot.group())) if at >= 0 else placed.span
                message = f"'{slot.group()}' is not something a {kind.name} check can fill in"
                mistakes.append(Mistake(source, span, message, tuple(f"{{{s}}}" for s in kind.slots)))


def _places(
    wanted: tuple[Placed, ...] | Placed | None, source: Source, mistakes: list[Mistake]
) -> tuple[frozenset[Scope], frozenset[Layer]]:
    named = (wanted,) if isinstance(wanted, Placed) else wanted or ()
    scopes: set[Scope] = set() if named else set(EDITORIAL)
    layers: set[Layer] = set()
    for place in named:
        if place.text == "everything":
            scopes |= set(Scope)
        elif place.text == "editorial":
            scopes |= EDITORIAL
        elif place.text in set(Scope):
            scopes.add(Scope(place.text))
        elif place.text in set(Layer):
            layers.add(Layer(place.text))
        else:
            known = ["editorial", "everything", *Scope, *Layer]
            meant = nearest(place.text, [str(k) for k in known])
            mistakes.append(
                Mistake(source, place.span, f"'{place.text}' is no place in a draft", (meant,) if meant else ())
            )
    return frozenset(scopes), frozenset(layers)
