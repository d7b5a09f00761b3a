"""Quotations and who speaks them."""

from __future__ import annotations

from factlint.model.mention import Mention
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Quotation(Mention):
    """Words inside quotation marks. `span` includes the marks, `words` does not; `speaker` and `verb` where found."""

    words: Span
    speaker: Span | None = None
    verb: Span | None = None
