"""Years that stand without a day (in 1998, from 2004 to 2019, 1990-2001)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.dated import Dated
from factlint.model.document import Document, Scope
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mentions
from factlint.model.quantity import Quantity
from factlint.model.timed import Year
from factlint.recognizers.base import Recognizer
from factlint.text.span import Span

# Four digits that are no part of another number, price, name or address; the year that a dash ties to them.
_YEAR = re.compile(r"[12]\d{3}(?<![\w.,/:$£€#–-]\d{4})(?:[-–]([12]\d{3}|\d\d))?(?![\w%]|[.,:/–-]\d)")
_FIRST, _LAST = 1100, 2099
_NEXT_WORD = re.compile(r"[\s-]([A-Za-z]+)")


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Year]:
    """The years of a document, but for those of full dates, of the metadata, and four digits that count something."""
    words, text = lexicon.time, document.text
    assert words is not None
    taken = sorted(
        [d.span for d in mentions.of(Dated)]
        + [q.span for q in mentions.of(Quantity) if q.unit is not None or (q.head and len(q.number_span) >= 4)]
    )
    at = 0
    for found in _YEAR.finditer(text):
        while at < len(taken) and taken[at].end <= found.start():
            at += 1
        if at < len(taken) and taken[at].start < found.end():
            continue
        following = _NEXT_WORD.match(text, found.end())
        if following and following.group(1).lower() in words.not_years:
            continue
        if document.scope_at(found.start()) is not Scope.METADATA:
            yield from _years(found)


def _years(found: re.Match[str]) -> Iterator[Year]:
    year = int(found.group()[:4])
    if not _FIRST <= year <= _LAST:
        return
    yield Year(Span(found.start(), found.start() + 4), year)
    other = found.group(1)
    if other is None:
        return
    if len(other) == 4 and _FIRST <= int(other) <= _LAST:
        yield Year(Span(*found.span(1)), int(other), joined=True)
    elif len(other) == 2 and int(other) > year % 100:
        yield Year(Span(*found.span(1)), year - year % 100 + int(other), joined=True)


RECOGNIZER = Recognizer(name="years", finds=(Year,), recognise=recognise, needs=(Dated, Quantity), words=("time",))
