"""One thing, of which two values are stated that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.timed import Trait
from factlint.text.records import dataclass

# One wording fits in the place of another that has nearly as many words.
_ALIKE = 2
_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK}


class Stated(StrEnum):
    """The kinds of fact that have one value for one thing."""

    BEARING = FactKind.BEARING.value
    DISTANCE = FactKind.DISTANCE.value
    OFFICE = FactKind.OFFICE.value
    SORT_OF_BODY = FactKind.SORT_OF_BODY.value
    STUDY = FactKind.STUDY.value
    SAMPLE = FactKind.SAMPLE.value
    CHARGE = FactKind.CHARGE.value
    PLEA = FactKind.PLEA.value
    VERDICT = FactKind.VERDICT.value
    RANK = FactKind.RANK.value
    AFFILIATION = FactKind.AFFILIATION.value


@dataclass(frozen=True, slots=True)
class Options:
    """What is compared, and when."""

    fact: Annotated[Stated, "The kind of fact, as docs/facts.md lists them."]
    points_back: Annotated[bool, "Whether one of the two must refer to something known (the murder charge)."] = False


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each thing of which exactly two values are stated, at the one that is stated less often.

    Where three are, or both are stated again and again, there are two things, or the story is about the change.
    """
    by_subject: dict[str, list[Fact]] = {}
    for fact in article.facts.of(FactKind(options.fact.value)):
        if fact.voice is not Voice.QUOTED and fact.place in _PLACES:
            by_subject.setdefault(fact.about.key, []).append(fact)
    for facts in by_subject.values():
        pair = _contradiction(facts)
        if pair is not None and (not options.points_back or any(Trait.POINTS_BACK in f.about.traits for f in pair)):
            yield _match(article, *pair)


def _contradiction(facts: list[Fact]) -> tuple[Fact, Fact] | None:
    """The first of two values and the other one, where one of them is stated once."""
    by_value: dict[str, list[Fact]] = {}
    for fact in facts:
        by_value.setdefault(str(fact.value), []).append(fact)
    if len(by_value) != 2:
        return None
    one, other = by_value.values()
    if min(len(one), len(other)) > 1 or str(other[0].value) in one[0].about.traits:
        return None
    return (one[0], other[0])


def _match(article: Article, first: Fact, second: Fact) -> Match:
    document = article.document
    old, new = document.slice(first.span), document.slice(second.span)
    return Match(
        at=second.span,
        slots={"subject": first.about.words, "first": old, "second": new},
        related=(Related("there", first.span),),
        certainty=Certainty.LIKELY,
        suggestions=(
            Suggestion((Edit(second.span, old),), kind="second"),
            Suggestion((Edit(first.span, new),), kind="first"),
        )
        if abs(len(old.split()) - len(new.split())) <= _ALIKE
        else (),
        key=f"{first.about.key} {first.value}/{second.value}",
    )


KIND = Kind(
    name="one-value",
    summary="One thing with two values",
    find=find,
    options=Options,
    slots={
        "subject": "what it is stated of, as the draft names it",
        "first": "the words that state the first value",
        "second": "the words that state the other one",
    },
    roles={"there": "where the first value is stated"},
    repairs={"second": "the later words made the earlier ones", "first": "the earlier words made the later ones"},
    facts=(
        FactKind.BEARING,
        FactKind.DISTANCE,
        FactKind.OFFICE,
        FactKind.SORT_OF_BODY,
        FactKind.STUDY,
        FactKind.SAMPLE,
        FactKind.CHARGE,
        FactKind.PLEA,
        FactKind.VERDICT,
        FactKind.RANK,
        FactKind.AFFILIATION,
    ),
)
