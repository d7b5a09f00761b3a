"""The headline, the dek under it, and the subheads between paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.model.document import Scope
from factlint.structure.part import Part

_LONGEST_DEK = 300
_LONGEST_HEADLINE = 300
_LONGEST_SUBHEAD = 60
_SHORTEST_PARAGRAPH = 80


def mark_headline(parts: Sequence[Part], *, is_marked: bool) -> None:
    """Give the scope HEADLINE to the first line, where the format does not say itself which block it is.

    Where there are several first-level headings on the page, only the first is the headline.
    """
    if any(p.scope is Scope.HEADLINE for p in parts):
        shown = [p for p in parts if p.scope is Scope.HEADLINE and not p.block.key]
        for part in shown[1:]:
            part.scope = Scope.SUBHEAD
        return
    first = next((p for p in parts if p.scope is None), None)
    if first and not is_marked and len(first.words) <= _LONGEST_HEADLINE:
        first.scope = Scope.HEADLINE


def mark_dek(parts: Sequence[Part]) -> None:
    """Give the scope DEK to what stands between the headline and a byline or date line."""
    shown = [p for p in parts if not p.block.key and p.scope is not Scope.FURNITURE]
    start = next((i for i, p in enumerate(shown) if p.scope is Scope.HEADLINE), None)
    if start is None:
        return
    for stop in range(start + 1, min(start + 4, len(shown))):
        if shown[stop].scope in (Scope.BYLINE, Scope.METADATA):
            if all(p.scope is not None for p in shown[stop:]):
                # No story follows: this is who signs it.
                return
            for part in shown[start + 1 : stop]:
                if part.scope in (None, Scope.SUBHEAD) and len(part.words) <= _LONGEST_DEK:
                    part.scope = Scope.DEK
            return


def mark_subheads(parts: Sequence[Part]) -> None:
    """Give the scope SUBHEAD to short lines that are no sentence and stand between two paragraphs."""
    shown = [p for p in parts if not p.block.key and p.scope in (None, Scope.SUBHEAD)]
    for before, part, after in zip(shown, shown[1:], shown[2:], strict=False):
        if part.scope is None and is_subhead(part) and _is_paragraph(before) and _is_paragraph(after):
            part.scope = Scope.SUBHEAD


def is_subhead(part: Part) -> bool:
    """Whether the words have the form of a subhead: short, begun with a capital or figure, and no sentence."""
    words = part.words
    if len(words) > _LONGEST_SUBHEAD or not (words[0].isupper() or words[0].isdigit()):
        return False
    return words[-1].isalnum() or (words[-1] == "?" and len(words) < _LONGEST_SUBHEAD // 2)


def _is_paragraph(part: Part) -> bool:
    return part.scope is None and len(part.words) >= _SHORTEST_PARAGRAPH and part.is_sentence
