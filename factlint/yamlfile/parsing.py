"""The events of the YAML parser put together to values with a place on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, cast

import yaml

from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Entry, Mapping, Node, Scalar, Sequence
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.placed import Style

_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "block", ">": "block"}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NO_TAG = (None, "!")
_DEEPEST = 50
_LONGEST = 40
_TAB = "a tab stands where YAML wants spaces"


def parse(source: Source, mistakes: list[Mistake], within: Span | None) -> Node | None:
    """See `compose` in the module of the values."""
    start, end = (within.start, within.end) if within else (0, len(source.text))
    if source.text.startswith("\ufeff", start):
        # The parser drops a byte order mark and does not count it.
        start += 1
    builder = _Builder(source, start, mistakes)
    try:
        for event in yaml.parse(source.text[start:end], Loader=_Loader):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        mistakes.append(_unreadable(error, source, start, end))
        return None
    except yaml.reader.ReaderError as error:
        mistakes.append(_impossible(error, source, start, end))
        return None
    except UnicodeEncodeError as error:
        at = start + error.start
        mistakes.append(Mistake(source, Span(at, at + 1), "this is half of a character, which no file can hold"))
        return None
    return builder.root


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end is not yet read. A mapping's parts are its keys and values in turn."""

    is_mapping: bool
    start: int
    is_flow: bool
    parts: list[Node | None] = field(default_factory=list)


class _Builder:
    """Puts the parser's events together, without recursion: a hostile file must not use up the stack."""

    def __init__(self, source: Source, shift: int, mistakes: list[Mistake]) -> None:
        self.root: Node | None = None
        self._source = source
        self._shift = shift
        self._mistakes = mistakes
        self._open: list[_Open] = []
        self._documents = 0
        # Whether every part of every list is a value; an alias stands for none.
        self._sound = True

    def take(self, event: Any) -> bool:
        """Use one event; false where nothing behind it is wanted."""
        span = Span(self._shift + event.start_mark.index, self._shift + event.end_mark.index)
        # Most events are scalars, and there are thousands at each start of the program: they are asked for first.
        sort = type(event)
        if sort is yaml.ScalarEvent:
            style = _STYLES.get(event.style, "plain")
            if event.tag not in _NO_TAG:
                self._refuse_tag(span)
            if style == "block":
                # A block ends, for YAML, where the next key begins.
                span = Span(span.start, span.start + len(self._source.text[span.start : span.end].rstrip()))
            self._add(Scalar(event.value, span, style))
        elif sort is yaml.MappingStartEvent or sort is yaml.SequenceStartEvent:
            if event.tag not in _NO_TAG:
                self._refuse_tag(span)
            if len(self._open) == _DEEPEST:
                self._mistake(span, f"this is nested more than {_DEEPEST} levels deep")
                self.root = None
                return False
            self._open.append(_Open(sort is yaml.MappingStartEvent, span.start, bool(event.flow_style)))
        elif sort is yaml.MappingEndEvent or sort is yaml.SequenceEndEvent:
            self._close(self._open.pop(), span)
        elif sort is yaml.AliasEvent:
            self._mistake(span, "an alias stands for a value elsewhere: write the value out here")
            self._sound = False
            self._add(None)
        elif sort is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._mistake(span, "a second document begins here: one file holds one")
                self.root = None
                return False
        return True

    def _add(self, node: Node | None) -> None:
        if self._open:
            self._open[-1].parts.append(node)
        else:
            self.root = node

    def _close(self, opened: _Open, end: Span) -> None:
        # A block collection ends, for YAML, where the next key begins.
        last = opened.parts[-1] if opened.parts else None
        stop = end.end if opened.is_flow or last is None else last.span.end
        if last is None and not opened.is_flow:
            stop = opened.start + len(self._source.text[opened.start : stop].rstrip())
        span = Span(opened.start, max(opened.start, stop))
        if opened.is_mapping:
            self._add(Mapping(tuple(self._entries(opened.parts)), span))
        else:
            kept = opened.parts if self._sound else [p for p in opened.parts if p is not None]
            self._add(Sequence(tuple(cast("list[Node]", kept)), span))

    def _entries(self, parts: list[Node | None]) -> Iterator[Entry]:
        seen: dict[str, Span] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                if key is not None:
                    self._mistake(key.span, "a key must be a word, not a list or a mapping")
            elif key.text in seen:
                line, _ = self._source.position(seen[key.text].start)
                self._mistake(key.span, f"'{key.text}' is set twice, first on line {line}")
            else:
                seen[key.text] = key.span
                if value is not None:
                    yield Entry(key, value)

    def _refuse_tag(self, span: Span) -> None:
        stop = next((i for i in range(span.start, span.end) if self._source.text[i].isspace()), span.end)
        self._mistake(Span(span.start, stop), "a tag does nothing here: every value is text")

    def _mistake(self, span: Span, message: str) -> None:
        self._mistakes.append(Mistake(self._source, span, message))


def _unreadable(error: yaml.MarkedYAMLError, source: Source, start: int, end: int) -> Mistake:
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    if "unexpected end" in problem and error.context_mark:
        mark = error.context_mark
    at = min(start + (mark.index if mark else 0), end)
    span = _word(source.text, at, end)
    return Mistake(source, span, _say(problem, context, source.text[start:at].rstrip()[-1:], source.text[at : at + 1]))


def _say(problem: str, context: str, before: str, character: str) -> str:
    """What the parser stumbled over, in the words of who wrote the file."""
    if "a tab" in problem or (character == "\t" and "start any token" in problem):
        return _TAB
    if "start any token" in problem or "scanning an alias" in context or "scanning an anchor" in context:
        return "a value cannot begin so: put it in quotation marks"
    if "mapping values" in problem:
        return "a colon is not expected here: put the text in quotation marks, or check the indent"
    if "expected key" in problem and before in ("}", "]", "'", '"'):
        return "the value ended before this: put the whole text in quotation marks"
    if "expected key" in problem or "block collection" in context:
        return "this does not go on from what stands above: check the indent and the quotation marks"
    if "unexpected end" in problem and "quoted" in context:
        return "the quotation mark that opens here is never closed"
    if "escape" in problem or "escape" in context:
        return "a backslash means something else in double quotation marks: use single ones"
    if "expected ','" in problem:
        return f"this list is not closed before here: {problem.removeprefix('did not find ')}"
    if "nesting depth" in problem:
        return f"this is nested more than {_DEEPEST} levels deep"
    return f"this is no YAML: {problem}" + (f" ({context})" if context else "")


def _impossible(error: yaml.reader.ReaderError, source: Source, start: int, end: int) -> Mistake:
    # libyaml counts bytes here, and characters everywhere else; the parser in Python counts characters.
    text = source.text[start:end]
    ahead = text.encode()[: error.position].decode(errors="ignore") if _Loader is not yaml.SafeLoader else None
    at = start + min(len(ahead) if ahead is not None else int(error.position), max(len(text) - 1, 0))
    code = ord(source.text[at]) if at < len(source.text) else 0
    return Mistake(source, Span(at, min(at + 1, end)), f"YAML cannot hold the character U+{code:04X}")


def _word(text: str, at: int, end: int) -> Span:
    at = min(at, end)
    stop = at
    while stop < min(end, at + _LONGEST) and not text[stop].isspace():
        stop += 1
    if stop > at:
        return Span(at, stop)
    if at < end and text[at] == "\t":
        return Span(at, at + 1)
    # The parser points behind what it stumbled over: show the last character before it.
    before = len(text[:at].rstrip())
    return Span(max(before - 1, 0), max(before, 0))
