"""Datelines: the place, day and agency at the head of a report, before a dash."""

from __future__ import annotations

import re

from factlint.model.lexicon.page import PageWords
from factlint.text.span import Span

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*[A-ZÀ-ÖØ-Þ.]"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*\.?"
_DAY = r"(?:[^\W\d_]{3,12}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,12}\.?|\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?:,? \d{4})?"
_AGENCY = r"\([^()\n]{2,40}\)"
_DASH = r"(?:\s*(?:--+|—|–)\s*|\s+-\s+)"

# "LONDON —", "KABUL, Feb. 21 (AFP) -", "ST. LOUIS, Mo. (AP) —", "NEW YORK (Reuters) -", "GENEVA/PARIS, 3 March –"
_IN_CAPITALS = re.compile(
    rf"(?P<place>{_CAPITALS}(?:(?:,? |/){_CAPITALS}){{0,4}})(?:, {_NAME}(?: {_NAME})?)?(?:,? {_DAY})?"
    rf"(?:,? ?(?P<agency>{_AGENCY}))?(?:{_DASH}|(?P<colon>:\s+))"
)
# "Washington (CNN) More than", "Lagos (Reuters) –", "(AFP) -"
_WITH_AGENCY = re.compile(
    rf"(?:{_NAME}(?:(?:,? |/){_NAME}){{0,4}}(?:,? {_DAY})?,? ?)?\((?P<agency>[^()\n]{{2,40}})\){_DASH}?\s*"
)
# "Jakarta - ", "New Delhi, March 3 — ", "Bandung, CNN Indonesia -- "
_IN_SMALL_LETTERS = re.compile(
    rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}})(?:, {_NAME}(?: {_NAME})?)?(?:,? {_DAY})?{_DASH}(?=[\"'“‘(A-ZÀ-ÖØ-Þ])"
)
_LONGEST = 120


def find_dateline(text: str, block: Span, page: PageWords, *, is_first: bool) -> Span | None:
    """The dateline at the head of a body block, its dash included, or None.

    A place in small letters is one only in the first paragraph: elsewhere a dash parts a thought, or a list.
    """
    head = text[block.start : min(block.end, block.start + _LONGEST)]
    if not head[:1].isupper() and head[:1] != "(":
        return None
    found = _IN_CAPITALS.match(head)
    if found and found["place"].lower().rstrip(".") not in page.labels:
        is_place = len(found["place"]) > 2 and (is_first or (not found["colon"] and bool(found["agency"])))
        if is_place or _is_agency(found["agency"], page):
            return Span(block.start, block.start + found.end())
    found = _WITH_AGENCY.match(head)
    if found and _is_agency(f"({found['agency']})", page):
        return Span(block.start, block.start + found.end())
    found = _IN_SMALL_LETTERS.match(head) if is_first else None
    if found and found["place"].lower() not in page.labels:
        return Span(block.start, block.start + found.end())
    return None


def _is_agency(words: str | None, page: PageWords) -> bool:
    if not words:
        return False
    names = re.split(r"\s*[/,;&]\s*", words.strip("() ").lower())
    return all(name.strip() in page.agencies for name in names)
