"""A family name that speaks and was never introduced."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.named import Name, Organisation, Person
from factlint.text.span import Span

_SHORTEST = 4


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each single name with a verb of saying that stands nowhere else in the draft.

    It must be a family name that is known as one, so that it is no firm, brand, place or artist's name.
    """
    document, quotes, names = article.document, article.lexicon.quotes, article.lexicon.names
    assert quotes is not None and names is not None
    text = document.text
    for name in article.mentions.of(Name):
        word = document.slice(name.span)
        if len(name.words) != 1 or len(word) < _SHORTEST or name.possessive or word.isupper():
            continue
        if document.scope_at(name.span.start) is not Scope.BODY or document.inside(name.span, Layer.QUOTE):
            continue
        verb = text[name.span.end + 1 : name.span.end + 20].split(" ", 1)[0]
        if verb not in quotes.verbs or verb not in names.person_verbs or _is_known_otherwise(article, word):
            continue
        if text.count(word) == 1:
            span = Span(name.span.start, name.span.end + 1 + len(verb))
            yield Match(span, {"name": word}, certainty=Certainty.HINT, key=word)


def _is_known_otherwise(article: Article, word: str) -> bool:
    """Whether a word is a place, a given name, a body, part of a full name or an ordinary word."""
    code = article.lexicon.code
    if shipped().lookup(word) or word in (given_names(code) or {}):
        return True
    if word.lower() in (common_words(code) or ()) or word not in (family_names(code) or ()):
        return True
    if any(word in o.name.split() for o in article.mentions.of(Organisation)):
        return True
    return any(word in (p.given + " " + p.family).split() and p.given for p in article.mentions.of(Person))


KIND = Kind(
    name="never-introduced",
    summary="A family name that speaks and was never introduced",
    find=find,
    slots={"name": "the family name"},
    mentions=(Name, Person, Organisation),
    words=("names", "quotes"),
)
