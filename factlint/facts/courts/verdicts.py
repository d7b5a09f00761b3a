"""Verdicts: what a court finds of a defendant, and what it does with an appeal or a motion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Person
from factlint.text.lowered import in_lower_case, lowered, words_held, words_of
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases
from factlint.text.years import SINCE_1900, YEAR

_ANY = "_"
_LONG = 5
# Who is found guilty may be named with their office; whose appeal it is, briefly.
_FEW_WORDS = r"(?:[\w.'’-]+\s+){0,%d}?"
_OF_VERDICT, _OF_APPEAL = 6, 4
# "A 2024 ruling": the year of what a court looks into, not of what it does with it.
_OF_A_YEAR = re.compile(rf"(?P<the>\w+) {SINCE_1900}(?= [a-z])")
_VERDICT, _APPEAL = "verdict", "appeal"


@dataclass(frozen=True, slots=True)
class _Wording:
    """A wording for what a court does: what it comes to, the words without which it is not, and its pattern."""

    value: str
    words: frozenset[str]
    source: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """Made when first asked for: most drafts hold the words of few."""
        return _compiled(self.source)


_Groups = tuple[tuple[frozenset[str], tuple[_Wording, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A wording of what a court does, what it comes to, and who is named with it, if anybody."""

    span: Span
    value: str
    keys: frozenset[str]


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each verdict on a defendant, and for what becomes of each appeal, injunction, motion or petition.

    The defendant is the only person whom the sentence names, or the only one of the draft on whom there is a verdict.
    Nothing is stated in drafts that tell how a verdict changed, or of several.
    """
    words = reading.lexicon.law
    assert words is not None
    lower = lowered(reading.document.text)
    wordings = _wordings(words)
    verdicts = list(_found(reading, lower, wordings[_VERDICT], words))
    known = {next(iter(f.keys)) for f in verdicts if len(f.keys) == 1}
    for found in verdicts:
        # "A brother and sister were convicted": others may be meant than whom the draft names.
        keys = found.keys or (known if _is_of_known(reading, found.span, words) else frozenset())
        if len(keys) == 1:
            yield _fact(reading, next(iter(keys)), found)
    for sort, told in wordings.items():
        if sort == _VERDICT:
            continue
        rulings = list(_found(reading, lower, told, words))
        named = [keys for f in rulings if (keys := _parties(reading, f))]
        if all(a & b for a in named for b in named):
            yield from (_fact(reading, sort, found) for found in rulings)


def _matches(text: str, groups: _Groups) -> Iterator[tuple[int, int, re.Match[str], str]]:
    """Every wording that a text holds: where it begins, the negative of where it ends, the match and the outcome."""
    held = words_held(text)
    for sign, wordings in groups:
        if not sign <= held:
            continue
        for wording in wordings:
            if wording.words <= held:
                yield from ((m.start(), -m.end(), m, wording.value) for m in wording.pattern.finditer(lowered(text)))


def _found(reading: Reading, lower: str, groups: _Groups, words: LawWords) -> Iterator[_Found]:
    """What courts do, in sentences that say that it is done; of two wordings that overlap, the first."""
    document = reading.document
    found = sorted(_matches(document.text, groups), key=lambda f: f[:2])
    if not found or phrases(words.verdict_changes).search(lower):
        return
    end = 0
    for _, _, match, value in found:
        index = document.sentence_at(match.start())
        if index is None or match.start() < end:
            continue
        end = match.end()
        sentence = document.sentences[index]
        said = in_lower_case(document.slice(sentence))
        before = said[: match.start() - sentence.start]
        if (
            not phrases(words.not_yet).search(before)
            and not phrases(words.older).search(said)
            and not _is_dated(reading, said)
        ):
            keys = frozenset(p.key for p in reading.mentions.within(Person, sentence))
            yield _Found(Span(*match.span()), value, keys)


def _parties(reading: Reading, found: _Found) -> frozenset[str]:
    """Who is named with a ruling, but for whoever only speaks of it: Ana Brandt, who lives there, said the decision."""
    index, quotes = reading.document.sentence_at(found.span.start), reading.lexicon.quotes
    if index is None or quotes is None or not found.keys:
        return found.keys
    before = Span(reading.document.sentences[index].start, found.span.start)
    named = reading.mentions.within(Person, before)
    says = quotes.verbs.intersection(reading.document.text[named[-1].span.end : before.end].split()) if named else ()
    return found.keys - {p.key for p in named} if says else found.keys


def _is_dated(reading: Reading, said: str) -> bool:
    """Whether a sentence names the year of what it tells: "in 2019", but not "a 2019 ruling"."""
    words = reading.lexicon.parties
    the = words.determiners if words is not None else frozenset()
    return bool(YEAR.search(_OF_A_YEAR.sub(lambda m: "" if m["the"] in the else m.group(), said)))


def _is_of_known(reading: Reading, span: Span, law: LawWords) -> bool:
    """Whether a verdict is one that is spoken of as known (the acquittal), or of one person who was named before."""
    index, words = reading.document.sentence_at(span.start), reading.lexicon.parties
    if index is None or words is None:
        return False
    said = in_lower_case(reading.document.slice(reading.document.sentences[index]))
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
def _wordings(words: LawWords) -> dict[str, _Groups]:
    """By what a court decides: the wordings of each outcome in groups, by a word that all of a group have."""
    sorts: dict[str, Mapping[str, tuple[str, ...]]] = {
        _VERDICT: words.verdicts,
        _APPEAL: words.appeals,
        **words.rulings,
    }
    return {sort: _grouped(told, _OF_VERDICT if sort == _VERDICT else _OF_APPEAL) for sort, told in sorts.items()}


def _grouped(told: Mapping[str, tuple[str, ...]], gap: int) -> _Groups:
    """Wordings by the longer word that most of them share: a draft without it is searched for none of its group."""
    wordings = [(value, wording) for value, some in told.items() for wording in some]
    counts = Counter(word for _, wording in wordings for word in set(wording.split()) if len(word) >= _LONG)
    groups: dict[str, list[_Wording]] = {}
    for value, wording in wordings:
        parts = sorted((w for w in wording.split() if w != _ANY), key=len, reverse=True)
        sign = max(parts, key=lambda w: counts[w])
        groups.setdefault(sign, []).append(_Wording(value, words_of(" ".join(parts)), _read(wording, gap)))
    return tuple((words_of(sign), tuple(group)) for sign, group in groups.items())


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])")


def _read(wording: str, gap: int) -> str:
    """A wording as a pattern: `_` is up to so many words, no matter which."""
    parts = [_FEW_WORDS % gap if word == _ANY else re.escape(word) + r"\s+" for word in wording.split()]
    return "".join(parts).removesuffix(r"\s+")


BINDER = Binder(
    name="verdicts", states=(FactKind.VERDICT,), needs=(Person,), bind=bind, words=("law", "parties", "quotes")
)
