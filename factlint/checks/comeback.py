"""A result against the score by which its winner lay behind: who led 3-0 has three goals at least."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Match, Related
from factlint.model.values import Interval

_NUMBER = re.compile(r"\d+")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each result whose loser has fewer goals than it is said to have led with."""
    slice_of = article.document.slice
    for fact in article.facts.of(FactKind.SCORE):
        behind = dict(fact.parts).get("behind")
        if behind is None or not isinstance(fact.value, Interval):
            continue
        led = slice_of(behind.span)
        goals = max(int(n) for n in _NUMBER.findall(led))
        if goals <= fact.value.high:
            continue
        score = slice_of(fact.span)
        yield Match(
            at=fact.span,
            slots={"score": score, "goals": f"{fact.value.high:f}", "behind": led, "led": str(goals)},
            related=(Related("behind", behind.span),),
            key=f"{score}/{led}",
        )


KIND = Kind(
    name="comeback",
    summary="A result, and the score by which its winner lay behind",
    find=find,
    slots={
        "score": "the result in the draft",
        "goals": "how many goals the loser has by it",
        "behind": "the score by which the winner lay behind",
        "led": "how many goals the loser had by then",
    },
    roles={"behind": "the score by which the winner lay behind"},
    facts=(FactKind.SCORE,),
    words=("lists", "arithmetic"),
)
