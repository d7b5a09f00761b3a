"""A mistake in a YAML file: where it is, and what would be right."""

from __future__ import annotations

from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in a YAML file. `message` is a sentence without a full stop; `span` counts in the source.

    `suggestions` are words that may stand in place of the span, the nearest first. `advice` says the same to people.
    """

    source: Source
    span: Span
    message: str
    suggestions: tuple[str, ...] = ()
    advice: str = ""
