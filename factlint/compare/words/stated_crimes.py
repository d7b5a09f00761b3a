"""Patterns for a crime that is stated of somebody: in a story behind a name, in a headline, as money that was taken."""

from __future__ import annotations

import re
from functools import cache

from factlint.model.lexicon.law import LawWords
from factlint.text.whole_words import any_of

_ADVERB = r"(?:[a-z]+ )??"


@cache
def crime_of(words: LawWords) -> re.Pattern[str]:
    """A crime right behind the name of whoever committed it: Pell stole; the verb is a group."""
    return re.compile(rf" {_ADVERB}(?P<verb>{any_of(words.crimes)})(?!\w)")


@cache
def taking_of(words: LawWords) -> re.Pattern[str]:
    """Money that somebody took from others: took £40,000 from, moved some of it into his own."""
    verbs, away = any_of(words.takings), any_of(words.taken_from)
    money = r"[^.;:\n\d]{0,30}?(?:[$£€¥₹]|\b[A-Z][A-Za-z]{0,2}\.? ?)\d[\d.,]*"
    return re.compile(rf" {_ADVERB}(?P<verb>(?:{verbs}) {money}[^.;:\n,]{{0,40}}? (?:{away}))\b")


@cache
def crime_on_display(words: LawWords) -> re.Pattern[str]:
    """A crime anywhere in a headline in lower case."""
    crimes = any_of((*words.crimes, *words.crimes_in_headlines))
    return re.compile(rf"(?<!\w){_ADVERB}(?P<verb>{crimes})(?:(?<!\w)|(?!\w))")


@cache
def deed_with_object(verbs: tuple[str, ...], restricting: tuple[str, ...]) -> re.Pattern[str]:
    """One word for somebody, a verb, and its object: what was done to him has none (dumped by, dumped after)."""
    none = rf"(?!(?:{any_of(restricting)})\b)" if restricting else ""
    return re.compile(rf"(?<![\w'’-])(?P<doer>[a-z-]{{3,}}) (?P<verb>{any_of(verbs)}) {none}")
