"""Somebody whose given name changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names import Difference, difference, plain
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
# How somebody is introduced behind the name: with an age, or a word that may begin a description.
_INTRODUCED = re.compile(r",? \(|, (?:\d|(?P<word>[a-z]+)\b)")
# Families of whom a draft names more are told apart in it.
_MOST_BEARERS = 3
# Names that begin with so many letters alike may be a short form of one another (Tim, Timothy).
_BEGINNING = 3
# How the list of given names marks one that men and women have, or of which it is not known.
_EITHER = "-"
# So many characters from the family name a word for a relative speaks of its bearer.
_KIN_WITHIN = 60
_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for a full name that stands once, whose family name is otherwise somebody else's, known from before.

    A second bearer of a name is introduced, or is kin: where either is so, nothing is found. Nor is it where the two
    given names can be one (Bob, Robert), or are a man's and a woman's, who are rather married. Given names with one
    initial are more easily taken for each other: for them kin elsewhere in the draft speaks for nothing.
    """
    words = article.lexicon.names
    assert words is not None
    document = article.document
    full: dict[str, dict[str, list[Person]]] = {}
    for person in article.mentions.of(Person):
        if person.given and document.scope_at(person.span.start) in _PLACES:
            family = full.setdefault(plain(person.family), {})
            family.setdefault(plain(person.given.split()[0]), []).append(person)
    for by_given in full.values():
        if not 2 <= len(by_given) <= _MOST_BEARERS:
            continue
        usual, *others = sorted(by_given.values(), key=lambda found: (-len(found), found[0].span.start))
        for rare in others:
            if len(rare) != 1 or rare[0].span.start < usual[0].span.start:
                continue
            is_near = usual[0].given[0] == rare[0].given[0]
            if len(others) > 1 and not is_near:
                continue
            if _may_be_two_or_one(article, words, usual[0], rare[0], is_near=is_near):
                continue
            if not _is_second_bearer(article, usual, rare[0], is_near=is_near):
                yield _match(article, usual[0], rare[0])


def _may_be_two_or_one(article: Article, words: NameWords, one: Person, other: Person, *, is_near: bool) -> bool:
    """Whether the names alone say that it is one person (Bob, Robert; J. Hale), surely two, or nobody at all."""
    code = article.lexicon.code
    names = given_names(code) or {}
    family = one.family
    if not is_near and family in words.shared_families:
        return True
    if other.given.split()[0] in words.dynasties.get(family, ()):
        return True
    if family not in (family_names(code) or ()) and (
        family.lower() in (common_words(code) or ()) or shipped().lookup(family)
    ):
        return True
    given = [p.given.split() for p in (one, other)]
    if {plain(w) for w in given[0]} & {plain(w) for w in given[1]}:
        return True
    first, second = (g[0] for g in given)
    if any(f not in names or f.lower() in words.particles for f in (first, second)):
        return True
    if any(w in words.body_words or w in words.titles for g in given for w in g):
        return True
    index = article.document.sentence_at(other.span.start)
    sentence = article.document.sentences[index] if index is not None else other.span
    if sentence.start == other.span.start and article.document.slice(sentence).rstrip().endswith("?"):
        # A question that a verb opens (Will Hale run?).
        return True
    if len({names[first], names[second]} - {_EITHER}) > 1:
        return True
    if first[:_BEGINNING] == second[:_BEGINNING] or _forms(first, words) & _forms(second, words):
        return True
    if difference(first, second, article.lexicon) is not Difference.FAR:
        # A matter of spelling, which is another question.
        return True
    return bool(one.honorific and other.honorific and one.honorific != other.honorific)


def _forms(given: str, words: NameWords) -> set[str]:
    """A given name with its short forms, and the names that it is a short form of."""
    return (
        {given}
        | words.nicknames.get(given, frozenset())
        | {n for n, short in words.nicknames.items() if given in short}
    )


def _is_second_bearer(article: Article, usual: list[Person], rare: Person, *, is_near: bool) -> bool:
    """Whether a name is introduced as that of somebody new, or the family is spoken of."""
    document, words, parties = article.document, article.lexicon.names, article.lexicon.parties
    assert words is not None and parties is not None
    if (rare.title and rare.title not in {p.title for p in usual}) or rare.honorific:
        return True
    introduced = _INTRODUCED.match(document.text, rare.span.end)
    if introduced is not None:
        word = introduced["word"]
        if word is None or word in parties.determiners or word in parties.clause_words:
            return True
    block = document.block_at(rare.span.start)
    if block is None or any(block.span.contains(p.span) for p in usual):
        # The two are told apart there.
        return True
    for found in re.finditer(rf"\b{re.escape(rare.family)}(?P<end>s|es)?\b", document.text):
        if is_near and not block.span.contains(Span(found.start(), found.end())):
            continue
        if found["end"]:
            return True
        near = document.block_at(found.start())
        first, last = (near.span.start, near.span.end) if near else (found.start(), found.end())
        around = document.text[max(first, found.start() - _KIN_WITHIN) : min(last, found.end() + _KIN_WITHIN)]
        if set(_WORD.findall(around.lower())) & words.kin:
            return True
    return False


def _match(article: Article, usual: Person, rare: Person) -> Match:
    document = article.document
    old, new = document.slice(usual.span), document.slice(rare.span)
    return Match(
        at=rare.span,
        slots={"first": old, "second": new},
        related=(Related("there", usual.span),),
        certainty=Certainty.LIKELY,
        suggestions=(
            Suggestion((Edit(rare.span, old),), kind="second"),
            Suggestion((Edit(Span(usual.span.start, usual.span.end), new),), kind="first"),
        ),
        key=f"{usual.key}/{rare.key}",
    )


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
