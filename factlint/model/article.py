"""Everything that a check may look at."""

from __future__ import annotations

from factlint.model.dated import Day
from factlint.model.document import Document
from factlint.model.evidence import NOTHING, Evidence
from factlint.model.facts import Facts
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mentions
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class AsOf:
    """The draft's own date, and where it says so; `span` is None where it came from outside the draft."""

    day: Day
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A document with what was read in it. `as_of` is never the clock: None where the draft has no date.

    `evidence` is what the newsroom keeps beside the draft, as far as it speaks of what the draft names.
    """

    document: Document
    mentions: Mentions
    facts: Facts
    lexicon: Lexicon
    as_of: AsOf | None = None
    evidence: Evidence = NOTHING
