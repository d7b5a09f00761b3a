"""Whether a name stands as places do."""

from __future__ import annotations

import re

from factlint.compare.names.names import is_one_edit, plain
from factlint.model.document import Document, Layer
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.places import PlaceWords
from factlint.text.span import Span

_NEXT = re.compile(r" ([a-z]+)\b")
# How far before a name "the village of" may begin.
_REACH = 24
# How long names of places must be where one of the two stands only twice, and where it stands there over and over; and
# how many letters begin them alike.
_LONG, _SHORTER, _SAME_START = 8, 6, 4
_OVER_AND_OVER = 3


def is_placed(document: Document, name: Span, lexicon: Lexicon) -> bool:
    """Whether a name stands as places do: "in Arlow", "the people of Arlow", "the Arlow bypass", in the dateline."""
    names, attributes, places = lexicon.names, lexicon.attributes, lexicon.places
    if places is not None and _is_named_after(document, name, places):
        return True
    text, start = document.text, name.start
    before = text[max(0, start - _REACH) : start].split()
    if not before or names is None or text[start - 1 : start] != " ":
        return False
    if before[-1] in names.place_prepositions:
        return True
    if attributes is None or places is None or len(before) < 2 or before[-1] not in attributes.of:
        return False
    return before[-2] in places.dwellers


def _is_named_after(document: Document, name: Span, places: PlaceWords) -> bool:
    behind = _NEXT.match(document.text, name.end)
    return document.inside(name, Layer.DATELINE) or (behind is not None and behind[1] in places.named_after_places)


def may_be_one_place(variant: str, name: str, often: int) -> bool:
    """Whether a word that stands once may be a slip for the name of a place that stands `often`, and is in no list."""
    first, second = plain(variant), plain(name)
    shortest = min(map(len, (first, second)))
    if often < 2 or not (first + second).isalpha() or first[:_SAME_START] != second[:_SAME_START]:
        return False
    # Tarcombe over and over, and once Tarcome: villages near each other rather have another letter than one less.
    is_less = often >= _OVER_AND_OVER and shortest >= _SHORTER and len(first) != len(second)
    return (is_less or shortest >= _LONG) and is_one_edit(variant, name)
