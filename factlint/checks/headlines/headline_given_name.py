"""Does the headline give somebody another given name than the story?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.names.given_names import are_two, given_name, has_given_name, may_be_a_word, may_be_one
from factlint.compare.names.names import plain
from factlint.compare.names.second_bearer import speaks_of_kin
from factlint.model.article import Article
from factlint.model.document import DISPLAY, EDITORIAL, Layer
from factlint.model.findings import Match
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
# A headline in which longer words have no capital gives one to names alone.
_SHORT = 4
# What stands behind the name of somebody whom a headline quotes.
_SPEAKS = ":"
# So many characters before a full name a word for a relative speaks of its bearer (his father, Bill Hale).
_KIN_WITHIN = 60


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each full name of a headline whose given name the story never has, and whose family is one other's.

    A story that speaks of the bearer's kin, or in which two people bear the name, may be about either.
    """
    document, lexicon = article.document, article.lexicon
    stated: list[Person] = []
    story: dict[str, list[Person]] = {}
    for person in article.mentions.of(Person):
        if not person.given:
            continue
        scope = document.scope_at(person.span.start)
        if scope in DISPLAY:
            stated.append(person)
        elif scope in EDITORIAL:
            story.setdefault(plain(person.family), []).append(person)
    if not stated:
        return
    others = {p.span.start for people in story.values() for p in people}
    for person in stated:
        bearers = story.get(plain(person.family), [])
        if len({plain(given_name(b)) for b in bearers}) != 1:
            continue
        first = bearers[0]
        if not all(has_given_name(p, lexicon) for p in (person, first)):
            continue
        if _may_be_a_word(article, person) or any(_is_kin(article, b) for b in bearers):
            continue
        if may_be_one(person, first, lexicon) or are_two(person, first, lexicon):
            continue
        if not _is_told(article, person, others):
            yield _match(article, person, first)


def _may_be_a_word(article: Article, person: Person) -> bool:
    """Whether a given name may be a word: in many headlines any has a capital (Emulate Reagan, Will Trump Win?).

    Before a colon stands who is quoted, or whom the story is about (Bill Hale: I was wrong).
    """
    document = article.document
    block = document.block_at(person.span.start)
    if (
        block is None
        or document.text.startswith(_SPEAKS, person.span.end)
        or not may_be_a_word(given_name(person), article.lexicon)
    ):
        return False
    words = _WORD.findall(document.slice(block.span))
    is_title = not any(w.islower() and len(w) > _SHORT for w in words)
    return is_title or block.span.start == person.span.start


def _is_told(article: Article, stated: Person, others: Set[int]) -> bool:
    """Whether the story has a given name, but in the full name of somebody else that begins at one of some offsets.

    Michael Stone says nothing of Michael Hale. By that name alone the one of the headline is called in quotations.
    """
    document = article.document
    for found in re.finditer(rf"\b{re.escape(given_name(stated))}\b", document.text):
        span = Span(*found.span())
        if span.start in others or document.scope_at(span.start) not in EDITORIAL - DISPLAY:
            continue
        if not document.inside(span, Layer.QUOTE) or _is_kin(article, stated, span):
            return True
    return False


def _is_kin(article: Article, person: Person, at: Span | None = None) -> bool:
    """Whether a relative who may be that person is spoken of beside the name, or beside another place of it."""
    name = at or person.span
    return speaks_of_kin(article, Span(max(0, name.start - _KIN_WITHIN), name.end + _KIN_WITHIN), person)


def _match(article: Article, stated: Person, told: Person) -> Match:
    here, there = Way(stated.span, "stated", "headline"), Way(told.span, "found", "story")
    return two_ways(article.document, here, there, f"{stated.key}/{told.key}")


KIND = Kind(
    name="headline-given-name",
    summary="Somebody's given name in the headline against the story's",
    find=find,
    slots={"stated": "the name in the headline", "found": "the name in the story"},
    roles={"there": "where the story gives the name first"},
    repairs={"headline": "the story's name in the headline", "story": "the headline's name in the story"},
    mentions=(Person,),
    words=("names",),
)
