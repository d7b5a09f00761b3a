"""Findings and problems laid out for a screen: which rows of a source are shown, and what is marked in them.

Prose is no code: a line of it is a paragraph of 600 characters. So what is shown is wrapped to the width, and only the
rows that carry a mark, with one more on either side. Widths are in cells of a terminal: a wide character has two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rich.cells import cell_len, set_cell_size

from factlint.model.findings import Label
from factlint.reporters.wrapping import wrap, wrapped
from factlint.text.printable import printable
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

_LONGEST = 4
"""A mark over more rows than this is shown at its beginning and at its end only."""

MORE = "…"
_ROOM_FOR_MORE = 2 * len(f"{MORE} ")


@dataclass(frozen=True, slots=True)
class Mark:
    """An underline in a row; `label` stands under its end, and is empty where the marked words go on below."""

    column: int
    width: int
    is_primary: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an excerpt, and what is marked in it. `line` is the line of the source that it begins in."""

    text: str
    marks: tuple[Mark, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some rows of a paragraph; None stands for rows that are left out."""

    source: Source
    line: int
    column: int
    paragraph: int
    rows: tuple[Row | None, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something in a line under a row: an underline, or (`is_label`) words."""

    column: int
    text: str
    is_primary: bool
    is_label: bool


@dataclass(frozen=True, slots=True)
class _Pointer:
    """A label with the source that it points into and the stretch of it that may be shown around."""

    label: Label
    source: Source
    within: Span
    is_primary: bool

    @property
    def span(self) -> Span:
        return self.label.span


def excerpts(primary: Label, related: Sequence[Label], draft: Source, width: int) -> list[Excerpt]:
    """The excerpts that show the places of a finding; the primary one's first, the others in the order of reading.

    Places in one paragraph share an excerpt. A place without words has none.
    """
    groups: dict[tuple[str, int], list[_Pointer]] = {}
    ordered = sorted(related, key=lambda at: (at.source is not None, at.source.name if at.source else "", at.span))
    for label, is_primary in ((primary, True), *((other, False) for other in ordered)):
        source = label.source or draft
        if not label.span:
            continue
        within = label.within or _line(source, label.span)
        pointer = _Pointer(label, source, within, is_primary)
        groups.setdefault((source.name, within.start), []).append(pointer)
    return [_excerpt(pointers, width) for pointers in groups.values()]


def lines(source: Source, span: Span, width: int) -> Excerpt:
    """The line of a file that people write for machines, with its indent, and the next where the span goes on."""
    line, column = source.position(span.start)
    rows: list[Row | None] = []
    for number in (line, line + 1):
        start = source.line_start(number)
        text = source.text[start : start + 10 * width].splitlines()[0:1]
        whole = Span(start, start + len(text[0]) if text else start)
        shown = Span(max(start, span.start), min(whole.end, span.end))
        if number > line and (number > source.line_count() or shown.end <= shown.start):
            break
        if cell_len(printable(source.text[whole.start : shown.end])) > width:
            # What is marked lies beyond the edge.
            return _excerpt([_Pointer(Label(shown, ""), source, whole, True)], width)
        before = cell_len(printable(source.text[start : shown.start]))
        mark = Mark(before, max(1, cell_len(printable(source.text[shown.start : shown.end]))), True)
        rows.append(Row(_clipped(printable(source.text[whole.start : whole.end]), width), (mark,), number))
    return Excerpt(source, line, column, 0, tuple(rows))


def _clipped(text: str, width: int) -> str:
    return text if cell_len(text) <= width else f"{set_cell_size(text, width - 1)}{MORE}"


def _line(source: Source, span: Span) -> Span:
    """The lines of the source that a span touches."""
    text = source.text
    start = source.line_start(source.position(span.start)[0])
    end = len(text)
    for line_end in ("\n", "\r"):
        found = text.find(line_end, max(span.start, span.end - 1), end)
        end = found if found >= 0 else end
    return Span(start, max(start, end))


def _excerpt(pointers: Sequence[_Pointer], width: int) -> Excerpt:
    first = pointers[0]
    line, column = first.source.position(first.span.start)
    text_width = max(10, width - _ROOM_FOR_MORE)
    rows: list[Row | None] = []
    for window in _windows(pointers, text_width):
        shown = _rows(first.source, window, pointers, text_width)
        if rows and shown:
            rows.append(None)
        rows += shown
    return Excerpt(first.source, line, column, first.label.paragraph, tuple(rows))


def _windows(pointers: Sequence[_Pointer], width: int) -> list[Span]:
    """The stretches of a paragraph that are wrapped: never all of one that is a megabyte long."""
    margin = 2 * width
    ends: list[Span] = []
    for pointer in pointers:
        span = pointer.span
        is_long = len(span) > _LONGEST * width
        ends += [Span(span.start, span.start + 1), Span(span.end - 1, span.end)] if is_long else [span]
    text, within = pointers[0].source.text, pointers[0].within
    windows: list[Span] = []
    for end in sorted(ends):
        start = _word_start(text, max(within.start, end.start - margin), within.start, end.start)
        stop = _word_end(text, min(within.end, end.end + margin), end.end, within.end)
        if windows and start <= windows[-1].end + width:
            windows[-1] = windows[-1].to(Span(start, stop))
        else:
            windows.append(Span(start, stop))
    return windows


def _word_start(text: str, at: int, first: int, last: int) -> int:
    """The start of the first word that begins at an offset or behind it; the offset, where there is none."""
    if at == first:
        return at
    space = re.compile(r"\s+").search(text, at, last)
    return space.end() if space else at


def _word_end(text: str, at: int, first: int, last: int) -> int:
    if at == last:
        return at
    head = text[first:at].rstrip()
    space = max(head.rfind(" "), head.rfind("\n"))
    return first + space if space > 0 else at


def _rows(source: Source, window: Span, pointers: Sequence[_Pointer], width: int) -> list[Row | None]:
    found = list(wrapped(source.text, window, width))
    marked = {index for pointer in pointers for index in _marked(found, pointer.span)}
    near = sorted({i for m in marked for i in (m - 1, m, m + 1) if 0 <= i < len(found)})
    within = pointers[0].within
    rows: list[Row | None] = []
    for position, index in enumerate(near):
        is_cut_before = position == 0 and bool(source.text[within.start : found[index].start].strip())
        is_cut_behind = position == len(near) - 1 and bool(source.text[found[index].end : within.end].strip())
        if position and near[position - 1] < index - 1:
            rows.append(None)
        row = _row(source, found[index], pointers, is_marked=index in marked)
        rows.append(_with_more(row, before=is_cut_before, behind=is_cut_behind))
    return rows


def _marked(rows: Sequence[Span], span: Span) -> list[int]:
    """The rows that show a span: all of them, or the first two and the last of many."""
    touched = [index for index, row in enumerate(rows) if row.overlaps(span)]
    return touched if len(touched) <= _LONGEST else [*touched[:2], touched[-1]]


def _row(source: Source, row: Span, pointers: Sequence[_Pointer], *, is_marked: bool) -> Row:
    text = source.text
    marks = []
    for pointer in pointers if is_marked else ():
        if not row.overlaps(pointer.span):
            continue
        shown = Span(max(row.start, pointer.span.start), min(row.end, pointer.span.end))
        words = text[shown.start : shown.end]
        # Spaces at either end are not underlined, unless they are all that is meant.
        start = shown.start + (len(words) - len(words.lstrip()) if words.strip() else 0)
        column = cell_len(printable(text[row.start : start]))
        width = cell_len(printable(words.strip() or words))
        ends_here = not text[row.end : pointer.span.end].strip()
        label = printable(pointer.label.text) if ends_here else ""
        marks.append(Mark(column, max(1, width), pointer.is_primary, label))
    marks.sort(key=lambda m: (m.column, -m.width))
    return Row(printable(text[row.start : row.end]), tuple(marks), source.position(row.start)[0])


def _with_more(row: Row, *, before: bool, behind: bool) -> Row:
    """The row with dots where the paragraph goes on."""
    text = row.text.rstrip() + (f" {MORE}" if behind else "")
    if not before:
        return replace(row, text=text)
    shift = cell_len(f"{MORE} ")
    marks = tuple(replace(mark, column=mark.column + shift) for mark in row.marks)
    return replace(row, text=f"{MORE} {text}", marks=marks)


def under(row: Row, width: int) -> list[list[Piece]]:
    """The lines under a row: the underlines, each with its label behind it where there is room, or else below."""
    lines: list[list[Piece]] = []
    for track in _tracks(row.marks):
        lines += _track_lines(track, width)
    return lines


def _tracks(marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks in as few groups as can be in which none covers another."""
    tracks: list[list[Mark]] = []
    for mark in marks:
        free = (t for t in tracks if t[-1].column + t[-1].width <= mark.column)
        track = next(free, None)
        if track is None:
            tracks.append([mark])
        else:
            track.append(mark)
    return tracks


def _track_lines(track: Sequence[Mark], width: int) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    below: list[Mark] = []
    for index, mark in enumerate(track):
        line.append(Piece(mark.column, ("━" if mark.is_primary else "─") * mark.width, mark.is_primary, False))
        end = mark.column + mark.width + 1
        room = (track[index + 1].column - 1 if index + 1 < len(track) else width) - end
        if mark.label and cell_len(mark.label) <= room:
            line.append(Piece(end, mark.label, mark.is_primary, True))
        elif mark.label:
            below.append(mark)
    yield line
    # The last one first, so that each label stands clear of those before it.
    for mark in reversed(below):
        yield from _label_lines(mark, width)


def _label_lines(mark: Mark, width: int) -> Iterator[list[Piece]]:
    """A label below its underline: to the right of where that begins, or to the left, wherever it fits."""
    cells = cell_len(mark.label) + 2
    if mark.column + cells > width and cells <= mark.column + 1:
        yield [Piece(mark.column + 1 - cells, f"{mark.label} ╯", mark.is_primary, True)]
        return
    words = wrap(mark.label, max(width - mark.column - 2, min(width - 2, 30)))
    column = max(0, min(mark.column, width - 2 - max(map(cell_len, words))))
    for number, part in enumerate(words):
        yield [Piece(column, ("  " if number else "╰ ") + part, mark.is_primary, True)]
