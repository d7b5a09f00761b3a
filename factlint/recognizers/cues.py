"""Cues: the language's phrases found in a draft, each with the party that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factlint.compare.names import parties
from factlint.model.cue import Cue
from factlint.model.document import Document, Scope
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.cues import CueWords
from factlint.model.lexicon.parties import PartyWords
from factlint.model.mention import Mention, Mentions
from factlint.recognizers.base import Recognizer
from factlint.text.lowered import lowered, words_held
from factlint.text.span import Span
from factlint.text.wordings import Phrase

_BEGUN, _SHORT = 5, 3

_UNREAD = frozenset({Scope.FURNITURE, Scope.METADATA, Scope.NOTE, Scope.SLUG})


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterable[Mention]:
    """Every cue outside furniture; of two of one meaning that overlap, the longer one."""
    assert lexicon.cues is not None and lexicon.parties is not None and lexicon.quotes is not None
    lower = lowered(document.text)
    found: dict[str, list[Cue]] = {}
    for anchor, phrases in _begun(document.text, lexicon.cues):
        for sentence in _sentences_with(document, lower, anchor):
            for meaning, phrase in phrases:
                matches = _matches(document, lower, sentence, phrase, meaning, lexicon.parties, lexicon.quotes.verbs)
                found.setdefault(meaning, []).extend(matches)
    for cues in found.values():
        yield from _longest(cues)


def _begun(text: str, words: CueWords) -> Iterator[tuple[str, tuple[tuple[str, Phrase], ...]]]:
    """The anchors that a word of a text may begin with, in their order, with their phrases."""
    by_beginning = _by_beginning(words)
    # By how the words of a text begin, most anchors are ruled out at once.
    held = words_held(text)
    begun = {word[:_BEGUN] for word in held} | {word[:_SHORT] for word in held}
    chosen = [index for key in (*(begun & by_beginning.keys()), "") for index in by_beginning.get(key, ())]
    anchored = _anchored(words)
    return (anchored[index] for index in sorted(chosen))


@cache
def _anchored(words: CueWords) -> list[tuple[str, tuple[tuple[str, Phrase], ...]]]:
    return list(words.anchored.items())


@cache
def _by_beginning(words: CueWords) -> dict[str, list[int]]:
    """The places of the anchors in their list, by how they begin."""
    found: dict[str, list[int]] = {}
    for index, (anchor, _) in enumerate(_anchored(words)):
        length = _BEGUN if len(anchor) >= _BEGUN else _SHORT
        # The shortest, and those that hold other signs than letters and figures, cannot be told so.
        found.setdefault(anchor[:length] if len(anchor) >= _SHORT and anchor.isalnum() else "", []).append(index)
    return found


def _sentences_with(document: Document, lower: str, anchor: str) -> Iterator[Span]:
    at = lower.find(anchor)
    while at >= 0:
        index = document.sentence_at(at)
        after = at + len(anchor)
        if index is not None:
            sentence = document.sentences[index]
            if (at == 0 or not lower[at - 1].isalnum()) and document.scope_at(at) not in _UNREAD:
                yield sentence
                after = sentence.end
        at = lower.find(anchor, after)


def _matches(
    document: Document,
    lower: str,
    sentence: Span,
    phrase: Phrase,
    meaning: str,
    words: PartyWords,
    verbs: frozenset[str],
) -> Iterator[Cue]:
    text = document.text
    for match in phrase.pattern.finditer(lower, sentence.start, sentence.end):
        party = None
        if phrase.subject:
            party = parties.before(text, match.start(), sentence.start, words, verbs)
        elif phrase.object_after:
            party = parties.behind(text, match.end(), sentence.end, words, verbs)
        elif match.groupdict().get("object"):
            party = parties.behind(text, *match.span("object"), words, verbs)
        yield Cue(Span(*match.span()), meaning, party)


def _longest(cues: list[Cue]) -> Iterator[Cue]:
    end = -1
    for cue in sorted(set(cues), key=lambda c: (c.span.start, -c.span.end, c.party is None)):
        if cue.span.start >= end:
            yield cue
            end = cue.span.end


RECOGNIZER = Recognizer(name="cues", finds=(Cue,), recognise=recognise, words=("cues", "parties", "quotes"))
