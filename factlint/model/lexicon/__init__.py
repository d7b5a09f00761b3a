"""What a language's data files must and may hold, as documented dataclasses, one for each file."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.lexicon.clock import ClockWords
from factlint.model.lexicon.cues import CueWords
from factlint.model.lexicon.dates import DateWords
from factlint.model.lexicon.law import LawWords
from factlint.model.lexicon.lists import ListWords
from factlint.model.lexicon.money import MoneyWords
from factlint.model.lexicon.names import NameWords
from factlint.model.lexicon.nouns import NounWords
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.lexicon.opposites import OppositeWords
from factlint.model.lexicon.page import PageWords
from factlint.model.lexicon.parties import PartyWords
from factlint.model.lexicon.places import PlaceWords
from factlint.model.lexicon.quotes import QuoteWords
from factlint.model.lexicon.shares import ShareWords
from factlint.model.lexicon.speech import SpeechWords
from factlint.model.lexicon.time import TimeWords
from factlint.model.lexicon.units import UnitWords
from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words and patterns of one language; a part is None where the language has no file for it."""

    code: str
    page: PageWords | None = None
    names: NameWords | None = None
    numbers: NumberWords | None = None
    units: UnitWords | None = None
    nouns: NounWords | None = None
    arithmetic: ArithmeticWords | None = None
    cues: CueWords | None = None
    dates: DateWords | None = None
    parties: PartyWords | None = None
    quotes: QuoteWords | None = None
    places: PlaceWords | None = None
    time: TimeWords | None = None
    clock: ClockWords | None = None
    money: MoneyWords | None = None
    lists: ListWords | None = None
    shares: ShareWords | None = None
    speech: SpeechWords | None = None
    attributes: AttributeWords | None = None
    law: LawWords | None = None
    opposites: OppositeWords | None = None

    def missing(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Which of the parts this language lacks."""
        return _missing(self, parts)


@cache
def _missing(lexicon: Lexicon, parts: tuple[str, ...]) -> tuple[str, ...]:
    # Asked of every draft for every rule and every kind of fact.
    return tuple(p for p in parts if getattr(lexicon, p) is None)


PARTS = tuple(f.name for f in fields(Lexicon) if f.name != "code")
"""The names of the files that a language can have."""
