"""A result against what else is told of its goals: who led 3-0 has three at least, and so has who hit three."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.facts import FactKind
from factlint.model.findings import Match, Related
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.records import dataclass


class Whose(StrEnum):
    """Whose goals are told."""

    LOSER = "loser"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    goals_of: Annotated[Whose, "`loser`: by which the winner lay behind; `either`: of one player."] = Whose.LOSER


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each result whose side has fewer goals than it is said to have had."""
    slice_of = article.document.slice
    for fact in article.facts.of(FactKind.SCORE):
        told = dict(fact.parts).get("behind")
        if fact.about.key != options.goals_of or not isinstance(told, Quantity) or not isinstance(fact.value, Interval):
            continue
        if told.stated <= fact.value.high:
            continue
        score, said = slice_of(fact.span), slice_of(told.span)
        yield Match(
            at=fact.span,
            slots={"score": score, "goals": f"{fact.value.high:f}", "behind": said, "led": f"{told.stated:f}"},
            related=(Related("behind", told.span),),
            key=f"{score}/{said}",
        )


KIND = Kind(
    name="comeback",
    summary="A result, and the score by which its winner lay behind, or the goals of one player",
    options=Options,
    find=find,
    slots={
        "score": "the result in the draft",
        "goals": "how many goals the loser, or the side with more, has by it",
        "behind": "the words for the goals that are told",
        "led": "how many goals these are",
    },
    roles={"behind": "the goals that are told"},
    facts=(FactKind.SCORE,),
    words=("numbers", "lists", "arithmetic"),
)
