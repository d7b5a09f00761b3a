"""What a recognizer is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention, Mentions
from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True)
class Recognizer:
    """A reader of one family of mentions.

    `recognise` gets the document, the mentions of the types that it `needs`, and the language's words. It does not run
    where the language lacks one of the `words`, the parts of the lexicon that it cannot do without.
    """

    name: str
    finds: tuple[type[Mention], ...]
    recognise: Callable[[Document, Mentions, Lexicon], Iterable[Mention]]
    needs: tuple[type[Mention], ...] = ()
    words: tuple[str, ...] = ()
