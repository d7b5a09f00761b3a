"""What a number counts: the noun phrase behind it, its head, and the verb that it belongs to."""

from __future__ import annotations

import re
from functools import cache

from factlint.model.lexicon.nouns import NounWords
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_NEXT = re.compile(r"[ \u00a0][\"“‘']?((?:[^\W\d_]\.){2,}|[^\W\d_][\w’'&-]*)")
_COMMA_NEXT = re.compile(r",?[ \u00a0][\"“‘']?([^\W\d_][\w’'&-]*)")
_LONGEST = 7
_REACH = 5
_REACH_OF_TOLL = 48


@dataclass(frozen=True, slots=True)
class NounIndex:
    """A language's nouns and verbs by their forms."""

    words: NounWords
    ends: frozenset[str]
    verbs: dict[str, str]
    not_plural: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    asides: frozenset[str]
    other: frozenset[str]
    plural_modifiers: frozenset[str]
    before_nouns: frozenset[str]
    plural_endings: tuple[tuple[str, str], ...]
    tolls: tuple[tuple[str, re.Pattern[str]], ...]
    fates_behind: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def noun_index(words: NounWords) -> NounIndex:
    """The nouns and verbs of a language, ready to be looked up."""
    return NounIndex(
        words=words,
        ends=frozenset(words.ends),
        verbs={form: verb for verb, forms in words.verbs.items() for form in forms},
        not_plural=frozenset(words.not_plural),
        auxiliaries=frozenset(words.auxiliaries),
        relatives=frozenset(words.relatives),
        asides=frozenset(words.asides),
        other=frozenset(words.other),
        plural_modifiers=frozenset(words.plural_modifiers),
        before_nouns=frozenset((*words.before_nouns, *(form for forms in words.verbs.values() for form in forms))),
        plural_endings=tuple(sorted(words.plural_endings.items(), key=lambda e: -len(e[0]))),
        tolls=tuple(
            (verb, re.compile(rf"{phrases(nouns).pattern}[^\d.,;:()–—]*$")) for verb, nouns in words.tolls.items()
        ),
        fates_behind=tuple(
            (verb, re.compile(rf" {phrases(said).pattern}", re.IGNORECASE)) for verb, said in words.fates_behind.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase behind a number. `end` is where the phrase ends, with what is behind `of`."""

    head: str = ""
    head_span: Span | None = None
    span: Span | None = None
    modifiers: frozenset[str] = frozenset()
    of: str = ""
    of_span: Span | None = None
    partitive: bool = False
    other: bool = False
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    lower: str
    span: Span


def singular(word: str, index: NounIndex) -> str | None:
    """The base form of a plural in lower case, or None where the word is no plural."""
    if word in index.not_plural:
        return None
    if word in index.words.irregular:
        return index.words.irregular[word]
    if "-" in word:
        front, _, last = word.rpartition("-")
        base = singular(last, index)
        return f"{front}-{base}" if base else None
    if len(word) < 4 or word.endswith(index.words.not_plural_endings):
        return None
    for ending, base in index.plural_endings:
        if word.endswith(ending):
            return word[: -len(ending)] + base
    return None


def phrase(text: str, end: int, limit: int, index: NounIndex, *, one: bool) -> Phrase:
    """The noun phrase that begins behind a number. `one` is true where the number is one, and its noun singular."""
    words = _words(text, end, limit)
    if not words:
        return Phrase()
    if words[0].lower in index.words.of:
        return _partitive(words, index)
    # "More" ends a phrase (8 more died) unless a noun follows it (8 more homes).
    skipped = 1 if words[0].lower in index.other else 0
    head, base = _head(words[skipped:], index, one=one)
    if head is None:
        return Phrase(other=True, end=words[0].span.end) if skipped else Phrase()
    head += skipped
    before = words[:head]
    modifiers = frozenset(w.lower for w in before if w.lower not in index.other)
    other = any(w.lower in index.other for w in before)
    span = Span(words[0].span.start, words[head].span.end)
    found = Phrase(base, words[head].span, span, modifiers, other=other, end=span.end)
    behind = of(text, words[head].span.end, limit, index)
    if behind is None:
        return found
    span = span.to(behind.span)
    return Phrase(base, found.head_span, span, modifiers, behind.lower, behind.span, other=other, end=span.end)


def _words(text: str, end: int, limit: int) -> list[_Word]:
    """Up to seven words that follow without punctuation."""
    found: list[_Word] = []
    match = _NEXT.match(text, end, limit)
    while match and len(found) < _LONGEST:
        word = match.group(1).rstrip("'’-")
        for ending in ("'s", "’s"):
            word = word.removesuffix(ending)
        at = match.start(1)
        found.append(_Word(word, word.lower(), Span(at, at + len(word))))
        if match.end(1) != at + len(word):
            break
        match = _NEXT.match(text, match.end(), limit)
    return found


def _head(words: list[_Word], index: NounIndex, *, one: bool) -> tuple[int | None, str]:
    """Which word is the head, and its base form: the last plural of the first run of plurals before the phrase ends."""
    head, base = None, ""
    for number, word in enumerate(words):
        if word.lower in index.ends and not _is_modifier(words, number, index):
            break
        plural = singular(word.lower, index)
        if plural:
            head, base = number, plural
        elif head is not None and not _stands_before(words, number, index):
            break
        if number == _REACH:
            break
    if head is None and one:
        return _singular_head(words, index)
    return head, base


def _is_modifier(words: list[_Word], number: int, index: NounIndex) -> bool:
    """Whether a word that can end a phrase stands before its noun here: 12 sick children, 12 US cities."""
    word = words[number]
    if word.text.isupper() and not all(w.text.isupper() for w in words):
        return _noun_follows(words, number, index)
    pair = " ".join(w.lower for w in words[max(0, number - 1) : number + 2])
    return (word.lower in index.before_nouns or pair in index.words.paired) and _noun_follows(words, number, index)


def _stands_before(words: list[_Word], number: int, index: NounIndex) -> bool:
    """Whether the plural before a word is no head, but stands before one: appeals court judges."""
    return words[number - 1].lower in index.plural_modifiers and _noun_follows(words, number, index)


def _noun_follows(words: list[_Word], number: int, index: NounIndex) -> bool:
    """Whether a participle stands before a noun (12 injured workers), where it ends no phrase."""
    for word in words[number + 1 : number + 3]:
        if word.lower in index.ends:
            return False
        if singular(word.lower, index):
            return True
    return False


def _singular_head(words: list[_Word], index: NounIndex) -> tuple[int | None, str]:
    last = None
    for number, word in enumerate(words[:4]):
        if word.lower in index.ends or word.lower in index.verbs:
            break
        last = number
    return (last, words[last].lower) if last is not None else (None, "")


def of(text: str, end: int, limit: int, index: NounIndex) -> _Word | None:
    """The noun behind `of`, in its base form."""
    first = _NEXT.match(text, end, limit)
    if first is None or first.group(1).rstrip("'’-").lower() not in index.words.of:
        # As nearly always: the words need not be made.
        return None
    words = _words(text, end, limit)
    if len(words) < 2:
        return None
    rest = words[1:]
    while rest and (rest[0].lower in index.words.determiners or rest[0].lower in index.words.definite):
        rest = rest[1:]
    head, base = _head(rest, index, one=False)
    if head is None:
        head, base = _singular_head(rest, index)
    return _Word(rest[head].text, base, rest[head].span) if head is not None else None


def _partitive(words: list[_Word], index: NounIndex) -> Phrase:
    """Some of a set: 14 of the lifts, 8 of them."""
    if len(words) > 1 and words[1].lower in index.words.pronouns:
        rest = words[2:]
        while rest and rest[0].lower in index.words.determiners:
            rest = rest[1:]
        head, base = _head(rest, index, one=False)
        if head is not None and (rest[0].lower not in index.ends):
            modifiers = frozenset(w.lower for w in rest[:head] if w.lower not in index.other)
            span = Span(words[0].span.start, rest[head].span.end)
            return Phrase(base, rest[head].span, span, modifiers, partitive=True, end=span.end)
        return Phrase(partitive=True, end=words[1].span.end)
    head, base = _head(words[1:], index, one=False)
    if head is None:
        return Phrase(partitive=True)
    # "14 of London's cinemas", "8 of 12 lifts".
    span = Span(words[0].span.start, words[1 + head].span.end)
    modifiers = frozenset(w.lower for w in words[1 : 1 + head])
    return Phrase(base, words[1 + head].span, span, modifiers, partitive=True, end=span.end)


def verb_after(text: str, end: int, limit: int, index: NounIndex) -> str:
    """The verb that the counted are subject of: were killed, who died, have been arrested.

    A verb right behind the noun with an object of its own (12 gunmen killed a guard) is none: the counted are not what
    it counts.
    """
    at, relative = end, False
    for _ in range(5):
        match = _NEXT.match(text, at, limit) if relative else _COMMA_NEXT.match(text, at, limit)
        if match is None:
            return ""
        word = match.group(1).lower()
        if text[match.start()] == "," and word not in index.relatives:
            return ""
        if word in index.verbs:
            return "" if _has_object(text, match.end(), limit, index) else index.verbs[word]
        if word not in index.auxiliaries and word not in index.relatives:
            return ""
        relative = relative or word in index.relatives
        at = match.end()
    return ""


def _has_object(text: str, end: int, limit: int, index: NounIndex) -> bool:
    match = _NEXT.match(text, end, limit)
    if match is None:
        return text[end + 1 : end + 2].isdigit()
    word = match.group(1).lower()
    return word in index.words.determiners or word in index.words.definite


def verb_before(words: tuple[str, ...], index: NounIndex) -> str:
    """The verb that the counted are object of: killed 12, killing at least 12."""
    for word in reversed(words[-3:]):
        lower = word.lower()
        if lower in index.verbs:
            return index.verbs[lower]
        if lower not in index.asides:
            return ""
    return ""


def are_all(text: str, start: int, end: int, index: NounIndex) -> bool:
    """Whether the word before a number says that there are no more: all seven."""
    last = text[start:end].rpartition(" ")[0].rpartition(" ")[2] if end > start else ""
    return last.lower() in index.words.universal


def fate_behind(text: str, end: int, limit: int, index: NounIndex) -> str:
    """What the words right behind the counted say became of them: a fire drives 640 from their homes."""
    return next((verb for verb, said in index.fates_behind if said.match(text, end, limit)), "")


def verb_of_toll(text: str, start: int, end: int, index: NounIndex) -> str:
    """What happened to those whom a toll close before the number counts: the death toll in the valley stands at 12."""
    if not index.words.tolls:
        return ""
    near = text[max(start, end - _REACH_OF_TOLL) : end].lower()
    return next((verb for verb, tolls in index.tolls if tolls.search(near)), "")


def is_rate(text: str, end: int, limit: int, index: NounIndex) -> bool:
    """Whether the words behind the counted noun make it a rate: 12 people a day."""
    match = _NEXT.match(text, end, limit)
    return bool(match and match.group(1).lower() in index.words.rates)
