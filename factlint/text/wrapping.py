"""Lines that were broken at a width, told from lines that are paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

LONGEST_WRAPPED = 160
"""No one breaks lines by hand at more characters than this: longer ones are whole paragraphs."""

_NARROWEST, _WIDEST = 40, 100
_SHARE_OTHERS = 0.3
_SHARE_UNFINISHED = 0.4
_FEWEST = 3
_SENTENCE_ENDS = ".!?:;…\"'”’»)]"


def wrapped_width(paragraphs: Sequence[Sequence[str]]) -> int:
    """The width in characters at which the lines of these paragraphs were broken, or 0 where each line is one.

    Paragraphs are the lines between two blank lines. They were broken where nearly no line has room for the first word
    of the next, and many stop amid a sentence: lists, results and short paragraphs do neither.
    """
    width = max((len(line) for lines in paragraphs if len(lines) > 1 for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full: list[tuple[str, str]] = []
    others = 0
    for lines in paragraphs:
        ends = list(pairwise(lines))
        here = [(line, after) for line, after in ends if runs_on(line, after, width)]
        # Lines that all have room left (a byline over a date) say nothing of how the story is set.
        if here:
            full += here
            others += len(ends) - len(here)
    unfinished = [after for line, after in full if line[-1:] not in _SENTENCE_ENDS]
    if others > _SHARE_OTHERS * len(full) or len(unfinished) < _SHARE_UNFINISHED * len(full):
        return 0
    if len(full) < _FEWEST and not (len(unfinished) == len(full) and any(after[0].islower() for after in unfinished)):
        return 0
    return width


def runs_on(line: str, after: str, width: int) -> bool:
    """Whether a line was broken for want of room: the first word of the next would not have fitted into the width."""
    first = after.split(maxsplit=1)[:1]
    return len(line) + 1 + len("".join(first)) > width
