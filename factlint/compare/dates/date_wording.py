"""Dates and weekdays put into words the way the draft itself writes them."""

from __future__ import annotations

import re

from factlint.languages.calendar_table import Calendar
from factlint.model.dated import Dated, Day
from factlint.model.document import Document
from factlint.model.findings import Edit
from factlint.model.lexicon.dates import DateWords
from factlint.text.folding import fold_name
from factlint.text.span import Span

_NUMBER = re.compile(r"(\d+)(\D*)")


def say(day: Day, like: Dated, calendar: Calendar) -> str:
    """A day in the document's language, in the order in which the draft writes that date."""
    month_first = None
    if like.day_span is not None and like.month_span is not None:
        month_first = like.month_span.start < like.day_span.start
    return calendar.say(day.year, day.month or 1, day.day or 1, month_first=month_first)


def say_weekday(number: int, calendar: Calendar, like: str = "") -> str:
    """A weekday's name; written as `like` is, capital for capital and short for short."""
    name = calendar.weekday_names[number] if calendar.weekday_names else ""
    folded = fold_name(like).strip(" .")
    if folded in calendar.short_weekdays:
        short = next((f for f, n in calendar.short_weekdays.items() if n == number), name)
        # The table's forms are folded: the beginning of the name has its accents.
        name = name[: len(short)] if fold_name(name[: len(short)]) == short else short
    if len(like) > 1 and like.isupper():
        return name.upper()
    return name[:1].upper() + name[1:] if like[:1].isupper() else name


def reworded(dated: Dated, day: Day, document: Document, calendar: Calendar, words: DateWords | None) -> Edit | None:
    """The edit that makes another day of a date in place; None where the words that would change lie elsewhere."""
    old, whole = dated.readings[0], dated.date_span
    if whole is None or dated.day_span is None or dated.month_span is None:
        return None
    parts: list[tuple[Span, str]] = [(dated.day_span, _day(document.slice(dated.day_span), day, words))]
    if day.month != old.month:
        parts.append((dated.month_span, _month(document.slice(dated.month_span), day, calendar)))
    if day.year != old.year and dated.year_span is not None:
        parts.append((dated.year_span, str(day.year)[-len(dated.year_span) :]))
    text = document.slice(whole)
    for span, replacement in sorted(parts, reverse=True):
        if not whole.contains(span):
            return None
        text = text[: span.start - whole.start] + replacement + text[span.end - whole.start :]
    return Edit(whole, text)


def _day(stated: str, day: Day, words: DateWords | None) -> str:
    found = _NUMBER.match(stated)
    digits, ending = found.groups() if found else (stated, "")
    number = f"{day.day:0{len(digits)}}" if digits[:1] == "0" else str(day.day)
    if words is not None and ending in words.ordinals:
        others = [e for e, days in words.ordinals.items() if not days]
        ending = next((e for e, days in words.ordinals.items() if day.day in days), others[0] if others else "")
    return number + ending


def _month(stated: str, day: Day, calendar: Calendar) -> str:
    if stated.isdigit():
        return f"{day.month:0{len(stated)}}" if stated[:1] == "0" else str(day.month)
    name = calendar.month_names[(day.month or 1) - 1] if calendar.month_names else stated
    return name[:1].upper() + name[1:] if stated[:1].isupper() else name
