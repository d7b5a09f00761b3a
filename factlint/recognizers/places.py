"""Places: runs of capitals looked up in the gazetteer, as every run of their words, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factlint.languages.gazetteer import PlaceRecord, shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.document import DISPLAY, Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.lexicon.places import PlaceWords
from factlint.model.mention import Mention, Mentions
from factlint.model.named import Name, Place, PlaceReading, Setting
from factlint.recognizers.base import Recognizer
from factlint.text.span import Span

_LOWER_WORD = re.compile(r"(?<![\w'’])[^\W\d_A-Z]\w{3,}")
_MOST_WORDS = 5
_LONGEST_LINK = 8
_TOWN = 50_000
"""A city of fewer people is doubted in a title, where every word has a capital."""

_FAMOUS = 300_000
"""A city of so many people is thought of before the people who bear its name."""

_METROPOLIS = 1_010_000
"""A city of so many people is meant even where its name is an everyday word as well."""

_NEIGHBOURHOOD = 40_000_000
"""In a region of more people than this (Java, Guangdong) two towns are not near each other."""


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """Every place that a run of capitals holds, each word in at most one of them."""
    assert lexicon.places is not None and lexicon.names is not None
    reader = _Reader(document, lexicon, lexicon.places, lexicon.names)
    names = mentions.of(Name)
    families = _families(document, names, lexicon)
    done = -1
    for index, name in enumerate(names):
        after = names[index + 1] if index + 1 < len(names) else None
        words = [w for w in name.words if w.start >= done]
        joined = reader.linked(name, after)
        if joined is not None:
            yield joined
            done = joined.span.end
            words = [w for w in words if w.end <= joined.span.start]
        yield from reader.inside(name, words, families)


def _families(document: Document, names: tuple[Name, ...], lexicon: Lexicon) -> frozenset[str]:
    """The words that stand behind a given name or a word of address somewhere in the draft: family names."""
    given = given_names(lexicon.code) or {}
    address = lexicon.names.honorifics if lexicon.names else frozenset()
    found = set()
    for name in names:
        if name.setting is not Setting.RUNNING:
            continue
        words = [document.slice(w) for w in name.words]
        found.update(b for a, b in zip(words, words[1:], strict=False) if a in given or a in address)
        if _word_before(document.text, name.span.start) in address:
            found.add(words[0])
    return frozenset(found)


def _word_before(text: str, at: int) -> str:
    """The word right before a place in the text, without a full stop."""
    line = text[max(0, at - 14) : at].rsplit(None, 1)
    return line[-1].rstrip(".") if line and text[at - 1].isspace() else ""


class _Reader:
    """Looks up the runs of one draft."""

    def __init__(self, document: Document, lexicon: Lexicon, words: PlaceWords, names: NameWords) -> None:
        self._text = document.text
        self._document = document
        self._words = words
        self._names = names
        self._given = given_names(lexicon.code) or {}
        self._families = family_names(lexicon.code) or frozenset()
        self._common = common_words(lexicon.code) or frozenset()

    def inside(self, name: Name, words: list[Span], families: frozenset[str]) -> Iterator[Place]:
        """The places among the words of one run."""
        first = 0
        while first < len(words):
            for last in range(min(first + _MOST_WORDS, len(words)), first, -1):
                records = self._readings(name, words, first, last)
                if records:
                    yield self._place(name, words, first, last, records, families)
                    first = last
                    break
            else:
                yield from self._pair(words[first])
                first += 1

    def _pair(self, word: Span) -> Iterator[Place]:
        """The two places or peoples that a hyphen or dash joins (US-China, Anglo-French has only one)."""
        wording = self._text[word.start : word.end]
        hyphen = wording.find("-")
        if hyphen <= 0 or wording.count("-") > 1:
            return
        for part in (Span(word.start, word.start + hyphen), Span(word.start + hyphen + 1, word.end)):
            name = self._text[part.start : part.end]
            records = look_up(name) if name[:1].isupper() else ()
            if records:
                sure = is_national(name, self._words.nations) or records[0].population >= _METROPOLIS
                yield Place(part, name, *self._said(records), sure=sure)

    def linked(self, name: Name, after: Name | None) -> Place | None:
        """A place whose name holds lower-case words (Isle of Wight, Trinidad and Tobago)."""
        if after is None or name.possessive:
            return None
        gap = self._text[name.span.end : after.span.start]
        if len(gap) > _LONGEST_LINK or gap.strip() not in self._words.links or gap.strip() == gap:
            return None
        for first in range(max(0, len(name.words) - 2), len(name.words)):
            for last in range(min(2, len(after.words)), 0, -1):
                span = Span(name.words[first].start, after.words[last - 1].end)
                records = look_up(self._text[span.start : span.end])
                if records:
                    return Place(
                        span, self._text[span.start : span.end], *self._said(records), located=self._located(span)
                    )
        return None

    def _readings(self, name: Name, words: list[Span], first: int, last: int) -> tuple[PlaceRecord, ...]:
        start, end = words[first].start, words[last - 1].end
        wording = self._text[start:end]
        if last - first == 1 and self._is_no_place(name, wording, first):
            return ()
        if self._text[start - 1 : start] == ".":
            # The end of an abbreviation: "W.Va" is not Va.
            return ()
        if _is_odd(wording):
            return ()
        records = look_up(wording)
        if not records and self._text[end : end + 1] == ".":
            # "Calif." and "D.C." are listed with their full stop.
            records = look_up(wording + ".")
        if name.setting is Setting.CAPITALS:
            # "US" is no country where every word has capitals.
            records = tuple(r for r in records if r.sort != "code")
        return records

    def _is_no_place(self, name: Name, word: str, first: int) -> bool:
        """Whether a single word is not worth a look: a function word, a title, or one that opens a sentence."""
        if word.lower() in self._words.not_places or (word.lower() in self._names.openers and not word.isupper()):
            return True
        if word in self._names.honorifics or word in self._words.sorts or word in self._words.parts:
            return True
        opens = first == 0 and name.sentence_initial and name.setting is Setting.RUNNING and len(name.words) == 1
        return opens and word.lower() in self._common and not is_national(word, self._words.nations)

    def _place(
        self,
        name: Name,
        words: list[Span],
        first: int,
        last: int,
        records: tuple[PlaceRecord, ...],
        families: frozenset[str],
    ) -> Place:
        span = Span(words[first].start, words[last - 1].end)
        wording = self._text[span.start : span.end]
        located = self._located(span)
        sure = self._is_sure(name, words, first, last, records, located) and wording not in families
        return Place(span, wording, *self._said(records), sure=sure, located=located)

    def _is_sure(
        self, name: Name, words: list[Span], first: int, last: int, records: tuple[PlaceRecord, ...], located: bool
    ) -> bool:
        before = self._text[words[first - 1].start : words[first - 1].end] if first else ""
        behind = self._text[words[last].start : words[last].end] if last < len(words) else ""
        wording = self._text[words[first].start : words[last - 1].end]
        titled = self._is_titled(name)
        national = titled and is_national(wording, self._words.nations)
        if behind in self._words.other_senses or self._is_held(words[first].start):
            return False
        if before in self._names.honorifics or (before in self._given and not national):
            return False
        there = self._before(words[first].start, self._words.locatives)
        block = self._document.block_at(name.span.start)
        shown = block is not None and block.scope in DISPLAY
        plain = not titled and not shown and not (first == 0 and name.sentence_initial)
        if self._is_doubtful(wording, behind, records, plain, there):
            return False
        if titled or there or (located and behind not in self._words.sites):
            return True
        if before and not self._is_part(before):
            return False
        if all(r.sort == "people" for r in records):
            return behind not in self._words.sites
        return not behind or behind in self._words.sorts or behind in self._words.happenings

    def _is_titled(self, name: Name) -> bool:
        """Whether all words around a name have capitals, so that those beside it need be no part of it."""
        if name.setting is not Setting.RUNNING:
            return True
        block = self._document.block_at(name.span.start)
        if block is None or block.scope not in DISPLAY:
            return False
        # A headline of few words: none of them is in small letters but function words.
        lower = _LOWER_WORD.findall(self._text, block.span.start, block.span.end)
        return len(name.words) > 1 and all(w in self._names.openers for w in lower)

    def _is_doubtful(
        self, wording: str, behind: str, records: tuple[PlaceRecord, ...], plain: bool, there: bool
    ) -> bool:
        """Whether a name is rather a word, a person's name or an abbreviation than a place.

        `plain` says that its capital is no headline's and no sentence's, `there` that it stands behind a preposition that
        says where. Countries and peoples are left as they are: their names are seldom meant otherwise.
        """
        best = records[0]
        if is_national(wording, self._words.nations) or best.sort == "people":
            return False
        if best.sort == "code" and best.kind != "country":
            return True
        population = max(r.population for r in records if r.kind == best.kind)
        is_word = best.caution == "word" and not any(r.kind == "city" and r.population >= _METROPOLIS for r in records)
        if there:
            return is_word and not plain and population < _TOWN
        if wording in self._given and behind in self._families:
            return True
        if best.kind != "city":
            return is_word
        is_family = wording in self._families and population < _FAMOUS
        return (is_word and (not plain or population < _FAMOUS)) or is_family or (population < _TOWN and not plain)

    def _is_held(self, at: int) -> bool:
        """Whether a place only names a sea, a body or a title: the Gulf of Mexico, the Bank of England."""
        line = self._text[max(0, at - 30) : at].split()[-2:]
        return len(line) == 2 and line[0] in self._words.holders and line[1] in self._words.links

    def _is_part(self, word: str) -> bool:
        return word in self._words.parts or word in self._words.sorts

    def _said(self, records: tuple[PlaceRecord, ...]) -> tuple[tuple[PlaceReading, ...], bool]:
        readings = tuple(dict.fromkeys(_reading(r, self._words.nations) for r in records))
        return readings, max(records, key=lambda r: r.population).sort == "people"

    def _located(self, span: Span) -> bool:
        return self._before(span.start, self._words.locatives | self._words.directions)

    def _before(self, at: int, words: frozenset[str]) -> bool:
        return _word_before(self._text, at).lower() in words


def _is_odd(wording: str) -> bool:
    """Whether capitals stand as they do in no place's name: UVa, eBay."""
    return wording[1:2].isupper() and wording[-1:].islower() and len(wording) < 5


