"""Text between Markdown's marks: titles with their escapes and entities, as pieces of the source."""

from __future__ import annotations

import re
from html import unescape

from factlint.model.drafting import Piece

# "\*", "&eacute;", "&#233;", "&#xe9;"
_STANDS_FOR = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)


def unescaped(text: str, start: int, end: int, *, escapes: bool = True) -> list[Piece]:
    """The pieces of `text[start:end]`, its entities (and where `escapes`, its backslashes) resolved."""
    pieces: list[Piece] = []
    at = start
    for found in _STANDS_FOR.finditer(text, start, end):
        if found["escaped"]:
            if escapes:
                pieces.append(Piece(at, found.start()))
                at = found.end() - 1
            continue
        character = unescape(found.group())
        if character != found.group():
            pieces += [Piece(at, found.start()), Piece(found.start(), found.end(), character)]
            at = found.end()
    pieces.append(Piece(at, end))
    return [p for p in pieces if p.end > p.start]


def title_of(text: str, start: int, end: int, title: str) -> list[Piece]:
    """The pieces of a link's or picture's title in `text[start:end]`, which is written `![alt](address "title")`.

    Where the title is written elsewhere (a reference), one piece stands for it.
    """
    close = len(text[start : end - 1].rstrip()) + start - 1
    mark = {'"': '"', "'": "'", ")": "("}.get(text[close : close + 1])
    opening = close
    while mark and (opening := text.rfind(mark, start, opening)) > start:
        if text[opening - 1].isspace():
            pieces = unescaped(text, opening + 1, close)
            if _said(text, pieces) == title:
                return pieces
    return [Piece(end - 1, end, title)]


def _said(text: str, pieces: list[Piece]) -> str:
    return "".join(text[p.start : p.end] if p.words is None else p.words for p in pieces)
