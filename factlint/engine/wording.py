"""A match put in the words of its rule, with its places in the source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from factlint.model.document import Document, Scope
from factlint.model.findings import Certainty, Edit, Finding, Label, Match, Related, Severity, Suggestion
from factlint.rulebook.rule import Rule
from factlint.text.span import Span

_SLOT = re.compile(r"\{([^{}]*)\}")


def finding(rule: Rule, match: Match, document: Document) -> Finding:
    """What a match is in a report. Its fingerprint is still the bare values in dispute."""
    related = tuple(
        other_end(
            document,
            r,
            fill(rule.labels.get(r.role, ""), {**match.slots, "part": _part(document, r), **(r.slots or {})}),
        )
        for r in match.related
    )
    slots = {"part": _part(document, match.at), **match.slots}
    return Finding(
        rule=rule.name,
        severity=_severity(rule, match.certainty),
        certainty=match.certainty,
        message=fill(rule.message, slots),
        primary=label(document, match.at, fill(rule.labels.get("here", ""), slots), match.written),
        related=related,
        advice=fill(rule.advice, slots),
        suggestions=tuple(s for m in match.suggestions if (s := suggestion(rule, match, m, document))),
        fingerprint=match.key or document.slice(match.at),
    )


def _part(document: Document, place: Span | Related) -> str:
    """What the part of the draft is called that holds a place; a file of evidence is called what it is."""
    if isinstance(place, Related):
        if place.source is not None:
            return place.source.name.rpartition("/")[2]
        place = place.span
    scope = document.scope_at(place.start)
    return scope.spoken if scope else Scope.METADATA.spoken


def _severity(rule: Rule, certainty: Certainty) -> Severity:
    """The severity of a rule, a step lower where its check is not certain, unless a house has set it."""
    if certainty is Certainty.HINT:
        return Severity.NOTE
    return rule.severity if certainty is Certainty.CERTAIN or rule.holds_throughout else rule.severity.lowered(1)


def other_end(document: Document, related: Related, text: str) -> Label:
    """A label at another end of a match, in the draft or in a file of evidence."""
    if related.source is not None:
        return Label(related.span, text, source=related.source)
    return label(document, related.span, text)


def label(document: Document, span: Span, text: str, written: Span | None = None) -> Label:
    """A label at the place in the source that a span of the document came from, or at another that is known."""
    block = document.block_at(span.start)
    place = written or document.segments.to_source(span)
    if block is None:
        return Label(place, text)
    return Label(place, text, block.number, within=document.segments.to_source(block.span).to(place))


def suggestion(rule: Rule, match: Match, offered: Suggestion, document: Document) -> Suggestion | None:
    """A repair in the words of the rule, in characters of the source; None where the words cannot be edited there."""
    edits = []
    for edit in offered.edits:
        if not document.segments.is_editable(edit.span):
            return None
        edits.append(Edit(document.segments.to_source(edit.span), edit.replacement))
    slots = {"part": _part(document, offered.edits[0].span), **match.slots, **(offered.slots or {})}
    title = fill(rule.repairs.get(offered.kind, "{replacement}"), {"replacement": edits[0].replacement, **slots})
    if not title:
        # Words that are to go have no replacement to be shown: only a rule that names the repair offers it.
        return None
    return replace(offered, edits=tuple(edits), title=title, slots=None)


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with its `{slots}` filled; slots are checked when a rule loads, so that none is left over."""
    return _SLOT.sub(lambda m: slots.get(m.group(1), m.group()), template)
