"""Events with their date and the tense that they are told in (will close on 9 June; closed on 9 June)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.dates.points import point_of
from factlint.compare.words.nouns import noun_class
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.dated import Dated
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.nouns import NounWords
from factlint.model.lexicon.time import TimeWords
from factlint.model.timed import Tense
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PERSON = "person"
_REACH = 90
_FURTHEST = 12
"""How many words may stand between a verb and its date."""
_EDGE = re.compile(r"[,;:()\n“”\"]|[.!?]\s|\s[–—-]\s")


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each date whose clause has a verb that happens on it."""
    words, document = reading.lexicon.time, reading.document
    assert words is not None
    if reading.as_of is None:
        return
    for dated in reading.mentions.of(Dated):
        index = document.sentence_at(dated.span.start) if _has_link(document.text, dated, words) else None
        if index is None:
            continue
        start = max(document.sentences[index].start, dated.span.start - _REACH)
        found = _verb(document.text[start : dated.span.start].lower(), words, reading.lexicon.nouns)
        point = point_of(dated, reading.as_of) if found else None
        if found is None or point is None:
            continue
        tense, at = found
        is_old = point.year_span is not None and point.day.year != (reading.as_of.day.year or 0)
        if is_old and phrases(words.soon).match(document.text[start + at :].lower()):
            # A story of another year may be told in the present.
            continue
        span = Span(start + at, dated.span.end)
        yield Fact(
            FactKind.TENSE,
            Subject(tense, document.text[start + at : dated.span.start].strip()),
            span,
            value=point.day,
            voice=voice(document, span),
            place=place(document, span),
            mention=dated,
        )


def _has_link(text: str, dated: Dated, words: TimeWords) -> bool:
    """Whether a date of one day stands behind `on`."""
    if not dated.readings or dated.until is not None:
        return False
    before = text[max(0, dated.span.start - 8) : dated.span.start].split()
    return bool(before) and before[-1] in words.on


@cache
def _patterns(words: TimeWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    to_come = rf"(?:{phrases(words.future).pattern})\s(?:[a-z]+\s)?(?:{phrases(words.scheduled).pattern})"
    future = rf"{to_come}|(?P<soon>{phrases(words.soon).pattern})"
    on = phrases(words.on).pattern
    return re.compile(future), re.compile(phrases(words.past).pattern), re.compile(rf"\s(?:{on})\s$")


@cache
def _anchors(words: TimeWords) -> frozenset[str]:
    """The words of which one begins every verb that is looked for: most sentences have none."""
    return frozenset(phrase.split()[0] for phrase in (*words.future, *words.soon, *words.past))


def _verb(before: str, words: TimeWords, nouns: NounWords | None) -> tuple[Tense, int] | None:
    """The tense of the clause that ends with `before`, and where its verb begins; None where that is not sure."""
    if _anchors(words).isdisjoint(before.replace("'", " '").replace("’", " ’").split()):
        return None
    future, past, on = _patterns(words)
    link = on.search(before)
    if link is None:
        return None
    edges = [m.end() for m in _EDGE.finditer(before)]
    start = edges[-1] if edges else 0
    for tense, pattern in ((Tense.FUTURE, future), (Tense.PAST, past)):
        found = list(pattern.finditer(before, start))
        if not found:
            continue
        verb = found[-1]
        word_before = before[: verb.start()].split()[-1:]
        if verb.groupdict().get("soon") and _is_conditional(before[start : verb.start()], words):
            return None
        if tense == Tense.PAST and word_before and word_before[0] in words.not_verbs_behind:
            return None
        between = _without_office(before[verb.end() : link.start()], words, nouns)
        if len(between.split()) > _FURTHEST or _is_other(between, words):
            return None
        if tense == Tense.PAST and (
            phrases(words.not_told).search(before[start : verb.start()]) or phrases(words.scheduled).search(between)
        ):
            return None
        return tense, verb.start()
    return None


@cache
def _as_office(words: TimeWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(words.as_).pattern})\s(?:[a-z-]+\s){{0,3}}([a-z-]+)$")


def _without_office(between: str, words: TimeWords, nouns: NounWords | None) -> str:
    """The words between a verb and its date without what somebody was: resigned as chair on 9 June."""
    office = _as_office(words).search(between)
    is_office = office is not None and nouns is not None and noun_class(office.group(1), nouns) == _PERSON
    return between[: office.start()] if office and is_office else between


def _is_conditional(before: str, words: TimeWords) -> bool:
    """Whether a verb in the present may be of no time, or of another: will say when the fair takes place."""
    return phrases(words.not_told).search(before) is not None or phrases(words.future).search(before) is not None


def _is_other(between: str, words: TimeWords) -> bool:
    """Whether the date may be that of something in between: will examine the fire on 9 June."""
    found = re.findall(r"[\w’'-]+", between)
    if not found:
        return False
    nouns = {*words.events, *(f for forms in words.events.values() for f in forms)}
    if found[-1] in nouns or found[-1] in words.participles or found[-1].endswith(words.participle_endings):
        return True
    return any(w in words.other_clause or w.endswith(words.participle_endings) for w in found)


BINDER = Binder(name="tenses", states=(FactKind.TENSE,), needs=(Dated,), bind=bind, words=("time",))
