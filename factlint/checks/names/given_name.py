"""Somebody whose given name changes in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.names.given_names import (
    are_two,
    given_name,
    is_family_name,
    is_given_name,
    may_be_a_word,
    may_be_one,
)
from factlint.compare.names.names import plain
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.findings import Match
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
# How somebody is introduced behind the name: with an age, or a word that may begin a description.
_INTRODUCED = re.compile(r",? \(|, (?:\d|(?P<word>[^\W\d_]+)\b)")
# A name between commas, or a short word that joins: a list names whoever belongs in it, and introduces nobody.
_IN_A_LIST = re.compile(r"[,;:] (?:\w{1,3} )?$")
_LIST_GOES_ON = re.compile(r"(?: \(\w+\))?(?:[,;]| \w{1,3}) [^\W\d_]+(?:\.)? [^\W\d_]")
# What stands between commas behind a name.
_APPOSITION = re.compile(r", [^,.]{1,40}[,.]")
# Families of whom a draft names more are told apart in it.
_MOST_BEARERS = 3
# So many characters from the family name a word for a relative or an office speaks of its bearer.
_SPOKEN_OF_WITHIN = 60
_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for a full name that stands once, whose family name is otherwise somebody else's, known from before.

    A second bearer of a name is introduced, or is kin: where either is so, nothing is found. Nor is it where the two
    given names can be one (Bob, Robert), or are a man's and a woman's, who are rather married. Given names with one
    initial are more easily taken for each other: for them kin elsewhere in the draft speaks for nothing.
    """
    document, lexicon, words = article.document, article.lexicon, article.lexicon.names
    assert words is not None
    full: dict[str, dict[str, list[Person]]] = {}
    for person in article.mentions.of(Person):
        if person.given and document.scope_at(person.span.start) in _PLACES:
            full.setdefault(plain(person.family), {}).setdefault(plain(given_name(person)), []).append(person)
    for by_given in full.values():
        if not 2 <= len(by_given) <= _MOST_BEARERS:
            continue
        usual, *others = sorted(by_given.values(), key=lambda found: (-len(found), found[0].span.start))
        for rare, *more in others:
            known = usual[0]
            if more or rare.span.start < known.span.start or not _is_bearer(article, rare):
                continue
            is_near = known.given[0] == rare.given[0]
            if not is_near and (len(others) > 1 or rare.family in words.shared_families):
                continue
            if not (is_given_name(given_name(known), lexicon) or len(usual) > 1):
                continue
            if may_be_one(known, rare, lexicon) or are_two(known, rare, lexicon):
                continue
            if len(usual) < 2 and _is_called_kin(article, known):
                continue
            if (len(usual) < 2 and not _is_used_alone(article, rare)) or _is_known_by_given_name(article, rare):
                continue
            if not _is_introduced(article, rare) and not _are_told_apart(article, usual, rare, is_near=is_near):
                yield _match(article, known, rare)


def _is_bearer(article: Article, rare: Person) -> bool:
    """Whether the words are somebody's given and family name."""
    if not is_given_name(given_name(rare), article.lexicon) or not is_family_name(rare, article.lexicon):
        return False
    # Will Hale run?
    opens = any(s.start == rare.span.start for s in article.document.sentences_in(rare.span))
    return not (opens and may_be_a_word(given_name(rare), article.lexicon))


def _is_called_kin(article: Article, person: Person) -> bool:
    """Whether a relative's word follows a name (Ivy Hale, a cousin, ...)."""
    words, text = article.lexicon.names, article.document.text
    assert words is not None
    behind = _APPOSITION.match(text, person.span.end)
    return behind is not None and bool(set(_WORD.findall(behind[0].lower())) & words.kin)


def _is_used_alone(article: Article, rare: Person) -> bool:
    """Whether the draft has the family name without a given one, as it has once somebody is known."""
    return any(p.family == rare.family and not p.given for p in article.mentions.of(Person))


def _is_known_by_given_name(article: Article, rare: Person) -> bool:
    """Whether the draft has the given name elsewhere, with no other family name behind it (his brother Dick)."""
    given = given_name(rare)
    others = {p.span.start for p in article.mentions.of(Person) if given_name(p) == given}
    found = re.finditer(rf"\b{re.escape(given)}\b", article.document.text)
    return any(f.start() not in others for f in found)


def _is_introduced(article: Article, rare: Person) -> bool:
    """Whether somebody new is named: with a title that no other mention of the name has, an age or a description.

    Whoever stands in a list of names is taken as introduced, too.
    """
    words, text = article.lexicon.names, article.document.text
    assert words is not None
    if rare.honorific or (rare.title and not _is_office_of_family(article, rare)):
        return True
    if _IN_A_LIST.search(text, max(0, rare.span.start - 6), rare.span.start) and _LIST_GOES_ON.match(
        text, rare.span.end
    ):
        return True
    introduced = _INTRODUCED.match(text, rare.span.end)
    if introduced is None:
        return False
    word, parties = introduced["word"], article.lexicon.parties
    assert parties is not None
    if word is None or word in parties.determiners or word in parties.clause_words:
        return True
    return word.islower() and word not in words.openers


def _is_office_of_family(article: Article, rare: Person) -> bool:
    """Whether the office in a title is spoken of beside the family name elsewhere, too."""
    text, office = article.document.text, rare.title.lower().rpartition(" ")[2].rstrip(".")
    for found in re.finditer(rf"\b{re.escape(rare.family)}\b", text):
        around = text[max(0, found.start() - _SPOKEN_OF_WITHIN) : found.end() + _SPOKEN_OF_WITHIN].lower()
        if not rare.span.contains(Span(*found.span())) and re.search(rf"\b{re.escape(office)}\b", around):
            return True
    return False


def _are_told_apart(article: Article, usual: list[Person], rare: Person, *, is_near: bool) -> bool:
    """Whether both are named in one paragraph, or the family or kin is spoken of."""
    document, words = article.document, article.lexicon.names
    assert words is not None
    block = document.block_at(rare.span.start)
    if block is None or any(block.span.contains(p.span) for p in usual):
        return True
    own = f"{given_name(rare)} "
    for found in re.finditer(rf"\b{re.escape(rare.family)}(?P<end>s|es)?\b", document.text):
        near = document.block_at(found.start())
        if is_near and near is not block:
            continue
        if found["end"] and not document.text.endswith(own, 0, found.start()):
            return True
        first, last = (near.span.start, near.span.end) if near else found.span()
        around = document.text[
            max(first, found.start() - _SPOKEN_OF_WITHIN) : min(last, found.end() + _SPOKEN_OF_WITHIN)
        ]
        if set(_WORD.findall(around.lower())) & words.kin:
            return True
    return False


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
