"""How many people a place must have for its name to be known: what readers think of when they see it alone."""

from __future__ import annotations

KNOWN_TOWN = 50_000
"""A town of fewer people may be any of its name, and is not what a word that is anything else besides means."""

KNOWN_BY_NAME = 300_000
"""A town or region of so many people is thought of before the people, words and letters that share its name."""
