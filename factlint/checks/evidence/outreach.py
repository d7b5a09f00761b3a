"""What a draft says of answers against the outreach log: who was asked, by when, and what came back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.names.parties_of_log import may_be
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.dated import Day
from factlint.model.document import RUNNING
from factlint.model.facts import Fact, FactKind, Origin, Voice
from factlint.model.findings import Certainty, Match, Related
from factlint.text.records import dataclass
from factlint.text.span import Span


class Against(StrEnum):
    """What a draft may be against."""

    CONTACT = "contact"
    ANSWER = "answer"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Options:
    """What to compare."""

    of: Annotated[
        Against,
        "`contact`: somebody is said not to have answered whom the log does not hold; `answer`: the log has another "
        "answer; `deadline`: the time to answer was not over on the draft's date.",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each statement about an answer, or the want of one, that the log does not bear out."""
    entries = [f for f in article.evidence.facts.of(FactKind.RESPONSE) if f.origin is Origin.OUTREACH]
    done: set[tuple[str, str]] = set()
    for fact in article.facts.of(FactKind.RESPONSE):
        said = _said(article, fact)
        if not said or fact.voice is Voice.QUOTED or fact.place not in RUNNING or (said, fact.about.key) in done:
            continue
        match = _match(article, fact, said, entries, options.of)
        if match is not None:
            done.add((said, fact.about.key))
            yield match


def _said(article: Article, fact: Fact) -> str:
    """What the draft says came of asking, in the words of the log: none, declined; empty where it says neither."""
    if fact.value != "no-reply" or not isinstance(fact.mention, Cue):
        return ""
    words = article.lexicon.cues
    span = fact.mention.span
    said = article.document.text[span.start : span.end].lower()
    declined = words is not None and any(w in said for w in words.declining)
    waiting = words is not None and any(w in said for w in words.approached)
    return "declined" if declined else "" if waiting else "none"


def _match(article: Article, fact: Fact, said: str, entries: Sequence[Fact], of: Against) -> Match | None:
    party = fact.about
    if not party.key:
        # Somebody who is not named may be anybody, but where nobody was asked it was not them either.
        if of is Against.CONTACT and not entries and article.evidence.logs and party.words:
            return _made(article, fact, None)
        return None
    theirs = [e for e in entries if may_be(party.key, party.words, e.about.words, article.lexicon)]
    if of is Against.CONTACT:
        return None if theirs else _made(article, fact, None)
    if of is Against.ANSWER:
        answers = {e.value for e in theirs}
        if not theirs or said in answers or "" in answers:
            return None
        # To decline is an answer as well: that nobody answered is then wrong, but less so.
        return _made(article, fact, theirs[-1], None if "statement" in answers else Certainty.LIKELY)
    for entry in theirs:
        if said == "none" and entry.value in ("none", "") and _is_later(entry.when, article):
            return _made(article, fact, entry)
    return None


def _is_later(deadline: Day | None, article: Article) -> bool:
    """Whether a deadline lies behind the day of the draft; on the day itself it may be over."""
    if deadline is None or deadline.day is None or article.as_of is None:
        return False
    day = article.as_of.day
    if not (day.year and day.month and day.day):
        return False
    return (deadline.year or 0, deadline.month or 0, deadline.day) > (day.year, day.month, day.day)


def _made(article: Article, fact: Fact, entry: Fact | None, certainty: Certainty | None = None) -> Match:
    document = article.document
    at = fact.span
    party = fact.mention.party if isinstance(fact.mention, Cue) else None
    if party is not None and party.end <= at.start:
        at = party.to(at)
    deadline = ""
    if entry is not None and entry.when is not None and entry.when.month and entry.when.day:
        calendar = calendar_of(document.language, document.region)
        deadline = calendar.say(entry.when.year, entry.when.month, entry.when.day)
    related: tuple[Related, ...] = ()
    if entry is not None and entry.source is not None:
        related = (Related("log", entry.span, source=entry.source),)
    elif article.evidence.logs and article.evidence.logs[0].text.strip():
        log = article.evidence.logs[0]
        line = re.match(r"\s*[^\n\r]*", log.text)
        if line is not None:
            start = len(log.text) - len(log.text.lstrip())
            related = (Related("nobody", Span(start, line.end()), source=log),)
    said = document.slice(fact.span)
    answer = (entry.value if isinstance(entry.value, str) else "") if entry else ""
    return Match(
        at=at,
        slots={
            "party": document.slice(party) if party is not None else fact.about.words,
            "said": said,
            "asked": entry.about.words if entry else "",
            "answer": answer,
            "deadline": deadline,
        },
        related=related,
        certainty=certainty or Certainty.CERTAIN,
        key=f"{fact.about.key}: {said.lower()}/{answer}{deadline}",
    )


KIND = Kind(
    name="outreach",
    summary="What a draft says of answers against the outreach log",
    find=find,
    options=Options,
    slots={
        "party": "who is said not to have answered",
        "said": "the words that say so",
        "asked": "the party as the log names it",
        "answer": "the answer that the log has",
        "deadline": "the day by which they were to answer",
    },
    roles={"log": "the entry of the log", "nobody": "the log that has no such entry"},
    facts=(FactKind.RESPONSE,),
    words=("cues", "parties", "quotes"),
    evidence=(Origin.OUTREACH,),
)