@lru_cache(maxsize=65536)
def look_up(wording: str) -> tuple[PlaceRecord, ...]:
    """What the gazetteer knows of a name; remembered, since drafts name the same places over and over."""
    return shipped().lookup(wording)


@lru_cache(maxsize=65536)
def is_national(word: str, nations: frozenset[str]) -> bool:
    """Whether a word is the name of a country, or of a nation in one."""
    return word.lower() in nations or any(r.kind == "country" and r.sort == "name" for r in look_up(word))


@lru_cache(maxsize=65536)
def _reading(record: PlaceRecord, nations: frozenset[str]) -> PlaceReading:
    within = shipped().containers(record.id)
    return PlaceReading(
        record.id,
        record.name,
        "nation" if is_nation(record, nations) else record.kind,
        within,
        frozenset(id for id in within if _is_region(id, nations)),
        record.country or "",
        record.capital_of or "",
        record.population,
    )


def is_nation(record: PlaceRecord, nations: frozenset[str]) -> bool:
    """Whether a region is spoken of as a country."""
    return record.kind == "region" and record.name.lower() in nations


@lru_cache(maxsize=65536)
def _is_region(place: int, nations: frozenset[str]) -> bool:
    record = shipped().place(place)
    if record is None or record.kind != "region" or is_nation(record, nations):
        return False
    return record.population <= _NEIGHBOURHOOD


RECOGNIZER = Recognizer(name="places", finds=(Place,), recognise=recognise, needs=(Name,), words=("places", "names"))
