"""Ranks: the first woman to run the brigade, the longest-serving mayor, and the only one who served longer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.base import Binder, Reading, place, voice
from factlint.facts.whose_rank import whose_rank
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.named import Person
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases, possessive

# Values of the fact, whatever the words for them.
_FIRST, _SECOND = "first", "second"
_FEWEST_HOLDERS = 2


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each who is the first of their sort to do or hold something, and for those who come before them."""
    words, nouns = reading.lexicon.attributes, reading.lexicon.nouns
    assert words is not None and nouns is not None
    lower = lowered(reading.document.text)
    yield from _firsts(reading, words, lower)
    yield from _holders(reading, words, lower)
    yield from _outdone(reading, words, nouns, lower)


def _firsts(reading: Reading, words: AttributeWords, lower: str) -> Iterator[Fact]:
    """Who has become the first of their sort to do something, and the only other one who has done it."""
    sentences = sentences_with(reading.document, lower, words.becoming)
    if not sentences:
        return
    first, other = _first_patterns(words)
    for told in (m for s in sentences for m in first.finditer(lower, s.start, s.end)):
        others = [m for m in other.finditer(lower) if m["noun"] == told["noun"] and not _is_later(reading, m, words)]
        for found, value in ((told, _FIRST), *((o, _SECOND) for o in others)):
            yield _fact(reading, Span(*found.span()), f"{_FIRST} {told['noun']}", found["noun"], value)


def _holders(reading: Reading, words: AttributeWords, lower: str) -> Iterator[Fact]:
    """Who is the first of their sort to hold an office: the first woman to run the brigade, to hold the post.

    Two of these are of one office where both name it alike, or one says no more than that it is one (the post).
    """
    firsts = (*words.firsts, *words.ordinals)
    sentences = sentences_with(reading.document, lower, firsts) if words.holding else []
    patterns = (_holding(words), _in_office(words)) if sentences else ()
    found = [m for p in patterns for s in sentences for m in p.finditer(lower, s.start, s.end)]
    if len(found) < _FEWEST_HOLDERS:
        return
    found.sort(key=lambda m: m.start())
    told = [(m, whose_rank(reading, Span(*m.span()))) for m in found]
    for one, who in told:
        alike = [m for m, other in told if who and who == other and m["noun"] == one["noun"] and m is not one]
        if any(_is_one_office(one["object"], m["object"], words) for m in alike):
            key = f"holder {one['noun']} {who}"
            rank = _FIRST if one["ordinal"] in words.firsts else one["ordinal"]
            yield _fact(reading, Span(one.start("ordinal"), one.end()), key, one["noun"], rank)


def _is_one_office(one: str, other: str, words: AttributeWords) -> bool:
    """Whether two names of an office are one's: alike, the shorter form of the other, or no more than "the post"."""
    return (
        f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}") or not words.posts.isdisjoint((one, other))
    )


def _outdone(reading: Reading, words: AttributeWords, nouns: NounWords, lower: str) -> Iterator[Fact]:
    """The longest-serving mayor, and the only one who served longer."""
    document = reading.document
    sentences = sentences_with(document, lower, words.comparatives)
    told = [m for s in sentences for m in _compound(words, nouns).finditer(lower, s.start, s.end)]
    if not told:
        return
    for sentence in document.sentences:
        said = lower[sentence.start : sentence.end]
        if not said.startswith(tuple(f"{o} " for o in words.only)):
            continue
        for found in told:
            better = words.comparatives[found["superlative"]]
            at = re.search(rf"\b{re.escape(better)}\b", said)
            if at is not None and re.search(rf"\b{re.escape(found['stem'])}", said):
                key = f"{found['superlative']}-{found['stem']} {found['noun']}"
                yield _fact(reading, Span(*found.span()), key, found["noun"], _FIRST)
                yield _fact(reading, Span(sentence.start, sentence.start + at.end()), key, found["noun"], _SECOND)


def _is_later(reading: Reading, found: re.Match[str], words: AttributeWords) -> bool:
    """Whether the sentence says that another one did it afterwards."""
    index = reading.document.sentence_at(found.start())
    if index is None:
        return True
    return bool(phrases(words.afterwards).search(reading.document.slice(reading.document.sentences[index]).lower()))


def _fact(reading: Reading, span: Span, key: str, noun: str, value: str) -> Fact:
    document = reading.document
    return Fact(
        FactKind.RANK, Subject(key, noun), span, value=value, voice=voice(document, span), place=place(document, span)
    )


@cache
def _compound(words: AttributeWords, nouns: NounWords) -> re.Pattern[str]:
    """A superlative of what somebody does: the longest-serving mayor; not the second-longest-serving one."""
    superlatives = "|".join(words.comparatives)
    the, doing, owners = "|".join(words.definite), "|".join(words.doing), possessive(nouns.possessives)
    return re.compile(
        rf"(?:\b(?:{the})|{owners}) (?P<superlative>{superlatives})-(?P<stem>[a-z]{{3,}})(?:{doing})"
        r" (?P<noun>[a-z]+)"
    )


@cache
def _first_patterns(words: AttributeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    becoming, other, to_do = "|".join(words.becoming), "|".join(words.only_other), "|".join(words.to_do)
    firsts = "|".join(words.firsts)
    return (
        re.compile(rf"\b(?:{becoming}) (?:{firsts}) (?P<noun>[a-z]+) (?:{to_do}) [a-z]+"),
        re.compile(rf"\b(?:{other}) (?P<noun>[a-z]+)(?= (?:{'|'.join(words.have)})\b)"),
    )


@cache
def _holding(words: AttributeWords) -> re.Pattern[str]:
    """The first woman to run the brigade: a rank, a noun, and one of the verbs of holding an office with its object."""
    ordinals, verbs = "|".join((*words.firsts, *words.ordinals)), "|".join(words.holding)
    the, to_do = "|".join(words.definite), "|".join(words.to_do)
    ends = "|".join((*words.being, *words.have, *words.clause_ends))
    return re.compile(
        rf"\b(?P<ordinal>{ordinals}) (?P<noun>[a-z]+(?: [a-z]+)?) (?:{to_do}) (?:{verbs}) (?:{the})"
        rf" (?P<object>(?:[a-z]+ ){{0,2}}?[a-z]+(?=[.,;:!?]| (?:{ends})\b|\n|$)|[a-z]+)"
        rf"(?! (?:{'|'.join(words.not_whole)})\b)"
    )


@cache
def _in_office(words: AttributeWords) -> re.Pattern[str]:
    """The second woman in the chair: whoever holds an office that was told before."""
    ordinals, posts = "|".join((*words.firsts, *words.ordinals)), "|".join(sorted(words.posts))
    in_the = rf"(?:{'|'.join(words.in_office)}) (?:{'|'.join(words.definite)}) (?P<object>{posts})\b"
    return re.compile(rf"\b(?P<ordinal>{ordinals}) (?P<noun>[a-z]+) {in_the}")


BINDER = Binder(
    name="ranks", states=(FactKind.RANK,), needs=(Person,), bind=bind, words=("attributes", "nouns", "parties")
)
