"""Degrees of charges: second-degree arson, and the first-degree arson charge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Person
from factlint.model.timed import Trait
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases

# How far before a charge the words stand that say that somebody is charged with it, or that it is a known one.
_REACH = 40


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for the degree of each offence that is charged, in drafts in which no charge is said to have changed.

    A charge that the draft refers to (the first-degree arson charge; if convicted of it) says so. Nothing is stated in
    sentences that compare degrees, nor where two people are charged with one offence.
    """
    words = reading.lexicon.law
    assert words is not None
    if not words.degrees:
        return
    lower = lowered(reading.document.text)
    if not any(f"{degree}{join}{words.degree}" in lower for degree in words.degrees for join in "- "):
        return
    if phrases(words.degree_changes).search(lower):
        return
    found = [(m, _told(m, words)) for m in _pattern(words).finditer(lower)]
    for match, (offence, degree) in found:
        index = reading.document.sentence_at(match.start())
        if index is None or len(_defendants(reading, offence, found)) > 1:
            continue
        sentence = reading.document.sentences[index]
        others = {d for m, (o, d) in found if sentence.start <= m.start() < sentence.end}
        if len(others) > 1 or phrases(words.changed).search(lower[sentence.start : sentence.end]):
            continue
        span = Span(*match.span("charge"))
        traits = frozenset({Trait.POINTS_BACK} if _points_back(lower, match, words) else ())
        yield Fact(
            FactKind.CHARGE,
            Subject(f"{words.degree} {offence}", reading.document.slice(span), traits),
            span,
            value=degree,
            voice=voice(reading.document, span),
            place=place(reading.document, span),
        )


def _told(found: re.Match[str], words: LawWords) -> tuple[str, str]:
    """The offence of a charge, with what is said of it (attempted murder), and its degree."""
    if found["offence"]:
        return f"{found['kind'] or ''}{found['offence']}", words.degrees[found["degree"]]
    return f"{found['kind_before'] or ''}{found['offence_before']}", words.degrees[found["degree_behind"]]


def _defendants(reading: Reading, offence: str, found: list[tuple[re.Match[str], tuple[str, str]]]) -> set[str]:
    """Those who are the only ones named in sentences that name an offence by its degree."""
    named: set[str] = set()
    for match, (same, _) in found:
        index = reading.document.sentence_at(match.start())
        if same == offence and index is not None:
            keys = {p.key for p in reading.mentions.within(Person, reading.document.sentences[index])}
            named |= keys if len(keys) == 1 else set()
    return named


def _points_back(lower: str, found: re.Match[str], words: LawWords) -> bool:
    """Whether a charge is one that the draft has told of: the charge, if it is proven, what it carries."""
    before, behind = lower[max(0, found.start() - _REACH) : found.start()], lower[found.end() :]
    if re.search(rf"(?:{any_of(words.degree_before)})\s+\Z", before):
        return True
    if re.match(rf"\s+(?:{any_of(words.degree_behind)})\b", behind):
        return True
    known = re.search(rf"\b(?:{any_of(words.definite)})\s+(?:[\w-]+\s+)?\Z", before) is not None
    charge = rf"(?:{any_of(words.charge_nouns)})\b"
    of_known = re.search(rf"\b(?:{any_of(words.definite)})\s+(?:[\w-]+\s+)?{charge}\s+\w+\s+\Z", before)
    return of_known is not None or (known and re.match(rf"\s+{charge}", behind) is not None)


@cache
def _pattern(words: LawWords) -> re.Pattern[str]:
    """Second-degree arson, and arson in the second degree."""
    degrees, offences = any_of(tuple(words.degrees)), any_of(words.offences).replace("\\ ", "[ -]")
    own, joined = any_of(words.degree_kinds), any_of(words.degree_in).replace("\\ ", r"\s+")
    return re.compile(
        rf"\b(?P<charge>(?P<degree>{degrees})[ -]{words.degree}\s+(?P<kind>(?:{own})\s+)?(?P<offence>{offences})"
        rf"|(?P<kind_before>\b(?:{own})\s+)?\b(?P<offence_before>{offences})\s+(?:{joined})\s+"
        rf"(?P<degree_behind>{degrees})\s+{words.degree})\b"
    )


BINDER = Binder(name="degrees", states=(FactKind.CHARGE,), needs=(Person,), bind=bind, words=("law",))
