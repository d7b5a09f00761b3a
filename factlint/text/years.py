"""A year as it stands in running text."""

from __future__ import annotations

import re

YEAR = re.compile(r"(?<![\w.,$£€])(?:1[5-9]|20)\d\d(?!\w|[.,]\d)")
"""Four digits that may be a year since 1500: no sum, and no part of a longer number or of a word."""
