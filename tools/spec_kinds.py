"""What of the specs of Recognizers-Text is compared with which mentions: the files, the scope, and what is equal."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from factlint.languages.calendar_table import calendar_of
from factlint.languages.load import load
from factlint.languages.measures import table
from factlint.model.dated import Dated, Day
from factlint.model.mention import Mention
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, Year
from factlint.text.span import Span

MONTHS = "|".join(sorted({*calendar_of("en", "").months, *calendar_of("en", "").short_months}, key=len, reverse=True))
WEEKDAYS = "|".join(sorted({*calendar_of("en", "").weekdays, *calendar_of("en", "").short_weekdays}, key=len))

NAMED_DAY = re.compile(
    rf"(?:(?P<weekday>[a-z]+)\.?,? (?:the )?)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ .-]*(?:of )?(?P<m>{MONTHS})"
    rf"|(?P<m2>{MONTHS})[ .-]*(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\.?"
    rf"(?:(?:,? ?|[-/. ]+)(?:of )?(?P<y>\d{{4}}|['’]?\d\d))?"
)
FIGURES = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
DAY_RANGE = re.compile(
    rf"(?:from |between )?(?:(?:{MONTHS})\.? )?\d{{1,2}}(?:st|nd|rd|th)? ?(?:-|–|to|till|until|and|through) ?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?(?:{MONTHS}))?,?(?: (?:in )?\d{{4}})?"
)
YEAR = re.compile(r"(?:in |the year (?:of )?|year )?\d{4}")


@dataclass(frozen=True, slots=True)
class Result:
    """What the specs expect: the words, what they mean (empty where the file does not say), why it is out of scope."""

    span: Span
    text: str
    means: dict[str, Any]
    row: dict[str, Any]
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of spec files: which, which mentions are compared, where these stand, what is in scope, what is equal.

    `where` gives no span for a mention that is of no interest here; one that it `passes_over` counts only where a
    result is. `of` names the types of results, where a file has several. `spans_differ` where the specs put other
    words into a mention by design.
    """

    files: tuple[str, ...]
    types: tuple[type[Mention], ...]
    where: Callable[[Mention], Span | None]
    why_not: Callable[[str, dict[str, Any]], str]
    same: Callable[[Result, Mention], bool]
    of: frozenset[str] = frozenset()
    spans_differ: bool = False
    passes_over: Callable[[Mention], bool] = lambda _: False


def resolution_of(text: str, row: dict[str, Any]) -> dict[str, Any]:
    """What the words mean by a row of the specs; empty where it does not say."""
    found = next(r for r in row["Results"] if r["Text"].lower() == text.lower())
    value = found.get("Resolution") or found.get("Value") or {}
    if "values" in value:
        value = value["values"][0]
    return {key[:1].lower() + key[1:]: v for key, v in value.items()}


def same_number(stated: object, value: Decimal) -> bool:
    """Whether a number of the specs, which hold fifteen digits, is a value."""
    try:
        expected = Decimal(str(stated).rstrip("%"))
    except InvalidOperation:
        return False
    return abs(expected - value) <= abs(value) * Decimal("1e-12")


def number_of(mention: Mention) -> Span | None:
    """The number of a quantity, without what it counts."""
    return mention.number_span if isinstance(mention, Quantity) else None


def same_plain(result: Result, mention: Mention) -> bool:
    """A number by itself; a part of a whole, which factlint holds in per cent, as a part of one."""
    assert isinstance(mention, Quantity)
    is_part = mention.unit is not None and mention.unit.name == "per-cent" and mention.span == mention.number_span
    return same_number(result.means.get("value"), mention.stated / 100 if is_part else mention.stated)


NO_COUNT = (
    (re.compile(r"^(?:- ?|minus |negative )"), "below zero, without a unit"),
    (re.compile(r"\b(?:point|zero|nought|naught)\b"), "point or zero in words"),
    (re.compile(r"\s{2}| - "), "stray spaces"),
    (re.compile(r"\^|\de[+-]?\d|\d ?[Gg]$"), "powers"),
    (re.compile(r"(?:th|ths|firsts?|thirds?|fifths?)$|\b(?:over|out of|in)\b"), "parts (two fifths, one in ten)"),
)


def number_out(text: str, row: dict[str, Any]) -> str:
    """Numbers that no newspaper counts with, and those inside something else."""
    words = text.lower()
    for pattern, why_not in NO_COUNT:
        if pattern.search(words):
            return why_not
    resolution = resolution_of(text, row)
    if resolution.get("subtype") == "fraction" and Decimal(resolution["value"]) < 1:
        return "parts (two fifths, one in ten)"
    found = next(r for r in row["Results"] if r["Text"].lower() == words)
    before, after = row["Input"][: found["Start"]][-2:], row["Input"][found["End"] + 1 :][:2]
    if re.search(r"\w?[-/+]$|\d[.:]$", before) or re.match(r"[-/]\w|[.:]\d", after):
        return "inside a date, address or name"
    return ""


