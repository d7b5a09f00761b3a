"""Dates, weekdays, and both side by side, in every language of the calendar table."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.dated import Dated
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mentions
from factlint.recognizers.base import Recognizer
from factlint.recognizers.dates.beside import with_weekdays
from factlint.recognizers.dates.figures import read_figures
from factlint.recognizers.dates.grammar import Grammar, grammar_of
from factlint.recognizers.dates.named import read_named, read_shapes
from factlint.recognizers.dates.names import fold
from factlint.recognizers.dates.series import with_series
from factlint.text.span import Span


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Dated]:
    """The dates of a document, then the weekdays and relative days that stand alone."""
    text = document.text
    grammar = grammar_of(lexicon.code, document.region, lexicon.dates)
    figures = list(read_figures(text, grammar))
    # Two figures (21/2) are a date only beside a weekday; without one they may be anything.
    doubtful = {d.span for d in figures if d.year_span is None}
    figures += read_shapes(text, grammar)
    dates = [*figures, *read_named(text, grammar, [d.span for d in figures])]
    dates.sort(key=lambda d: d.span)
    dates = with_weekdays(text, with_series(text, dates, grammar), grammar)
    yield from (d for d in dates if d.weekday is not None or d.date_span not in doubtful)
    yield from _alone(text, grammar, [d.weekday_span for d in dates if d.weekday_span])


def _alone(text: str, grammar: Grammar, used: list[Span]) -> Iterator[Dated]:
    if grammar.alone is None:
        return
    starts = {s.start for s in used}
    for found in grammar.alone.finditer(text):
        span = Span(*found.span())
        if span.start in starts:
            continue
        days_off = grammar.words.relative.get(found.group().lower())
        if days_off is not None:
            yield Dated(span, days_off=days_off)
        elif (number := grammar.calendar.weekdays.get(fold(found.group()))) is not None:
            before = text[max(0, span.start - 20) : span.start].split()
            if not before or before[-1].lower() not in grammar.words.not_weekdays:
                yield Dated(span, weekday=number, weekday_span=span)


RECOGNIZER = Recognizer(name="dates", finds=(Dated,), recognise=recognise)
