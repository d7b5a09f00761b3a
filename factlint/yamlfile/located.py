"""YAML with a place on every value.

Every scalar stays text: `NO` is Norway, `1:30` is not 90, and a date is no date yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.placed import Style

_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "block", ">": "block"}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in a YAML file, where it is, and what would be right."""

    source: Source
    span: Span
    message: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value, where it is written, and how: plain, in quotation marks, or as a block."""

    text: str
    span: Span
    style: Style = "plain"

    @property
    def is_null(self) -> bool:
        """Whether nothing is written, or one of YAML's words for nothing."""
        return self.style == "plain" and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file; no key comes twice."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry.value
        return None


Node = Scalar | Sequence | Mapping


def compose(source: Source, mistakes: list[Mistake], *, within: Span | None = None) -> Node | None:
    """The value that a source holds (or a span of it does: front matter), or None where it is empty or no YAML.

    Mistakes are added: what the YAML parser cannot read, keys that come twice, keys that are no text, tabs, anchors and
    aliases. Spans count in characters of the whole source.
    """
    start, end = (within.start, within.end) if within else (0, len(source.text))
    text = source.text[start:end]
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = start + (mark.index if mark else 0)
        mistakes.append(Mistake(source, _word(source.text, at, end), _say(error)))
        return None
    except yaml.reader.ReaderError as error:
        at = start + min(int(error.position), len(text))
        character = error.character if isinstance(error.character, str) else chr(error.character)
        mistakes.append(
            Mistake(source, _word(source.text, at, end), f"YAML cannot hold the character U+{ord(character):04X}")
        )
        return None
    if node is None:
        return None
    return _locate(node, source, start, mistakes, frozenset())


def _locate(node: yaml.Node, source: Source, shift: int, mistakes: list[Mistake], above: frozenset[int]) -> Node | None:
    span = Span(shift + node.start_mark.index, shift + node.end_mark.index)
    if id(node) in above:
        mistakes.append(Mistake(source, span, "this value holds itself"))
        return None
    above = above | {id(node)}
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, span, _STYLES.get(node.style, "plain"))
    if isinstance(node, yaml.SequenceNode):
        items = (_locate(item, source, shift, mistakes, above) for item in node.value)
        return Sequence(tuple(i for i in items if i is not None), _trim(source.text, span))
    entries: dict[str, Entry] = {}
    for key_node, value_node in node.value:
        key = _locate(key_node, source, shift, mistakes, above)
        if not isinstance(key, Scalar):
            where = key.span if key else span
            mistakes.append(Mistake(source, where, "a key must be a word, not a list or a mapping"))
            continue
        value = _locate(value_node, source, shift, mistakes, above)
        if key.text in entries:
            line = source.position(entries[key.text].key.span.start)[0]
            mistakes.append(Mistake(source, key.span, f"'{key.text}' is set twice, first on line {line}"))
        elif value is not None:
            entries[key.text] = Entry(key, value)
    return Mapping(tuple(entries.values()), _trim(source.text, span))


def _trim(text: str, span: Span) -> Span:
    # A block collection ends, for YAML, where the next key begins.
    return Span(span.start, span.start + len(text[span.start : span.end].rstrip()))


def _word(text: str, at: int, end: int) -> Span:
    at = min(at, end)
    stop = at
    while stop < end and not text[stop].isspace():
        stop += 1
    if stop == at:
        # The parser points behind what it stumbled over: show the last character before it.
        before = len(text[:at].rstrip())
        return Span(max(before - 1, 0), max(before, 0))
    return Span(at, stop)


def _say(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "this is no YAML"
    if "'\\t'" in problem:
        return "a tab stands where YAML wants spaces"
    return f"this is no YAML: {problem}" + (f" ({error.context})" if error.context else "")
