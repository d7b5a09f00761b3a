"""Somebody named in full in the headline, and nowhere in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.article import Article
from factlint.model.document import DISPLAY, EDITORIAL, Document, Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.named import Name, Person
from factlint.text.folding import fold_name

_STEM = 4
_FEWEST = 3
_SHORTEST = 4
_MARKS = tuple("-–—|:")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each person whose given and family name the headline has, and neither of which the story has.

    The name must be no more than the two, with a given name that is known and a family name that is no other word, and
    the story have paragraphs enough to name its people.
    """
    document, lexicon = article.document, article.lexicon
    shown = [p for p in article.mentions.of(Person) if p.given and document.scope_at(p.span.start) is Scope.HEADLINE]
    if not shown or sum(1 for _ in document.blocks_of(Scope.BODY)) < _FEWEST:
        return
    told = fold_name(" ".join(document.slice(b.span) for b in document.blocks if b.scope in EDITORIAL - DISPLAY))
    given, family = given_names(lexicon.code) or {}, family_names(lexicon.code) or frozenset()
    common = common_words(lexicon.code) or frozenset()
    for person in shown:
        names = [n for n in article.mentions.within(Name, person.span) if n.span == person.span]
        last = person.family
        if not names or len(names[0].words) != 2 or person.given not in given or len(last) < _SHORTEST:
            continue
        is_other = last.lower() in common or (last not in family and shipped().lookup(last))
        if (
            is_other
            or _is_set_off(document, person)
            or shipped().lookup(document.slice(person.span))
            or document.inside(person.span, Layer.QUOTE)
        ):
            continue
        if not any(_stands_in(part, told) for part in (person.given, last)):
            yield Match(
                at=person.span,
                slots={"person": document.slice(person.span)},
                certainty=Certainty.LIKELY,
                key=person.key,
            )


def _is_set_off(document: Document, person: Person) -> bool:
    """Whether a dash, a bar or a colon sets a name off, as that of the writer or of whoever is quoted."""
    block = document.block_at(person.span.start)
    assert block is not None
    before = document.text[block.span.start : person.span.start].rstrip()[-1:]
    behind = document.text[person.span.end : block.span.end].lstrip()[:1]
    return before in _MARKS or behind in _MARKS


def _stands_in(name: str, told: str) -> bool:
    """Whether the folded story has a name, or a word that begins as it does."""
    return re.search(rf"(?<!\w){re.escape(fold_name(name)[:_STEM])}", told) is not None


KIND = Kind(
    name="headline-only-name",
    summary="Somebody named in full in the headline, and nowhere in the story",
    find=find,
    slots={"person": "the person, as the headline has them"},
    mentions=(Name, Person),
    words=("names",),
)
