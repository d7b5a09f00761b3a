"""Somebody who is called late, and speaks, or will do what only the living do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Layer
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.span import Span

# How far before a name "late" may stand: its late benefactor, Mrs Hale.
_REACH = 32
_VERB = re.compile(r" (?P<verb>[a-z]+)\b")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for a dead man's "said" that a weekday or "yesterday" sets in the days of the draft, or "will cut".

    Where another bearer of the name is named in full, it may be theirs.
    """
    document, words, quotes = article.document, article.lexicon.names, article.lexicon.quotes
    assert words is not None and quotes is not None
    late = _late(words)
    people = article.mentions.of(Person)
    for dead in people:
        called = late.search(document.text, max(0, dead.span.start - _REACH), dead.span.start)
        if called is None or not dead.given or document.scope_at(dead.span.start) not in RUNNING:
            continue
        family = dead.family.lower()
        # "Cornelius Vane junior, who runs a garage": the surname alone may be his, unless he comes later.
        first_said = _first_said(article, dead)
        others = (p for p in people if p.given and p.key != dead.key and p.family.lower() == family)
        if any(p.span.start < first_said for p in others):
            continue
        for person in people:
            if person.key != dead.key and not (person.family.lower() == family and not person.given):
                continue
            said = _VERB.match(document.text, person.span.end)
            acts = _will_act(words).match(document.text, person.span.end)
            if person.span.start <= dead.span.start or (said is None and acts is None):
                continue
            if acts is None and (said is None or said["verb"] not in quotes.verbs):
                continue
            span = Span(person.span.start, acts.end() if acts else said.end() if said else person.span.end)
            if document.inside(span, Layer.QUOTE) or not (acts or _is_recent(article, span)):
                continue
            yield Match(
                span,
                {"person": document.slice(dead.span), "words": document.slice(span)},
                related=(Related("late", Span(called.start(), dead.span.end)),),
                certainty=Certainty.LIKELY,
                key=dead.key,
            )
            return


def _first_said(article: Article, dead: Person) -> int:
    """Where the first mention behind the dead person's own of their family name alone stands; the end, if none does."""
    later = (p.span.start for p in article.mentions.of(Person) if not p.given and p.span.start > dead.span.start)
    return next(later, len(article.document.text))


def _is_recent(article: Article, span: Span) -> bool:
    """Whether the sentence has a weekday, or a day as seen from the draft's own, and no year."""
    return any(
        (d.weekday is not None or d.days_off is not None) and all(r.year is None for r in d.readings)
        for d in article.mentions.near(Dated, span, same="sentence")
    )


@cache
def _late(words: NameWords) -> re.Pattern[str]:
    # "The late Ada Hale", "its late benefactor, Ada Hale"; a late substitute is alive.
    nouns = "|".join(sorted(words.kin | words.mourned))
    return re.compile("|".join(rf"\b{re.escape(w)} (?:(?:{nouns}),? (?:[A-Z][a-z]+\.? )?)?$" for w in words.late))


@cache
def _will_act(words: NameWords) -> re.Pattern[str]:
    """What only the living will do: cut a ribbon."""
    return re.compile(rf" (?:{'|'.join(words.will)}) (?:{'|'.join(words.living_verbs)})\b")


KIND = Kind(
    name="late-speaker",
    summary="Somebody who is called late, and speaks",
    find=find,
    slots={"person": "who is called late", "words": "the name and the verb"},
    roles={"late": "where they are called late"},
    mentions=(Person, Dated),
    words=("names", "quotes"),
)
