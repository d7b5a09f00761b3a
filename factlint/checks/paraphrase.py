"""A figure in a paraphrase, and another one in the quotation that bears it out."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.quantities import quantities
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.quoted import Quotation
from factlint.text.span import Span

_SHARE = "share"


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where the sentence before a quotation gives one figure, the quotation another of the same, and no more.

    The sentence must say that somebody said it; both figures must be shares of all, or counts of one noun.
    """
    document, words = article.document, article.lexicon.quotes
    assert words is not None
    for quotation in article.mentions.of(Quotation):
        index = document.sentence_at(quotation.span.start)
        block = document.block_at(quotation.span.start)
        if not index or block is None or block.scope is not Scope.BODY:
            continue
        before = document.sentences[index - 1]
        if before.start < block.span.start or document.sentences[index].start != quotation.span.start:
            continue
        said = set(document.slice(before).lower().split())
        if said.isdisjoint(words.verbs) or any(
            r.layer is Layer.QUOTE and r.span.overlaps(before) for r in document.regions
        ):
            continue
        told, quoted = _figures(article, before), _figures(article, quotation.words)
        if len(told) == 1 and len(quoted) == 1 and _differ(told[0], quoted[0]):
            yield _match(article, told[0], quoted[0])


def _figures(article: Article, span: Span) -> list[Quantity]:
    """The shares and counts of a stretch; lengths of time are seldom what is meant."""
    found = article.mentions.within(Quantity, span)
    return [q for q in found if q.stated > 1 and (q.unit is None or q.unit.dimension == _SHARE)]


def _differ(told: Quantity, quoted: Quantity) -> bool:
    """Whether two figures are of one thing and cannot both be right: two shares, or two counts of one noun."""
    if (told.unit is None) != (quoted.unit is None) or told.upper or quoted.upper:
        return False
    if told.unit is None and (not told.head or told.head != quoted.head):
        return False
    return quantities(told, quoted) is Verdict.DISAGREE


def _match(article: Article, told: Quantity, quoted: Quantity) -> Match:
    document = article.document
    first, second = document.slice(told.span), document.slice(quoted.span)
    return Match(
        at=told.span,
        slots={"told": first, "quoted": second},
        related=(Related("quoted", quoted.span),),
        certainty=Certainty.CERTAIN,
        suggestions=(Suggestion((Edit(told.span, second),), kind="told"),),
        key=f"{told.stated}/{quoted.stated}",
    )


KIND = Kind(
    name="paraphrase",
    summary="A figure in a paraphrase and another one in the quotation",
    find=find,
    slots={"told": "the figure of the paraphrase", "quoted": "the figure of the quotation"},
    roles={"quoted": "the figure of the quotation"},
    repairs={"told": "the paraphrase's figure made the quotation's"},
    mentions=(Quantity, Quotation),
    words=("quotes", "numbers"),
)
