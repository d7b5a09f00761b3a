"""Which month or weekday a word names, in the draft's language or, for full names, in any."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factlint.languages.calendar_table import Calendar, any_language
from factlint.model.lexicon.dates import DateWords
from factlint.text.folding import fold_name
from factlint.text.records import dataclass

_SHORTEST_STEM = 4
_LONGEST_ENDING = 6


class Named(NamedTuple):
    """A month or weekday: abbreviated (`is_short`), an everyday word too (`is_careful`), of whichever language."""

    number: int
    is_short: bool = False
    is_careful: bool = False
    is_foreign: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of one language. `is_capitalised` is true where it writes them with a capital."""

    calendar: Calendar
    words: DateWords
    is_inflected: bool
    is_capitalised: bool

    def month(self, word: str) -> Named | None:
        """The month that a word names."""
        folded = fold(word)
        table = self.calendar
        found = self._own(folded, word, table.months, table.short_months)
        if found is None and (number := any_language().months.get(folded)) is not None:
            is_careful = folded in any_language().careful
            return None if is_careful else Named(number, is_foreign=True)
        return found

    def weekday(self, word: str, *, bare: bool = False) -> Named | None:
        """The weekday that a word names; forms of one letter (日) only where they are asked for."""
        folded = fold(word)
        table = self.calendar
        found = self._own(folded, word, table.weekdays, table.short_weekdays)
        if found is None and bare and (number := table.bare_weekdays.get(folded)) is not None:
            return Named(number, is_short=True)
        if found is None and (number := any_language().weekdays.get(folded)) is not None:
            is_careful = folded in any_language().careful
            return None if is_careful else Named(number, is_foreign=True)
        return found

    def _own(self, folded: str, word: str, full: Mapping[str, int], short: Mapping[str, int]) -> Named | None:
        if folded[:1] == "'" and folded not in full and folded not in short:
            # A quotation mark; in some languages it is a letter.
            folded = folded.strip("'")
        number, is_short = full.get(folded), False
        if number is None:
            number, is_short = short.get(folded), True
        if number is None:
            number, is_short = self._stem(folded, full), False
        if number is None:
            return None
        is_careful = folded in self.calendar.careful
        if (is_careful or is_short) and self.is_capitalised and not word[:1].isupper():
            return None
        return Named(number, is_short, is_careful)

    def _stem(self, folded: str, names: Mapping[str, int]) -> int | None:
        """The name that a word is an inflected form of: the name, or all of it but its last letter, and an ending."""
        if not self.is_inflected:
            return None
        for end in range(len(folded), max(_SHORTEST_STEM, len(folded) - _LONGEST_ENDING) - 1, -1):
            if (number := names.get(folded[:end])) is not None:
                return number
        return None


def fold(word: str) -> str:
    """The form under which the calendar table knows a word."""
    return word.lower() if word.isascii() else fold_name(word).strip(" .-").rstrip("'")
