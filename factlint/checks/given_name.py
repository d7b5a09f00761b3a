"""Somebody whose given name changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names import plain
from factlint.languages.wordlists import given_names
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Person
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
# How somebody is introduced behind the name: with an age, or a word that may begin a description.
_INTRODUCED = re.compile(r",? \(|, (?:\d|(?P<word>[a-z]+)\b)")
_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for a full name that stands once, whose family name is otherwise somebody else's, known from before.

    A second bearer of a name is introduced, or is kin: where either is so, nothing is found. Nor is it where the two
    given names can be one (Bob is not told from Robert, so names with one initial are let pass).
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
        if len(by_given) != 2:
            continue
        usual, rare = sorted(by_given.values(), key=lambda found: (-len(found), found[0].span.start))
        if len(rare) != 1 or rare[0].span.start < usual[0].span.start:
            continue
        if _may_be_one(article, usual[0], rare[0]) or _is_second_bearer(article, usual, rare[0]):
            continue
        yield _match(article, usual[0], rare[0])


def _may_be_one(article: Article, one: Person, other: Person) -> bool:
    """Whether the two names can be one person's (Bob, Robert; J. Hale), or one of them is no given name."""
    names = given_names(article.lexicon.code) or {}
    first, second = (p.given.split()[0] for p in (one, other))
    if first not in names or second not in names or first[0] == second[0]:
        return True
    return bool(one.honorific and other.honorific and one.honorific != other.honorific)


def _is_second_bearer(article: Article, usual: list[Person], rare: Person) -> bool:
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
        if found["end"]:
            return True
        index = document.sentence_at(found.start())
        said = document.slice(document.sentences[index]).lower() if index is not None else ""
        if set(_WORD.findall(said)) & words.kin:
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
