"""What kept factlint from its work, put so that the report can show it."""

from __future__ import annotations

from factlint.checks.base import RuleFault
from factlint.model.draft import Draft, ReadingFault
from factlint.model.findings import Problem
from factlint.rulebook.rule import Rule


def of_fault(draft: Draft, fault: ReadingFault) -> Problem:
    """A part of a draft that could not be read."""
    return Problem(
        draft.source.name,
        fault.message,
        source=draft.source,
        span=fault.span,
        suggestions=fault.suggestions,
        name="unreadable-part",
    )


def at_fault(rule: Rule, draft: Draft, fault: RuleFault) -> Problem:
    """A rule that asks for what its check cannot do; the problem points into the rule's file."""
    message = f"{fault.message} (while reading {draft.source.name})"
    span = fault.value.span if fault.value else None
    return Problem(rule.path, message, rule.name, rule.source, span, name="broken-rule")


def crashed(rule: Rule, draft: Draft, crash: Exception) -> Problem:
    """A check that raised, or what it needs to know of the draft did."""
    message = f"the check '{rule.kind.name}' failed: {crash!r}; the other rules went on"
    return Problem(draft.source.name, message, rule=rule.name, name="crashed")


def not_opened(path: str, error: OSError) -> Problem:
    """A file or folder that the system does not give."""
    why = error.strerror or repr(error)
    return Problem(path, f"this could not be opened: {why[:1].lower()}{why[1:]}", name="not-opened")
