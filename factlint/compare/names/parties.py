"""Who is meant: the noun phrase right before or behind a verb, found by the edges of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.lexicon.parties import PartyWords
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_][\w.&'’-]*|\d[\d,.]*|&")
_EDGE = ',;:()[]“”"—–!?\n'
# A full stop between two sentences that were taken for one ("in May. Smith"); titles before a name may be cut as well.
_STOP = re.compile(r"(?<=\w{3})[.!?][\"”’)]?\s+(?=[^\W\d_a-z])")
_FARTHEST = 400
"""A party stands no more characters than this from its verb."""

_LONGEST = 14
"""A party of more words than this is no party, but a clause that was not understood."""


def before(text: str, at: int, start: int, words: PartyWords, verbs: frozenset[str] = frozenset()) -> Span | None:
    """The noun phrase of `text[start:at]` that a verb at `at` has as its subject, or None.

    `verbs` are words that end a clause as `words.clause_words` do: verbs of saying ("the paper said Smith declined").
    """
    start = max(start, at - _FARTHEST)
    end = _trimmed(text, at, start, words)
    clause = _after_apposition(text, start, end)
    if clause is None:
        return None
    left, end = clause
    end = _trimmed(text, end, left, words)
    tokens = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, left, end)]
    first = _clause_start(text, tokens, words, verbs)
    while first < len(tokens) and tokens[first][0] in words.openers:
        first += 1
    tokens = tokens[_last_phrase(tokens, first, words) :]
    if not tokens or len(tokens) > _LONGEST:
        return None
    return Span(tokens[0][1], end)


def behind(text: str, at: int, end: int, words: PartyWords, verbs: frozenset[str] = frozenset()) -> Span | None:
    """The noun phrase that stands right behind `at` and no further than `end`, or None."""
    end = min(end, at + _FARTHEST)
    stop = at
    first = None
    previous = ""
    for count, token in enumerate(_WORD.finditer(text, at, end)):
        word = token.group().lower()
        between = text[stop : token.start()]
        if any(c in _EDGE for c in between) or (first is not None and between.strip()):
            break
        capital = token.group()[0].isupper()
        if word in words.clause_words or word in verbs:
            break
        if word in words.stops and not (first is not None and capital):
            if first is None:
                break
            links_on = word in words.links and _goes_on(text, token.end(), end, words)
            joins_on = word in words.joiners and _is_name(previous) and _name_follows(text, token.end(), end)
            if not (links_on or joins_on):
                break
        if first is None:
            first = token.start()
        stop = token.end()
        previous = token.group()
        if count > _LONGEST:
            break
    if first is None:
        return None
    while stop > first and text[stop - 1] in ".'’-":
        stop -= 1
    return Span(first, stop) if stop > first else None


def words_in(text: str, span: Span, wanted: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The words of a set that stand in a stretch of text, and where."""
    return ((w.start(), w.group()) for w in _WORD.finditer(text, span.start, span.end) if w.group() in wanted)


def _trimmed(text: str, end: int, start: int, words: PartyWords) -> int:
    """The end without the auxiliaries, adverbs and spaces before it."""
    while end > start:
        while end > start and text[end - 1].isspace():
            end -= 1
        last = end
        while last > start and (text[last - 1].isalnum() or text[last - 1] in "'’-"):
            last -= 1
        word = text[last:end].lower()
        if word in words.helpers or (len(word) > 4 and word.endswith(words.adverb_endings) and word == text[last:end]):
            end = last
        else:
            break
    return end


def _after_apposition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the clause of a subject begins and ends; an insertion between commas before its verb is stepped over."""
    if end > start and text[end - 1] in ",—–)":
        opened = text.rfind("(" if text[end - 1] == ")" else text[end - 1], start, end - 1)
        if opened < 0:
            return None
        end = opened
        while end > start and text[end - 1].isspace():
            end -= 1
    left = max(text.rfind(edge, start, end) for edge in _EDGE)
    left = left + 1 if left >= start else start
    for stop in _STOP.finditer(text, left, end):
        left = stop.end()
    return left, end


def _clause_start(text: str, tokens: list[tuple[str, int, int]], words: PartyWords, verbs: frozenset[str]) -> int:
    """The index of the first token behind the last word that begins a clause."""
    for index in range(len(tokens) - 1, -1, -1):
        word, begin, _ = tokens[index]
        if word in words.clause_words or (word in verbs and text[begin].islower()):
            return index + 1
        if word in words.joiners:
            joins = (
                0 < index < len(tokens) - 1
                and text[tokens[index - 1][1]].isupper()
                and text[tokens[index + 1][1]].isupper()
            )
            if not joins:
                return index + 1
    return 0


def _last_phrase(tokens: list[tuple[str, int, int]], first: int, words: PartyWords) -> int:
    """The index at which the last noun phrase begins: "a claim the company" holds two."""
    for index in range(len(tokens) - 1, first, -1):
        begins = tokens[index][0] in words.determiners or tokens[index][0] in words.pronouns
        if begins and tokens[index - 1][0] not in words.links and tokens[index - 1][0] not in words.joiners:
            return index
    return first


def _goes_on(text: str, at: int, end: int, words: PartyWords) -> bool:
    """Whether the words behind a preposition belong to the party: "head of the union", but not "in a statement"."""
    following = _WORD.search(text, at, end)
    if following is None:
        return False
    if following.group().lower() in words.determiners:
        following = _WORD.search(text, following.end(), end)
    return following is not None and following.group()[0].isupper()


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _name_follows(text: str, at: int, end: int) -> bool:
    following = _WORD.search(text, at, end)
    return following is not None and following.group()[0].isupper()


def is_pronoun(words: PartyWords, party: str) -> bool:
    """Whether a party is only a word that stands for one named elsewhere."""
    return party.lower() in words.pronouns
