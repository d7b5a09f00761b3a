"""Quotations and their speakers: the noun phrase at the verb of saying before, between or behind the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factlint.compare.names import parties
from factlint.model.document import Document, Layer
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.parties import PartyWords
from factlint.model.lexicon.quotes import QuoteWords
from factlint.model.mention import Mention, Mentions
from factlint.model.quoted import Quotation
from factlint.recognizers.base import Recognizer
from factlint.text.quotation_marks import is_closed, is_mark
from factlint.text.records import dataclass
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FINAL = ".!?…"
_FURTHEST = 12
"""A verb of saying stands no further from its quotation than so many words."""

_SAME_SPEAKER = 250
"""A quotation with no speaker of its own is the last speaker's where no more characters than this lie between."""


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """Every quotation in marks, with its speaker where the words around it name one."""
    assert lexicon.quotes is not None and lexicon.parties is not None
    finder = _Finder(document, lexicon.quotes, lexicon.parties)
    spans = [r.span for r in document.regions if r.layer is Layer.QUOTE and is_mark(document.text[r.span.start])]
    spans.sort()
    last: Quotation | None = None
    waiting: list[Quotation] = []
    for index, span in enumerate(spans):
        before = spans[index - 1] if index else None
        after = spans[index + 1] if index + 1 < len(spans) else None
        found = finder.quotation(span, before, after)
        if found.speaker is None and last is not None and finder.is_continued(last, span):
            found = replace(found, speaker=last.speaker, verb=last.verb)
        if not is_closed(document.text, span):
            # It runs on over the next paragraph, whose words may name the speaker.
            waiting.append(found)
            continue
        yield from (q if q.speaker else replace(q, speaker=found.speaker, verb=found.verb) for q in waiting)
        yield found
        waiting.clear()
        last = found if found.speaker else last
    yield from waiting


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds speakers in one document."""

    document: Document
    words: QuoteWords
    party: PartyWords

    def quotation(self, span: Span, before: Span | None, after: Span | None) -> Quotation:
        """The quotation of a span, which has those others before and behind it."""
        closed = is_closed(self.document.text, span)
        words = Span(span.start + 1, span.end - 1 if closed else span.end)
        speaker, verb = (self._behind(span, after) if closed else None) or self._before(span, before) or (None, None)
        return Quotation(span, words, speaker, verb)

    def is_continued(self, last: Quotation, span: Span) -> bool:
        """Whether a quotation goes on with the words of the last speaker."""
        one, other = self.document.block_at(last.span.start), self.document.block_at(span.start)
        return one == other and span.start - last.span.end <= _SAME_SPEAKER

    def _behind(self, span: Span, after: Span | None) -> tuple[Span, Span] | None:
        """The speaker and the verb of `“...,” Smith said` or `“...,” said Smith`."""
        text = self.document.text
        start = self._first_letter(span.end, span.end + 3)
        sentence = self.document.sentence_at(start)
        block = self.document.block_at(span.start)
        if sentence is None or block is None or start >= block.span.end:
            return None
        end = min(self.document.sentences[sentence].end, after.start if after else len(text), block.span.end)
        for phrase in self.words.sources:
            if text.startswith(phrase, start):
                return self._party(parties.behind(text, start + len(phrase), end, self.party), start, len(phrase))
        anew = text[span.end - 2] == "." and text[start : start + 1].isupper()
        for number, word in enumerate(_WORD.finditer(text, start, end)):
            if number > _FURTHEST or (number == 0 and self._begins_anew(word.group())):
                return None
            if word.group() not in self.words.verbs:
                continue
            if number == 0:
                found = parties.behind(text, word.end(), end, self.party)
            else:
                found = None if anew and number > 3 else parties.before(text, word.start(), start, self.party)
            return self._party(found, word.start(), len(word.group()))
        return None

    def _begins_anew(self, word: str) -> bool:
        """Whether a word behind a quotation begins another clause ("and Smith said ...")."""
        return word in self.party.joiners or word in self.party.clause_words

    def _before(self, span: Span, before: Span | None) -> tuple[Span, Span] | None:
        """The speaker and the verb of `Smith said: “...”`, or of `Smith said the plan was “...”`."""
        text = self.document.text
        end = span.start
        while end > 0 and text[end - 1] in " \t\u00a0([":
            end -= 1
        if end == 0 or text[end - 1] in _FINAL:
            return None
        sentence = self.document.sentence_at(end - 1)
        if sentence is None:
            return None
        start = max(self.document.sentences[sentence].start, before.end if before else 0)
        words = [w for w in _WORD.finditer(text, start, end) if w.group() in self.words.verbs]
        for word in reversed(words):
            found = parties.before(text, word.start(), start, self.party, self.words.verbs)
            if found:
                return found, Span(*word.span())
        return None

    def _party(self, found: Span | None, at: int, length: int) -> tuple[Span, Span] | None:
        return (found, Span(at, at + length)) if found else None

    def _first_letter(self, start: int, end: int) -> int:
        text = self.document.text
        while start < min(end, len(text)) and not text[start].isalpha():
            start += 1
        return start


RECOGNIZER = Recognizer(name="quotations", finds=(Quotation,), recognise=recognise, words=("quotes", "parties"))
