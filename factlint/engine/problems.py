"""What kept factlint from its work, put so that the report can show it."""

from __future__ import annotations

from factlint.checks.base import RuleFault
from factlint.model.draft import Comment, Draft, Field, ReadingFault
from factlint.model.findings import Problem
from factlint.readers import readers
from factlint.readers.base import BadRecord, Unreadable
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


def bad_record(path: str, fault: BadRecord) -> Problem:
    """A record of a corpus that could not be read."""
    return Problem(path, f"record {fault.record:,}: {fault.message}", name="unreadable-record")


def no_reason(draft: Draft, comment: Comment, rule: str) -> Problem:
    """A stet in a draft that does not say why."""
    message = f"this stet of {rule} gives no reason"
    advice = f"write it like this: <!-- stet {rule}: the reason -->"
    return Problem(
        draft.source.name, message, source=draft.source, span=comment.source, name="broken-stet", advice=advice
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


def not_understood(path: str, crash: Exception) -> Problem:
    """A draft that no room can make anything of, which is factlint's own fault."""
    message = f"this draft could not be read: {crash!r}"
    return Problem(path, message, name="crashed", advice="the fault is factlint's own; please report it with the draft")


def unreadable(path: str, fault: Unreadable) -> Problem:
    """A file that is not what its ending says."""
    return Problem(path, str(fault), name="unreadable")


def no_draft(path: str, ending: str) -> Problem:
    """A file of a format that there is no reader for."""
    known = sorted(suffix for reader in readers() for suffix in reader.suffixes)
    said = f"factlint reads no files that end in {ending}" if ending else "this file has no ending that says its format"
    return Problem(path, said, name="no-draft", advice=f"it reads {', '.join(known)}; --as FORMAT says what this is")


def too_large(path: str, size: int, limit: int) -> Problem:
    """A draft that is larger than the settings allow; both in bytes."""
    message = f"this draft of {_megabytes(size)} is over the limit of {_megabytes(limit)}"
    return Problem(path, message, name="too-large", advice="limits: {size: ...} in factlint.yml sets another limit")


def _megabytes(size: int) -> str:
    return f"{size / 1000**2:.1f} MB" if size >= 100_000 else f"{size} bytes"


def no_evidence(draft: Draft, field: Field) -> Problem:
    """A file that a draft names as its evidence, and that is not there."""
    message = f"there is no file '{field.value}' beside this draft, which names it as `{field.key}`"
    return Problem(draft.source.name, message, source=draft.source, span=field.source, name="no-evidence")


def evidence_not_understood(path: str, crash: Exception) -> Problem:
    """A file of evidence that no room can make anything of, which is factlint's own fault."""
    message = f"this could not be read: {crash!r}"
    return Problem(path, message, name="crashed", advice="the fault is factlint's own; please report it with the file")
