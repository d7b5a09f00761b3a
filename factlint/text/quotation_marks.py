"""Quotation marks paired, in every style of marks, with apostrophes told from single marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from factlint.text.span import Span

# What may close a quotation that each mark opens. German closes with the mark that English opens with, Swedish opens
# and closes with one mark, and guillemets point either way.
_CLOSERS = {
    '"': '"',
    "＂": "＂",
    "“": "”",
    "”": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "'": "'",
    "‘": "’",
    "’": "’",
    "‚": "‘’",
}
_ALWAYS_OPEN = "„‚「『"
_SINGLE = "'‘’‚"
_DOUBLE = '"“”„'

# Any mark, but no apostrophe inside a word: those are most of all marks.
# The pattern begins with all marks and looks back from there: what begins with one class is searched for ten times as
# fast as what begins with a choice.
_MARK = re.compile(r"[\"＂“”„‟«»‹›「」『』'‘’‚](?:(?<=[\"＂“”„‟«»‹›「」『』])|(?<!\w.)(?=\S)|(?<=\S['’‘])(?!\w))")

# What somebody sets in place of a double mark; a block with one is not read for what closes there.
_OTHER_DOUBLES = ("″", "''", "``", "’’", "‘‘", '""')

_CLOSING = '"”'
_BEFORE_CLOSING = ".,!?…"
_BEFORE_OPENING = " \t\n\u00a0\u202f([{<-–—/:"
_PLURAL = "sxz"

# Where an apostrophe might open a quotation, its end is looked for so many characters on: time stays linear.
_LONGEST_SINGLE = 3000

# What may stand between two paragraphs of one quotation: a link, a subhead, the words for a picture.
_LONGEST_BETWEEN = 120


def pair_marks(text: str, blocks: Iterable[Span], elisions: Collection[str] = ()) -> list[Span]:
    """The quotations in blocks of text, each from its opening to its closing mark, in order; none inside another.

    A quotation that runs on over several blocks repeats its opening mark at the head of each and is closed only in the
    last: it is one span for each block, and those that run on end where their block does. A mark that nothing closes is
    left out. `elisions` are the words, in lower case, that begin with an apostrophe (`em`, `til`, `90s`).
    """
    found: list[Span] = []
    spans = list(blocks)
    running_on = ""
    for index, block in enumerate(spans):
        pairs, unclosed = _pair(text, block, elisions)
        found += pairs
        if unclosed is None:
            running_on = ""
            continue
        mark = text[unclosed]
        goes_on = index + 1 < len(spans) and _first(text, spans[index + 1]) == mark
        ends_here = running_on == mark and _first(text, block) == mark and not pairs
        if goes_on or ends_here:
            found.append(Span(unclosed, block.start + len(text[block.start : block.end].rstrip())))
        running_on = mark if goes_on else ""
    return found


def open_marks(text: str, blocks: Sequence[Span], elisions: Collection[str] = ()) -> list[int]:
    """Where a double mark opens a quotation in a block that neither it nor a quotation that runs on closes, in order.

    A quotation runs on where the next block begins with a mark, or has one that closes it before it opens another; the
    last of those blocks must close it.
    """
    found: list[int] = []
    for index, block in enumerate(blocks):
        _, unclosed = _pair(text, block, elisions)
        if unclosed is None:
            continue
        following = _following(blocks, index)
        if any(_first(text, other) in _DOUBLE for other in following):
            continue
        if following and _closes_first(text, following[0]):
            continue
        found.append(unclosed)
    return found


def marks_without_opening(text: str, blocks: Sequence[Span], elisions: Collection[str] = ()) -> list[int]:
    """Where a double mark stands as only a closing one does, and closes nothing, in order.

    A draft in which a mark is opened and never closed has none: what closes there may belong to that.
    """
    found: list[int] = []
    for block in blocks:
        marks = [m.start() for m in _MARK.finditer(text, block.start, block.end) if m.group() in _DOUBLE]
        if not marks:
            continue
        pairs, unclosed = _pair(text, block, elisions)
        if unclosed is not None:
            return []
        if any(other in text[block.start : block.end] for other in _OTHER_DOUBLES):
            continue
        taken = {at for pair in pairs for at in (pair.start, pair.end - 1)}
        free = [at for at in marks if at not in taken]
        # One quotation inside another makes an even number, and marks that no space parts from a word are two.
        if len(free) != 1 or len(marks) % 2 == 0 or text[free[0]] not in _CLOSING:
            continue
        before, after = _sides(text, free[0], block)
        is_inside = any(p.start < free[0] < p.end for p in pairs)
        if before and before in _BEFORE_CLOSING and (not after or after.isspace()) and not is_inside:
            found.append(free[0])
    return found


def _closes_first(text: str, block: Span) -> bool:
    """Whether the first double mark of a block stands as only a closing one does: behind a word or its full stop."""
    first = next((at for at in range(block.start, block.end) if text[at] in _DOUBLE), None)
    if first is None:
        return False
    before, after = _sides(text, first, block)
    return bool(before) and not (before.isspace() or before.isdigit()) and (not after or after.isspace())


def _following(blocks: Sequence[Span], index: int) -> Sequence[Span]:
    """The block behind one; and the one behind that, where a short line stands between two paragraphs."""
    following = blocks[index + 1 : index + 3]
    return following if following and len(following[0]) < _LONGEST_BETWEEN else following[:1]


def is_closed(text: str, span: Span) -> bool:
    """Whether a span of `pair_marks` ends with its closing mark, rather than running on into the next block."""
    return len(span) > 1 and text[span.end - 1] in _CLOSERS[text[span.start]]


def is_mark(character: str) -> bool:
    """Whether a character can open a quotation."""
    return character in _CLOSERS


def _pair(text: str, block: Span, elisions: Collection[str]) -> tuple[list[Span], int | None]:
    """The pairs of one block, and where the last double mark opens that nothing closes."""
    pairs: list[Span] = []
    opened: int | None = None
    skip_to = block.start
    marks = [m.start() for m in _MARK.finditer(text, block.start, block.end)]
    for index, at in enumerate(marks):
        mark = text[at]
        if at < skip_to:
            continue
        if opened is not None and mark in _CLOSERS[text[opened]] and not _opens_anew(text, at, block):
            pairs.append(Span(opened, at + 1))
            opened = None
        elif mark in _SINGLE:
            if opened is None and _can_open(text, at, block) and not _is_elision(text, at, block, elisions):
                end = _single_end(text, marks, index, block)
                if end:
                    pairs.append(Span(at, end))
                    skip_to = end
        elif (opened is None or mark == text[opened]) and _can_open(text, at, block):
            opened = at
    return pairs, opened


def _opens_anew(text: str, at: int, block: Span) -> bool:
    """Whether a mark that could close stands as only an opening one does: the one before it was never closed."""
    before, after = _sides(text, at, block)
    return before.isspace() and bool(after) and not after.isspace() and (after.isalnum() or after in "…[£$€")


def _can_open(text: str, at: int, block: Span) -> bool:
    before, after = _sides(text, at, block)
    if text[at] in _ALWAYS_OPEN:
        return True
    if before and before not in _BEFORE_OPENING and before not in _CLOSERS:
        return False
    return bool(after) and (not after.isspace() or text[at] in "«“‟")


def _sides(text: str, at: int, block: Span) -> tuple[str, str]:
    return text[at - 1] if at > block.start else "", text[at + 1] if at + 1 < block.end else ""


def _is_elision(text: str, at: int, block: Span, elisions: Collection[str]) -> bool:
    end = at + 1
    while end < block.end and text[end].isalnum():
        end += 1
    return text[at + 1 : end].lower() in elisions


def _single_end(text: str, marks: Sequence[int], index: int, block: Span) -> int | None:
    """Where the single quotation ends that opens at `marks[index]`, or None where that mark is an apostrophe.

    The apostrophe of a plural ("the workers' pay") closes only where nothing after it does.
    """
    maybe, opened = None, marks[index]
    for later in range(index + 1, len(marks)):
        at = marks[later]
        if at - opened > _LONGEST_SINGLE:
            break
        if text[at] not in _CLOSERS[text[opened]]:
            continue
        before, after = _sides(text, at, block)
        if before.isspace() or (not before.isalnum() and after.isalnum()):
            # Another quotation opens: this one ended before it, if at all.
            break
        if before.lower() in _PLURAL and after == " " and text[at + 2 : at + 3].islower():
            maybe = maybe or at + 1
            continue
        return at + 1
    return maybe


def _first(text: str, block: Span) -> str:
    return text[block.start : block.end].lstrip()[:1]
