"""People: full names by given name, title or role, and the later mentions that are joined to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.mention import Mention, Mentions
from factlint.model.named import Name, Person, Setting
from factlint.recognizers.base import Recognizer
from factlint.text.folding import fold_name
from factlint.text.span import Span

_INITIALS: Final = re.compile(r"(?:\w\.?-?){1,3}$")
# What follows a name that is a person's: ", 45," and the like.
_AGE: Final = re.compile(r",? \(?(?:\w+ )?\d\d\b")
_NEXT_WORD: Final = re.compile(r",? (\w+)")
_LAST_WORD: Final = re.compile(r"([\w-]+) $")
_NICKNAME: Final = frozenset({(' "', '" '), (" “", "” "), (" '", "' "), (" ‘", "’ "), (" (", ") ")})
# How many lower-case words before a name are read as a role ("deputy foreign minister").
_LONGEST_ROLE: Final = 4


@dataclass(frozen=True, slots=True)
class _Reading:
    """A run read as a name: the words after any title, and how sure it is that a person bears it."""

    name: Name
    words: tuple[Span, ...]
    title: str = ""
    honorific: str = ""


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists that a language's names are looked up in."""

    given: Mapping[str, str]
    family: frozenset[str]
    common: frozenset[str]


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """Every full name, and every later mention that is one bearer's alone or carries a title of its own."""
    words = lexicon.names
    if words is None:
        return
    lists = _Lists(
        given_names(lexicon.code) or {},
        family_names(lexicon.code) or frozenset(),
        common_words(lexicon.code) or frozenset(),
    )
    text = document.text
    full: list[Person] = []
    later: list[_Reading] = []
    headings: list[Name] = []
    for name in _with_nicknames(text, mentions.of(Name)):
        if name.setting is not Setting.RUNNING:
            headings.append(name)
            continue
        reading = _read(text, name, words, lists)
        if reading is None:
            continue
        if len(reading.words) > 1 and _is_person(text, reading, words, lists):
            full.append(_full_name(text, reading, words))
        else:
            later.append(reading)
    alone = Counter(_said(text, r) for r in later if len(r.words) == 1 and not _is_expected(text, r, lists))
    used = [r for r in later if len(r.words) > 1 and _is_used_alone(text, r, alone, words, lists)]
    full += [_full_name(text, r, words) for r in used]
    bearers = _Bearers(full)
    yield from full
    for reading in (r for r in later if r not in used):
        if person := _later_mention(text, reading, bearers, lists):
            yield person
    for name in headings:
        yield from _in_heading(text, name, bearers, words, lists)


def _with_nicknames(text: str, names: tuple[Name, ...]) -> Iterator[Name]:
    """The runs, with one that a nickname parts (Earvin "Magic" Johnson) put together without it."""
    skip = 0
    for index, name in enumerate(names):
        if skip:
            skip -= 1
            continue
        if index + 2 < len(names) and not name.possessive:
            nick, last = names[index + 1], names[index + 2]
            gaps = text[name.span.end : nick.span.start], text[nick.span.end : last.span.start]
            if gaps in _NICKNAME and len(nick.words) < 3 and len(last.words) < 3:
                words = (*name.words, *last.words)
                yield replace(name, span=name.span.to(last.span), words=words, possessive=last.possessive)
                skip = 2
                continue
        yield name


def _read(text: str, name: Name, words: NameWords, lists: _Lists) -> _Reading | None:
    """The run without title, ending and what is glued before a given name; None where it is a body's or a thing's."""
    parts = [text[w.start : w.end] for w in name.words]
    end = len(parts)
    while end > 1 and parts[end - 1] in words.endings:
        end -= 1
    first = 0
    for index in range(end - 1):
        if parts[index] in words.titles or parts[index] in words.honorifics:
            first = index + 1
    for index in range(first, end):
        # "Secretary of State Mike Pompeo": what stands before a given name is no part of it.
        if _is_unlike_people(parts[index], words) and (index == end - 1 or parts[index] not in lists.given):
            if index >= end - 2 or parts[index + 1] not in lists.given:
                return None
            first = index + 1
    honorific = next((p for p in parts[:first] if p in words.honorifics), "")
    title = ""
    if first and parts[first - 1] in words.titles:
        title = text[name.span.start : name.words[first - 1].end]
    if not first:
        if end > 2 and _is_glued(parts[0], lists) and parts[1] in lists.given and parts[0] not in lists.given:
            first = 1
        elif not name.sentence_initial:
            title = _role_before(text, name.span.start, words)
    return _Reading(name, name.words[first:end], title, honorific)


