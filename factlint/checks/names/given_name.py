"""Somebody whose given name changes in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.names.given_names import (
    are_two,
    given_name,
    has_given_name,
    is_family_name,
    is_given_name,
    is_of_known_family,
    may_be_a_word,
    may_be_one,
)
from factlint.compare.names.names import plain
from factlint.compare.names.second_bearer import are_told_apart, is_introduced
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.findings import Match
from factlint.model.named import Person

_WORD = re.compile(r"[^\W\d_]+")
# What stands between commas behind a name.
_APPOSITION = re.compile(r", [^,.]{1,40}[,.]")
# Families of whom a draft names more are told apart in it.
_MOST_BEARERS = 3
# Who is named in full so often, and so often by the family name alone, is whom the story is about.
_KNOWN, _KNOWN_ALONE, _ALWAYS_ALONE = 2, 3, 8
_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for a full name that stands once, whose family name is otherwise somebody else's, known from before.

    A second bearer of a name is introduced, or is kin: where either is so, nothing is found. Nor is it where the two
    given names can be one (Bob, Robert), or are a man's and a woman's, who are rather married. Given names with one
    initial are more easily taken for each other: for them kin elsewhere in the draft speaks for nothing.
    """
    full: dict[str, dict[str, list[Person]]] = {}
    alone: dict[str, int] = {}
    for person in article.mentions.of(Person):
        family = plain(person.family)
        if person.given:
            full.setdefault(family, {}).setdefault(plain(given_name(person)), []).append(person)
        else:
            alone[family] = alone.get(family, 0) + 1
    for family, by_given in full.items():
        if len(by_given) < 2:
            continue
        bearers = _bearers(article, list(by_given.values()))
        if not 2 <= len(bearers) <= _MOST_BEARERS:
            continue
        usual, *others = sorted(bearers, key=lambda found: (-len(found), found[0].span.start))
        for rare, *more in others:
            if not more and _is_slip(article, usual, rare, len(others), alone.get(family, 0)):
                known = next(p for p in usual if article.document.scope_at(p.span.start) in _PLACES)
                yield _match(article, known, rare)


def _bearers(article: Article, groups: list[list[Person]]) -> list[list[Person]]:
    """The mentions of each bearer of a family name: with short forms, and without what only looks like a name."""
    bearers: list[list[Person]] = []
    for group in groups:
        if len(group) == 1 and not has_given_name(group[0], article.lexicon):
            continue
        same = next((b for b in bearers if may_be_one(b[0], group[0], article.lexicon)), None)
        if same is None:
            bearers.append(list(group))
        else:
            same += group
    return bearers


def _is_slip(article: Article, usual: list[Person], rare: Person, others: int, alone: int) -> bool:
    """Whether a bearer who is named once can hardly be anybody but the one whom the draft names in full otherwise.

    `others` counts all who are named less often, `alone` the mentions by the family name alone.
    """
    document, lexicon, words = article.document, article.lexicon, article.lexicon.names
    assert words is not None
    known = usual[0]
    places = [document.scope_at(p.span.start) in _PLACES for p in usual]
    # A line that leads to another story names whom this one is about: (Photos: Ada Hale's career).
    is_link = document.scope_at(rare.span.start) is Scope.FURNITURE
    is_link = is_link and (places.count(True) >= _KNOWN or is_of_known_family(known, lexicon))
    if rare.span.start < known.span.start or not (is_link or document.scope_at(rare.span.start) in _PLACES):
        return False
    if not any(places) or not _is_bearer(article, rare, alone):
        return False
    is_near = known.given[0] == rare.given[0]
    is_known = (len(usual) >= _KNOWN and alone >= _KNOWN_ALONE) or alone >= _ALWAYS_ALONE
    is_known = is_known or is_of_known_family(known, lexicon)
    if not is_near and not is_known and (others > 1 or rare.family in words.shared_families):
        return False
    # "Getty Despite Hale": what is in no list may be glued to a name.
    if not is_given_name(given_name(known), lexicon) and len(usual) == 1 and " " in known.given:
        return False
    if any(may_be_one(p, rare, lexicon) or are_two(p, rare, lexicon) for p in usual):
        return False
    if len(usual) < _KNOWN and (_is_called_kin(article, known) or not alone):
        return False
    if _is_known_by_given_name(article, rare) or is_introduced(article, rare, is_known=is_near or is_known):
        return False
    return not are_told_apart(article, usual, rare, is_near=is_near, is_known=is_known)


def _is_bearer(article: Article, rare: Person, alone: int) -> bool:
    """Whether the words are somebody's given and family name."""
    if not is_given_name(given_name(rare), article.lexicon):
        return False
    if not (is_family_name(rare, article.lexicon) or rare.title or alone >= _KNOWN_ALONE):
        return False
    # "Will Hale run?", "Sunny Hale promises to win."
    opens = any(s.start == rare.span.start for s in article.document.sentences_in(rare.span))
    return not (opens and may_be_a_word(given_name(rare), article.lexicon))


def _is_called_kin(article: Article, person: Person) -> bool:
    """Whether a relative's word follows a name (Ivy Hale, a cousin, ...)."""
    words, text = article.lexicon.names, article.document.text
    assert words is not None
    behind = _APPOSITION.match(text, person.span.end)
    return behind is not None and bool(set(_WORD.findall(behind[0].lower())) & words.kin)


def _is_known_by_given_name(article: Article, rare: Person) -> bool:
    """Whether the draft has the given name elsewhere, with no other family name behind it (his brother Dick)."""
    given = given_name(rare)
    others = {p.span.start for p in article.mentions.of(Person) if given_name(p) == given}
    found = re.finditer(rf"\b{re.escape(given)}\b", article.document.text)
    return any(f.start() not in others for f in found)


def _match(article: Article, usual: Person, rare: Person) -> Match:
    here, there = Way(rare.span, "second", "second"), Way(usual.span, "first", "first")
    return two_ways(article.document, here, there, f"{usual.key}/{rare.key}")


KIND = Kind(
    name="given-name",
    summary="Somebody whose given name changes",
    find=find,
    slots={"first": "the name as it is given first", "second": "the name with another given name"},
    roles={"there": "where the name is given first"},
    repairs={"second": "the later name made the earlier one", "first": "the earlier name made the later one"},
    mentions=(Person,),
    words=("names", "parties"),
)
