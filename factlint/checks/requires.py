"""A statement about somebody that calls for another, which the draft does not have: an accusation for its reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.document import RUNNING
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Match, Related


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    when: Annotated[tuple[str, ...], "What is stated about somebody: accusation, charge."]
    needs: Annotated[tuple[str, ...], "What answers it, any of these: denial, reply, statement, no-reply."]
    unless: Annotated[tuple[str, ...], "What makes an answer needless or impossible: charge, death."] = ()
    near: Annotated[int, "An answer of somebody unnamed is the accused's if it is no more paragraphs away."] = 4


def find(article: Article, options: Options) -> Iterator[Match]:
    """The first such statement about each person or body for whom nothing answers it anywhere in the draft."""
    accusations = article.facts.of(FactKind.ACCUSATION)
    answers = [f for f in article.facts.of(FactKind.RESPONSE) if f.value in options.needs]
    settled = {
        f.about.key for f in article.facts.of(FactKind.ACCUSATION, FactKind.RESPONSE) if f.value in options.unless
    }
    done = set(settled)
    for fact in accusations:
        if fact.value not in options.when or fact.about.key in done or not _counts(article, fact):
            continue
        if not any(_answers(article, fact, a, options.near) for a in answers):
            done.add(fact.about.key)
            yield _match(article, fact)


def _counts(article: Article, fact: Fact) -> bool:
    """Whether the draft itself says so of a person with a full name, or of a body; people quoted may say anything."""
    if fact.voice is Voice.QUOTED or fact.place not in RUNNING:
        return False
    words = article.lexicon.cues
    if words is None or fact.about.key in words.never_asked:
        return False
    return "organisation" in fact.about.traits or ("person" in fact.about.traits and " " in fact.about.key)


def _answers(article: Article, accusation: Fact, answer: Fact, near: int) -> bool:
    """Whether an answer is the accused's, or may be: somebody unnamed answers not far behind."""
    if answer.about.key:
        return _same(answer.about.key, accusation.about.key)
    one = article.document.block_at(accusation.span.start)
    other = article.document.block_at(answer.span.start)
    return one is not None and other is not None and abs(other.number - one.number) <= near


def _same(one: str, other: str) -> bool:
    """Whether two keys may be one party's: a later mention may be the last word alone, or a longer form."""
    return one == other or set(one.split()) >= set(other.split()) or set(other.split()) >= set(one.split())


def _match(article: Article, fact: Fact) -> Match:
    related: Sequence[Related] = (Related("party", fact.subject_span),) if fact.subject_span else ()
    slots = {"party": fact.about.words, "words": article.document.slice(fact.span)}
    return Match(fact.span, slots, related=tuple(related), key=f"{fact.value}: {fact.about.key}")


KIND = Kind(
    name="requires",
    summary="An accusation that calls for a reply, where the draft has none",
    find=find,
    options=Options,
    slots={"party": "who is accused, in the draft's words", "words": "the wording of the accusation"},
    roles={"party": "who is accused"},
    facts=(FactKind.ACCUSATION, FactKind.RESPONSE),
    words=("cues", "parties", "quotes"),
)
