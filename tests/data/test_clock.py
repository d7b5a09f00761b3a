"""The places of the clock table against the tz database: its zones, and the cities that name them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from zoneinfo import available_timezones

import pytest
from dateutil import tz

from factlint.languages.load import load
from factlint.model.lexicon.clock import ClockWords

_DAYS = [datetime(2026, month, 15, 12) for month in range(1, 13)]


def table() -> ClockWords:
    words = load("en").clock
    assert words is not None
    return words


def offsets(zone: str) -> list[object]:
    found = tz.gettz(zone)
    assert found is not None, zone
    return [day.replace(tzinfo=found).utcoffset() for day in _DAYS]


@pytest.mark.parametrize("zone", [*table().zones, *table().fixed.values()])
def test_every_zone_is_known(zone: str) -> None:
    assert zone in available_timezones()
    assert offsets(zone)


def test_every_place_has_one_zone() -> None:
    counted = Counter(place for places in table().zones.values() for place in places)
    assert [place for place, count in counted.items() if count > 1] == []


def test_cities_that_name_a_zone_keep_its_time() -> None:
    named = {zone.rpartition("/")[2].replace("_", " "): zone for zone in available_timezones() if "/" in zone}
    for zone, places in table().zones.items():
        for place in places:
            if place in named:
                assert offsets(named[place]) == offsets(zone), place
