"""Results of games, as drafts write them."""

from __future__ import annotations

import re

RESULT = re.compile(r"(?<![\w.,:/–-])(\d{1,2})[–-](\d{1,2})(?![\w:/–-]|[.,]\d)")
"""Two numbers of goals or points (3-1), and not a date, a range of pages or a decimal; its groups are the two."""
