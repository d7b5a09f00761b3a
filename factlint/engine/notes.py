"""Findings that come from no rule: what the engine itself has to say about a draft. docs/report.md lists them."""

from __future__ import annotations

from factlint.model.findings import Certainty, Finding, Label, Severity
from factlint.text.source import Source
from factlint.text.span import Span

NOTHING_TO_CHECK = "nothing-to-check"
UNUSED_STET = "unused-stet"

NAMES = (NOTHING_TO_CHECK, UNUSED_STET)
"""The names that stand where a rule's name would; no rule can have one of them."""


def nothing_to_check() -> Finding:
    """The draft has no words."""
    return _note(NOTHING_TO_CHECK, "There is nothing to check: the draft is empty.", Span(0, 0), "")


def unused_inline_stet(rule: str, comment: Span, *, is_rule: bool, meant: str | None) -> Finding:
    """A stet in the draft that settles nothing."""
    if is_rule:
        message = f"This stet settles nothing: {rule} finds nothing in the paragraph after it."
        return _note(UNUSED_STET, message, comment, "nothing found below", "Take it out, or move it to its paragraph.")
    advice = f"Did you mean '{meant}'?" if meant else "'factlint rules list' says which rules there are."
    return _note(UNUSED_STET, f"This stet settles nothing: there is no rule '{rule}'.", comment, "no such rule", advice)


def unused_stet(rule: str, words: str, place: Span, source: Source) -> Finding:
    """An entry of the stet file that settles nothing in its draft any more."""
    about = f"; it was about '{words}'" if words else ""
    return _note(
        UNUSED_STET,
        f"A stet for {rule} settles nothing in this draft any more{about}.",
        Span(0, 0),
        "",
        f"If the draft was corrected, take the entry out of {source.name}.",
        (Label(place, "the entry", source=source),),
    )


def _note(
    name: str, message: str, place: Span, label: str, advice: str = "", related: tuple[Label, ...] = ()
) -> Finding:
    return Finding(name, Severity.NOTE, Certainty.CERTAIN, message, Label(place, label), related, advice)
