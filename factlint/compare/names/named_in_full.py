"""Names of two words or more as a draft has them, whatever bears them: what is looked up in a list of names."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from factlint.compare.names.names import Difference, difference, is_known, plain
from factlint.model.document import Document
from factlint.model.facts import Fact, FactKind, Facts
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mentions
from factlint.model.named import Name, Organisation, Person, Setting
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of several words: where it stands, its folded words, and the key of who bears it, where that is known."""

    span: Span
    words: tuple[str, ...]
    key: str = ""
    is_person: bool = False

    @property
    def folded(self) -> str:
        """The name without case, accents and initials."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """The one word by which two names differ, as each has it; `both_known` says that each is a name of its own."""

    ours: str
    theirs: str
    shared: str
    both_known: bool


def full_names(document: Document, mentions: Mentions) -> Iterator[FullName]:
    """The names of people, of bodies, and other runs of two to five capitalised words, in that order of preference."""
    taken: list[Span] = []
    for person in mentions.of(Person):
        words = name_words(document.slice(person.span))
        taken.append(person.span)
        if len(words) > 1:
            yield FullName(person.span, words, person.key, True)
    for body in mentions.of(Organisation):
        words = name_words(document.slice(body.span))
        if len(words) > 1:
            taken.append(body.span)
            yield FullName(body.span, words, body.key)
    starts = {span.start for span in taken}
    for name in mentions.of(Name):
        if len(name.words) < 2 or name.setting is not Setting.RUNNING or name.span.start in starts:
            continue
        if len(name.words) <= _MOST_WORDS and not any(name.span.overlaps(t) for t in taken):
            words = name_words(document.slice(name.span))
            if len(words) > 1:
                yield FullName(name.span, words, " ".join(words))


def people_known(document: Document, mentions: Mentions, keys: Set[str]) -> Iterator[Person]:
    """The people whom a draft names, by place, among them those that only a list of names (`keys`) makes people.

    No list of given names is whole: a run that is the name of somebody on a fact sheet is a person, and so is a later
    mention by the family name, where one of them alone bears it.
    """
    found = {person.span: person for person in mentions.of(Person)}
    full: set[str] = {person.key for person in found.values() if person.key in keys}
    for name in full_names(document, mentions):
        if not name.is_person and name.folded in keys:
            given, _, family = document.slice(name.span).rpartition(" ")
            found[name.span] = Person(name.span, given, family, name.folded)
            full.add(name.folded)
    bearers: dict[str, set[str]] = {}
    for key in full:
        bearers.setdefault(key.rpartition(" ")[2], set()).add(key)
    for span in sorted(found):
        person = found[span]
        borne = bearers.get(person.key, set()) if person.key not in keys else set()
        yield replace(person, key=next(iter(borne))) if len(borne) == 1 else person


def keys_on_sheet(facts: Facts, fact: Fact) -> set[str]:
    """The keys under which a draft may name the one of whom a sheet states something: each of their names."""
    names = (f for f in facts.of(FactKind.PERSON) if f.about.key == fact.about.key)
    return {" ".join(name_words(str(name.value))) for name in names}


def name_words(written: str) -> tuple[str, ...]:
    """The folded words of a name without its initials."""
    return tuple(w for w in fold_name(written).split() if len(w.rstrip(".")) > 1)


def misspelling(ours: str, theirs: str, lexicon: Lexicon) -> Misspelling | None:
    """How two names of as many words differ, where they do by a slip in one word, or by how a sound is written."""
    first = [w for w in ours.split() if len(w.rstrip(".")) > 1]
    second = [w for w in theirs.split() if len(w.rstrip(".")) > 1]
    if len(first) != len(second) or len(first) < 2:
        return None
    unlike = [(x, y) for x, y in zip(first, second, strict=True) if plain(x) != plain(y)]
    if len(unlike) != 1:
        return None
    a, b = unlike[0]
    doubled = plain(a) + plain(a)[-1:] == plain(b) or plain(b) + plain(b)[-1:] == plain(a)
    slips = (Difference.SLIP, Difference.TRANSLITERATION)
    if not doubled and difference(a, b, lexicon, one_bearer=True) not in slips:
        return None
    shared = next(x for x, y in reversed(list(zip(first, second, strict=True))) if x != a or y != b)
    return Misspelling(a, b, shared, all(is_known(w, lexicon.code) for w in (a, b)))
