"""A margin in a headline or another display text against the two counts that the story sets against each other."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.figures import figure
from factlint.compare.numbers.set_against import is_margin, pairs
from factlint.model.article import Article
from factlint.model.document import DISPLAY, RUNNING
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Bound


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each margin of display text that no two counts of the story's are apart by.

    The story has one such pair of the same noun, and no count as high as the margin: it may have another vote or match.
    """
    scope_at = article.document.scope_at
    quantities = article.mentions.of(Quantity)
    shown = [q for q in quantities if scope_at(q.span.start) in DISPLAY]
    exact = [q for q in shown if q.head and q.unit is None and q.bound is Bound.EXACT and q.upper is None]
    margins = [q for q in exact if is_margin(article, q)]
    if not margins:
        return
    story = [q for q in quantities if scope_at(q.span.start) in RUNNING]
    contests = list(pairs(article, story))
    for margin in margins:
        of_it = [(high, low) for high, low in contests if high.head == margin.head]
        if len({(high.stated, low.stated) for high, low in of_it}) != 1:
            continue
        first, second = of_it[0]
        # A draw has no margin, and the margin of the story itself may be of another contest.
        known = {q.stated for q in story} | {abs(high.stated - low.stated) for high, low in contests}
        if first.stated != second.stated and margin.stated not in known:
            yield _match(article, margin, first, second)


def _match(article: Article, margin: Quantity, first: Quantity, second: Quantity) -> Match:
    slice_of = article.document.slice
    high, low = sorted((first, second), key=lambda q: -q.stated)
    true = figure(high.stated - low.stated, margin.step, article.lexicon)
    return Match(
        at=margin.span,
        slots={
            "stated": slice_of(margin.span),
            "stated_number": slice_of(margin.number_span),
            "high": slice_of(high.number_span),
            "low": slice_of(low.number_span),
            "correct": true,
        },
        related=(Related("first", first.span), Related("second", second.span)),
        certainty=Certainty.LIKELY,
        suggestions=(Suggestion((Edit(margin.number_span, true),), kind="headline"),),
        key=f"{margin.head}:{margin.stated:f}/{first.stated:f}-{second.stated:f}",
    )


KIND = Kind(
    name="headline-margin",
    summary="A margin in display text against the two counts of the story",
    find=find,
    slots={
        "stated": "the margin, with its noun",
        "stated_number": "the number of the margin",
        "high": "the higher count of the story",
        "low": "the lower count of the story",
        "correct": "how far the two counts are apart",
    },
    roles={"first": "the first count of the story", "second": "the count that it is set against"},
    repairs={"headline": "the margin made to fit the story"},
    mentions=(Quantity,),
    words=("numbers", "nouns", "arithmetic"),
)
