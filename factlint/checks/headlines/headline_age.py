"""An age beside a noun in display text against that of the same noun in the story's opening."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.words.nouns import noun_class
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, RUNNING, Layer
from factlint.model.findings import Match
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, AgeForm
from factlint.text.records import dataclass
from factlint.text.span import Span

_BEHIND = re.compile(r"(?<![\w-])([^\W\d_]{3,}), (\d{1,3})(?=,|$|\n)")
_NOUN = re.compile(r" ([a-z]{3,})(?: ([a-z]{3,}))?(?![\w-])")
_NUMBER = re.compile(r"\d+")
_PERSON = "person"
_OPENING = 3
"""How many sentences of a story may tell of the one who is in its headline."""
_OLDEST = 115


@dataclass(frozen=True, slots=True)
class _Aged:
    """An age, and the noun in small letters for whoever is as old."""

    span: Span
    noun: str
    years: int


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each age at a noun (boy, 14) that the story has nowhere, whose opening gives the noun another one.

    The story tells of one such person only.
    """
    document = article.document
    shown = list(_shown(article))
    if not shown:
        return
    told = list(_told(article))
    body = "\n".join(document.slice(b.span) for b in document.blocks if b.scope in RUNNING)
    known = {int(n) for n in _NUMBER.findall(body) if len(n) <= len(str(_OLDEST))}
    stated = (q for q in article.mentions.of(Quantity) if document.scope_at(q.span.start) in RUNNING)
    known |= {int(q.stated) for q in stated if not any(q.span.overlaps(t.span) for t in told)}
    known |= {t.years for t in told}
    for one in shown:
        alike = [t for t in told if t.noun == one.noun]
        if one.years in known or len({t.years for t in alike}) != 1:
            continue
        first = alike[0]
        if document.sentence_at(first.span.start) in _opening(article):
            here, there = document.slice(one.span), document.slice(first.span)
            yield two_ways(
                document,
                Way(one.span, "stated", "shown"),
                Way(first.span, "found", "story"),
                f"{one.noun} {here}/{there}",
            )


def _opening(article: Article) -> frozenset[int]:
    document = article.document
    body = [n for n, s in enumerate(document.sentences) if document.scope_at(s.start) in RUNNING]
    return frozenset(body[:_OPENING])


def _shown(article: Article) -> Iterator[_Aged]:
    """The ages behind a noun or before one in display text: boy, 14; 14-year-old boy."""
    document, nouns = article.document, article.lexicon.nouns
    assert nouns is not None
    for block in document.blocks_of(*DISPLAY_LINES):
        for found in _BEHIND.finditer(document.text, block.span.start, block.span.end):
            noun = found[1].lower()
            span = Span(*found.span(2))
            if noun_class(noun, nouns) == _PERSON and not document.inside(span, Layer.QUOTE):
                yield _Aged(span, noun, int(found[2]))
    yield from (aged for aged in _joined(article) if document.scope_at(aged.span.start) in DISPLAY_LINES)


def _told(article: Article) -> Iterator[_Aged]:
    yield from (aged for aged in _joined(article) if article.document.scope_at(aged.span.start) in RUNNING)


def _joined(article: Article) -> Iterator[_Aged]:
    """The ages that stand before a noun: a 14-year-old boy."""
    document, nouns = article.document, article.lexicon.nouns
    assert nouns is not None
    for age in article.mentions.of(Age):
        behind = _NOUN.match(document.text, age.span.end) if age.form is AgeForm.NOUN else None
        noun = next((w for w in behind.groups() if w and noun_class(w, nouns) == _PERSON), "") if behind else ""
        if noun:
            yield _Aged(age.number_span, noun, age.years)


KIND = Kind(
    name="headline-age",
    summary="An age in display text against that of the same noun in the story",
    find=find,
    slots={"stated": "the age in the display text", "found": "the age in the story"},
    roles={"there": "the age in the story"},
    repairs={"shown": "the display text made to fit the story", "story": "the story made to fit the display text"},
    mentions=(Age, Quantity),
    words=("nouns", "time"),
)
