"""A per cent that cannot be: a fall by more than all, more than all of something, a rate that is two rates."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.facts import FactKind, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.text.records import dataclass
from factlint.text.span import Span

_HUNDRED = 100


class As(StrEnum):
    """What the words around a per cent make of it."""

    FALL = "fall"
    PART = "part"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    read_as: Annotated[
        As,
        "`fall`: how much less something is; `part`: a part of all of something; `rate`: a per cent that is per so "
        "many as well.",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each per cent, outside quotations, that cannot be what the words make of it."""
    for fact in article.facts.of(FactKind.SHARE):
        share = fact.mention
        if options.read_as not in fact.about.traits or fact.voice is Voice.QUOTED or fact.place not in EDITORIAL:
            continue
        if not isinstance(share, Quantity):
            continue
        if options.read_as is As.RATE:
            yield _two_rates(article, share, dict(fact.parts)["per"].span)
        elif share.stated - share.step / 2 > _HUNDRED:
            slots = {"stated": article.document.slice(share.span)}
            yield Match(at=share.span, slots=slots, key=f"{options.read_as}:{slots['stated']}")


def _two_rates(article: Article, share: Quantity, per: Span) -> Match:
    slice_of = article.document.slice
    number = slice_of(share.number_span)
    return Match(
        at=share.span,
        slots={"stated": slice_of(share.span), "number": number, "per": slice_of(per)},
        related=(Related("per", per),),
        suggestions=(Suggestion((Edit(share.span, number),), kind="bare"),),
        key=f"{slice_of(share.span)}/{slice_of(per)}",
    )


KIND = Kind(
    name="share",
    summary="A per cent and what it is one of",
    options=Options,
    find=find,
    slots={
        "stated": "the per cent in the draft",
        "number": "as a rate: its number alone",
        "per": "as a rate: what else it is for (100,000 people)",
    },
    roles={"per": "as a rate: what else it is for"},
    repairs={"bare": "as a rate: the number without the per cent"},
    facts=(FactKind.SHARE,),
    words=("numbers", "units", "nouns", "shares"),
)
