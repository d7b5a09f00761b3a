"""A year as it stands in running text."""

from __future__ import annotations

import re

SINCE_1500, SINCE_1800, SINCE_1900 = (rf"(?:{first}|20)\d\d" for first in ("1[5-9]", "1[89]", "19"))
"""Four digits that may be a year: the fewer of them are, the less else is taken for one (1600 metres, 1850 hours)."""


def _alone(year: str) -> re.Pattern[str]:
    """A year that is no sum, and no part of a longer number or of a word."""
    return re.compile(rf"(?<![\w.,$£€]){year}(?!\w|[.,]\d)")


YEAR = _alone(SINCE_1500)
"""Any year that somebody may have written of: whatever has one may be of another time."""

LATE_YEAR = _alone(SINCE_1900)
"""A year of living memory, among other figures that may be as large as an early one."""
