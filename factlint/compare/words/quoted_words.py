"""Quoted words compared: the same, two wordings of one sentence, or two sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

# Two wordings have so much in common, in their order: as long as both, and less would be another sentence.
_ALIKE = 0.78
# Less will do where so many of them stand together.
_ALIKE_WITH_RUN = 0.7
_LONG_RUN = 7
_FEWEST_ALIKE = 6
_LONGEST_OVER = 1.5


def spoken_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without marks; one form of apostrophe."""
    return tuple(w.replace("’", "'") for w in _WORD.findall(text.casefold()))


def are_two_wordings(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two quotations are of one sentence, and not in the same words.

    Where one holds the other whole, a part of it was quoted, and that is right.
    """
    if one == other or _holds(one, other) or _holds(other, one):
        return False
    short, long = sorted((len(one), len(other)))
    if short < _FEWEST_ALIKE or long > _LONGEST_OVER * short:
        return False
    # Imported here: few drafts have quotations to compare.
    from rapidfuzz.distance import Indel

    alike = Indel.normalized_similarity(one, other, score_cutoff=_ALIKE_WITH_RUN)
    return alike >= _ALIKE or (alike >= _ALIKE_WITH_RUN and _share_a_run(one, other))


def _share_a_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether so many words stand together in both."""
    runs = {tuple(one[at : at + _LONG_RUN]) for at in range(len(one) - _LONG_RUN + 1)}
    return any(tuple(other[at : at + _LONG_RUN]) in runs for at in range(len(other) - _LONG_RUN + 1))


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    width = len(short)
    return any(tuple(long[at : at + width]) == tuple(short) for at in range(len(long) - width + 1))
