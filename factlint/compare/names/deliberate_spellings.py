"""Where a spelling is meant: in a line-up, and in a draft that speaks of how a name is spelled."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Final

from factlint.model.document import Document
from factlint.text.span import Span

_WORDS: Final = re.compile(r"\w+")


def is_listed(text: str, span: Span) -> bool:
    """Whether a word stands alone between commas, as in the line-up of a team: everybody there has his own name."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    return (
        (before in (", ", ") ") or before[-1:] == "\n") and after[:2] in (", ", " (") and after[2:] == after[2:].upper()
    )


def is_about_spelling(document: Document, spans: Sequence[Span], notes: Set[str]) -> bool:
    """Whether a sentence with one of the spans has a word by which drafts speak of a spelling (`notes`)."""
    for span in spans:
        index = document.sentence_at(span.start)
        if index is not None and not notes.isdisjoint(
            _WORDS.findall(document.slice(document.sentences[index]).lower())
        ):
            return True
    return False
