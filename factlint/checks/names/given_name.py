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
from factlint.languages.calendar_table import calendar_of
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.findings import Match
from factlint.model.named import Person
from factlint.text.folding import fold_name
from factlint.text.whole_words import phrases

_WORD = re.compile(r"[^\W\d_]+")
# What stands between commas behind a name.
_APPOSITION = re.compile(r", [^,.]{1,40}[,.]")
# So many characters before a name say that it is another name of somebody.
_NAMED_WITHIN = 30
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
                told = (p for p in usual if article.document.scope_at(p.span.start) in _PLACES)
                yield _match(article, next(told, usual[0]), rare)


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
    if not _are_of_story(article, usual, rare, alone) or not _is_bearer(article, usual, rare, alone):
        return False
    is_of_all, opens = is_of_known_family(usual[0], article.lexicon), _opens_story(article, usual[0], rare)
    # Where the story has one bearer, and the headline another, that is the headline's mistake.
    is_told = any(article.document.scope_at(p.span.start) in _PLACES for p in usual)
    if not is_told and not (opens and (others > 1 or is_of_all)):
        return False
    is_known = (len(usual) >= _KNOWN and alone >= _KNOWN_ALONE) or alone >= _ALWAYS_ALONE or is_of_all
    if not _can_be_meant(article, usual, rare, others, alone, is_known=is_known):
        return False
    return not _is_somebody_new(article, usual, rare, is_known=is_known, opens=opens)


def _can_be_meant(
    article: Article, usual: list[Person], rare: Person, others: int, alone: int, *, is_known: bool
) -> bool:
    """Whether the bearer whom a draft names otherwise may be meant by the other given name.

    Not so where strangers share the family name, the two names can be one or are a couple's, either is no name, or too
    little is told of the usual bearer.
    """
    lexicon, words, known = article.lexicon, article.lexicon.names, usual[0]
    assert words is not None
    is_of_all = is_of_known_family(known, lexicon)
    if known.given[0] != rare.given[0] and not is_known:
        is_sole = others == 1 and alone >= _KNOWN_ALONE and _goes_on_alone(article, rare)
        if others > 1 or (rare.family in words.shared_families and not is_sole):
            return False
    # "Will Obama win?" is no name, if Barack Obama is.
    if not is_of_all and is_of_known_family(rare, lexicon):
        return False
    # "Getty Despite Hale": what is in no list may be glued to a name.
    if not is_given_name(given_name(known), lexicon) and len(usual) == 1 and " " in known.given:
        return False
    if any(may_be_one(p, rare, lexicon) or are_two(p, rare, lexicon) for p in usual):
        return False
    return len(usual) >= _KNOWN or is_of_all or (alone > 0 and not _is_called_kin(article, known))


def _is_somebody_new(article: Article, usual: list[Person], rare: Person, *, is_known: bool, opens: bool) -> bool:
    """Whether the draft itself says that the rare name is another person's: it introduces them, or tells them apart."""
    is_near = usual[0].given[0] == rare.given[0]
    return (
        _is_known_by_given_name(article, rare)
        or is_introduced(article, usual, rare, is_expected=is_near or is_known, opens=opens)
        or are_told_apart(article, usual, rare, is_near=is_near, is_known=is_known)
    )


def _are_of_story(article: Article, usual: list[Person], rare: Person, alone: int) -> bool:
    """Whether the story names somebody in full, and then has the other name, itself or in a line that leads on.

    Such a line names whom the story is about (Photos: Ada Hale's career). Any word has a capital in it, as in a
    headline (More: Team to Vet Hale's Firm).
    """
    document, lexicon = article.document, article.lexicon
    if rare.span.start < usual[0].span.start:
        return False
    scope = document.scope_at(rare.span.start)
    if scope is not Scope.FURNITURE:
        return scope in _PLACES
    if given_name(rare).lower() in (common_words(lexicon.code) or ()):
        return False
    told = sum(document.scope_at(p.span.start) in _PLACES for p in usual)
    is_known = told >= _KNOWN or (told > 0 and alone >= _KNOWN_ALONE)
    return is_known or is_of_known_family(usual[0], lexicon)


def _opens_story(article: Article, known: Person, rare: Person) -> bool:
    """Whether the story begins with a full name, where its headline gives another of the same family.

    Whom a headline names is introduced in the story when the story first names the same person.
    """
    document = article.document
    if document.scope_at(known.span.start) is not Scope.HEADLINE:
        return False
    full = (p for p in article.mentions.of(Person) if p.given and plain(p.family) == plain(rare.family))
    told = (p.span.start for p in full if document.scope_at(p.span.start) in _PLACES)
    return min(told, default=-1) == rare.span.start


def _goes_on_alone(article: Article, rare: Person) -> bool:
    """Whether the family name stands alone behind a full name, as if one person only bore it."""
    family = plain(rare.family)
    behind = (p for p in article.mentions.of(Person) if p.span.start > rare.span.end)
    return any(not p.given and plain(p.family) == family for p in behind)


def _is_bearer(article: Article, usual: list[Person], rare: Person, alone: int) -> bool:
    """Whether the words are somebody's given and family name.

    A family name that is a word, too, is one where its bearer has an office, or is called by it time and again.
    """
    if not is_given_name(given_name(rare), article.lexicon):
        return False
    # "Last August Hale's boat was found."
    calendar = calendar_of(article.document.language, article.document.region)
    if fold_name(given_name(rare)) in calendar.months or _is_alias(article, rare):
        return False
    has_office = any(p.title for p in (*usual, rare))
    if not (is_family_name(rare, article.lexicon) or has_office or alone >= _KNOWN_ALONE):
        return False
    # "Will Hale run?", "Sunny Hale promises to win."
    opens = any(s.start == rare.span.start for s in article.document.sentences_in(rare.span))
    return not (opens and may_be_a_word(given_name(rare), article.lexicon))


def _is_alias(article: Article, rare: Person) -> bool:
    """Whether a full name is given as somebody's other one (also known as Ivy Hale)."""
    words, text = article.lexicon.names, article.document.text
    assert words is not None
    before = " ".join(text[max(0, rare.span.start - _NAMED_WITHIN) : rare.span.start].lower().split())
    is_named = any(found.end() == len(before) for found in phrases(words.naming).finditer(before))
    return is_named or before.rpartition(" ")[2] in words.name_notes


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
