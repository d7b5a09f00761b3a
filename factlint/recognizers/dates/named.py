"""Dates whose month is a name (21st of February 2022, Feb. 21), found from the number of the day outwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.dated import Dated, Day
from factlint.recognizers.dates.grammar import Grammar
from factlint.recognizers.dates.names import Named, fold
from factlint.text.neighbours import word_before
from factlint.text.span import Span

# The first figure stands before the look back at what it follows: the search then goes from figure to figure.
_NUMBER = re.compile(r"\d(?<![\d$£€#]\d)\d?(?!\d)")
_LEFT = 48
"""How many characters before a number may matter; a month's name and what stands between are shorter."""

_HIGHEST = 39
"""The highest number that a writer may have meant for a day and mistyped."""

_ENDS_NUMBER = re.compile(r"[.,:]\d|\s?%|[-–]\d{3}")
_NEXT_WORD = re.compile(r"[-–\s]*([^\s\d,;:!?()]+)")


def read_named(text: str, grammar: Grammar, taken: list[Span]) -> Iterator[Dated]:
    """The dates with a month's name, in order; nothing inside a taken span is read again."""
    taken = sorted(taken)
    at, end = 0, 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if start < end or (at < len(taken) and taken[at].start <= start) or int(number.group()) > _HIGHEST:
            continue
        dated = _month_before(text, number, grammar, end)
        if dated is None or dated.year_span is None:
            # "Meurzh 13 Eost 2017": Meurzh is Tuesday and March in Breton.
            after = _month_after(text, number, grammar)
            dated = after if dated is None or (after is not None and after.year_span is not None) else dated
        if dated is not None and (dated.year_span or 1 <= (dated.readings[0].day or 0) <= 31):
            end = dated.span.end
            yield dated


def read_shapes(text: str, grammar: Grammar) -> Iterator[Dated]:
    """The dates of languages whose months have numbers (2022年2月21日)."""
    for shape in grammar.shapes:
        for found in shape.finditer(text):
            year = int(found["y"]) if found["y"] else None
            day = Day(year, int(found["m"]), int(found["d"]))
            spans = {letter: Span(*found.span(letter)) for letter in "dm"}
            year_span = Span(*found.span("y")) if found["y"] else None
            whole = Span(*found.span())
            yield Dated(whole, (day,), None, None, None, whole, None, spans["d"], spans["m"], year_span)


def _month_after(text: str, number: re.Match[str], grammar: Grammar) -> Dated | None:
    start = number.start()
    before = text[start - 1 : start]
    if before.isalnum() and not grammar.calendar.is_unspaced:
        return None
    if before and before in ".,:" and text[start - 2 : start - 1].isdigit():
        return None
    found = grammar.after_day.match(text, number.end())
    if found is None:
        return None
    name, length = _month_name(found["name"], grammar)
    for _ in range(2):
        # A language without words of its own: what stands between day and month is let pass where it is short.
        short = grammar.short_word.match(text, found.start("name")) if grammar.short_word and name is None else None
        further = grammar.after_day.match(text, short.end()) if short else None
        if further is not None:
            found = further
            name, length = _month_name(found["name"], grammar)
    if name is None or word_before(text, start).lower() in grammar.words.not_days:
        return None
    month_span = Span(found.start("name"), found.start("name") + length)
    ending = grammar.ending.match(text, number.end())
    day_span = Span(start, ending.end() if ending else number.end())
    end = month_span.end
    if text[end : end + 1] == "." and (name.is_short or text[end + 1 : end + 2].isdigit()):
        end += 1
    return _with_year(text, day_span.to(Span(start, end)), (day_span, month_span), name, grammar)


def _month_before(text: str, number: re.Match[str], grammar: Grammar, from_: int) -> Dated | None:
    start = number.start()
    left = text[max(from_, start - _LEFT) : start]
    left = left[left.rfind("\n") + 1 :]
    bare = left.rstrip(" \u00a0\u202f\t")
    if bare and bare[-1] in "./-," and len(bare) > 1:
        bare = bare[:-1]
    if not bare or (not bare[-1].isalpha() and bare[-1].isascii()):
        return None
    name, month_span = _month_at_end(bare, start - len(left), grammar)
    if name is None or month_span is None:
        return None
    if name.is_foreign or _is_no_day(text, number.end(), grammar):
        return None
    ending = grammar.ending.match(text, number.end())
    day_span = Span(start, ending.end() if ending else number.end())
    return _with_year(text, month_span.to(day_span), (day_span, month_span), name, grammar)


