"""Classes of letters for patterns: capitals and small letters with their accents (É, ö), of the Latin scripts."""

from __future__ import annotations

from itertools import chain
from typing import Final

# Basic Latin up to Extended-B, and Extended Additional, in which Vietnamese has most of its letters.
_LATIN: Final = tuple(map(chr, chain(range(0x250), range(0x1E00, 0x1F00))))

CAPITAL: Final = f"[{''.join(c for c in _LATIN if c.isupper())}]"
NAME: Final = rf"{CAPITAL}[\w'’-]*(?: {CAPITAL}[\w'’-]*)*"
"""The source of a pattern for words with capitals, one behind the other."""

SMALL: Final = f"[{''.join(c for c in _LATIN if c.isalpha() and c.islower())}]"
