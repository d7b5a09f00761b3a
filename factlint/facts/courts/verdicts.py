"""Verdicts: what a court finds of a defendant, and what it does with an appeal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Person
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_ANY = "_"
# Who is found guilty may be named with their office; whose appeal it is, briefly.
_FEW_WORDS = r"(?:[\w.'’-]+\s+){0,%d}?"
_OF_VERDICT, _OF_APPEAL = 6, 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_APPEAL = "appeal"


@dataclass(frozen=True, slots=True)
class _Found:
    """A wording of what a court does, what it comes to, and who is named with it, if anybody."""

    span: Span
    value: str
    keys: frozenset[str]


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each verdict on a defendant, and for each end of an appeal.

    The defendant is the only person whom the sentence names, or the only one of the draft on whom there is a verdict.
    Nothing is stated in drafts that tell how a verdict changed, or of several.
    """
    words = reading.lexicon.law
    assert words is not None
    lower = reading.document.text.lower()
    if len(lower) != len(reading.document.text) or not any(sign in lower for sign in _signs(words)):
        return
    verdicts = list(_found(reading, lower, _patterns(words, False), words))
    known = {next(iter(f.keys)) for f in verdicts if len(f.keys) == 1}
    for found in verdicts:
        # "A brother and sister were convicted": others may be meant than whom the draft names.
        keys = found.keys or (known if _is_of_known(reading, found.span, words) else frozenset())
        if len(keys) == 1:
            yield _fact(reading, next(iter(keys)), found)
    appeals = list(_found(reading, lower, _patterns(words, True), words))
    named = [f.keys for f in appeals if f.keys]
    if all(a & b for a in named for b in named):
        yield from (_fact(reading, _APPEAL, found) for found in appeals)


def _found(
    reading: Reading, lower: str, patterns: tuple[tuple[str, re.Pattern[str]], ...], words: LawWords
) -> Iterator[_Found]:
    """What courts do, in sentences that say that it is done; of two wordings that overlap, the first."""
    document = reading.document
    found = sorted(
        ((m.start(), -m.end(), m, value) for value, pattern in patterns for m in pattern.finditer(lower)),
        key=lambda f: f[:2],
    )
    if not found or phrases(words.verdict_changes).search(lower):
        return
    end = 0
    for _, _, match, value in found:
        index = document.sentence_at(match.start())
        if index is None or match.start() < end:
            continue
        end = match.end()
        sentence = document.sentences[index]
        said = document.slice(sentence).lower()
        before = said[: match.start() - sentence.start]
        if (
            not phrases(words.not_yet).search(before)
            and not phrases(words.older).search(said)
            and not _YEAR.search(said)
        ):
            keys = frozenset(p.key for p in reading.mentions.within(Person, sentence))
            yield _Found(Span(*match.span()), value, keys)


def _is_of_known(reading: Reading, span: Span, law: LawWords) -> bool:
    """Whether a verdict is one that is spoken of as known (the acquittal), or of one person who was named before."""
    index, words = reading.document.sentence_at(span.start), reading.lexicon.parties
    if index is None or words is None:
        return False
    said = reading.document.slice(reading.document.sentences[index]).lower()
    if said[span.start - reading.document.sentences[index].start :].partition(" ")[0] in law.definite:
        return True
    return not words.one_person.isdisjoint(said.split())


def _fact(reading: Reading, key: str, found: _Found) -> Fact:
    document = reading.document
    return Fact(
        FactKind.VERDICT,
        Subject(key, document.slice(found.span)),
        found.span,
        value=found.value,
        voice=voice(document, found.span),
        place=place(document, found.span),
    )


@cache
def _signs(words: LawWords) -> tuple[str, ...]:
    """The longest word of each wording: a draft that holds none of them tells of no court."""
    told = (wording for wordings in (*words.verdicts.values(), *words.appeals.values()) for wording in wordings)
    return tuple(sorted({max(wording.split(), key=len) for wording in told}))


@cache
def _patterns(words: LawWords, of_appeals: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The pattern for each verdict, those that hold another one's words first."""
    wordings: Mapping[str, tuple[str, ...]] = words.appeals if of_appeals else words.verdicts
    return tuple((value, _pattern(told, _OF_APPEAL if of_appeals else _OF_VERDICT)) for value, told in wordings.items())


def _pattern(wordings: tuple[str, ...], gap: int) -> re.Pattern[str]:
    told = sorted(wordings, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_read(w, gap) for w in told)})(?![\w-])")


def _read(wording: str, gap: int) -> str:
    """A wording as a pattern: `_` is up to so many words, no matter which."""
    parts = [_FEW_WORDS % gap if word == _ANY else re.escape(word) + r"\s+" for word in wording.split()]
    return "".join(parts).removesuffix(r"\s+")


BINDER = Binder(name="verdicts", states=(FactKind.VERDICT,), needs=(Person,), bind=bind, words=("law", "parties"))