def _is_no_day(text: str, end: int, grammar: Grammar) -> bool:
    """Whether what follows a number behind a month's name makes it another number (in March 10,000 people)."""
    following = text[end : end + 1]
    if following.isalpha() and not grammar.ending.match(text, end):
        return not grammar.calendar.is_unspaced
    if _ENDS_NUMBER.match(text, end):
        return True
    word = _NEXT_WORD.match(text, end)
    return word is not None and word.group(1).rstrip(".").lower() in grammar.words.not_of_month


def _month_name(words: str, grammar: Grammar) -> tuple[Named | None, int]:
    """The month that words begin with, the longest name first, and how many characters its name has."""
    for length in _prefixes(words) if grammar.spaced_names else (len(words),):
        word = words[:length]
        if (named := grammar.names.month(word)) is not None:
            return named, length
        for link in grammar.elided:
            # "7 d'octubre": the link is no part of the name.
            if word.lower().replace("’", "'").startswith(link) and (named := grammar.names.month(word[len(link) :])):
                return named, length
    return None, 0


def _prefixes(words: str) -> list[int]:
    return [len(words), *sorted((i for i, c in enumerate(words) if c.isspace()), reverse=True)]


def _month_at_end(left: str, offset: int, grammar: Grammar) -> tuple[Named | None, Span | None]:
    """The month whose name ends a text, and where it stands; a link (the) may follow it."""
    words = left.split()[-2 - grammar.spaced_names :]
    if len(words) > 1 and words[-1].lower() in grammar.words.day_links:
        left = left[: left.rindex(words.pop())].rstrip()
    words[-1] = words[-1].rstrip(".,")
    left = left.rstrip(".,")
    for count in range(min(len(words), 1 + grammar.spaced_names), 0, -1):
        phrase = " ".join(words[-count:]).lstrip("([\"'“‘—–-/.")
        if count > 1 and not left.endswith(phrase):
            continue
        if phrase and (named := grammar.names.month(phrase)) is not None:
            start = offset + len(left) - len(phrase)
            return named, Span(start, start + len(phrase))
    return None, None


def _with_year(text: str, span: Span, parts: tuple[Span, Span], name: Named, grammar: Grammar) -> Dated | None:
    """The date with the year that follows it or, in languages that write so, goes before it."""
    day_span, month_span = parts
    number = int("".join(c for c in text[day_span.start : day_span.start + 2] if c.isdecimal()))
    year, year_span = None, None
    found = grammar.year_after.match(text, span.end)
    if found is not None:
        tail = (found["tail"] or "").strip(" .-").lower()
        if found["year"] and (tail in grammar.words.before_christ or tail.split(".")[0] in grammar.words.before_christ):
            return None
        if _is_year(found, tail, grammar):
            group = "year" if found["year"] else "short"
            year_span = Span(*found.span(group))
            year = int(found[group]) + (0 if found["year"] else 2000)
    if year is None and (grammar.calendar.is_year_first or grammar.short_word is not None):
        before = grammar.year_before.search(text[max(0, span.start - 16) : span.start])
        if before is not None:
            start = max(0, span.start - 16) + before.start()
            year, year_span = int(before["year"]), Span(start, start + 4)
    if name.is_foreign and year is None:
        return None
    if year is not None and grammar.words.year_offset and year > 2300:
        year -= grammar.words.year_offset
    whole = span.to(year_span) if year_span else span
    readings: tuple[Day, ...] = (Day(year, name.number, number),)
    if year_span is not None and len(year_span) == 2:
        readings = (*readings, Day(1900 + year % 100 if year else None, name.number, number))
    return Dated(whole, readings, None, None, None, whole, None, day_span, month_span, year_span)


def _is_year(found: re.Match[str], tail: str, grammar: Grammar) -> bool:
    if tail in grammar.words.not_years:
        return False
    is_glued = found["tail"] is not None and found["tail"][:1] not in " \u00a0\u202f-.\t'’"
    return not is_glued or fold(tail) in grammar.calendar.links or tail in grammar.words.links or not found["year"]
