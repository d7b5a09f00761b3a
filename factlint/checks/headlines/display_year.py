"""A year in a caption or another line of display that is a slip of one in the story."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.numbers.digit_slips import are_swapped, is_one_off
from factlint.compare.words.nouns import stem
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, RUNNING, Document, Scope
from factlint.model.findings import Match
from factlint.model.lexicon.nouns import NounWords
from factlint.model.timed import Year
from factlint.text.records import dataclass
from factlint.text.span import Span

_SHOWN = DISPLAY_LINES | {Scope.CAPTION}
_DIGITS = 4
_SHARED = 2
_SHORTEST = 4
_RECENT, _HUNDRED = 15, 100


@dataclass(frozen=True, slots=True)
class _Year:
    """A year, with the stems of the sentence that it stands in."""

    value: int
    span: Span
    stems: frozenset[str]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each year of display that the story has nowhere, while two digits swapped make it one of the story's.

    So does one digit that is another, where both years stand among the same words. Of the years just before a story's
    own many are in it, and the swapped ones must stand among the same words, too.
    """
    document, nouns = article.document, article.lexicon.nouns
    assert nouns is not None
    years = article.mentions.of(Year)
    shown = [y for y in years if document.scope_at(y.span.start) in _SHOWN]
    if not shown:
        return
    told = [_read(document, y, nouns) for y in years if document.scope_at(y.span.start) in RUNNING]
    own = article.as_of.day.year if article.as_of is not None else None
    latest = max([y.year for y in years] + ([own] if own is not None else []))
    text = " ".join(document.slice(b.span) for b in document.blocks_of(*RUNNING))
    for year in shown:
        if document.slice(year.span) in text:
            continue
        here = _read(document, year, nouns)
        rivals = [there for there in told if _is_slip(here, there, latest)]
        if len({r.value for r in rivals}) == 1 and not year.joined:
            yield _match(document, year, rivals[0])


def _read(document: Document, year: Year, nouns: NounWords) -> _Year:
    index = document.sentence_at(year.span.start)
    words = document.slice(document.sentences[index]).lower().split() if index is not None else []
    stems = {stem(w.strip(".,;:()"), nouns) for w in words if len(w) >= _SHORTEST and w not in nouns.ends}
    return _Year(year.year, year.span, frozenset(s for s in stems if not s.isdigit()))


def _is_slip(shown: _Year, told: _Year, latest: int) -> bool:
    """Whether the one year can only be meant to be the other, in a draft whose latest year is known."""
    one, other = Decimal(shown.value), Decimal(told.value)
    are_alike = len(shown.stems & told.stems) >= _SHARED
    is_recent = min(shown.value, told.value) >= latest - _RECENT
    if shown.value // _HUNDRED == told.value // _HUNDRED and are_swapped(one, other):
        return are_alike or not is_recent
    return is_one_off(one, other, least=_DIGITS) and are_alike and not is_recent


def _match(document: Document, shown: Year, told: _Year) -> Match:
    key = f"{document.slice(shown.span)}/{document.slice(told.span)}"
    return two_ways(document, Way(shown.span, "stated", "shown"), Way(told.span, "found", "story"), key)


KIND = Kind(
    name="display-year",
    summary="A year in display text that is a slip of one in the story",
    find=find,
    slots={"stated": "the year in the display text", "found": "the year in the story"},
    roles={"there": "the year in the story"},
    repairs={"shown": "the display text made to fit the story", "story": "the story made to fit the display text"},
    mentions=(Year,),
    words=("time", "nouns"),
)
