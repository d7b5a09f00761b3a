"""A block whose place in the story is being decided."""

from __future__ import annotations

import re
from functools import cached_property

from factlint.model.document import Scope
from factlint.model.draft import DraftBlock
from factlint.text.records import dataclass

_NOT_WORDS = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")


@dataclass
class Part:
    """A block of a draft, its words, and the scope that it has so far; None is: nothing has claimed it yet."""

    block: DraftBlock
    words: str
    scope: Scope | None

    @cached_property
    def line(self) -> str:
        """The words in lower case, with single spaces."""
        return " ".join(self.words.split()).lower()

    @cached_property
    def folded(self) -> str:
        """The words alone, in lower case, so that two ways of setting one line are equal."""
        return fold(self.words)

    @property
    def is_sentence(self) -> bool:
        """Whether the words end as a sentence does."""
        return bool(_SENTENCE.search(self.words))


def fold(words: str) -> str:
    """Words in lower case, without the marks between them."""
    return _NOT_WORDS.sub(" ", words).strip().casefold()
