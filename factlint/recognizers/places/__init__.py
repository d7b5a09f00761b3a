"""Places: runs of capitals looked up in the gazetteer, as every run of their words, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlint.languages.gazetteer import PlaceRecord
from factlint.languages.wordlists import common_words, given_names
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.lexicon.places import PlaceWords
from factlint.model.mention import Mention, Mentions
from factlint.model.named import Name, Place, Setting
from factlint.recognizers.base import Recognizer
from factlint.recognizers.places.doubts import Doubts, Found, is_metropolis
from factlint.recognizers.places.known import begins_longer, is_national, is_people, look_up, said_by
from factlint.text.neighbours import word_before
from factlint.text.span import Span

_MOST_WORDS = 5
_LONGEST_LINK = 8
_LONGEST_ABBREVIATION = 4


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """Every place that a run of capitals holds, each word in at most one of them."""
    if lexicon.places is None or lexicon.names is None:
        return
    names = mentions.of(Name)
    doubts = Doubts(document, lexicon, lexicon.places, lexicon.names, _families(document, names, lexicon))
    reader = _Reader(document, lexicon, lexicon.places, lexicon.names, doubts)
    done = -1
    for index, name in enumerate(names):
        words = name.words if name.span.start >= done else tuple(w for w in name.words if w.start >= done)
        after = names[index + 1] if index + 1 < len(names) else None
        if after is not None and after.span.start - name.span.end <= _LONGEST_LINK:
            joined = reader.linked(name, after)
            if joined is not None:
                yield joined
                done = joined.span.end
                words = tuple(w for w in words if w.end <= joined.span.start)
        yield from reader.inside(name, words)


def _families(document: Document, names: Sequence[Name], lexicon: Lexicon) -> frozenset[str]:
    """The words that stand behind a given name or a word of address somewhere in the draft."""
    text = document.text
    given = given_names(lexicon.code) or {}
    address = lexicon.names.honorifics if lexicon.names else frozenset()
    found: set[str] = set()
    for name in names:
        if name.setting is not Setting.RUNNING:
            continue
        if len(name.words) > 1:
            words = [text[w.start : w.end] for w in name.words]
            found.update([b for a, b in pairwise(words) if a in given or a in address])
        if word_before(text, name.span.start) in address:
            first = name.words[0]
            found.add(text[first.start : first.end])
    return frozenset(found)


class _Reader:
    """Looks up the runs of one draft."""

    def __init__(
        self, document: Document, lexicon: Lexicon, words: PlaceWords, names: NameWords, doubts: Doubts
    ) -> None:
        self._text = document.text
        self._words = words
        self._names = names
        self._doubts = doubts
        self._common = common_words(lexicon.code) or frozenset()

    def inside(self, name: Name, words: Sequence[Span]) -> Iterator[Place]:
        """The places among the words of one run."""
        text, first = self._text, 0
        while first < len(words):
            start = words[first].start
            longest = min(first + _MOST_WORDS, len(words))
            if longest > first + 1 and self._stands_alone(words[first]):
                longest = first + 1
            for last in range(longest, first, -1):
                end = words[last - 1].end
                # Most runs are no places: they are looked up, which is remembered, before anything is asked of them.
                records = look_up(text[start:end])
                if not records and text[end : end + 1] == ".":
                    # "Calif." and "D.C." are listed with their full stop.
                    records = look_up(text[start : end + 1])
                if records and (records := self._fit(records, name, Span(start, end), first, last)):
                    yield self._place(name, words, first, last, records)
                    first = last
                    break
            else:
                word = words[first]
                if "-" in text[start : word.end]:
                    yield from self._pair(word)
                first += 1

    def _stands_alone(self, word: Span) -> bool:
        """Whether no place of several words begins with a word, so that the longer runs need not be looked up."""
        text = self._text
        # "St" is "St." in the list, and is left to it.
        return text[word.end] == " " and not begins_longer(text[word.start : word.end])

    def linked(self, name: Name, after: Name) -> Place | None:
        """A place whose name holds lower-case words (Isle of Wight, Trinidad and Tobago)."""
        gap = self._text[name.span.end : after.span.start]
        if name.possessive or gap.strip() not in self._words.links or gap.strip() == gap:
            return None
        for first in range(max(0, len(name.words) - 2), len(name.words)):
            for last in range(min(2, len(after.words)), 0, -1):
                span = Span(name.words[first].start, after.words[last - 1].end)
                wording = self._text[span.start : span.end]
                records = look_up(wording)
                if records:
                    readings, people = said_by(records, self._words.nations)
                    located = self._doubts.is_located(word_before(self._text, span.start).lower())
                    return Place(span, wording, readings, people, located=located)
        return None

    def _pair(self, word: Span) -> Iterator[Place]:
        """The places or peoples on either side of a hyphen (US-China; of Anglo-French only the second)."""
        wording = self._text[word.start : word.end]
        hyphen = wording.find("-")
        if hyphen <= 0 or wording.count("-") > 1:
            return
        for part in (Span(word.start, word.start + hyphen), Span(word.start + hyphen + 1, word.end)):
            half = self._text[part.start : part.end]
            records = look_up(half) if half[:1].isupper() else ()
            if records:
                readings, people = said_by(records, self._words.nations)
                country = records[0].kind == "country" or is_national(half, self._words.nations)
                sure = country or is_metropolis(records)
                yield Place(part, half, readings, people, sure)

    def _fit(
        self, records: tuple[PlaceRecord, ...], name: Name, span: Span, first: int, last: int
    ) -> tuple[PlaceRecord, ...]:
        """The records of a name that it can mean where it stands."""
        wording = self._text[span.start : span.end]
        if (last - first == 1 and self._is_no_place(name, wording, first)) or _is_odd(wording):
            return ()
        if self._text[span.start - 1 : span.start] == ".":
            # The end of an abbreviation: "W.Va" is not Va.
            return ()
        if name.setting is Setting.CAPITALS:
            # "US" is no country where every word has capitals.
            records = tuple(r for r in records if r.sort != "code")
        return records

    def _is_no_place(self, name: Name, word: str, first: int) -> bool:
        """Whether a single word is not worth a look: a function word, a title, or one that opens a sentence."""
        lower = word.lower()
        if lower in self._words.not_places or (lower in self._names.openers and not word.isupper()):
            return True
        if word in self._names.honorifics or word in self._words.sorts or word in self._words.parts:
            return True
        opens = first == 0 and name.sentence_initial and name.setting is Setting.RUNNING and len(name.words) == 1
        if not opens or lower not in self._common:
            return False
        # "Danish riders" are rather from Denmark than pastries.
        return not is_national(word, self._words.nations) and not is_people(look_up(word))

    def _place(
        self, name: Name, words: Sequence[Span], first: int, last: int, records: tuple[PlaceRecord, ...]
    ) -> Place:
        span = Span(words[first].start, words[last - 1].end)
        found = Found(
            name,
            span,
            self._text[span.start : span.end],
            records,
            before=self._text[words[first - 1].start : words[first - 1].end] if first else "",
            behind=self._text[words[last].start : words[last].end] if last < len(words) else "",
            beside=word_before(self._text, span.start).lower(),
            opens=first == 0 and name.sentence_initial,
        )
        readings, people = said_by(records, self._words.nations)
        sure, located = self._doubts.is_sure(found), self._doubts.is_located(found.beside)
        return Place(span, found.wording, readings, people, sure, located)


def _is_odd(wording: str) -> bool:
    """Whether capitals stand as they do in no place's name: UVa."""
    return len(wording) <= _LONGEST_ABBREVIATION and wording[1:2].isupper() and wording[-1:].islower()


RECOGNIZER = Recognizer(name="places", finds=(Place,), recognise=recognise, needs=(Name,), words=("places", "names"))
