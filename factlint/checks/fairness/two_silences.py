"""One party's silence, told in two ways: they declined to comment, and could not be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.compare.words.silences import Silence, Silent, sentence_of, silences
from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Certainty, Match, Related
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line about a silence, and whose it is."""

    fact: Fact
    silent: Silent


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each party that is said to have declined, and elsewhere not to have answered at all.

    Where one of the lines is about one question, or says that they were asked again, both may be right. That somebody
    did not answer and that they could not be reached may be one thing.
    """
    lines = list(_lines(article))
    done: set[str] = set()
    for first, second in combinations(lines, 2):
        key = first.fact.about.key
        sorts = {first.silent.sort, second.silent.sort}
        if key in done or second.fact.about.key != key or len(sorts) == 1 or Silence.DECLINED not in sorts:
            continue
        if _spoken_for(article, first) != _spoken_for(article, second):
            continue
        done.add(key)
        yield _match(article, first, second)


def _lines(article: Article) -> Iterator[_Line]:
    """The lines that are about a named party and say what came of asking."""
    words = article.lexicon.cues
    assert words is not None
    by_cue = {id(f.mention): f for f in article.facts.of(FactKind.RESPONSE) if f.about.key}
    for silent in silences(article):
        fact = by_cue.get(id(silent.cue))
        sentence = sentence_of(article, silent.cue.span.start)
        if fact is None or sentence is None or silent.partial or silent.sort is Silence.APPROACHED:
            continue
        if not phrases(words.again).search(_without_aside(article, sentence, silent).lower()):
            yield _Line(fact, silent)


def _without_aside(article: Article, sentence: Span, silent: Silent) -> str:
    """A sentence without what it says of the party between commas: Mr Reyl, who also sells boats, did not respond."""
    text, party, cue = article.document.text, silent.cue.party, silent.cue.span
    if party is None or not party.end < cue.start or not text.startswith(",", party.end):
        return text[sentence.start : sentence.end]
    return f"{text[sentence.start : party.end]} {text[cue.start : sentence.end]}"


def _spoken_for(article: Article, line: _Line) -> frozenset[str]:
    """Who was silent for the party: their lawyer, a spokesman, or nobody but themselves."""
    words, party = article.lexicon.parties, line.silent.cue.party
    assert words is not None
    if party is None:
        return frozenset()
    said = set(_WORD.findall(article.document.slice(party).lower()))
    return frozenset(said & (words.voices | set(words.offices)))


def _match(article: Article, first: _Line, second: _Line) -> Match:
    document = article.document
    return Match(
        second.silent.cue.span,
        {
            "party": first.fact.about.words,
            "first": document.slice(first.silent.cue.span),
            "second": document.slice(second.silent.cue.span),
        },
        (Related("there", first.silent.cue.span),),
        Certainty.LIKELY,
        key=f"{first.fact.about.key}: {first.silent.sort}/{second.silent.sort}",
    )


KIND = Kind(
    name="two-silences",
    summary="One party's silence, told in two ways",
    find=find,
    slots={"party": "whose silence it is", "first": "how it is told first", "second": "how it is told later"},
    roles={"there": "where it is told first"},
    mentions=(Cue,),
    facts=(FactKind.RESPONSE,),
    words=("cues", "parties", "quotes"),
)
