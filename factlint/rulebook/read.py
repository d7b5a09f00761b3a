"""One rule file, read and checked against its kind; all of its mistakes are collected."""

from __future__ import annotations

from collections.abc import Mapping as AbstractMapping
from typing import Any

from factlint.checks import kind_names, load_kind
from factlint.checks.base import Kind, OptionFault
from factlint.rulebook.places import places
from factlint.rulebook.review import review
from factlint.rulebook.rule import Desks, Exceptions, Gaps, Rule, RuleFile
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.bind import bind
from factlint.yamlfile.located import Mapping, Scalar, compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import offer_key
from factlint.yamlfile.placed import Placed


def read_rule(source: Source, mistakes: list[Mistake]) -> Rule | None:
    """The rule that a file holds, or None where a mistake (added to the list, by place) keeps it from being one."""
    found: list[Mistake] = []
    rule = _read(source, found)
    mistakes += sorted(found, key=lambda m: (m.span.start, m.span.end))
    return None if found else rule


def option_mistakes(kind: Kind, options: Any, otherwise: Span, source: Source) -> list[Mistake]:
    """What is wrong with options that bind; `otherwise` is the place of what concerns all of them together."""
    return [_mistake(fault, otherwise, source) for fault in kind.faults(options)] if kind.faults else []


def _read(source: Source, mistakes: list[Mistake]) -> Rule | None:
    root = compose(source, mistakes)
    if root is None:
        if not mistakes:
            mistakes.append(Mistake(source, Span(0, 0), "the file is empty"))
        return None
    file = bind(root, RuleFile, source, mistakes)
    if not isinstance(root, Mapping):
        return None
    kind = _kind(root, source, mistakes)
    mistakes += review(root, kind, source)
    if kind is None:
        return None
    options = _options(root, kind, source, mistakes)
    return None if file is None or mistakes else _rule(file, kind, options, source)


def _kind(root: Mapping, source: Source, mistakes: list[Mistake]) -> Kind | None:
    named = root.get("check")
    if not isinstance(named, Scalar) or named.is_null:
        return None
    kind = load_kind(named.text)
    if kind is None:
        suggestions, advice = offer_key(named.text, kind_names())
        mistakes.append(Mistake(source, named.span, f"there is no check '{named.text}'", suggestions, advice))
    return kind


def _options(root: Mapping, kind: Kind, source: Source, mistakes: list[Mistake]) -> Any:
    node = root.get("with")
    if node is not None and not isinstance(node, Mapping):
        # What else may stand there was said already, or it is empty.
        node = None
    whole = node or Mapping((), _key(root, "with" if root.get("with") is not None else "check"))
    options = bind(whole, kind.options, source, mistakes)
    if options is not None:
        mistakes += option_mistakes(kind, options, whole.span if node is None else _key(root, "with"), source)
    return options


def _key(root: Mapping, key: str) -> Span:
    return next((e.key.span for e in root.entries if e.key.text == key), root.span)


def _mistake(fault: OptionFault, otherwise: Span, source: Source) -> Mistake:
    if fault.value is None:
        return Mistake(source, otherwise, fault.message)
    return Mistake(source, fault.value.part(source, fault.part) if fault.part else fault.value.span, fault.message)


def _rule(file: RuleFile, kind: Kind, options: Any, source: Source) -> Rule:
    scopes, layers = places((file.in_,) if isinstance(file.in_, Placed) else file.in_ or ())
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


def _texts(placed: AbstractMapping[str, Placed]) -> dict[str, str]:
    return {key: value.text for key, value in placed.items()}
