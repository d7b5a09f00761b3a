"""A weekday in the headline that the story does not name."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import DISPLAY, RUNNING, Layer
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.text.lowered import lowered
from factlint.text.whole_words import phrases


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each weekday of a headline, dek or other display text where the story names only others.

    A story that tells its days as dates, or as seen from its own or from another (tomorrow, the next day), may mean
    that one.
    """
    document = article.document
    dated = article.mentions.of(Dated)
    story = [
        d for d in dated if document.scope_at(d.span.start) in RUNNING and not document.inside(d.span, Layer.DATELINE)
    ]
    told = [d for d in story if d.weekday is not None and not document.inside(d.span, Layer.QUOTE)]
    if not told or any(d.weekday is None for d in story):
        return
    named = {d.weekday for d in story}
    for day in dated:
        is_bare = day.weekday is not None and day.date_span is None
        if document.scope_at(day.span.start) not in DISPLAY or not is_bare or day.weekday in named:
            continue
        if article.lexicon.dates and phrases(article.lexicon.dates.told_from_another).search(lowered(document.text)):
            return
        words, first = document.slice(day.span), told[0]
        other = document.slice(first.span)
        yield Match(
            day.span,
            {"day": words, "story": other},
            (Related("story", first.span),),
            Certainty.LIKELY,
            (Suggestion((Edit(day.span, other),), kind="headline"),) if first.date_span is None else (),
            key=f"{words}/{other}",
        )


KIND = Kind(
    name="headline-day",
    summary="A weekday in the headline that the story does not name",
    find=find,
    slots={"day": "the day of the headline", "story": "the first day that the story names"},
    roles={"story": "the first day that the story names"},
    repairs={"headline": "the headline's day made the story's first"},
    mentions=(Dated,),
    words=("dates",),
)
