"""The kind `one-number`: one telephone number, written in two ways of which one must be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.findings import Match
from factlint.text.records import dataclass
from factlint.text.span import Span

# A zero, a plus or a bracket, and groups of figures behind it; or the three groups of an American number.
_NUMBER = re.compile(
    r"(?:\+\d{1,3}[ -]?(?:\(0\) ?)?\d{1,5}|\(?0\d{1,5}\)?)(?:[ -]?\d{2,8}){1,4}(?![\w-]|[.,:/]\d)"
    r"|\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?![\w-]|[.,:/]\d)"
)
_FEWEST, _MOST = 9, 13
_NOT_DIGIT = re.compile(r"\D+")
_SWAPPED = 2


@dataclass(frozen=True, slots=True)
class _Number:
    """A telephone number: its figures alone, and where it stands."""

    figures: str
    span: Span


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each number that differs from one before in two figures swapped, or in one left out or put in.

    Two lines of one house differ in a figure or two at the end, but not so.
    """
    numbers = list(_numbers(article))
    done: set[Span] = set()
    for first, second in combinations(numbers, 2):
        if second.span not in done and _is_slip(first.figures, second.figures):
            done.add(second.span)
            yield _match(article, first, second)


def _numbers(article: Article) -> Iterator[_Number]:
    text = article.document.text
    for found in _NUMBER.finditer(text):
        figures = _NOT_DIGIT.sub("", found.group())
        before = text[max(0, found.start() - 1) : found.start()]
        if not _FEWEST <= len(figures) <= _MOST or before.isalnum() or (before and before in ".,:/£$€-"):
            continue
        if article.document.scope_at(found.start()) in EDITORIAL:
            yield _Number(figures, Span(*found.span()))


def _is_slip(one: str, other: str) -> bool:
    """Whether two figures changed places, or one is missing or doubled; numbers that are the same are none."""
    if len(one) == len(other):
        apart = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return len(apart) == _SWAPPED and (one[apart[0]], one[apart[1]]) == (other[apart[1]], other[apart[0]])
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _match(article: Article, first: _Number, second: _Number) -> Match:
    here, there = Way(second.span, "second", "second"), Way(first.span, "first", "first")
    return two_ways(article.document, here, there, f"{first.figures}/{second.figures}")


KIND = Kind(
    name="one-number",
    summary="One telephone number, two ways",
    find=find,
    slots={"first": "the number as it stands first", "second": "the other one"},
    roles={"there": "the number as it stands first"},
    repairs={"second": "the later number made the earlier one", "first": "the earlier number made the later one"},
)
