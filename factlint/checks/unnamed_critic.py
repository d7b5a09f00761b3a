"""Somebody without a name who says something bad of somebody who has one, and no reason why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.lexicon.parties import PartyWords
from factlint.text.span import Span
from factlint.text.whole_words import phrases


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each `one colleague called Mr Hale "a bully"` in a paragraph without a reason for that."""
    document, words = article.document, article.lexicon.parties
    assert words is not None
    for found in _pattern(words).finditer(document.text):
        block = document.block_at(found.start())
        if block is None or block.scope is not Scope.BODY or document.inside(Span(*found.span("who")), Layer.QUOTE):
            continue
        if phrases(words.unnamed_wish).search(document.slice(block.span).lower()):
            continue
        quotes = (r.span for r in document.regions if r.layer is Layer.QUOTE)
        quoted = next((q for q in quotes if q.start <= found.end() < q.end), None)
        if quoted is None:
            continue
        span = Span(found.start("who"), quoted.end)
        yield Match(
            span,
            {"who": found["who"], "target": found["target"]},
            certainty=Certainty.HINT,
            key=document.slice(span),
        )


@cache
def _pattern(words: PartyWords) -> re.Pattern[str]:
    nouns, verbs = "|".join(words.unnamed), "|".join(words.describes)
    determiners = "|".join(f"{d}|{d.capitalize()}" for d in sorted(words.determiners))
    who = rf"(?P<who>(?:{determiners}) (?:[a-z-]+ ){{0,2}}(?:{nouns})(?: of [a-z' ]+)?)"
    target = r"(?P<target>(?:[A-Z][a-z]*\.? ){1,3}?[A-Z][\w’'-]+|[A-Z][\w’'-]+)"
    return re.compile(rf"\b{who} (?:{verbs}) {target}(?:,? [a-z]{{2,3}})? (?=[\"“‘'])")


KIND = Kind(
    name="unnamed-critic",
    summary="An unnamed critic of somebody named, and no reason why",
    find=find,
    slots={"who": "who says it", "target": "of whom"},
    words=("parties",),
)
