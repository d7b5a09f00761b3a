"""A winner's goals against those who scored them: each of the named scored at least once."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.facts import FactKind
from factlint.model.findings import Match, Related
from factlint.model.values import Interval


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each score that has fewer goals than scorers; more goals may be one scorer's second."""
    slice_of = article.document.slice
    for fact in article.facts.of(FactKind.SCORE):
        scorers = [mention.span for role, mention in fact.parts if role == "scorer"]
        if not isinstance(fact.value, Interval) or fact.place not in EDITORIAL or len(scorers) <= fact.value.high:
            continue
        score, named = slice_of(fact.span), scorers[0].to(scorers[-1])
        yield Match(
            at=fact.span,
            slots={"score": score, "goals": f"{fact.value.high:f}", "scorers": str(len(scorers))},
            related=(Related("scorers", named),),
            key=f"{score}:{len(scorers)}",
        )


KIND = Kind(
    name="scorers",
    summary="A result and the scorers of the winner",
    find=find,
    slots={
        "score": "the result in the draft",
        "goals": "how many goals the winner has by it",
        "scorers": "how many scorers are named",
    },
    roles={"scorers": "the scorers"},
    facts=(FactKind.SCORE,),
    words=("lists",),
)
