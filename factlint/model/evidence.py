"""What a newsroom keeps beside a draft, as far as it speaks of that draft: fact sheets, transcripts, outreach logs."""

from __future__ import annotations

from bisect import bisect_right

from factlint.model.facts import Facts
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

COMMON = "common"
"""The trait of a name on a fact sheet that shares a word with many others there: namesakes are likely."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says without a break in a transcript; `first` is the index of its first word.

    `speaker` is the label as written, empty where there is none.
    """

    first: int
    speaker: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Transcript:
    """The words that were said, in order. `spans` are their places in the source, which is the file.

    `words` are in lower case, without punctuation. `times` are the time codes, each with the index of the first word
    behind it.
    """

    source: Source
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    turns: tuple[Turn, ...] = ()
    times: tuple[tuple[int, str], ...] = ()

    def turn_at(self, word: int) -> Turn | None:
        """The turn that a word belongs to."""
        index = bisect_right(self.turns, word, key=lambda t: t.first) - 1
        return self.turns[index] if index >= 0 else None

    def time_at(self, word: int) -> str:
        """The last time code before a word; empty where there is none."""
        index = bisect_right(self.times, word, key=lambda t: t[0]) - 1
        return self.times[index][1] if index >= 0 else ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the evidence says of what a draft names.

    `facts` come from fact sheets and outreach logs; each has an origin, and a source in which its spans count. They are
    kept apart from the draft's own, so that no check takes a place in another file for one in the draft. `sheets` and
    `logs` are the files that are held, whether they say anything of this draft or not.
    """

    facts: Facts = Facts()
    transcripts: tuple[Transcript, ...] = ()
    sheets: tuple[Source, ...] = ()
    logs: tuple[Source, ...] = ()


NOTHING = Evidence()
