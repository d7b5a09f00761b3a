"""YAML with a place on every value.

Every scalar stays text: `NO` is Norway, `1:30` is not 90, and a date is no date yet.
"""

from __future__ import annotations

from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.placed import Style

NULLS = ("", "~", "null", "Null", "NULL")
"""What stands for nothing, where no quotation marks are around it."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value, where it is written, and how: plain, in quotation marks, or as a block."""

    text: str
    span: Span
    style: Style = "plain"

    @property
    def is_null(self) -> bool:
        """Whether nothing is written, or one of YAML's words for nothing."""
        return self.style == "plain" and self.text in NULLS


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

    Mistakes are added: what the YAML parser cannot read, tabs, keys that come twice or are no text, aliases, tags, a
    second document. Anchors that no alias names do no harm. Spans count in characters of the whole source.
    """
    # Imported here: what the archive keeps needs no parser, and to import that takes as long as to check a draft.
    from factlint.yamlfile.parsing import parse

    return parse(source, mistakes, within)
