"""The words by which drafts give a time of day, and the places whose clocks they go by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ClockWords:
    """languages/CODE/clock.yml. Words are in lower case, places as they are written."""

    am: Annotated[tuple[str, ...], "Marks of the hours before noon (am)."] = ()
    pm: Annotated[tuple[str, ...], "Marks of the hours after noon (pm)."] = ()
    named: Annotated[Mapping[str, int], "Names of times of day, in minutes after midnight (noon)."] = field(
        default_factory=dict
    )
    in_: Annotated[tuple[str, ...], "Words between a time and the place whose time it is (in)."] = ()
    at: Annotated[str, "The word between a place and a time behind it (in Osaka at 7pm)."] = ""
    on: Annotated[str, "The word before a weekday between a time and its place (9am on Tuesday in New York)."] = ""
    the: Annotated[tuple[str, ...], "Articles that a place may have (the UK)."] = ()
    same: Annotated[tuple[str, ...], "Words between two times that are one moment (which is)."] = ()
    time: Annotated[tuple[str, ...], "Words behind a place that say the same (9am New York time)."] = ()
    fixed: Annotated[Mapping[str, str], "Zones that stand right behind a time, with one meaning (6pm GMT)."] = field(
        default_factory=dict
    )
    zones: Annotated[Mapping[str, tuple[str, ...]], "Zones of the tz database, and the places that go by them."] = (
        field(default_factory=dict)
    )
