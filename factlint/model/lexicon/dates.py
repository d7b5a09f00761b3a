"""The words around the names of months and weekdays, which themselves come from the calendar table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """languages/CODE/dates.yml. All words are in lower case; a language without the file is read with CLDR's words."""

    links: Annotated[
        tuple[str, ...], "Words between the parts of a date (21st of February); `d'` is joined to the next word."
    ] = ()
    ordinals: Annotated[
        Mapping[str, tuple[int, ...]], "Endings that make a number an ordinal, with their days; [] for all the others."
    ] = field(default_factory=dict)
    day_links: Annotated[tuple[str, ...], "Words between a month and the day behind it (May the 4th)."] = ()
    joins: Annotated[tuple[str, ...], "Words between the days of a list (2 and 3 May)."] = ()
    ranges: Annotated[tuple[str, ...], "Words between the ends of a range (1 to 5 June)."] = ()
    weekday_links: Annotated[tuple[str, ...], "Words between a weekday and its date (Sonntag, den 23. August)."] = ()
    day_parts: Annotated[
        tuple[str, ...], "Words that may stand between a weekday and its date (Friday night, 5 May)."
    ] = ()
    introduces: Annotated[
        tuple[str, ...], "Words between a date and its weekday (5 May 2014, which was a Monday)."
    ] = ()
    goes_on: Annotated[
        tuple[str, ...], "Words behind `a Monday` that show that it was meant as the weekday (a Monday when)."
    ] = ()
    weekday_words: Annotated[tuple[str, ...], "Words before a weekday that show that it is one (hari Minggu)."] = ()
    also_names: Annotated[tuple[str, ...], "Short weekdays that end names of papers and bodies (the Sun)."] = ()
    articles: Annotated[tuple[str, ...], "Words before that make such a weekday a name."] = ()
    not_weekdays: Annotated[tuple[str, ...], "Words that make a name with the weekday behind (Sheffield)."] = ()
    before_dates: Annotated[
        tuple[str, ...], "Words behind which a month and a number are a date, whatever the number (by June 31)."
    ] = ()
    not_years: Annotated[tuple[str, ...], "Words behind a number that is no year (2000 GMT)."] = ()
    not_days: Annotated[tuple[str, ...], "Words before a number that is no day of a month (clause 31)."] = ()
    not_of_month: Annotated[
        tuple[str, ...], "Words behind a number that is no day of the month before it (in March 10 per cent)."
    ] = ()
    before_christ: Annotated[tuple[str, ...], "Words behind a year before the common era."] = ()
    other_calendar: Annotated[tuple[str, ...], "Words that name another calendar (Old Style)."] = ()
    other_year: Annotated[
        tuple[str, ...], "Words that take a date without a year into another year than the draft's (last year)."
    ] = ()
    future: Annotated[tuple[str, ...], "Words that say that a date is still to come (will)."] = ()
    relative: Annotated[Mapping[str, int], "Days named by their distance from the draft's own date."] = field(
        default_factory=dict
    )
    told_from_another: Annotated[tuple[str, ...], "By which a day is told from another one (the next day)."] = ()
    shapes: Annotated[
        tuple[str, ...], "Dates whose months are numbers, with {d}, {m} and {y}; [...] may be left out."
    ] = ()
    is_inflected: Annotated[bool, "Whether the names of months and weekdays take endings that CLDR lacks."] = False
    year_offset: Annotated[int, "How many years the years of the press are ahead (Thai: 543)."] = 0
