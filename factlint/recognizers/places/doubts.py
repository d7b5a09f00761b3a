"""Whether a name in the gazetteer is surely a place where it stands, or rather a person, a club, a body or a word."""

from __future__ import annotations

import re

from factlint.compare.names.longer_names import is_held
from factlint.compare.names.populations import KNOWN_BY_NAME, KNOWN_TOWN
from factlint.languages.gazetteer import PlaceRecord
from factlint.languages.wordlists import family_names, given_names
from factlint.model.document import DISPLAY, Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.lexicon.places import PlaceWords
from factlint.model.named import Name, Setting
from factlint.recognizers.places.known import is_national
from factlint.text.records import dataclass
from factlint.text.span import Span

_LOWER_WORD = re.compile(r"(?<![\w'’])[^\W\d_A-Z]\w{3,}")

_METROPOLIS = 1_010_000
"""A city of so many people is meant even where its name is an everyday word as well."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the gazetteer where it stands: the run of capitals, its words there and those right beside them."""

    name: Name
    span: Span
    wording: str
    records: tuple[PlaceRecord, ...]
    before: str
    behind: str
    beside: str
    """The word right before it, in the run or not, in lower case."""
    opens: bool


def is_metropolis(records: tuple[PlaceRecord, ...]) -> bool:
    """Whether some reading is a city that everybody knows."""
    return any(r.kind == "city" and r.population >= _METROPOLIS for r in records)


class Doubts:
    """Weighs the names of one draft. `families` are the words that are family names in it."""

    def __init__(
        self, document: Document, lexicon: Lexicon, words: PlaceWords, names: NameWords, families: frozenset[str]
    ) -> None:
        self._document = document
        self._words = words
        self._names = names
        self._families = families
        self._given = given_names(lexicon.code) or {}
        self._family_names = family_names(lexicon.code) or frozenset()

    def is_sure(self, found: Found) -> bool:
        """Whether nothing beside a name speaks for another sense."""
        words, titled = self._words, self._is_titled(found.name)
        national = is_national(found.wording, words.nations)
        if (
            found.wording in self._families
            or found.behind in words.other_senses
            or is_held(self._document.text, found.span.start, words)
        ):
            return False
        if found.before in self._names.honorifics or (found.before in self._given and not (national and titled)):
            return False
        there = found.beside in words.locatives
        if not national and self._is_doubtful(found, titled, there):
            return False
        if titled or there or (self.is_located(found.beside) and found.behind not in words.sites):
            return True
        if found.before and found.before not in words.parts and found.before not in words.sorts:
            return False
        if all(r.sort == "people" for r in found.records):
            return found.behind not in words.sites
        return not found.behind or found.behind in words.sorts or found.behind in words.happenings

    def is_located(self, beside: str) -> bool:
        """Whether the word before a place says that something is there, comes from there or goes there."""
        return beside in self._words.locatives or beside in self._words.directions

    def _is_doubtful(self, found: Found, titled: bool, there: bool) -> bool:
        """Whether the name of a town or region is rather a word, a person's name or an abbreviation.

        `titled` says that every word around it has a capital, `there` that a preposition says that something is there.
        """
        best = found.records[0]
        if best.sort in ("people", "code"):
            return best.sort == "code" and best.kind != "country"
        population = max(r.population for r in found.records if r.kind == best.kind)
        is_word = best.caution == "word" and not is_metropolis(found.records)
        plain = not titled and not found.opens and not self._is_shown(found.name)
        if there:
            return is_word and not plain and population < KNOWN_TOWN
        if found.wording in self._given and found.behind in self._family_names:
            return True
        if best.kind != "city":
            return is_word
        if population < KNOWN_BY_NAME and (is_word or found.wording in self._family_names):
            return True
        return not plain and (is_word or population < KNOWN_TOWN)

    def _is_titled(self, name: Name) -> bool:
        """Whether all words around a name have capitals, so that those beside it need be no part of it."""
        if name.setting is not Setting.RUNNING:
            return True
        block = self._document.block_at(name.span.start)
        if block is None or block.scope not in DISPLAY or len(name.words) == 1:
            return False
        # A headline of few words: none of them is in small letters but function words.
        lower = _LOWER_WORD.findall(self._document.text, block.span.start, block.span.end)
        return all(word in self._names.openers for word in lower)

    def _is_shown(self, name: Name) -> bool:
        return self._document.scope_at(name.span.start) in DISPLAY
