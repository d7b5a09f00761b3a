"""Later mentions: a family name joined to the full name that bears it, in prose and in headings."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.compare.names.names import fold_word
from factlint.languages.gazetteer import shipped
from factlint.model.named import Name, Person
from factlint.recognizers.people.reading import Page, Reading, is_family, is_unlike_people, key_of
from factlint.text.neighbours import word_before
from factlint.text.span import Span


class Bearers:
    """Who bears a family name, or one of several: the keys of full names by their last, inner and first words."""

    def __init__(self, full: list[Person]) -> None:
        self.by_key: dict[str, Person] = {}
        self._last: dict[str, set[str]] = {}
        self._first: dict[str, set[str]] = {}
        self._asked: dict[str, set[str]] = {}
        for person in full:
            if person.key in self.by_key:
                continue
            self.by_key[person.key] = person
            words = person.key.split()
            for start in range(1, len(words)):
                self._last.setdefault(" ".join(words[start:]), set()).add(person.key)
            self._last.setdefault(fold_word(person.family), set()).add(person.key)
            # Spanish double names: the first of the two family names is the one that is used.
            for inner in words[1:-1]:
                self._first.setdefault(inner, set()).add(person.key)
            self._first.setdefault(words[0] if words else "", set()).add(person.key)

    def of(self, name: str) -> set[str]:
        """The keys of those who bear a name, as it is written: as family name, else as another part of their name."""
        keys = self._asked.get(name)
        if keys is None:
            folded = fold_word(name)
            keys = self._asked[name] = self._last.get(folded) or self._first.get(folded) or set()
        return keys


def later_mention(page: Page, reading: Reading, bearers: Bearers) -> Person | None:
    """The person whom a name that is not full means; None where it may mean nobody, or something else."""
    words = reading.words
    name = page.text[words[0].start : words[-1].end]
    keys = bearers.of(name)
    titled = bool(reading.honorific or reading.title)
    if not keys and not titled and len(words) == 1:
        return None
    span = words[0].to(words[-1])
    if not keys:
        known = name in page.family or name in page.given
        single = len(words) == 1 and (reading.honorific or (titled and known))
        if not single and not is_family(page, reading):
            return None
    elif not titled and len(words) == 1:
        # "Young people", "Washington": the word may mean something else than the man.
        if reading.name.sentence_initial and name.lower() in page.common and not reading.name.possessive:
            return None
        if _is_rather_place(page, span):
            return None
    # Relatives who share a name are left alone: which of them is meant, only a reader can tell.
    key = next(iter(keys)) if len(keys) == 1 else fold_word(name)
    return Person(span, "", name, key, reading.title, reading.honorific)


def _is_rather_place(page: Page, span: Span) -> bool:
    """Whether a family name is said as places are: a capital ("Washington"), or behind "in"."""
    places = [r for r in shipped().lookup(page.text[span.start : span.end]) if r.caution != "person"]
    if not places:
        return False
    if word_before(page.text, span.start).lower() in page.words.place_prepositions:
        return True
    return any(r.capital_of or r.kind != "city" for r in places)


def in_heading(page: Page, name: Name, bearers: Bearers) -> Iterator[Person]:
    """The people in a run of title case or capitals: those of the story, and given names with a name behind them."""
    index = 0
    while index < len(name.words):
        person, used = _known_in_heading(page, name.words[index:], bearers)
        if person is None:
            person = _new_in_heading(page, name.words[index : index + 2], bearers)
            used = 2 if person else 1
        if person:
            yield person
        index += used


def _known_in_heading(page: Page, words: tuple[Span, ...], bearers: Bearers) -> tuple[Person | None, int]:
    """Somebody of the story whom the first words name, and how many words it takes."""
    for length in range(min(4, len(words)), 0, -1):
        span = words[0].to(words[length - 1])
        written = page.text[span.start : span.end]
        folded = fold_word(written)
        if length > 1 and folded in bearers.by_key:
            known = bearers.by_key[folded]
            return Person(span, known.given, known.family, known.key), length
        keys = bearers.of(written) if length < 3 else set()
        if len(keys) == 1 and (length > 1 or not _means_more(page, written)):
            return Person(span, "", written, next(iter(keys))), length
    return None, 1


def _means_more(page: Page, word: str) -> bool:
    return word.lower() in page.common or any(r.caution != "person" for r in shipped().lookup(word.title()))


def _new_in_heading(page: Page, pair: tuple[Span, ...], bearers: Bearers) -> Person | None:
    """A given name and a family name that the story has not; the family name may be one that it has."""
    if len(pair) < 2:
        return None
    given, family = (page.text[w.start : w.end] for w in pair)
    as_written = (given.title(), family.title()) if given.isupper() else (given, family)
    is_borne = len(bearers.of(as_written[1])) == 1
    if as_written[0] not in page.given and as_written[0] not in page.words.dynasties.get(as_written[1], ()):
        return None
    if family.lower() in page.common and not is_borne:
        return None
    if is_unlike_people(page, as_written[1]) or shipped().lookup(" ".join(as_written)):
        return None
    return Person(pair[0].to(pair[1]), given, family, key_of((given, family)))
