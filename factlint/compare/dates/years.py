"""The year of a date that states none: near the draft's own date, unless the draft speaks of another time."""

from __future__ import annotations

import re
from dataclasses import replace

from factlint.compare.dates.dates import days_between, weekday, year_near
from factlint.compare.verdict import Verdict
from factlint.model.article import AsOf
from factlint.model.dated import Dated, Day
from factlint.model.document import Document, Layer, Scope
from factlint.model.lexicon.dates import DateWords
from factlint.model.mention import Mentions
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

# A number that can be a year of our calendar, and is no part of another number or of a price.
_YEAR = re.compile(r"(?<![\w.,/:$£€-])(1[789]\d\d|20\d\d)(?!\d|[.,:/]\d|%)")
_SHORT_YEAR = re.compile(r"(?<!\w)['’](\d\d)(?!\w)")

_DAYS_BACK = 45
"""How many days ago a date without a year may be for the draft to mean it without saying which year."""

_DAYS_AHEAD = 62
"""The same for days to come, of which the draft must also speak as such."""

_DAYS_SOON = 21
"""How many days to come need no word of the future, where the weekday is not that of last year."""

_DAYS_APART = 21
"""How many days a date is from another one that is sure to be of the draft's own year."""

_ASIDE = frozenset({Scope.CAPTION, Scope.ALT, Scope.TABLE, Scope.NOTE, Scope.FURNITURE, Scope.METADATA})
"""Where old dates stand without their year: captions of archive pictures, tables."""


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that the draft states, and where."""

    year: int
    span: Span


def named_years(document: Document) -> tuple[NamedYear, ...]:
    """All years that the words of a draft name, in order; its metadata speaks of the draft, not of what it tells."""
    found = [NamedYear(int(m.group(1)), Span(*m.span(1))) for m in _YEAR.finditer(document.text)]
    for short in _SHORT_YEAR.finditer(document.text):
        found += [NamedYear(c + int(short.group(1)), Span(*short.span())) for c in (1900, 2000)]
    told = (n for n in found if document.scope_at(n.span.start) is not Scope.METADATA)
    return tuple(sorted(told, key=lambda n: n.span))


def in_year_of(dated: Dated, as_of: AsOf | None) -> tuple[Day, ...]:
    """The readings of a date, those without a year in the year nearest to the draft's own date; () where unknown."""
    if as_of is None:
        return tuple(r for r in dated.readings if r.year is not None)
    days = (r if r.year is not None else replace(r, year=year_near(r, as_of.day)) for r in dated.readings)
    return tuple(d for d in days if d.year is not None)


@dataclass(frozen=True, slots=True)
class YearContext:
    """What a draft as a whole says about the years of its dates. Made once for a draft."""

    document: Document
    mentions: Mentions
    as_of: AsOf
    words: DateWords
    named: tuple[NamedYear, ...]

    def is_sure(self, dated: Dated, days: tuple[Day, ...]) -> bool:
        """Whether a weekday that does not fit the nearest year must be wrong: nothing hints at another year."""
        return (
            self._is_said_plainly(dated)
            and not self._fits_named_year(dated)
            and not self._speaks_of_other_year(dated)
            and all(self._is_near(dated, d) for d in days)
            and not self._is_one_of_many(dated)
        )

    def _is_said_plainly(self, dated: Dated) -> bool:
        scope = self.document.scope_at(dated.span.start)
        return scope not in _ASIDE and not self.document.inside(dated.span, Layer.QUOTE)

    def _fits_named_year(self, dated: Dated) -> bool:
        years = {n.year for n in self.named}
        return any(_agrees(dated, year) for year in years)

    def _speaks_of_other_year(self, dated: Dated) -> bool:
        block = self.document.block_at(dated.span.start)
        if block is None:
            return True
        words = self.document.slice(block.span).casefold()
        if any(w in words for w in self.words.other_year):
            return True
        here = self.document.sentence_at(dated.span.start)
        start = self.document.sentences[max(0, here - 1)].start if here is not None else block.span.start
        near = [n for n in self.named if max(start, block.span.start) <= n.span.start < dated.span.end]
        return any(abs(n.year - (self.as_of.day.year or 0)) > 1 for n in near)

    def _is_near(self, dated: Dated, day: Day) -> bool:
        days = days_between(self.as_of.day, day)
        if days is None:
            return False
        if 0 < days <= _DAYS_SOON and not _agrees(dated, (self.as_of.day.year or 0) - 1):
            return True
        return -_DAYS_BACK <= days <= 0 or (days <= _DAYS_AHEAD and days > 0 and self._is_to_come(dated))

    def _is_to_come(self, dated: Dated) -> bool:
        """Whether the sentence speaks of the future, or another date in it, or near this one in time, fits the year."""
        index = self.document.sentence_at(dated.span.start)
        if index is None:
            return False
        sentence = self.document.sentences[index]
        if phrases(self.words.future).search(self.document.slice(sentence).casefold()):
            return True
        if any(self._fits(d) for d in self.mentions.within(Dated, sentence) if d is not dated):
            return True
        return any(self._fits(d) and self._are_near(d, dated) for d in self.mentions.of(Dated) if d is not dated)

    def _are_near(self, one: Dated, other: Dated) -> bool:
        """Whether two dates without a year are so near to each other that they are of one year."""
        apart = (days_between(a, b) for a in in_year_of(one, self.as_of) for b in in_year_of(other, self.as_of))
        return any(days is not None and abs(days) <= _DAYS_APART for days in apart)

    def _is_one_of_many(self, dated: Dated) -> bool:
        """Whether as many weekdays of the draft are out of step with the year as in step: it tells of another one.

        Those that a year named in the draft explains count for neither side.
        """
        bare = [d for d in self.mentions.of(Dated) if _is_bare(d) and not self._fits_named_year(d)]
        misfits = {(d.readings, d.weekday) for d in bare if not self._fits(d)}
        fits = {(d.readings, d.weekday) for d in bare if self._fits(d)}
        return len(misfits) > 1 and len(misfits) >= len(fits)

    def _fits(self, dated: Dated) -> bool:
        days = in_year_of(dated, self.as_of)
        return _is_bare(dated) and any(weekday(d, dated.weekday or 0) is Verdict.AGREE for d in days)


def _is_bare(dated: Dated) -> bool:
    return dated.weekday is not None and bool(dated.readings) and dated.readings[0].year is None


def _agrees(dated: Dated, year: int) -> bool:
    stated = dated.weekday or 0
    return any(weekday(replace(r, year=year), stated) is Verdict.AGREE for r in dated.readings)
