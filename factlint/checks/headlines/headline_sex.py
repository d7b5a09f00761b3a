"""A man in the headline who is a woman in the story, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.numbers.counts import same_verb, verb_of
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, RUNNING, Document, Layer
from factlint.model.findings import Match
from factlint.model.lexicon.names import NameWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.lexicon.opposites import OppositeWords
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_OPENING = 2
"""How many sentences of a story may tell of the one who is in its headline."""

_LONGEST_DISPLAY = 200
_REACH = 70
_REACH_OF_AGE = 18
"""So many characters from a noun an age is that of whoever it is for: 100-year-old woman, man who is aged 34."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AGE = re.compile(r"(?<![\w.,])(\d{1,3})(?!\w|[.,]\d)")
_STOP = re.compile(r"[.;:!?()–—\n]")
_JOINED = re.compile(r"[-'’]|\w")
# Behind a noun: a mark, an age, the end of the line, or a word.
_BEHIND = re.compile(r"\s*(?:[,.;:!?()–—\d]|$|(?P<word>[^\W\d_]+))")
_LOWER_CASE = 6
"""In a headline with a lower-case word of so many letters, a noun with a capital behind another word is of a name."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A noun for one man or woman, what is said to have happened to them, and how old they are."""

    span: Span
    verbs: frozenset[str]
    ages: frozenset[str]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each noun for a man (a woman) in a headline of one person, where the story has none of that sex.

    Its opening tells of one person of the other sex, to whom the same happened or who is as old.
    """
    document, lexicon = article.document, article.lexicon
    assert lexicon.names is not None and lexicon.nouns is not None and lexicon.opposites is not None
    words, reader = lexicon.names, _Reader(document, lexicon.names, lexicon.nouns, lexicon.opposites)
    story = ""
    for block in document.blocks_of(*DISPLAY_LINES):
        for sex, other in _pairs(words):
            text = in_lower_case(document.slice(block.span))
            if len(text) > _LONGEST_DISPLAY or _any_of(words, other).search(text):
                continue
            shown = reader.only(block.span, sex)
            if shown is None:
                continue
            story = story or "\n".join(document.slice(b.span) for b in document.blocks if b.scope in RUNNING).lower()
            told = None if _any_of(words, sex).search(story) else reader.told(shown, other)
            if told is not None:
                yield _match(document, shown.span, told)


def _pairs(words: NameWords) -> Iterator[tuple[str, str]]:
    for sex in words.people_by_sex:
        yield from ((sex, other) for other in words.people_by_sex if other != sex)


@cache
def _any_of(words: NameWords, sex: str) -> re.Pattern[str]:
    """Whatever speaks of somebody of a sex: man, men, he, father, Mr."""
    kin = words.kin_by_sex.get(sex, frozenset())
    return phrases(tuple(sorted({*words.people_by_sex[sex], *words.signs_of_sex.get(sex, ()), *kin})))


@cache
def _one_of(words: NameWords, sex: str) -> re.Pattern[str]:
    return phrases(tuple(sorted(words.people_by_sex[sex])))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads who a line or a sentence tells of."""

    document: Document
    words: NameWords
    nouns: NounWords
    opposites: OppositeWords

    def only(self, span: Span, sex: str) -> _Person | None:
        """The only noun for somebody of a sex in a stretch, outside quotations, with what is said of them."""
        text = in_lower_case(self.document.slice(span))
        found = list(_any_of(self.words, sex).finditer(text))
        if len(found) != 1 or not _one_of(self.words, sex).fullmatch(found[0].group()):
            return None
        start, end = found[0].span()
        noun = Span(span.start + start, span.start + end)
        if self.document.inside(noun, Layer.QUOTE) or not self._stands_alone(self.document.slice(span), start, end):
            return None
        verbs = {verb_of(w, self.nouns) for w in _WORD.findall(self._clause(text, start, end))}
        near = text[max(0, start - _REACH_OF_AGE) : end + _REACH_OF_AGE].replace("-", " ")
        return _Person(
            noun, frozenset(v for v in verbs if v in self.nouns.verbs_of_people), frozenset(_AGE.findall(near))
        )

    def _stands_alone(self, said: str, start: int, end: int) -> bool:
        """Whether a noun is no part of a name or a compound: Lady Hale, girl band, best man, Iron Man.

        What stands behind it must be a mark, an age, or a word that goes on about somebody (charged, in).
        """
        text = said.lower()
        if _JOINED.match(text, end) or text[start - 1 : start] == "-":
            return False
        compounds = phrases(self.words.sexed_compounds).finditer(text)
        if any(m.start() <= start and end <= m.end() for m in compounds):
            return False
        is_cased = any(w.islower() and len(w) >= _LOWER_CASE for w in _WORD.findall(said))
        if said[start].isupper() and is_cased and said[start - 2 : start].strip().isalnum():
            return False
        behind = _BEHIND.match(said, end)
        word = behind["word"] if behind else None
        if word is None:
            return behind is not None
        # The lady may be a Lady.
        if said[start:end].capitalize() in self.words.honorifics and word[0].isupper():
            return False
        word = word.lower()
        return (
            word in self.words.told_of_one
            or verb_of(word, self.nouns) in self.nouns.verbs_of_people
            or word.endswith(self.nouns.participle_endings)
        )

    def _clause(self, text: str, start: int, end: int) -> str:
        """What stands close around a noun, up to a mark or a word that begins another clause."""
        edges = [m.span() for p in (_STOP, phrases(self.opposites.clauses)) for m in p.finditer(text)]
        first = max((b for _, b in edges if b <= start), default=0)
        last = min((a for a, _ in edges if a >= end), default=len(text))
        return text[max(first, start - _REACH) : min(last, end + _REACH)]

    def told(self, shown: _Person, other: str) -> Span | None:
        """The person of the other sex of whom the story's opening says the same, where it tells of one only."""
        document = self.document
        body = [s for s in document.sentences if document.scope_at(s.start) in RUNNING][:_OPENING]
        told = [p for s in body if (p := self.only(s, other)) is not None]
        if len(told) != 1:
            return None
        (person,) = told
        if shown.ages and person.ages:
            return person.span if shown.ages == person.ages else None
        is_same = any(same_verb(a, b, self.nouns) for a in shown.verbs for b in person.verbs)
        return person.span if is_same else None


def _match(document: Document, here: Span, there: Span) -> Match:
    key = f"{document.slice(here)}/{document.slice(there)}".lower()
    return two_ways(document, Way(here, "stated"), Way(there, "found"), key)


KIND = Kind(
    name="headline-sex",
    summary="A man in the headline who is a woman in the story, or the other way round",
    find=find,
    slots={"stated": "the noun of the headline", "found": "the noun of the story"},
    roles={"there": "whom the story tells of"},
    words=("names", "nouns", "opposites"),
)
