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
    for found in sentencex.get_sentence_boundaries(language, text[line.start : line.end]):
        words = found["text"]
        start = line.start + found["start_index"] + len(words) - len(words.lstrip())
        end = line.start + found["end_index"] - (len(words) - len(words.rstrip()))
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
