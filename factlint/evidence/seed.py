"""The seed of a fact sheet: the people, bodies and places of drafts that a desk trusts, to be checked and added to."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import combinations

from factlint.compare.names.named_in_full import misspelling
from factlint.languages.gazetteer import shipped
from factlint.languages.load import load
from factlint.model.article import Article
from factlint.model.dated import Day
from factlint.model.document import EDITORIAL
from factlint.model.named import Organisation, Person, Place
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.yamlfile.located import NULLS

_PLAIN = re.compile(r"[^\W\d_](?:[\w '’.&()-]*[\w.)])?")
_WORDS_OF_YAML = frozenset({"yes", "no", "on", "off", "true", "false", *(n.lower() for n in NULLS)})
_COUNTRIES = frozenset({"country", "nation"})


@dataclass(slots=True)
class _Entry:
    """Somebody or something that drafts name: each spelling and each thing said of it, with how often."""

    spellings: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Seed:
    """Collects from one article after the other; the order of the articles makes no difference."""

    people: dict[str, _Entry] = field(default_factory=dict)
    bodies: dict[str, _Entry] = field(default_factory=dict)
    places: dict[str, _Entry] = field(default_factory=dict)
    days: list[tuple[int, int, int]] = field(default_factory=list)
    language: str = "en"

    def add(self, article: Article) -> None:
        """Take in what an article names."""
        self.language = article.document.language
        if article.as_of is not None and (day := _whole(article.as_of.day)):
            self.days.append(day)
        for person in article.mentions.of(Person):
            if person.given and _is_shown(article, person):
                said = _in_a_line(article.document.slice(person.span))
                _note(self.people, person.key, said, _without_possessive(_in_a_line(person.title)))
        for body in article.mentions.of(Organisation):
            if _is_shown(article, body):
                _note(self.bodies, body.key, _in_a_line(body.name), body.short)
        for place in article.mentions.of(Place):
            if place.sure and not place.people and _is_shown(article, place):
                within = _country(place)
                if within and fold_name(within) != fold_name(place.name):
                    _note(self.places, fold_name(place.name), _in_a_line(place.name), within)

    def written(self) -> str:
        """The sheet in YAML. What can be read two ways has a comment beside it."""
        lines = [f"as_of: {max(self.days)[0]:04}-{max(self.days)[1]:02}-{max(self.days)[2]:02}"] if self.days else []
        for section, entries, key in (
            ("people", self.people, "title"),
            ("organisations", self.bodies, "short"),
            ("places", self.places, "within"),
        ):
            if entries:
                lines += [f"{section}:", *_section(entries, key, self.language)]
        return "".join(f"{line}\n" for line in lines)


def _note(entries: dict[str, _Entry], key: str, spelling: str, said: str) -> None:
    entry = entries.setdefault(key, _Entry())
    entry.spellings[spelling] += 1
    if said:
        entry.said[said] += 1


def _section(entries: dict[str, _Entry], key: str, language: str) -> Iterator[str]:
    near = _near(entries, language)
    for name in sorted(entries):
        entry = entries[name]
        spelling, *others = _by_number(entry.spellings)
        yield f"  - name: {_scalar(spelling)}{_comment('also written', others)}"
        for other in near.get(name, ()):
            times = entries[other].spellings.total()
            yield f"    # one of two, or one spelled two ways? {_shown(entries[other])} ({times} times)"
        if entry.said:
            first, *more = _by_number(entry.said)
            yield f"    {key}: {_scalar(first)}{_comment('also', more)}"


def _near(entries: dict[str, _Entry], language: str) -> dict[str, list[str]]:
    """The names that come so near to each other that they may be one: never put together, only told."""
    lexicon = load(language)
    sharing: dict[str, set[str]] = {}
    for name in entries:
        words = name.split()
        if len(words) > 1:
            for word in (words[0], words[-1]):
                sharing.setdefault(word, set()).add(name)
    found: dict[str, set[str]] = {}
    for names in sharing.values():
        for a, b in combinations(sorted(names), 2):
            if misspelling(_shown(entries[a]), _shown(entries[b]), lexicon) is not None:
                found.setdefault(a, set()).add(b)
                found.setdefault(b, set()).add(a)
    return {name: sorted(others) for name, others in found.items()}


def _is_shown(article: Article, mention: Person | Organisation | Place) -> bool:
    block = article.document.block_at(mention.span.start)
    if block is None or block.scope not in EDITORIAL:
        return False
    said = article.document.slice(mention.span)
    # Capitals say nothing about how a name is spelled.
    return not said.isupper() or len(said) < 5


def _country(place: Place) -> str:
    """The country that a place lies in, where all its readings lie in one; empty where that is not so."""
    found = set()
    for reading in place.readings:
        if reading.kind in _COUNTRIES or reading.kind not in ("city", "region"):
            return ""
        above = [r for i in reading.within if (r := shipped().place(i)) is not None and r.kind == "country"]
        found |= {r.name for r in above}
    return found.pop() if len(found) == 1 else ""


def _by_number(counted: Counter[str]) -> list[str]:
    """The most frequent first; of as many, by the alphabet."""
    return [value for value, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]


def _shown(entry: _Entry) -> str:
    return _by_number(entry.spellings)[0]


def _comment(words: str, values: Iterable[str]) -> str:
    listed = ", ".join(values)
    return f"  # {words}: {listed}" if listed else ""


def _scalar(value: str) -> str:
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    return json.dumps(value, ensure_ascii=False)


def _in_a_line(words: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def _without_possessive(title: str) -> str:
    """A title without the ending of the word before it: of "Spain's king Tomas Vell", "king"."""
    return title.partition(" ")[2] if title[1:2] == " " else title


def _whole(day: Day) -> tuple[int, int, int] | None:
    return (day.year, day.month, day.day) if day.year and day.month and day.day else None
