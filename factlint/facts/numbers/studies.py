"""Studies: the year of a survey or poll of certain people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.timed import Trait
from factlint.text.span import Span
from factlint.text.years import SINCE_1900

_WORD_BEFORE = re.compile(r"\b([A-Za-z]+) $")
_REACH = 24


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each study that is named with its year; one that a "the" refers back to says so."""
    words = reading.lexicon.attributes
    assert words is not None
    document = reading.document
    for found in _pattern(words).finditer(document.text):
        span = Span(*found.span("year"))
        the = _WORD_BEFORE.search(document.text, max(0, span.start - _REACH), span.start)
        is_back = the is not None and the[1].lower() in words.definite
        yield Fact(
            FactKind.STUDY,
            Subject(f"{found['noun'].lower()}", found["noun"], frozenset({Trait.POINTS_BACK} if is_back else ())),
            Span(span.start, found.end()),
            value=found["year"],
            voice=voice(document, span),
            place=place(document, span),
        )


@cache
def _pattern(words: AttributeWords) -> re.Pattern[str]:
    nouns = "|".join(sorted(words.studies))
    return re.compile(rf"(?P<year>{SINCE_1900})(?<!\w....) (?P<noun>{nouns})\b")


BINDER = Binder(name="studies", states=(FactKind.STUDY,), needs=(), bind=bind, words=("attributes",))
