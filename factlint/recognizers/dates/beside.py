"""Weekdays beside dates: in front, behind, in brackets either way, and one for each day of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factlint.model.dated import Dated
from factlint.recognizers.dates.grammar import SPACE, WORD, Grammar
from factlint.recognizers.dates.names import Named, fold
from factlint.text.records import dataclass
from factlint.text.span import Span

_REACH = 64
_MOST_GLUE = 4
"""How many words may stand between a weekday and its date (Friday night last week, 5 May)."""

_GLUE = " \t\u00a0\u202f\u200f\u200e,،、，፣፡፥(（[:"
_DASHES = ("-", "–", "—")
_LAST_WORD = re.compile(rf"{WORD}\.?$")
_FOLLOWS = re.compile(rf"\.?(?:{SPACE}*[)）\]〉]|[.,;:!?)）\]…\"”»—–-]|{SPACE}+[—–-]|{SPACE}*(?:\n|$))")
_NEXT_WORD = re.compile(rf"{SPACE}+({WORD})")


@dataclass(frozen=True, slots=True)
class Beside:
    """A weekday beside a date, or a word for a day's distance from the draft's own date (yesterday)."""

    span: Span
    weekday: int | None = None
    days_off: int | None = None


def with_weekdays(text: str, dates: Sequence[Dated], grammar: Grammar) -> list[Dated]:
    """The dates, each with its weekday where it has one."""
    found: list[Dated] = []
    at = 0
    while at < len(dates):
        size = _series_size(dates, at)
        series = list(dates[at : at + size])
        found += _bind_series(text, series, grammar)
        at += size
    used = {d.weekday_span for d in found if d.weekday_span}
    return [d if d.weekday is not None else _with_weekday_behind(text, d, used, grammar) for d in found]


def _series_size(dates: Sequence[Dated], at: int) -> int:
    """How many dates from here on share one month's name."""
    size = 1
    month = dates[at].month_span
    while at + size < len(dates) and month is not None and dates[at + size].month_span == month:
        size += 1
    return size


def _bind_series(text: str, series: list[Dated], grammar: Grammar) -> list[Dated]:
    weekdays = _weekdays_before(text, series[0].span.start, grammar)
    if len(series) == 1:
        return [_bound(text, series[0], weekdays[0])] if len(weekdays) == 1 else series
    if len(weekdays) == len(series):
        return [_bound(text, d, w) for d, w in zip(series, weekdays, strict=True)]
    own = [_weekdays_before(text, d.span.start, grammar) for d in series]
    if all(len(w) == 1 for w in own):
        return [_bound(text, d, w[0]) for d, w in zip(series, own, strict=True)]
    # "Friday, 10 to 12 June": which of the days is meant cannot be told.
    return series


def _bound(text: str, dated: Dated, beside: Beside) -> Dated:
    return replace(
        dated,
        span=_closed(text, dated.span.to(beside.span)),
        weekday=beside.weekday,
        days_off=beside.days_off,
        weekday_span=beside.span,
    )


