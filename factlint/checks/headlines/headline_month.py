"""A month in the headline for what the story puts into another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.numbers.counts import stems
from factlint.languages.calendar_table import Calendar, calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import DISPLAY_LINES, RUNNING, Document, Layer
from factlint.model.findings import Match
from factlint.model.lexicon.opposites import OppositeWords
from factlint.model.lexicon.time import TimeWords
from factlint.text.letters import CAPITAL
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_OPENING = 3
"""How many sentences of a story may tell of what its headline announces."""

_SHARED = 2
_SHORTEST = 3
_CAPITALISED = re.compile(rf"(?<![\w'’-]){CAPITAL}[^\W\d_]{{2,}}(?![\w'’-])")
_FIGURE = re.compile(r" \S*\d")
_REACH = 20
_STOP = re.compile(r"[.,;:()–—?!\n]")


@dataclass(frozen=True, slots=True)
class _Month:
    """A month that is named, by its number."""

    number: int
    span: Span


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for the only month of a headline that the story names nowhere, while its opening announces another.

    A sentence of the opening has words of the headline, says that something will be, and names one month for it. A
    story that tells any time by months from its own (next month), or by seasons, may mean the headline's.
    """
    document, lexicon = article.document, article.lexicon
    words, nouns, opposites = lexicon.time, lexicon.nouns, lexicon.opposites
    assert words is not None and nouns is not None and opposites is not None
    calendar = calendar_of(lexicon.code)
    lines = [(b.span, list(_months(document, b.span, calendar))) for b in document.blocks_of(*DISPLAY_LINES)]
    lines = [(span, found) for span, found in lines if len(found) == 1 and _is_time(document, found[0], words)]
    if not lines:
        return
    named = {m.number for b in document.blocks_of(*RUNNING) for m in _months(document, b.span, calendar)}
    dated = (d for d in article.mentions.of(Dated) if document.scope_at(d.span.start) in RUNNING)
    named |= {day.month for d in dated for day in d.readings if day.month is not None}
    story = "\n".join(document.slice(b.span) for b in document.blocks_of(*RUNNING)).lower()
    if not named or phrases((*words.months, *words.loose_months)).search(story):
        return
    own = article.as_of.day.month if article.as_of is not None else None
    body = [s for s in document.sentences if document.scope_at(s.start) in RUNNING][:_OPENING]
    for line, (month,) in lines:
        about = _content(stems(document.slice(line).lower(), nouns))
        if month.number in named or month.number == own:
            continue
        told = [
            m
            for s in body
            if len(about & stems(document.slice(s).lower(), nouns)) >= _SHARED
            for m in _announced(document, s, calendar, words, opposites)
        ]
        if len({m.number for m in told}) == 1:
            key = f"{document.slice(month.span)}/{document.slice(told[0].span)}"
            yield two_ways(document, Way(month.span, "stated", "shown"), Way(told[0].span, "found", "story"), key)


def _content(found: frozenset[str]) -> frozenset[str]:
    return frozenset(s for s in found if len(s) >= _SHORTEST)


def _months(document: Document, span: Span, calendar: Calendar) -> Iterator[_Month]:
    """The words of a stretch that name a month in full."""
    for word in _CAPITALISED.finditer(document.text, span.start, span.end):
        number = calendar.months.get(word.group().lower())
        if number is not None:
            yield _Month(number, Span(*word.span()))


def _announced(
    document: Document, sentence: Span, calendar: Calendar, words: TimeWords, opposites: OppositeWords
) -> Iterator[_Month]:
    """The only month of a sentence, where it stands in the clause of a verb in the future and in no quotation."""
    months = list(_months(document, sentence, calendar))
    if len(months) != 1 or document.inside(months[0].span, Layer.QUOTE) or not _is_time(document, months[0], words):
        return
    before = document.text[sentence.start : months[0].span.start].lower()
    will = max((m.end() for m in phrases((*words.future, *words.put_off)).finditer(before)), default=None)
    if will is None or _STOP.search(before, will):
        return
    # "By the council" begins something else, "by 4%" does not.
    if not any(not _FIGURE.match(before, m.end()) for m in phrases(opposites.clauses).finditer(before, will)):
        yield months[0]


def _is_time(document: Document, month: _Month, words: TimeWords) -> bool:
    """Whether a month stands as a time does: in May, on 3 May; not as a name."""
    before = document.text[max(0, month.span.start - _REACH) : month.span.start].lower().split()
    while before and before[-1][:1].isdigit():
        before.pop()
    return bool(before) and before[-1] in words.before_months


KIND = Kind(
    name="headline-month",
    summary="A month in the headline for what the story puts into another",
    find=find,
    slots={"stated": "the month of the headline", "found": "the month of the story"},
    roles={"there": "the month of the story"},
    repairs={"shown": "the display text made to fit the story", "story": "the story made to fit the display text"},
    mentions=(Dated,),
    words=("time", "nouns", "opposites"),
)