def _is_unlike_people(word: str, words: NameWords) -> bool:
    return word in words.body_words or word in words.thing_words


def _is_glued(word: str, lists: _Lists) -> bool:
    """Whether a word before a given name is no part of it: a party, a team, a place, a people."""
    return word.lower() in lists.common or word.isupper() or bool(shipped().lookup(word))


def _role_before(text: str, start: int, words: NameWords) -> str:
    """The lower-case words right before a name that say what the person is ("deputy foreign minister")."""
    at = start
    for _ in range(_LONGEST_ROLE):
        match = _LAST_WORD.search(text, max(0, at - 25), at)
        if match is None or match[1] in words.openers or match[1] != match[1].lower():
            break
        if at == start and match[1] not in words.roles:
            return ""
        at = match.start()
    return text[at:start].strip()


def _is_person(text: str, reading: _Reading, words: NameWords, lists: _Lists) -> bool:
    """Whether two words or more are a person's name."""
    parts = [text[w.start : w.end] for w in reading.words]
    last, first = parts[-1], parts[0]
    if reading.honorific or reading.title:
        return True
    odd = last.lower() in lists.common and last not in lists.family
    behind = text[reading.name.span.end : reading.name.span.end + 30]
    follows = _NEXT_WORD.match(behind)
    spoken = follows is not None and follows[1] in words.person_verbs
    if first in lists.given or _INITIALS.match(first):
        return (not odd or spoken) and len(parts) <= 5 and not _is_place(text, reading)
    if len(parts) > 4 or odd or first.lower() in lists.common:
        return False
    return (spoken or _AGE.match(behind) is not None or last in lists.family) and not _is_place(text, reading)


def _is_used_alone(text: str, reading: _Reading, alone: Counter[str], words: NameWords, lists: _Lists) -> bool:
    """Whether the last of several words stands by itself elsewhere, as family names do, and means nothing else."""
    last = text[reading.words[-1].start : reading.words[-1].end]
    first = text[reading.words[0].start : reading.words[0].end]
    times = alone[last]
    if not times or len(reading.words) > 3 or _is_place(text, reading):
        return False
    if last.lower() in lists.common:
        # Neil Stammer is Stammer again, but Christian Democrats are Democrats.
        return first in lists.given and not any(last[: -len(e)].lower() in lists.common for e in words.plural_endings)
    if not (last in lists.family or (times > 1 and first.lower() not in lists.common)):
        return False
    return not any(shipped().lookup(w) for w in (first, last) if w not in lists.family)


def _is_expected(text: str, reading: _Reading, lists: _Lists) -> bool:
    """Whether any sentence might begin with the word."""
    return reading.name.sentence_initial and _said(text, reading).lower() in lists.common


def _said(text: str, reading: _Reading) -> str:
    return text[reading.words[0].start : reading.words[-1].end]


def _is_place(text: str, reading: _Reading) -> bool:
    return any(r.sort != "people" for r in shipped().lookup(_said(text, reading)))


def _full_name(text: str, reading: _Reading, words: NameWords) -> Person:
    parts = [text[w.start : w.end] for w in reading.words]
    split = len(parts) - 1
    while split > 1 and parts[split - 1] in words.particles:
        split -= 1
    if all(p.lower() in words.particles for p in parts[:-1]) and (len(parts) > 2 or parts[0][0].islower()):
        given, family = "", " ".join(parts)
    elif split == 1 and _is_family_first(parts):
        given, family = " ".join(parts[1:]), parts[0]
    else:
        given, family = " ".join(parts[:split]), " ".join(parts[split:])
    return Person(reading.words[0].to(reading.words[-1]), given, family, _key(parts), reading.title, reading.honorific)


def _is_family_first(parts: list[str]) -> bool:
    """Whether the family name stands first: Moon Jae-in, Tsai Ing-wen."""
    tail = parts[-1]
    return len(parts) == 2 and "-" in tail and tail.split("-")[-1][:1].islower() and len(parts[0]) < 7


