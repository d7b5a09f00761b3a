"""Whether a name stands as places do."""

from __future__ import annotations

from factlint.model.lexicon import Lexicon

# How far before a name "the village of" may begin.
_REACH = 24


def is_placed(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the name that begins at an offset stands as places do: "in Arlow", "the people of Arlow"."""
    names, attributes, places = lexicon.names, lexicon.attributes, lexicon.places
    before = text[max(0, start - _REACH) : start].split()
    if not before or names is None or text[start - 1 : start] != " ":
        return False
    if before[-1] in names.place_prepositions:
        return True
    if attributes is None or places is None or len(before) < 2 or before[-1] not in attributes.of:
        return False
    return before[-2] in places.dwellers
