"""ArchieML, which editors write in shared documents (https://archieml.org): keys with values, and text in `[+lists]`.

Only what a story is made of is read: keys with values of one line or of several up to `:end`, freeform and simple
lists, `:skip`, `:ignore` and `[comments]` in values. A key counts wherever it stands, whatever object it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.model.drafting import DraftBuilder, Piece
from factlint.readers.base import Raw, Reader, decoded
from factlint.text.span import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_KEY = re.compile(r"\s*(?P<key>[A-Za-z0-9_.-]+)[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_COMMAND = re.compile(r"\s*:(?P<name>skip|endskip|end|ignore)\b", re.IGNORECASE)
_LIST = re.compile(r"\s*\[(?P<freeform>\+?)\.?(?P<name>[A-Za-z0-9_.+-]*)\]\s*$")
_OBJECT = re.compile(r"\s*\{(?P<name>[A-Za-z0-9_.+-]*)\}\s*$")
_ITEM = re.compile(r"\s*\*\s?(?P<value>[^\r\n]*)")
_COMMENT = re.compile(r"\[(?:(?!\[|\]).)*\](?!\])")
_ESCAPED = re.compile(r"\\(?=[:*\[{\\])")

_SHOWN = {
    "headline": (Scope.HEADLINE, ""),
    "hed": (Scope.HEADLINE, ""),
    "title": (Scope.HEADLINE, ""),
    "dek": (Scope.DEK, ""),
    "subhed": (Scope.DEK, ""),
    "standfirst": (Scope.DEK, ""),
    "description": (Scope.DEK, ""),
    "byline": (Scope.BYLINE, ""),
    "author": (Scope.BYLINE, ""),
    "date": (Scope.METADATA, "date"),
    "published": (Scope.METADATA, "published"),
    "updated": (Scope.METADATA, "updated"),
    "dateline": (Scope.METADATA, "dateline"),
    "seo_title": (Scope.SEO_TITLE, "seo_title"),
    "social": (Scope.SOCIAL, "social"),
    "alert": (Scope.ALERT, "alert"),
    "slug": (Scope.SLUG, "slug"),
    "caption": (Scope.CAPTION, ""),
    "alt": (Scope.ALT, ""),
    "subhead": (Scope.SUBHEAD, ""),
    "pullquote": (Scope.PULLQUOTE, ""),
    "text": (None, ""),
    "p": (None, ""),
    "body": (None, ""),
}
_UNSEEN = frozenset({"lang", "language", "desk", "facts", "transcript", "transcripts", "outreach"})


def read(raw: Raw) -> tuple[Draft]:
    """One draft out of one file. Raises Unreadable."""
    source, remarks = decoded(raw)
    builder = DraftBuilder(source, remarks, marks_headline=True)
    _Reading(source.text, builder).through()
    return (builder.build(),)


class _Reading:
    """Where a reading stands: in a freeform list, whose lines are paragraphs, or among keys; or in what is skipped."""

    def __init__(self, text: str, builder: DraftBuilder) -> None:
        self._text = text
        self._builder = builder
        self._is_freeform = self._is_list = False
        self._key = ""
        self._lines: list[Span] = []

    def through(self) -> None:
        """Read the whole text."""
        skipping = False
        for start, end in _lines(self._text):
            line = self._text[start:end]
            command = _COMMAND.match(line)
            name = command["name"].lower() if command else ""
            if name == "ignore":
                break
            if name in ("skip", "endskip"):
                self._flush(whole=False)
                skipping = name == "skip"
            elif not skipping:
                self._take(line, start, end, ends=name == "end")
        self._flush(whole=False)

    def _take(self, line: str, start: int, end: int, *, ends: bool) -> None:
        if ends:
            self._flush(whole=True)
        elif found := _LIST.match(line):
            self._flush(whole=False)
            self._is_freeform, self._is_list = bool(found["freeform"]), bool(found["name"]) and not found["freeform"]
            self._list = found["name"]
        elif _OBJECT.match(line):
            self._flush(whole=False)
            self._is_list = False
        elif (found := _KEY.match(line)) and (not self._is_freeform or found["key"].lower() in _SHOWN):
            self._flush(whole=False)
            self._key = found["key"].rpartition(".")[2].lower().replace("-", "_")
            self._lines = [Span(start + found.start("value"), start + found.end("value"))]
        elif self._is_list and (found := _ITEM.match(line)):
            self._flush(whole=False)
            self._block(Span(start + found.start("value"), start + found.end("value")), Scope.LIST, "")
        elif self._is_freeform and not self._key:
            self._block(Span(start, end), None, "")
        elif self._key:
            # Lines behind a value belong to it only if `:end` follows.
            self._lines.append(Span(start, end))

    def _flush(self, *, whole: bool) -> None:
        """Add the value that is open: all of its lines where `:end` closed it, else the first."""
        key, lines, self._key, self._lines = self._key, self._lines, "", []
        if not key or not lines:
            return
        for line in lines if whole else lines[:1]:
            if key in _SHOWN:
                self._block(line, *_SHOWN[key])
            elif key in _UNSEEN:
                value = self._text[line.start : line.end].strip()
                self._builder.field("lang" if key == "language" else key, value, None, line)
        if self._is_freeform and not whole:
            for line in lines[1:]:
                self._block(line, None, "")

    def _block(self, line: Span, scope: Scope | None, key: str) -> None:
        pieces: list[Piece] = []
        at = line.start
        cuts = [*_COMMENT.finditer(self._text, line.start, line.end)] if not self._is_freeform else []
        cuts += _ESCAPED.finditer(self._text, line.start, line.end)
        for cut in sorted(cuts, key=lambda c: c.start()):
            if cut.start() >= at:
                pieces.append(Piece(at, cut.start()))
                at = cut.end()
        pieces.append(Piece(at, line.end))
        span = self._builder.block([p for p in pieces if p.end > p.start], scope, key=key)
        if key and span is not None:
            self._builder.field(key, self._text[line.start : line.end].strip(), span, line)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for found in _LINE.finditer(text):
        if found.end() > found.start():
            yield found.start(), found.start() + len(found.group().rstrip("\r\n"))


READER = Reader(name="archieml", suffixes=(".aml", ".archieml"), read=read)
