"""Runs of a paragraph: which show certain words, and a run split in two where the words begin or end in it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn

_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_NOT_SHOWN = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent")}) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def runs_over(paragraph: Any, start: int, end: int, words: str) -> list[Any]:
    """The first and the last run that show `paragraph[start:end]`, which must be `words`; all runs where it is not.

    Offsets count in the paragraph as shown, from its first character that is no white space.
    """
    runs = list(_shown_runs(paragraph))
    if not runs:
        return []
    said = "".join(map(_text, runs))
    lead = len(said) - len(said.lstrip())
    start, end = start + lead, end + lead
    if said[start:end] != words:
        # Words in a box are anchored in a paragraph that says something else.
        return [runs[0], runs[-1]]
    covering: list[Any] = []
    at = 0
    for run in runs:
        length = len(_text(run))
        if at < end and start < at + length:
            if start > at:
                run = _split(run, start - at)
                length -= start - at
                at = start
            if end < at + length:
                _split(run, end - at)
            covering.append(run)
        at += length
    return [covering[0], covering[-1]]


def _shown_runs(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == qn("w:r"):
            properties = child.find(qn("w:rPr"))
            if properties is None or properties.find(qn("w:vanish")) is None:
                yield child
        elif child.tag not in _NOT_SHOWN:
            yield from _shown_runs(child)


def _text(run: Any) -> str:
    return "".join(_shown(child) for child in run)


def _shown(child: Any) -> str:
    if child.tag == qn("w:t"):
        return child.text or ""
    return _CHARACTERS.get(child.tag, "")


def _split(run: Any, at: int) -> Any:
    """Split a run before one of its characters; returns the second half, which has the same look."""
    second = deepcopy(run)
    for child in list(second):
        if child.tag != qn("w:rPr"):
            second.remove(child)
    run.addnext(second)
    length = 0
    for child in list(run):
        if child.tag == qn("w:rPr"):
            continue
        shown = _shown(child)
        if length >= at:
            second.append(child)
        elif length + len(shown) > at:
            rest = deepcopy(child)
            child.text, rest.text = shown[: at - length], shown[at - length :]
            child.set(_SPACE, "preserve")
            rest.set(_SPACE, "preserve")
            second.append(rest)
        length += len(shown)
    return second
