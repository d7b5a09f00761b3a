"""Runs of capitals read as people's names: title, given name, family name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import cache
from typing import Final

from factlint.languages.gazetteer import shipped
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Person
from factlint.text.folding import fold_name
from factlint.text.neighbours import word_before
from factlint.text.records import dataclass
from factlint.text.span import Span

# "J.K.", "T", but not "Ted".
_INITIALS: Final = re.compile(r"(?:\w\.-?)+$|\w$")
# What follows a name that is a person's: ", 45," and the like.
_AGE: Final = re.compile(r",? \(?(?:\w+ )?\d\d\b")
_NEXT_WORD: Final = re.compile(r",? (\w+)")
_LAST_WORD: Final = re.compile(r"([\w-]+) $")
# How many lower-case words before a name are read as a role ("deputy foreign minister").
_LONGEST_ROLE: Final = 4
# How many capitalised words that are no title are left out before a given name.
_MOST_GLUED: Final = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A text, and the words and lists of its language."""

    text: str
    words: NameWords
    given: Mapping[str, str]
    family: Set[str]
    common: Set[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A run read as a name: the words after any title, the title and the word of address."""

    name: Name
    words: tuple[Span, ...]
    title: str = ""
    honorific: str = ""


def read(page: Page, name: Name) -> Reading | None:
    """The run without title, ending and what is glued before a given name; None where it is a body's or a thing's."""
    text, words = page.text, page.words
    if len(name.words) == 1:
        # Half of all runs: no title, no ending, nothing glued.
        if is_unlike_people(page, text[name.span.start : name.span.end]):
            return None
        return Reading(name, name.words, "" if name.sentence_initial else _role_before(page, name.span.start))
    parts = [text[w.start : w.end] for w in name.words]
    end = len(parts)
    while end > 1 and (parts[end - 1] in words.endings or _is_speaker(parts[:end], page)):
        end -= 1
    first = _party_before(parts[:end], words)
    for index in range(first, end - 1):
        if parts[index] in words.titles or parts[index] in words.honorifics:
            first = index + 1
        elif parts[index] in words.endings and parts[index + 1] in page.given:
            # "Conservative MP Jo Pell": what may follow a name stands before this one.
            first = index + 1
    for index in range(first, end):
        # "Secretary of State Mike Pompeo": what stands before a given name is no part of it.
        if is_unlike_people(page, parts[index]) and (index == end - 1 or parts[index] not in page.given):
            behind = _glued_before(page, parts[index + 1 : end])
            if index >= end - 2 or parts[index + 1 + behind] not in page.given:
                return None
            first = index + 1 + behind
    honorific = next((p for p in parts[:first] if p in words.honorifics), "") if first else ""
    title = ""
    if first and (parts[first - 1] in words.titles or parts[first - 1] in words.endings):
        title = text[name.span.start : name.words[first - 1].end]
    if not first:
        first = _glued_before(page, parts[:end])
        if not first and not name.sentence_initial:
            title = _role_before(page, name.span.start)
    return Reading(name, name.words[first:end], title, honorific)


def _is_speaker(parts: list[str], page: Page) -> bool:
    """Whether the last of some words is one letter that any sentence may have: "Max Duffy I think is late"."""
    return len(parts) > 2 and len(parts[-1]) == 1 and parts[-1].lower() in page.words.openers


def _party_before(parts: list[str], words: NameWords) -> int:
    """How many words of a party of several words stand before two words or more (Christian Democrat Anke Voss)."""
    for form in _parties_by_first_word(words).get(parts[0], ()):
        if len(parts) > len(form) + 1 and tuple(parts[: len(form)]) == form:
            return len(form)
    return 0


@cache
def _parties_by_first_word(words: NameWords) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    forms = [tuple(form.split()) for forms in words.sides.values() for form in forms if " " in form]
    return {form[0]: tuple(f for f in forms if f[0] == form[0]) for form in forms}


@cache
def _parties_of_one_word(words: NameWords) -> Set[str]:
    return frozenset(form for forms in words.sides.values() for form in forms if " " not in form)


def is_unlike_people(page: Page, word: str) -> bool:
    """Whether a word makes a name a body's, a thing's or a place's."""
    return word in page.words.body_words or word in page.words.thing_words


def _glued_before(page: Page, parts: list[str]) -> int:
    """How many words before a given and a family name are no part of them (Wisconsin Republican Max Duffy)."""
    for index, word in enumerate(parts[:-1]):
        if word in page.given:
            return index
        if index == _MOST_GLUED or not _is_glued(page, word):
            break
    return 0


def _is_glued(page: Page, word: str) -> bool:
    """Whether a word before a given name is no part of it: a party, a team, a place, a people."""
    if word.lower() in page.common or word.isupper() or shipped().lookup(word):
        return True
    # "Singer-songwriter Max Duffy"
    return "-" in word and all(part.lower() in page.common for part in word.split("-"))


def _role_before(page: Page, start: int) -> str:
    """The lower-case words right before a name that say what the person is ("deputy foreign minister")."""
    if not page.text.endswith((" ", " \n"), 0, start):
        return ""
    word = page.text[page.text.rfind(" ", 0, start - 1) + 1 : start - 1]
    if word.isalpha() and word not in page.words.roles:
        # Most names stand behind a word that is none: a cheaper look than the pattern's.
        return ""
    at = start
    for _ in range(_LONGEST_ROLE):
        match = _LAST_WORD.search(page.text, max(0, at - 25), at)
        if match is None or match[1] in page.words.openers or match[1] != match[1].lower():
            break
        if at == start and match[1] not in page.words.roles:
            return ""
        at = match.start()
    return page.text[at:start].strip()


def is_person(page: Page, reading: Reading) -> bool:
    """Whether two words or more are a person's name."""
    parts = [page.text[w.start : w.end] for w in reading.words]
    last, first = parts[-1], parts[0]
    if last in _parties_of_one_word(page.words):
        # "The Texas Democrat"
        return False
    if reading.honorific or reading.title or (_is_family_first(parts) and first in page.family):
        return True
    odd = last.lower() in page.common and last not in page.family
    behind = page.text[reading.name.span.end : reading.name.span.end + 30]
    follows = _NEXT_WORD.match(behind)
    spoken = follows is not None and follows[1] in page.words.person_verbs
    # Only people are late.
    spoken = spoken or word_before(page.text, reading.name.span.start).lower() in page.words.late
    if first in page.given or _INITIALS.match(first):
        return (not odd or spoken) and len(parts) <= 5 and not _is_place(page, reading)
    if len(parts) > 4 or odd or first.lower() in page.common:
        return False
    return (spoken or _AGE.match(behind) is not None or last in page.family) and not _is_place(page, reading)


def is_used_alone(page: Page, reading: Reading, alone: Counter[str]) -> bool:
    """Whether the last of several words stands by itself elsewhere, as family names do, and means nothing else."""
    last = page.text[reading.words[-1].start : reading.words[-1].end]
    first = page.text[reading.words[0].start : reading.words[0].end]
    times = alone[last]
    if not times or len(reading.words) > 3 or _is_place(page, reading):
        return False
    if last.lower() in page.common:
        # Neil Stammer is Stammer again, but Christian Democrats are Democrats, and Texas MORE is a link's.
        return (
            first in page.given
            and not last.isupper()
            and not any(last.endswith(e) and last[: -len(e)].lower() in page.common for e in page.words.plural_endings)
        )
    if not (last in page.family or (times > 1 and first.lower() not in page.common)):
        return False
    return not any(shipped().lookup(w) for w in (first, last) if w not in page.family)


def is_borne(page: Page, reading: Reading, families: Set[str]) -> bool:
    """Whether two words are a given name and one of some family names, which may be an ordinary word."""
    first, *_, last = (page.text[w.start : w.end] for w in reading.words)
    return len(reading.words) == len((first, last)) and first in page.given and last in families


def is_expected(page: Page, reading: Reading) -> bool:
    """Whether any sentence might begin with the word."""
    return reading.name.sentence_initial and said(page, reading).lower() in page.common


def said(page: Page, reading: Reading) -> str:
    """The words that were read, as the draft has them."""
    return page.text[reading.words[0].start : reading.words[-1].end]


def _is_place(page: Page, reading: Reading) -> bool:
    return any(r.sort != "people" for r in shipped().lookup(said(page, reading)))


def full_name(page: Page, reading: Reading) -> Person:
    """The person whom two words or more name."""
    parts = [page.text[w.start : w.end] for w in reading.words]
    split = len(parts) - 1
    while split > 1 and parts[split - 1] in page.words.particles:
        split -= 1
    if split == 1 and _is_family_first(parts):
        given, family = " ".join(parts[1:]), parts[0]
    else:
        given, family = " ".join(parts[:split]), " ".join(parts[split:])
    return Person(
        reading.words[0].to(reading.words[-1]), given, family, key_of(parts), reading.title, reading.honorific
    )


def is_family(page: Page, reading: Reading) -> bool:
    """Whether all but the last of several words are particles: von der Heyden, de Gaulle."""
    parts = [page.text[w.start : w.end] for w in reading.words]
    before = parts[:-1]
    return (
        bool(before)
        and all(p.lower() in page.words.particles for p in before)
        and (len(before) > 1 or before[0].islower())
    )


def _is_family_first(parts: list[str]) -> bool:
    """Whether the family name stands first: Moon Jae-in, Tsai Ing-wen."""
    tail = parts[-1]
    return len(parts) == 2 and "-" in tail and tail.split("-")[-1][:1].islower() and len(parts[0]) < 7


def key_of(parts: Iterable[str]) -> str:
    """The folded name without initials: John F. Kennedy and John Kennedy are one man."""
    return fold_name(" ".join(p for p in parts if len(p.rstrip(".")) > 1))
