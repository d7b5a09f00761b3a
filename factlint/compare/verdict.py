"""What a comparison can say."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """Of two values that should be one: only DISAGREE is ever reported."""

    AGREE = "agree"
    DISAGREE = "disagree"
    CANNOT_TELL = "cannot-tell"
