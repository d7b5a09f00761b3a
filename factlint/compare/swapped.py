"""The slip of the finger by which two characters change places."""

from __future__ import annotations


def is_swapped(one: str, other: str) -> bool:
    """Whether two strings are the same but for two characters side by side that changed places: 127 and 172."""
    if len(one) != len(other) or one == other:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    first, last = apart[0], apart[-1]
    return len(apart) == 2 and last == first + 1 and one[first] == other[last] and one[last] == other[first]
