"""Links that lead nowhere, or elsewhere than their words say. Nothing is looked up on any network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated
from urllib.parse import unquote

from factlint.checks.base import Kind, OptionFault, matches, pattern_faults
from factlint.compare.words.patterns import Lists, listed
from factlint.model.article import Article
from factlint.model.document import Link
from factlint.model.findings import Match
from factlint.text.records import dataclass
from factlint.text.span import Span

_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>(?:[\w-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_TARGET = re.compile(r"(?:https?:)?//(?:www\.)?(?P<host>[\w.-]+)", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_NOT_DIGIT = re.compile(r"\D+")
_MAIL, _TELEPHONE = "mailto:", "tel:"

# Numbers are written with and without a country's or a region's own: the last figures are the subscriber's.
_SUBSCRIBER = 6
_SHOWN = 60


class Sign(StrEnum):
    """What a bad link is known by."""

    ADDRESS = "address"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for."""

    sign: Annotated[
        Sign,
        "`address`: the address is empty, or one of `patterns` is in it; `words`: the words of the link are an address "
        "or a telephone number themselves, and it leads to another.",
    ]
    patterns: Annotated[Lists, "Patterns of addresses that cannot be right, listed as in the check `text`."] = ()
    redirectors: Annotated[frozenset[str], "Hosts that lead on to others, so that they tell nothing."] = frozenset()


def find(article: Article, options: Options) -> Iterator[Match]:
    """Each link that has the sign, at its address."""
    for link in article.document.links:
        at = _words(article, link)
        words = article.document.slice(at)
        is_bad = _is_broken(article, link, options) if options.sign is Sign.ADDRESS else _is_other(words, link, options)
        if is_bad:
            shown = link.address if len(link.address) <= _SHOWN else link.address[: _SHOWN - 1] + "…"
            slots = {"address": shown, "words": " ".join(words.split()) if link.span else ""}
            yield Match(at, slots, key=f"{link.address} {words}", written=link.source)


def faults(options: Options) -> Iterator[OptionFault]:
    """What is wrong with the patterns."""
    yield from pattern_faults(options.patterns)


def _words(article: Article, link: Link) -> Span:
    """The words of a link; of one without words, such as a picture that is not described, the nearest character."""
    words = article.document.slice(link.span)
    if words.strip():
        start = link.span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))
    start = max(0, link.span.start - 1)
    return Span(start, start + 1)


def _is_broken(article: Article, link: Link, options: Options) -> bool:
    if not link.address:
        return True
    return any(matches(p, link.address) for p in listed(options.patterns, article.lexicon.code))


def _is_other(words: str, link: Link, options: Options) -> bool:
    """Whether the words name one place and the address another."""
    scheme, address = link.address.casefold(), unquote(link.address).casefold()
    if scheme.startswith(_MAIL):
        target = address.removeprefix(_MAIL).partition("?")[0]
        return bool(_EMAIL.fullmatch(words)) and words.casefold() not in target
    if scheme.startswith(_TELEPHONE):
        said, called = _NOT_DIGIT.sub("", words), _NOT_DIGIT.sub("", address)
        is_number = len(said) >= _SUBSCRIBER and not any(c.isalpha() for c in words)
        return is_number and said[-_SUBSCRIBER:] != called[-_SUBSCRIBER:]
    named, target_host = _HOST.fullmatch(words), _TARGET.match(address)
    if named is None or target_host is None or target_host["host"] in options.redirectors:
        return False
    return not _is_of(named["host"].casefold(), target_host["host"]) and named["host"].casefold() not in address


def _is_of(one: str, other: str) -> bool:
    """Whether two hosts are one, or one is part of the other, or both go by one name in two countries."""
    if one.endswith("." + other) or other.endswith("." + one) or one == other:
        return True
    return max(one.split("."), key=len) == max(other.split("."), key=len)


KIND = Kind(
    name="link",
    summary="A link that leads nowhere, or elsewhere than its words say",
    find=find,
    options=Options,
    faults=faults,
    slots={"address": "the address of the link", "words": "the words of the link"},
)
