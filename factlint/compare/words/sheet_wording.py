"""How a message names a fact sheet: by its date, where it has one."""

from __future__ import annotations

from factlint.languages.calendar_table import calendar_of
from factlint.model.document import Document
from factlint.model.facts import Fact


def sheet_named(fact: Fact, document: Document, dated: str, undated: str) -> str:
    """The words for the sheet that a fact is from: `dated` with its day in place of `{date}`, or `undated`."""
    day = fact.when
    if day is None or day.year is None or day.month is None or day.day is None:
        return undated
    calendar = calendar_of(document.language, document.region)
    return dated.replace("{date}", calendar.say(day.year, day.month, day.day))
