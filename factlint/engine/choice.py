"""Which rules run, and how: the rules of a book as the settings and the brief want them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from factlint.engine.brief import Brief
from factlint.model.findings import Problem, Severity
from factlint.rulebook.load import Rulebook
from factlint.rulebook.read import option_mistakes
from factlint.rulebook.rule import Desks, Rule, Status
from factlint.settings import Settings, severity
from factlint.text.source import Source
from factlint.yamlfile.bind import overlay
from factlint.yamlfile.located import Entry, Mapping, Scalar
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import offer


def choose(
    book: Rulebook, settings: Settings, brief: Brief, mistakes: list[Mistake], remarks: list[str]
) -> tuple[Rule, ...]:
    """The rules that are to run, by name, changed as the settings say.

    What is wrong in the settings is added to the mistakes; a rule that goes by a former name, to the remarks.
    """
    return _Choice(book, settings, brief, mistakes, remarks).rules()


def unknown_rule(name: str, book: Rulebook) -> Problem | None:
    """The problem with a rule that was asked for by name, where there is one."""
    rules = {rule.name: rule for rule in book.rules}
    if name in book.new_names or name in _broken(book):
        return None
    if name not in rules:
        suggestions, advice = offer(name, list(rules), choose="there is")
        return Problem("", f"there is no rule '{name}'", suggestions=suggestions, name="unknown-rule", advice=advice)
    if rules[name].status is Status.RETIRED:
        instead = rules[name].replaced_by
        advice = f"'{instead}' replaced it" if instead else ""
        return Problem("", f"the rule '{name}' is retired and never runs", name="unknown-rule", advice=advice)
    return None


def _broken(book: Rulebook) -> set[str]:
    """The names of the rules that did not load; a rule's file has its name."""
    return {PurePath(p.path).stem for p in book.problems}


class _Choice:
    """The rules of a book as the settings want them."""

    def __init__(
        self, book: Rulebook, settings: Settings, brief: Brief, mistakes: list[Mistake], remarks: list[str]
    ) -> None:
        self._rules = {rule.name: rule for rule in book.rules}
        self._former = book.new_names
        self._broken = _broken(book)
        self._wanted = settings.file.rules
        self._source = settings.source
        self._brief = brief
        self._mistakes = mistakes
        self._remarks = remarks

    def rules(self) -> tuple[Rule, ...]:
        """Those that are to run, by name, changed as the settings say."""
        if self._source is not None:
            self._change()
        off = {self._name(Scalar(o.text, o.span)) for o in self._wanted.off}
        named = {self._former.get(name, name) for name in self._brief.rules}
        return tuple(self._rules[name] for name in sorted(self._rules) if self._runs(self._rules[name], off, named))

    def _runs(self, rule: Rule, off: set[str], named: set[str]) -> bool:
        if rule.status is Status.RETIRED:
            return False
        if named:
            return rule.name in named
        preview = self._brief.preview or self._wanted.preview
        return rule.name not in off and (preview or rule.status is Status.STABLE)

    def _change(self) -> None:
        for rule, entry in self._entries(self._wanted.severity):
            if (changed := self._severity(entry)) is not None:
                self._rules[rule.name] = replace(rule, severity=changed, holds_throughout=True)
        for rule, entry in self._entries(self._wanted.desks):
            desks = overlay(entry.value, Desks(), self._at, self._mistakes)
            self._rules[rule.name] = replace(rule, desks=desks)
        for rule, entry in self._entries(self._wanted.with_):
            options = overlay(entry.value, rule.options, self._at, self._mistakes)
            wrong = option_mistakes(rule.kind, options, entry.key.span, self._at) if options != rule.options else []
            self._mistakes += wrong
            self._rules[rule.name] = rule if wrong else replace(rule, options=options)

    @property
    def _at(self) -> Source:
        assert self._source is not None
        return self._source

    def _entries(self, mapping: Mapping | None) -> Iterator[tuple[Rule, Entry]]:
        for entry in mapping.entries if mapping else ():
            name = self._name(entry.key)
            if name in self._rules:
                yield self._rules[name], entry

    def _name(self, written: Scalar) -> str:
        """The present name of the rule that is meant. One that there is not is a mistake, a former one a remark."""
        if (present := self._former.get(written.text)) is not None:
            line, column = self._at.position(written.span.start)
            where = f"{self._at.name}:{line}:{column}"
            self._remarks.append(f"{where}: the rule '{written.text}' is now called '{present}'")
            return present
        if written.text not in self._rules and written.text not in self._broken:
            suggestions, advice = offer(written.text, list(self._rules), choose="there is")
            message = f"there is no rule '{written.text}'"
            self._mistakes.append(Mistake(self._at, written.span, message, suggestions, advice))
        return written.text

    def _severity(self, entry: Entry) -> Severity | None:
        word = entry.value.text if isinstance(entry.value, Scalar) else ""
        if (found := severity(word)) is None:
            suggestions, advice = offer(word, list(Severity))
            message = f"'{word}' is not a severity" if word else "here a severity is wanted"
            self._mistakes.append(Mistake(self._at, entry.value.span, message, suggestions, advice))
        return found