def _key(parts: Iterable[str]) -> str:
    """The folded name without initials: John F. Kennedy and John Kennedy are one man."""
    parts = [p for p in parts if len(p.rstrip(".")) > 1]
    return fold_name(" ".join(parts))


class _Bearers:
    """Who bears a family name, or one of several: the keys of full names by their last, inner and first words."""

    def __init__(self, full: list[Person]) -> None:
        self.by_key: dict[str, Person] = {}
        self._last: dict[str, set[str]] = {}
        self._first: dict[str, set[str]] = {}
        for person in full:
            if person.key in self.by_key:
                continue
            self.by_key[person.key] = person
            words = person.key.split()
            for start in range(1, len(words)):
                self._last.setdefault(" ".join(words[start:]), set()).add(person.key)
            self._last.setdefault(fold_name(person.family), set()).add(person.key)
            # Spanish double names: the first of the two family names is the one that is used.
            for inner in words[1:-1]:
                self._first.setdefault(inner, set()).add(person.key)
            self._first.setdefault(words[0] if words else "", set()).add(person.key)

    def of(self, name: str) -> set[str]:
        """The keys of those who bear a folded name: as family name, else as another part of their name."""
        return self._last.get(name) or self._first.get(name) or set()


def _later_mention(text: str, reading: _Reading, bearers: _Bearers, lists: _Lists) -> Person | None:
    span = reading.words[0].to(reading.words[-1])
    name = text[span.start : span.end]
    folded = fold_name(name)
    titled = bool(reading.honorific or reading.title)
    keys = bearers.of(folded)
    if not keys:
        known = name in lists.family or name in lists.given
        if len(reading.words) > 1 or not (reading.honorific or (titled and known)):
            return None
    elif not titled and len(reading.words) == 1:
        # "Young people", "Washington": the word may mean something else than the man.
        if reading.name.sentence_initial and name.lower() in lists.common and not reading.name.possessive:
            return None
        if any(r.caution != "person" for r in shipped().lookup(name)):
            return None
    # Relatives who share a name are left alone: which of them is meant, only a reader can tell.
    key = next(iter(keys)) if len(keys) == 1 else folded
    return Person(span, "", name, key, reading.title, reading.honorific)


def _in_heading(text: str, name: Name, bearers: _Bearers, words: NameWords, lists: _Lists) -> Iterator[Person]:
    """The people in a run of title case or capitals: those of the story, and given names with a name behind them."""
    index = 0
    spans = name.words
    while index < len(spans):
        for length in (4, 3, 2, 1):
            if index + length > len(spans):
                continue
            span = spans[index].to(spans[index + length - 1])
            said = text[span.start : span.end]
            keys = {fold_name(said)} & set(bearers.by_key) or (bearers.of(fold_name(said)) if length < 3 else set())
            if len(keys) == 1 and (length > 1 or not _means_more(said, lists)):
                person = bearers.by_key[next(iter(keys))]
                given = person.given if length > 1 and fold_name(said) == person.key else ""
                yield Person(span, given, person.family if given else said, person.key)
                index += length
                break
        else:
            if person_here := _new_in_heading(text, spans[index : index + 2], words, lists):
                yield person_here
                index += 1
            index += 1


def _means_more(word: str, lists: _Lists) -> bool:
    return word.lower() in lists.common or any(r.caution != "person" for r in shipped().lookup(word.title()))


def _new_in_heading(text: str, pair: tuple[Span, ...], words: NameWords, lists: _Lists) -> Person | None:
    if len(pair) < 2:
        return None
    given, family = (text[w.start : w.end] for w in pair)
    as_written = (given.title(), family.title()) if given.isupper() else (given, family)
    if as_written[0] not in lists.given or family.lower() in lists.common:
        return None
    if (
        as_written[1] in words.body_words
        or as_written[1] in words.thing_words
        or shipped().lookup(" ".join(as_written))
    ):
        return None
    return Person(pair[0].to(pair[1]), given, family, _key((given, family)))


RECOGNIZER = Recognizer(name="people", finds=(Person,), recognise=recognise, needs=(Name,), words=("names",))
