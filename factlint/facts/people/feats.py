"""Feats: the youngest person to swim the sound, the second-youngest winner of the open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations

from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.base import Binder, Reading, place, voice
from factlint.facts.whose_rank import whose_rank
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.named import Person
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span

_FIRST = "first"
# A word of fewer letters is no verb that tells who somebody is: the winner wins.
_SHORTEST = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Feat:
    """Somebody's place among those who did something: whose it is, what they did, and to what; None: what was said."""

    found: re.Match[str]
    who: str
    deed: str
    object: frozenset[str] | None


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each of two ranks of one person among those who did one thing; the value is the rank.

    Two feats are one where deed (the winner, to win) and object are, or where one only points at the other (to do so).
    """
    words = reading.lexicon.attributes
    assert words is not None
    lower = lowered(reading.document.text)
    feats = list(_feats(reading, lower, words)) if words.agent_endings else []
    for one, other in permutations(feats, 2):
        if one.who == other.who and one.found["superlative"] == other.found["superlative"] and _are_one(one, other):
            key = f"{one.found['superlative']} {one.who} {min(one.deed, other.deed)}"
            span = Span(one.found.start("rank"), one.found.end("noun"))
            yield Fact(
                FactKind.RANK,
                Subject(key, one.found["noun"]),
                span,
                value=one.found["ordinal"] or _FIRST,
                voice=voice(reading.document, span),
                place=place(reading.document, span),
            )


def _feats(reading: Reading, lower: str, words: AttributeWords) -> Iterator[_Feat]:
    sentences = sentences_with(reading.document, lower, words.superlatives)
    if not sentences:
        return
    doing, being = _patterns(words)
    for found in (m for s in sentences for m in doing.finditer(lower, s.start, s.end)):
        who = whose_rank(reading, Span(*found.span()))
        if who:
            points = found["verb"] in words.any_deed or found["object"].split()[:1] in [[w] for w in words.any_object]
            yield _Feat(found, who, found["verb"], None if points else _content(found["object"], words))
    for found in (m for s in sentences for m in being.finditer(lower, s.start, s.end)):
        who = whose_rank(reading, Span(*found.span()))
        if who and found["noun"].endswith(words.agent_endings):
            yield _Feat(found, who, found["noun"], _content(found["object"] or "", words))


def _content(said: str, words: AttributeWords) -> frozenset[str]:
    """The words of an object that name it."""
    return frozenset(w for w in _WORD.findall(said) if w not in words.definite and len(w) > _SHORTEST)


def _are_one(one: _Feat, other: _Feat) -> bool:
    short, long = sorted((one.deed, other.deed), key=len)
    if None in (one.object, other.object):
        return True
    alike = short == long or (len(short) >= _SHORTEST and long.startswith(short))
    objects = (one.object or frozenset(), other.object or frozenset())
    return alike and all(objects) and (objects[0] <= objects[1] or objects[1] <= objects[0])


@cache
def _patterns(words: AttributeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The youngest person to swim the sound; the youngest winner of the open."""
    ordinals, superlatives = "|".join(words.ordinals), "|".join(words.superlatives)
    rank = rf"(?P<rank>(?:{'|'.join(words.definite)}) (?:(?P<ordinal>{ordinals})[- ])?(?P<superlative>{superlatives}))"
    to_do, of = "|".join((*words.to_do, *words.ever_to)), "|".join(words.of_feat)
    goes = r"(?P<object>(?:[ -][\w'’-]+){0,8})"
    return (
        re.compile(rf"\b{rank} (?P<noun>[a-z]+(?: [a-z]+)?) (?:{to_do}) (?P<verb>[a-z]+){goes}"),
        re.compile(rf"\b{rank} (?P<noun>[a-z]+)\b(?! (?:{to_do})\b)(?: (?:{of}){goes})?"),
    )


BINDER = Binder(name="feats", states=(FactKind.RANK,), needs=(Person,), bind=bind, words=("attributes", "parties"))
