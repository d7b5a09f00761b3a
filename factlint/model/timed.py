"""Points in time and lengths of time beside full dates: years, ages, anniversaries, times of day with their zone."""

from __future__ import annotations

from enum import StrEnum

from factlint.model.dated import Day
from factlint.model.mention import Mention
from factlint.text.records import dataclass
from factlint.text.span import Span


class Length(StrEnum):
    """What makes a length of time that is bound to the two points that it lies between."""

    AGO = "ago"
    APART = "apart"
    SPELL = "spell"
    ANNIVERSARY = "anniversary"
    AGE = "age"


class Ends(StrEnum):
    """What has two ends in an order: a time, numbers, two events of which one is first."""

    TIME = "time"
    NUMBERS = "numbers"
    EVENTS = "events"


class Relative(StrEnum):
    """What a word says that a date is away from the draft's own in."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Tense(StrEnum):
    """How an event is told."""

    FUTURE = "future"
    PAST = "past"


class Trait(StrEnum):
    """What tells an age or an event from others of its subject, as a trait of that.

    POINTS_BACK: it comes back to what was told (the 34-year-old, the 29 August leak). CROWDED: somebody without a name
    stands near, who may be meant. PERSON: the event is somebody's birth or death.
    """

    POINTS_BACK = "points-back"
    CROWDED = "crowded"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Year(Mention):
    """A year that stands without a day (in 1998). The second year of `2004-19` is one, too, with its century added.

    `joined` is true where a dash ties it to the year before (1990-2001), with nothing else between.
    """

    year: int
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Point(Mention):
    """A point in time that a length of time can begin or end at: a year or a day, as far as it is known.

    `year_span` is where its year stands, None where it was taken from the draft's own date. A day without a year is one
    whose year nothing tells.
    """

    day: Day
    year_span: Span | None = None


class AgeForm(StrEnum):
    """How an age is written."""

    AGED = "aged"
    BESIDE = "beside"
    NOUN = "noun"
    WHEN = "when"
    WAS = "was"


@dataclass(frozen=True, slots=True)
class Age(Mention):
    """Somebody's age in whole years: aged 64 (AGED), Name, 64, (BESIDE), the 64-year-old (NOUN), was 64 when (WHEN);
    as a sentence, She was 64 (WAS).

    `key` is that of the person whose name stands right before or behind, else empty; `name_span` is that name.
    """

    years: int
    number_span: Span
    form: AgeForm
    key: str = ""
    name_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Anniversary(Mention):
    """An anniversary and its number (the 50th anniversary); `number_span` is the ordinal."""

    years: int
    number_span: Span


@dataclass(frozen=True, slots=True)
class ClockTime(Mention):
    """A time of day in a place (9am in New York): minutes after midnight, the zone's name in the tz database.

    `time_span` is the time alone.
    """

    minutes: int
    zone: str
    place: str
    time_span: Span
