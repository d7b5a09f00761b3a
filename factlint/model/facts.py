"""Facts: what the words state, bound to what it is stated about."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from factlint.model.dated import Day
from factlint.model.document import Scope
from factlint.model.mention import Mention
from factlint.model.values import Bound, Interval, Unit
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span


class FactKind(StrEnum):
    """The closed list of what can be stated; each is documented in docs/facts.md."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    CHANGE = "change"
    TOTAL = "total"
    WHOLE = "whole"
    RATIO = "ratio"
    DIFFERENCE = "difference"
    AVERAGE = "average"
    CONVERSION = "conversion"
    EXCHANGE = "exchange"
    SPLIT = "split"
    LISTING = "listing"
    SCORE = "score"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    BODY = "body"
    SHORT_FORM = "short-form"
    QUOTATION = "quotation"
    ACCUSATION = "accusation"
    RESPONSE = "response"
    ELAPSED = "elapsed"
    RANGE = "range"
    AGE = "age"
    RELATIVE = "relative"
    TENSE = "tense"
    EVENT = "event"
    TIME_PAIR = "time-pair"
    BEARING = "bearing"
    DISTANCE = "distance"
    OFFICE = "office"
    SORT_OF_BODY = "sort-of-body"
    STUDY = "study"
    SAMPLE = "sample"
    CHARGE = "charge"
    PLEA = "plea"
    TERM = "term"
    VERDICT = "verdict"
    RANK = "rank"
    BORN = "born"
    ROLE = "role"
    AFFILIATION = "affiliation"
    PRONOUN = "pronoun"
    FIGURE = "figure"


class Completeness(StrEnum):
    """How sure it is that the parts given are all parts of their total, and do not overlap: a trait of the total.

    STATED: the draft says so (made up of, the other 12). EXCLUSIVE: no part can be another's as well, though some may
    be left out (12 died, 3 survived). LIKELY: the list looks complete (of the 12, ...).
    """

    STATED = "stated"
    EXCLUSIVE = "exclusive"
    LIKELY = "likely"


class Sort(StrEnum):
    """What a change is stated by: the key of its subject. RATE and POINTS are per cent, of amounts and of shares."""

    RATE = "rate"
    POINTS = "points"
    DIRECTION = "direction"
    MULTIPLE = "multiple"


class Voice(StrEnum):
    """Whose word a fact is."""

    DRAFT = "draft"
    ATTRIBUTED = "attributed"
    QUOTED = "quoted"


class Origin(StrEnum):
    """Where a fact was read."""

    DRAFT = "draft"
    FACT_SHEET = "fact-sheet"
    TRANSCRIPT = "transcript"
    OUTREACH = "outreach"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a fact is stated about. Two facts with one `key` are about the same thing.

    `words` is how the draft names it. `traits` are what tells this one from others of its key (the modifiers of a
    counted noun, the verb): two subjects whose traits contradict each other are not compared.
    """

    key: str
    words: str
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement. Spans count in the document's text; those of evidence in the text of its `source`, a file.

    `mention` is the reading that it was bound from, for checks that need more than the value. `parts` are the mentions
    that the statement is made of, each with its role, where it is made of several (the parts of a total; the old value,
    the new value and the rate of a change).
    """

    kind: FactKind
    about: Subject
    span: Span
    value: Interval | Day | str | None = None
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    when: Day | None = None
    voice: Voice = Voice.DRAFT
    place: Scope = Scope.BODY
    origin: Origin = Origin.DRAFT
    subject_span: Span | None = None
    mention: Mention | None = None
    parts: tuple[tuple[str, Mention], ...] = ()
    source: Source | None = None


class Facts:
    """All facts of an article, by kind and by place; made once, never changed."""

    __slots__ = ("_by_kind",)

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        by_kind: dict[FactKind, list[Fact]] = {}
        for fact in facts:
            by_kind.setdefault(fact.kind, []).append(fact)
        self._by_kind = {
            kind: tuple(sorted(found, key=lambda f: (f.span.start, f.span.end, f.about.key)))
            for kind, found in by_kind.items()
        }

    def of(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """The facts of some kinds, by place."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        found = (f for kind in kinds for f in self._by_kind.get(kind, ()))
        return tuple(sorted(found, key=lambda f: (f.span.start, f.span.end, f.kind)))

    def all(self) -> tuple[Fact, ...]:
        """Every fact, by place."""
        return self.of(*self._by_kind)