def has_unit(mention: Mention) -> bool:
    """Whether a number has a unit: the specs of numbers leave some of these out (250ml), and have others."""
    return isinstance(mention, Quantity) and mention.unit is not None


def measured(is_wanted: Callable[[Quantity], bool]) -> Callable[[Mention], Span | None]:
    """The place of the quantities with a unit that is wanted."""

    def where(mention: Mention) -> Span | None:
        return mention.span if isinstance(mention, Quantity) and mention.unit and is_wanted(mention) else None

    return where


def is_share(quantity: Quantity) -> bool:
    """Whether a quantity is in per cent, by a word or a sign."""
    return quantity.unit is not None and quantity.unit.name == "per-cent" and quantity.span != quantity.number_span


def is_money(quantity: Quantity) -> bool:
    """Whether a quantity is a sum of money."""
    return quantity.unit is not None and quantity.unit.is_money


def is_temperature(quantity: Quantity) -> bool:
    """Whether a quantity is a temperature, or in degrees that may be."""
    return quantity.unit is not None and quantity.unit.dimension in ("temperature", "degrees")


def is_measure(quantity: Quantity) -> bool:
    """Whether a quantity is measured in anything that is no money, share, temperature or length of time."""
    others = ("share", "points", "temperature", "time", "days", "nights", "weeks", "months", "years")
    return quantity.unit is not None and not is_money(quantity) and quantity.unit.dimension not in others


def same_share(result: Result, mention: Mention) -> bool:
    """The same per cent."""
    assert isinstance(mention, Quantity)
    return same_number(result.means.get("value"), mention.stated)


def same_money(result: Result, mention: Mention) -> bool:
    """The same sum, in the same currency where the specs name one by its code."""
    assert isinstance(mention, Quantity) and mention.unit is not None
    code = result.means.get("isoCurrency")
    return same_number(result.means.get("value"), mention.stated) and code in (None, mention.unit.name)


SPELLED = {"metric-ton": "tonne", "c": "celsius", "f": "fahrenheit", "k": "kelvin"}


def unit_name(name: str) -> str:
    """A unit of the specs by its name in factlint's table."""
    spelled = name.lower().replace("meter", "metre").replace("liter", "litre").replace(" ", "-")
    return SPELLED.get(spelled, spelled)


def same_measure(result: Result, mention: Mention) -> bool:
    """The same number of the same unit."""
    assert isinstance(mention, Quantity) and mention.unit is not None
    return same_number(result.means.get("value"), mention.stated) and (
        mention.unit.name == unit_name(result.means.get("unit", ""))
    )


def unit_out(text: str, row: dict[str, Any]) -> str:
    """Results without a number, and units that factlint does not read."""
    resolution = resolution_of(text, row)
    if resolution.get("value") in (None, "null"):
        return "no number"
    if "isoCurrency" in resolution or row["Results"][0].get("TypeName") == "currency":
        return ""
    return "" if unit_name(resolution.get("unit", "")) in table().units else "unit that factlint does not know"


def no_number(text: str, row: dict[str, Any]) -> str:
    """Results without a number."""
    return "no number" if resolution_of(text, row).get("value") in (None, "null") else ""


def age_of(mention: Mention) -> Span | None:
    """The place of an age, or of a length of time, which an age is read as where it is not bound to a person."""
    if isinstance(mention, Age):
        return mention.span
    is_time = isinstance(mention, Quantity) and mention.unit and mention.unit.name in ("year", "month", "week", "day")
    return mention.span if is_time else None


def same_age(result: Result, mention: Mention) -> bool:
    """The same number of years, or of another unit of time."""
    if isinstance(mention, Age):
        return same_number(result.means.get("value"), Decimal(mention.years))
    assert isinstance(mention, Quantity) and mention.unit is not None
    return same_number(result.means.get("value"), mention.stated) and (
        mention.unit.name == result.means.get("unit", "").lower()
    )


def date_of(mention: Mention) -> Span | None:
    """The place of a date."""
    return mention.span if isinstance(mention, Dated) else None


def is_relative(words: str) -> bool:
    """Whether the words are one that says how far a day is (yesterday)."""
    known = load("en").dates
    return known is not None and words in known.relative


