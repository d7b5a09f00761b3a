"""Sentences: where they end, by the rules of the language, mended where an abbreviation was taken for an end."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from factlint.model.lexicon.page import PageWords
from factlint.text.span import Span

_LINE = re.compile(r"[^\n]+")
# The word before the dot at the end of a piece: "Gen.", "e.g.", "5."
_LAST_WORD = re.compile(r"(?:^|[\s(\"'“‘«-])(?P<word>[\w.]*\w)\.$")
_SMALL_NUMBER = re.compile(r"\d{1,2}")
_NOTHING = PageWords()
_WINDOW = 4000


def sentences(text: str, block: Span, language: str, page: PageWords | None) -> Iterator[Span]:
    """The sentences of a block, in order, without the white space around them; none crosses a line."""
    for line in _LINE.finditer(text, block.start, block.end):
        last: Span | None = None
        for piece in _pieces(text, Span(*line.span()), language):
            if last is None:
                last = piece
            elif _runs_on(text, last, piece, page or _NOTHING):
                last = last.to(piece)
            else:
                yield last
                last = piece
        if last is not None:
            yield last


def _pieces(text: str, line: Span, language: str) -> Iterator[Span]:
    """The pieces of a line, as the splitter finds them window by window: its time grows faster than the text does."""
    if len(line) <= _WINDOW:
        yield from _split(text, line, language)
        return
    at, begun = line.start, -1
    while at < line.end:
        stop = min(line.end, at + _WINDOW)
        spans = list(_split(text, Span(at, stop), language))
        # Where more follows, the last piece of a window is looked at again with what comes after it.
        done = spans if stop == line.end else spans[:-1]
        for span in done:
            yield Span(begun, span.end) if begun >= 0 else span
            begun = -1
        if stop == line.end:
            return
        if done:
            at = spans[-1].start
        else:
            begun = spans[0].start if begun < 0 and spans else begun
            at = stop
    if begun >= 0:
        yield Span(begun, line.end)


def _split(text: str, window: Span, language: str) -> Iterator[Span]:
    for found in sentencex.get_sentence_boundaries(language, text[window.start : window.end]):
        start, end = window.start + found["start_index"], window.start + found["end_index"]
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield Span(start, end)


def _runs_on(text: str, last: Span, piece: Span, page: PageWords) -> bool:
    """Whether a piece goes on with the sentence of the one before it."""
    first = text[piece.start]
    if first.islower():
        return True
    found = _LAST_WORD.search(text, max(last.start, last.end - 20), last.end)
    if not found:
        return False
    word = found["word"].lower()
    if word in page.abbreviations:
        return True
    if first.isdigit() and word in page.abbreviations_before_figures:
        return True
    return page.dotted_ordinals and bool(_SMALL_NUMBER.fullmatch(word))
