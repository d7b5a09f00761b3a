"""Which findings stand: the stets of the house's file, and those in the draft, applied to what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from factlint.engine import notes
from factlint.engine.fingerprints import Numbered, path_below
from factlint.engine.orders import Orders
from factlint.engine.problems import no_reason
from factlint.model.document import Document
from factlint.model.draft import Comment, Draft
from factlint.model.findings import Finding, Label, Problem, Stet
from factlint.stet import StetEntry
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.yamlfile.nearest import nearest

# `stet weekday-date: checked with the court clerk`, the words of a comment in a draft.
_INLINE = re.compile(r"\s*stet\s+(?P<rule>[\w-]+)\s*(?P<colon>:?)\s*(?P<because>.*?)\s*", re.DOTALL | re.IGNORECASE)


@dataclass(slots=True)
class _InlineStet:
    """A stet in a draft: its rule, its reason, and where the paragraph that it is for stands in the source."""

    rule: str
    because: str
    comment: Comment
    paragraph: Span | None
    used: bool = field(default=False)


def settle(
    found: Iterable[Numbered], draft: Draft, document: Document | None, orders: Orders, ran: frozenset[str]
) -> tuple[list[Finding], list[Problem]]:
    """The findings, those that may stand marked, with a note for each stet that settled nothing.

    `ran` are the names of the rules that read the draft: a stet for another rule cannot have settled anything. A stet
    in the draft without a reason is a problem, and settles nothing.
    """
    problems: list[Problem] = []
    inline = list(_inline_stets(draft, document, orders, problems))
    entries = orders.stets.entries if orders.stets else ()
    used: set[int] = set()
    settled = []
    for numbered in found:
        because, in_draft = "", False
        for index, entry in enumerate(entries):
            if numbered.has_fingerprint(entry.finding.text):
                used.add(index)
                because = because or entry.because.text
        for stet in inline:
            if stet.rule == numbered.finding.rule and _touches(numbered.finding, stet.paragraph):
                stet.used = True
                in_draft = in_draft or not because
                because = because or stet.because
        settled.append(replace(numbered.finding, stet=Stet(because, in_draft)) if because else numbered.finding)
    left = [entry for index, entry in enumerate(entries) if index not in used]
    settled += _unused(left, inline, draft, orders, ran)
    return settled, problems


def _inline_stets(
    draft: Draft, document: Document | None, orders: Orders, problems: list[Problem]
) -> Iterator[_InlineStet]:
    known = _known(orders) | set(orders.former)
    for comment in draft.comments:
        written = _INLINE.fullmatch(comment.text)
        if written is None or not (written["colon"] or not written["because"] or written["rule"] in known):
            # Editors write `stet the comma` to each other, too.
            continue
        rule, because = written["rule"], written["because"]
        if written["colon"] and because:
            yield _InlineStet(orders.former.get(rule, rule), because, comment, _paragraph(comment, document))
        else:
            problems.append(no_reason(draft, comment, rule))


def _paragraph(comment: Comment, document: Document | None) -> Span | None:
    """Where the block that follows a comment, or that it stands in, lies in the source."""
    if document is None:
        return None
    block = next((b for b in document.blocks if b.span.end > comment.at), None)
    return document.segments.to_source(block.span) if block else None


def _touches(finding: Finding, paragraph: Span | None) -> bool:
    labels: tuple[Label, ...] = (finding.primary, *finding.related)
    return paragraph is not None and any(
        at.source is None and paragraph.overlaps(at.within or at.span) for at in labels
    )


def _unused(
    entries: Iterable[StetEntry], inline: Iterable[_InlineStet], draft: Draft, orders: Orders, ran: frozenset[str]
) -> Iterator[Finding]:
    known = _known(orders)
    for stet in inline:
        if not stet.used and (stet.rule in ran or stet.rule not in known):
            is_rule = stet.rule in known
            meant = None if is_rule else nearest(stet.rule, known)
            yield notes.unused_inline_stet(stet.rule, stet.comment.source, is_rule=is_rule, meant=meant)
    if orders.stets is None:
        return
    path = path_below(orders.root, draft.source.address)
    for entry in entries:
        rule = orders.former.get(entry.rule.text, entry.rule.text)
        if rule in ran and _same_path(entry.draft.text, path):
            yield notes.unused_stet(rule, entry.words, entry.finding.span, orders.stets.source)


def _known(orders: Orders) -> set[str]:
    """The names of all rules that there are."""
    return {rule.name for rule in orders.rules} | set(orders.others)


def _same_path(written: str, path: str) -> bool:
    return written.replace("\\", "/").removeprefix("./") == path