def date_out(text: str, row: dict[str, Any]) -> str:
    """Whatever is no day with its month, no weekday alone and no yesterday."""
    words = text.lower().strip()
    calendar = calendar_of("en", "")
    if not is_relative(words) and re.search(rf"\b(?:{MONTHS}|{WEEKDAYS})(?![a-z])", text):
        return "month or weekday in lower case"
    if words in calendar.weekdays or is_relative(words):
        return ""
    named = NAMED_DAY.fullmatch(words)
    if named and (not named["weekday"] or named["weekday"] in {**calendar.weekdays, **calendar.short_weekdays}):
        return ""
    if FIGURES.fullmatch(words):
        return ""
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}", words):
        return "two figures (5/19)"
    if re.search(rf"\b(?:{MONTHS})\b", words) and not re.search(r"\b(?:week|month|of the)\b", words):
        return "day or year in words, or in a form of chats"
    if any(w in words for w in calendar.weekdays):
        return "weekday of some week (next Friday)"
    return "relative day, day without month, holiday"


def same_date(result: Result, mention: Mention) -> bool:
    """The parts that are stated: year, month, day; or the weekday; or the day that a relative one is."""
    assert isinstance(mention, Dated)
    timex: str = result.means["timex"]
    if weekday := re.fullmatch(r"XXXX-WXX-(\d)", timex):
        return mention.weekday == int(weekday[1]) - 1 and not mention.readings
    parts = re.fullmatch(r"(\d{4}|XX\d\d|XXXX)-(\d\d)-(\d\d)", timex)
    if parts is None:
        return False
    if not mention.readings and mention.days_off is not None:
        reference = date.fromisoformat(result.row["Context"]["ReferenceDateTime"][:10])
        return (reference + timedelta(mention.days_off)).isoformat() == timex
    month, day = int(parts[2]), int(parts[3])
    if parts[1] != "XXXX" and parts[1].startswith("XX"):
        years: list[int | None] = [int(century + parts[1][2:]) for century in ("19", "20")]
    else:
        years = [None if parts[1] == "XXXX" else int(parts[1])]
    return any(Day(year, month, day) in mention.readings for year in years)


def period_of(mention: Mention) -> Span | None:
    """The place of a range of days, or of a year."""
    is_range = isinstance(mention, Dated) and mention.until is not None
    return mention.span if is_range or isinstance(mention, Year) else None


def period_out(text: str, row: dict[str, Any]) -> str:
    """Whatever is no range of days in one month and no year in figures."""
    words = text.lower().strip()
    if YEAR.fullmatch(words) or (DAY_RANGE.fullmatch(words) and re.search(rf"\b(?:{MONTHS})\b", words)):
        return ""
    return "months, weeks, seasons, decades, and what is relative to today"


def same_period(result: Result, mention: Mention) -> bool:
    """The same year, or the same first and last day."""
    timex: str = result.means["timex"]
    if isinstance(mention, Year):
        return timex == str(mention.year)
    assert isinstance(mention, Dated) and mention.until is not None
    ends = re.match(r"\((\d{4}|XXXX)-(\d\d)-(\d\d),(\d{4}|XXXX)-(\d\d)-(\d\d),", timex)
    if ends is None:
        return False
    years = [None if ends[g] == "XXXX" else int(ends[g]) for g in (1, 4)]
    first, last = Day(years[0], int(ends[2]), int(ends[3])), Day(years[1], int(ends[5]), int(ends[6]))
    return mention.readings[0] == first and mention.until == last


KINDS = (
    Kind(("Number/NumberModel",), (Quantity,), number_of, number_out, same_plain, passes_over=has_unit),
    Kind(("Number/PercentModel",), (Quantity,), measured(is_share), no_number, same_share),
    Kind(("NumberWithUnit/CurrencyModel",), (Quantity,), measured(is_money), unit_out, same_money),
    Kind(("NumberWithUnit/DimensionModel",), (Quantity,), measured(is_measure), unit_out, same_measure),
    Kind(("NumberWithUnit/TemperatureModel",), (Quantity,), measured(is_temperature), unit_out, same_measure),
    Kind(("NumberWithUnit/AgeModel",), (Quantity, Age), age_of, no_number, same_age, spans_differ=True),
    Kind(
        ("DateTime/DateExtractor", "DateTime/DateParser", "DateTime/MergedParser", "DateTime/DateTimeModel"),
        (Dated,),
        date_of,
        date_out,
        same_date,
        frozenset({"date"}),
    ),
    Kind(
        ("DateTime/DatePeriodParser", "DateTime/MergedParser", "DateTime/DateTimeModel"),
        (Dated, Year),
        period_of,
        period_out,
        same_period,
        frozenset({"daterange"}),
        spans_differ=True,
    ),
)