def _closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes one inside it."""
    words = text[span.start : span.end]
    for opening, closing in ("()", "（）", "[]"):
        if words.count(opening) > words.count(closing) and text[span.end : span.end + 1] == closing:
            return Span(span.start, span.end + 1)
    return span


def _weekdays_before(text: str, at: int, grammar: Grammar) -> list[Beside]:
    """The weekdays that stand right in front of a place: one, or those of a list (Monday and Tuesday)."""
    offset = max(0, at - _REACH)
    left = text[offset:at]
    cut = left.rfind("\n")
    if cut > 0 and left[cut - 1] != ",":
        # A line that ends without a comma ends what it says.
        left, offset = left[cut + 1 :], offset + cut + 1
    if grammar.unspaced_before is not None:
        found = grammar.unspaced_before.search(left)
        named = grammar.names.weekday(found["name"]) if found else None
        if found is None or named is None:
            return []
        return [Beside(Span(offset + found.start("name"), offset + found.end("name")), named.number)]
    last = _one_before(left, offset, grammar)
    weekdays = [last] if last else []
    while weekdays and weekdays[0].weekday is not None and len(weekdays) < 7:
        joined = grammar.weekday_join.search(left[: weekdays[0].span.start - offset])
        named = grammar.names.weekday(joined["name"]) if joined else None
        if joined is None or named is None:
            break
        weekdays.insert(0, Beside(Span(offset + joined.start("name"), offset + joined.end("name")), named.number))
    return weekdays


def _one_before(left: str, offset: int, grammar: Grammar) -> Beside | None:
    bare = _without_glue(left)
    for _ in range(_MOST_GLUE + 1):
        if len(bare) == len(left) and left:
            # Glued to the date: no weekday.
            return None
        found = _name_at_end(bare, offset, grammar)
        if found is not None:
            return found
        word = _LAST_WORD.search(bare)
        if word is None or word.group().rstrip(".").lower() not in grammar.glue:
            return None
        bare = _without_glue(bare[: word.start()])
    return None


def _without_glue(left: str) -> str:
    bare = left.rstrip(_GLUE + "\n")
    while bare.endswith(_DASHES) and bare[:-1].endswith(tuple(_GLUE)):
        bare = bare[:-1].rstrip(_GLUE + "\n")
    return bare


def _name_at_end(bare: str, offset: int, grammar: Grammar) -> Beside | None:
    has_stop = bare.endswith(".")
    bare = bare[:-1] if has_stop else bare
    for count in range(grammar.spaced_names + 1, 0, -1):
        words = bare.rsplit(None, count)[-count:]
        phrase = " ".join(words)
        if len(words) < count or not bare.endswith(phrase):
            continue
        word = _LAST_WORD.search(phrase)
        if word is None:
            continue
        # One word begins behind any sign ("Saturday/Sunday"); a name of several may begin with a bracket.
        phrase = word.group() if count == 1 else phrase.lstrip("([{\"'“‘«„*_—–-/.…")
        phrase = phrase.lstrip("'‘_")
        start = offset + len(bare) - len(phrase)
        span = Span(start, start + len(phrase))
        days_off = grammar.words.relative.get(phrase.lower())
        if days_off is not None and not has_stop:
            return Beside(span, days_off=days_off)
        named = grammar.names.weekday(phrase)
        if named is None and "-" in phrase:
            # "Mon-Fri": the first of them is read as a list is.
            phrase = phrase.rpartition("-")[2]
            span = Span(span.end - len(phrase), span.end)
            named = grammar.names.weekday(phrase)
        if named is None or (has_stop and not named.is_short):
            # A full stop behind a full name ends a sentence.
            continue
        is_weekday = _is_weekday(phrase, named, bare[: len(bare) - len(phrase)], grammar)
        return Beside(span, named.number) if is_weekday else None
    return None


def _is_weekday(word: str, named: Named, before: str, grammar: Grammar) -> bool:
    """Whether the word before leaves a weekday what it is: not the Sun, nor Sheffield Wednesday."""
    last = _LAST_WORD.search(before.rstrip(" \u00a0")) if before[-1:] in (" ", "\u00a0") else None
    if last is None:
        return True
    previous = last.group()
    if previous.lower() in grammar.words.not_weekdays:
        return False
    if not named.is_careful or previous.lower() in grammar.words.weekday_words:
        return True
    if named.is_short and fold(word) not in grammar.words.also_names:
        return True
    return not previous[:1].isupper() and previous.lower() not in grammar.words.articles


def _with_weekday_behind(text: str, dated: Dated, used: set[Span], grammar: Grammar) -> Dated:
    end = dated.span.end
    beside = None
    if grammar.unspaced_after is not None:
        found = grammar.unspaced_after.match(text, end)
        word = (found["bare"] or found["name"]) if found else None
        named = grammar.names.weekday(word, bare=True) if word else None
        if found is not None and named is not None:
            beside = Span(*found.span("bare" if found["bare"] else "name")), named
    if beside is None:
        beside = _named_behind(text, end, grammar)
    if beside is None or beside[0] in used or any(s.overlaps(beside[0]) for s in used if abs(s.start - end) < _REACH):
        return dated
    span, named = beside
    whole = dated.span.to(Span(span.start, span.end + text.startswith(".)", span.end)))
    return replace(dated, span=_closed(text, whole), weekday=named.number, weekday_span=span)


def _named_behind(text: str, end: int, grammar: Grammar) -> tuple[Span, Named] | None:
    found = grammar.weekday_after.match(text, end)
    if found is None:
        return None
    words = found["name"]
    lengths = [len(words), *(i for i in range(len(words) - 1, 0, -1) if words[i].isspace())]
    for length in lengths:
        named = grammar.names.weekday(words[:length])
        if named is None:
            continue
        span = Span(found.start("name"), found.start("name") + length)
        return (span, named) if _stands_behind(text, span, found, named, grammar) else None
    return None


def _stands_behind(text: str, span: Span, found: re.Match[str], named: Named, grammar: Grammar) -> bool:
    """Whether a weekday behind a date belongs to it, and does not begin something else (5 May, Monday's child)."""
    is_safe = found["open"] is not None or found["intro"] is not None
    if named.is_careful and not is_safe and not grammar.calendar.is_weekday_last:
        return False
    if _FOLLOWS.match(text, span.end):
        return True
    if grammar.calendar.is_weekday_last and not named.is_foreign:
        return True
    word = _NEXT_WORD.match(text, span.end)
    return found["intro"] is not None and word is not None and fold(word.group(1)) in grammar.words.goes_on
