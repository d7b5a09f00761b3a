"""A correction note against the story: the value that it takes back still stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Annotated

from factlint.checks.base import Kind, OptionFault, matches, pattern_faults
from factlint.compare.words.patterns import Lists, listed
from factlint.model.article import Article
from factlint.model.document import EDITORIAL, Block, Document
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.years import SINCE_1500

_VALUE = re.compile(
    r"(?P<number>(?P<sign>[$£€¥₹]\s?)?\d+(?:[.,]\d+)*(?P<letters>[^\W\d_]*)(?P<percent>\s?%)?)"
    r"|(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[.'’-][^\W\d_]+)*(?:\s[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[.'’-][^\W\d_]+)*){0,3})"
)
_YEAR = re.compile(SINCE_1500)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDS = ("", ".", ";", ":", "!", "?")
_CLOSES = ("", "\n", ".", ",", ";", ")", "*", "_")
_SHORTEST_WORD = 3
# Words of which so many letters agree are forms of one: build, building.
_STEM = 5
_NEEDED = 2
_ALIKE = 75.0


@dataclass(frozen=True, slots=True)
class Options:
    """How notes are worded."""

    notes: Annotated[
        Lists,
        "Patterns of correction notes, listed as in the check `text`. The group `old` is what the story said, `new` "
        "what is right; capitals do not matter.",
    ]
    small_words: Annotated[
        Mapping[str, tuple[str, ...]],
        "Words in small letters that bind a value to nothing (said, figure).",
    ]


@dataclass(frozen=True, slots=True)
class _Value:
    """A number or a name in a note, and of which sort it is: only one of the same sort can stand in its place."""

    words: str
    span: Span
    sort: str


@dataclass(frozen=True, slots=True)
class _Correction:
    """The value that a note takes back, the one that it puts there, and the words that say of what."""

    old: _Value
    new: _Value
    words: frozenset[str]
    note: Block


def find(article: Article, options: Options) -> Iterator[Match]:
    """Each place in the story at which the old value is said of the same thing as in the note."""
    corrections = list(_corrections(article, options))
    done: set[Span] = set()
    for correction in corrections:
        others = [b for b in article.document.blocks if b.scope in EDITORIAL]
        for at in _still_there(article.document, correction, others, [c.note for c in corrections]):
            if at not in done:
                done.add(at)
                yield _match(correction, at)


def faults(options: Options) -> Iterator[OptionFault]:
    """What is wrong with the patterns: those that do not work, and those without their two groups."""
    yield from pattern_faults(options.notes)


def _corrections(article: Article, options: Options) -> Iterator[_Correction]:
    document = article.document
    code = article.lexicon.code
    small = frozenset(options.small_words.get(code, ()))
    for pattern in listed(options.notes, code):
        for found in matches(pattern, document.text):
            block = document.block_at(found.start())
            if block is None or found.end() > block.span.end:
                continue
            old, new = (list(_values(article, Span(*found.span(group)))) for group in ("old", "new"))
            claim = _words(found["old"], small) | _words(found["new"], small)
            if len(claim) < _NEEDED:
                # The note says before of what it speaks: it misstated the price; it is Y, not X.
                claim |= _words(found.group(), small)
            for one, other in _pairs(old, new):
                yield _Correction(one, other, claim - _words(one.words, small) - _words(other.words, small), block)


def _values(article: Article, claim: Span) -> Iterator[_Value]:
    """The values of a claim. What begins a sentence is no name by its capital, and no new number."""
    document, text = article.document, article.document.text
    start = claim.start + len(document.slice(claim)) - len(document.slice(claim).lstrip())
    begins = text[max(0, start - 2) : start].rstrip()[-1:] in _ENDS
    for value in _VALUE.finditer(text, start, claim.end):
        span = Span(*value.span())
        if value["name"] and begins and span.start == start:
            first, _, rest = value["name"].partition(" ")
            if not rest:
                continue
            span = Span(span.start + len(first) + 1, span.end)
        yield _Value(document.slice(span), span, _sort(value))
    numbers = article.lexicon.numbers
    for word in _WORD.finditer(text, start, claim.end):
        is_first = begins and word.start() == start
        if numbers and not is_first and all(part in numbers.words for part in word.group().lower().split("-")):
            yield _Value(word.group(), Span(*word.span()), "number")


def _sort(value: re.Match[str]) -> str:
    if value["name"]:
        return "name"
    if value["sign"]:
        return value["sign"].strip()
    if value["percent"] or value["letters"]:
        # Per cent, millions, ordinals.
        return "%" if value["percent"] else value["letters"].casefold()
    return "year" if _YEAR.fullmatch(value["number"]) else "number"


def _pairs(old: Sequence[_Value], new: Sequence[_Value]) -> Iterator[tuple[_Value, _Value]]:
    """The values that changed: of each sort the one that only the old claim has, and the one that only the new has."""
    same = {_plain(v.words) for v in old} & {_plain(v.words) for v in new}
    for sort in dict.fromkeys(v.sort for v in old):
        gone = {_plain(v.words): v for v in old if v.sort == sort and _plain(v.words) not in same}
        come = {_plain(v.words): v for v in new if v.sort == sort and _plain(v.words) not in same}
        if len(gone) == len(come) == 1:
            yield next(iter(gone.values())), next(iter(come.values()))


def _plain(words: str) -> str:
    return words.replace(",", "").replace(" ", "").casefold()


def _words(text: str, small: frozenset[str]) -> frozenset[str]:
    """What a claim is about: the beginnings of its words, without small ones."""
    found = (w.group().casefold() for w in _WORD.finditer(text))
    return frozenset(w[:_STEM] for w in found if len(w) >= _SHORTEST_WORD and w not in small)


def _still_there(
    document: Document, correction: _Correction, blocks: Sequence[Block], notes: Sequence[Block]
) -> Iterator[Span]:
    old = re.escape(correction.old.words)
    # The words stand first, and the look back behind them: what begins with plain words is searched for far faster.
    written = re.compile(rf"{old}(?<![\w.,]{old})(?!\w|[.,]\d)")
    noted = {n.span.start for n in notes}
    places = [
        Span(*found.span())
        for block in blocks
        if block.span.start not in noted
        for found in written.finditer(document.text, block.span.start, block.span.end)
    ]
    if len(places) == 1 and _is_missing(document, correction, blocks, noted):
        yield places[0]
        return
    yield from (at for at in places if _is_meant(document, correction, at))


def _is_missing(document: Document, correction: _Correction, blocks: Sequence[Block], noted: Set[int]) -> bool:
    """Whether the story has the new value nowhere, and the note counts nothing by it: it is 310, not 130."""
    new, old = _plain(correction.new.words), correction.old
    if document.text[old.span.end : old.span.end + 1] not in _CLOSES:
        return False
    if old.sort in ("name", "year") or sum(c.isdigit() for c in old.words) < _NEEDED:
        return False
    return not any(new in _plain(document.slice(b.span)) for b in blocks if b.span.start not in noted)


def _is_meant(document: Document, correction: _Correction, at: Span) -> bool:
    """Whether the old value is said of the thing in the note, and the paragraph does not have the new one as well."""
    index, block = document.sentence_at(at.start), document.block_at(at.start)
    sentence = document.sentences[index] if index is not None else at
    words = document.slice(sentence)
    if block is None or _plain(correction.new.words) in _plain(document.slice(block.span)):
        return False
    if correction.old.sort == "name" and _is_same_name(correction, document):
        return True
    shared = len(_words(words, frozenset()) & correction.words)
    if shared >= _NEEDED:
        return True
    if len(correction.words) >= _NEEDED:
        # Of what the note speaks, and what is counted, right behind the value: 40 homes.
        behind = document.text[at.end : min(sentence.end, at.end + 30)].split()[:1]
        return bool(_words(" ".join(behind), frozenset()) & correction.words)
    # One word alone must stand beside the value: 40 homes.
    beside = document.text[max(sentence.start, at.start - 20) : at.start].split()[-2:]
    beside += document.text[at.end : min(sentence.end, at.end + 30)].split()[:2]
    return bool(_words(" ".join(beside), frozenset()) & correction.words)


def _is_same_name(correction: _Correction, document: Document) -> bool:
    """Whether the two are spellings of one name, of which the story has only the old one."""
    # Imported here: few drafts have a note.
    from rapidfuzz.fuzz import ratio

    old, new = correction.old.words, correction.new.words
    if ratio(old.casefold(), new.casefold()) < _ALIKE:
        return False
    outside = document.text[: correction.note.span.start] + document.text[correction.note.span.end :]
    return new not in outside


def _match(correction: _Correction, at: Span) -> Match:
    old, new = correction.old, correction.new
    return Match(
        at=at,
        slots={"old": old.words, "new": new.words},
        related=(Related("note_old", old.span), Related("note_new", new.span)),
        suggestions=(Suggestion((Edit(at, new.words),), kind="new"),),
        key=f"{old.words}>{new.words}",
    )


KIND = Kind(
    name="correction",
    summary="A correction note, and what it corrects still in the story",
    find=find,
    options=Options,
    faults=faults,
    slots={"old": "the value that the note takes back", "new": "the value that it puts in its place"},
    roles={"note_old": "the old value in the note", "note_new": "the new value in the note"},
    repairs={"new": "the new value put in"},
)
