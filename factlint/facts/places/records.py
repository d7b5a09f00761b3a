"""Records: the wettest March on record, and the second-wettest since measurements began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.named import Place
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases, possessive
from factlint.text.years import SINCE_1800, YEAR

_FIRST = "first"
# In the data, a few words, no matter which: in _ history.
_ANY, _FEW_WORDS = r"_\ ", r"(?:[a-z'’.-]+ ){0,3}?"


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each superlative of all time; the value is the place that the thing has (first, second).

    Nothing is stated in sentences that name another year or another time, or where the draft speaks of two of the sort.
    """
    words, nouns = reading.lexicon.attributes, reading.lexicon.nouns
    assert words is not None and nouns is not None
    lower = lowered(reading.document.text)
    sentences = sentences_with(reading.document, lower, words.superlatives) if words.of_all_time else ()
    told = (m for s in sentences for m in _pattern(words, nouns.possessives).finditer(lower, s.start, s.end))
    found = [m for m in told if _is_of_now(reading, m, lower, words)]
    found = [m for m in found if m["noun"] or _noun(found, m)]
    scopes = [_scope(reading, m, words) for m in found]
    for at, match in enumerate(found):
        noun = match["noun"] or _noun(found, match)
        # "Its wettest March on record", "the second-wettest in the country": two things.
        if any(scopes[at] - scopes[i] for i, m in enumerate(found[:at]) if (m["noun"] or noun) == noun):
            continue
        span = Span(match.start("rank"), match.end("rank"))
        yield Fact(
            FactKind.RANK,
            Subject(f"record {match['superlative']} {noun}", noun),
            span,
            value=match["ordinal"] or _FIRST,
            voice=voice(reading.document, span),
            place=place(reading.document, span),
        )


def _noun(found: list[re.Match[str]], match: re.Match[str]) -> str:
    """Of what a superlative without a noun is: of what the only other one in the draft is."""
    nouns = {m["noun"] for m in found if m["noun"] and m["superlative"] == match["superlative"]}
    return nouns.pop() if len(nouns) == 1 else ""


def _is_of_now(reading: Reading, found: re.Match[str], lower: str, words: AttributeWords) -> bool:
    """Whether a sentence tells of no other time: no year but that of the first measurement."""
    index = reading.document.sentence_at(found.start())
    if index is None:
        return False
    sentence = reading.document.sentences[index]
    said = f"{lower[sentence.start : found.start()]}; {lower[found.end() : sentence.end]}"
    return not (YEAR.search(said) or phrases(words.other_times).search(said))


def _scope(reading: Reading, found: re.Match[str], words: AttributeWords) -> frozenset[str]:
    """Where a record holds, as far as its sentence says so: places, and words for areas (the county, nationwide)."""
    index = reading.document.sentence_at(found.start())
    assert index is not None
    sentence = reading.document.sentences[index]
    named = {p.name.lower() for p in reading.mentions.within(Place, sentence)}
    areas = phrases((*words.areas, *words.other_areas)).findall(reading.document.slice(sentence).lower())
    return frozenset((*named, *areas))


@cache
def _pattern(words: AttributeWords, possessives: tuple[str, ...]) -> re.Pattern[str]:
    """The wettest March on record; its second-wettest March since records began in 1910."""
    ordinals, superlatives = "|".join(words.ordinals), "|".join(words.superlatives)
    the = "|".join(words.definite)
    all_time = "|".join(re.escape(w).replace(_ANY, _FEW_WORDS) for w in words.of_all_time)
    rank = rf"(?:(?P<ordinal>{ordinals})[- ])?(?P<superlative>{superlatives})"
    noun = r"(?: (?P<noun>[a-z]+(?: [a-z]+)??))??"
    whose = rf"(?:\b(?:{the})|{possessive(possessives)})"
    return re.compile(rf"{whose} (?P<rank>{rank}{noun} (?:{all_time}))\b(?: (?:{'|'.join(words.among)}) {SINCE_1800})?")


BINDER = Binder(name="records", states=(FactKind.RANK,), needs=(Place,), bind=bind, words=("attributes", "nouns"))
