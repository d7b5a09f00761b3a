"""What the evidence says of what a draft names: the entries of fact sheets that are the same, or nearly, as facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from factlint.compare.names.named_in_full import FullName, full_names
from factlint.evidence.outreach import Log
from factlint.evidence.outreach import facts as facts_of_log
from factlint.evidence.roll import Roll
from factlint.evidence.sheet import Sheet, day_of
from factlint.model.dated import Day
from factlint.model.document import Document
from factlint.model.evidence import COMMON, NOTHING, Evidence, Transcript
from factlint.model.facts import Fact, FactKind, Facts, Origin, Subject
from factlint.model.mention import Mentions
from factlint.model.named import Name, Place
from factlint.model.values import Interval
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.yamlfile.placed import Placed

# Names that share a word are compared letter by letter in C; of those this near, a check has the last word.
_FARTHEST = 2
_MANY = 3


@dataclass(frozen=True, slots=True)
class Files:
    """The evidence that is kept beside one draft, read."""

    sheets: tuple[Sheet, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    logs: tuple[Log, ...] = ()

    @property
    def origins(self) -> frozenset[Origin]:
        """Which sorts of evidence there are."""
        held = (
            (Origin.FACT_SHEET, self.sheets),
            (Origin.TRANSCRIPT, self.transcripts),
            (Origin.OUTREACH, self.logs),
        )
        return frozenset(origin for origin, files in held if files)


def speaking_of(files: Files, document: Document, mentions: Mentions) -> Evidence:
    """The evidence as far as it speaks of what a draft names. Transcripts and logs are short, and whole."""
    if not (files.sheets or files.transcripts or files.logs):
        return NOTHING
    facts = [fact for log in files.logs for fact in facts_of_log(log)]
    if files.sheets:
        names = list(full_names(document, mentions))
        for sheet in files.sheets:
            facts += _of_sheet(sheet, names, document, mentions)
    return Evidence(
        Facts(facts), files.transcripts, tuple(s.source for s in files.sheets), tuple(log.source for log in files.logs)
    )


def _of_sheet(sheet: Sheet, names: Iterable[FullName], document: Document, mentions: Mentions) -> Iterator[Fact]:
    distinct = {name.folded: name for name in names}
    for entry, common in _entries(sheet.people, distinct):
        yield from _person(sheet, entry, common)
    for entry, common in _entries(sheet.organisations, distinct):
        yield from _body(sheet, entry, common)
    if len(sheet.places):
        said = {fold_name(document.slice(m.span)) for m in (*mentions.of(Name), *mentions.of(Place))}
        for name in sorted(said):
            yield from _places(sheet, name)
    yield from _figures(sheet, document)


def _entries(roll: Roll, names: Iterable[str]) -> Iterator[tuple[int, bool]]:
    """The entries whose names are among those of a draft, or near one; and whether many share the word with it."""
    if not len(roll):
        return
    found: dict[int, bool] = {}
    for name in names:
        exact = roll.named(name)
        if exact:
            found.update((roll.entries[n], False) for n in exact)
            continue
        first, *_, last = name.split()
        for sharing in (roll.ending(last), roll.beginning(first)):
            common = len({roll.entries[n] for n, _ in sharing}) > _MANY
            for number in _near(name, sharing):
                entry = roll.entries[number]
                found[entry] = found.get(entry, True) and common
    yield from sorted(found.items())


def _near(name: str, sharing: list[tuple[int, str]]) -> Iterator[int]:
    if not sharing:
        return
    # Imported here: most drafts name nobody who is nearly on the sheet.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(name, [other for _, other in sharing], scorer=OSA.distance, score_cutoff=_FARTHEST, limit=9)
    yield from (sharing[index][0] for _, _, index in found)


def _person(sheet: Sheet, entry: int, common: bool) -> Iterator[Fact]:
    yield from _names(sheet, sheet.people, FactKind.PERSON, entry, common)
    born = sheet.people.value("born", entry)
    if born is not None:
        yield _stated(sheet, sheet.people, FactKind.BORN, entry, born, day_of(born.text))
    for key, kind in (("title", FactKind.ROLE), ("pronoun", FactKind.PRONOUN), ("party", FactKind.AFFILIATION)):
        value = sheet.people.value(key, entry)
        if value is not None:
            yield _stated(sheet, sheet.people, kind, entry, value, value.text)


def _body(sheet: Sheet, entry: int, common: bool) -> Iterator[Fact]:
    yield from _names(sheet, sheet.organisations, FactKind.BODY, entry, common)
    short = sheet.organisations.value("short", entry)
    if short is not None:
        yield _stated(sheet, sheet.organisations, FactKind.SHORT_FORM, entry, short, short.text)


def _places(sheet: Sheet, name: str) -> Iterator[Fact]:
    """What a place lies in; the traits are all that the sheet knows around it, or to lie in anything, folded."""
    roll = sheet.places
    for number in roll.named(name):
        entry = roll.entries[number]
        within = roll.value("within", entry)
        if within is not None:
            around = frozenset(_around(roll, fold_name(within.text)))
            yield replace(
                _stated(sheet, roll, FactKind.PLACE, entry, within, within.text),
                about=Subject(name, next(roll.names_of(entry)).text, around),
            )


def _around(roll: Roll, name: str) -> Iterator[str]:
    """A place and all that it lies in, by the sheet's word; a ring is gone round once."""
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield name
        above = [w for n in roll.named(name) if (w := roll.value("within", roll.entries[n])) is not None]
        name = fold_name(above[0].text) if above else ""


def _figures(sheet: Sheet, document: Document) -> Iterator[Fact]:
    """The figures all of whose names the draft has; what else is said of them, a check asks."""
    if not len(sheet.figures):
        return
    text = fold_name(document.text)
    for entry, line in enumerate(sheet.figures.names.split("\n")[1:-1]):
        written = sheet.figures.written.at(entry)
        names = [fold_name(w) for w in written.text.split() if w[0].isupper() or w[0].isdigit()] if written else []
        value = sheet.figures.value("value", entry)
        if written is None or value is None or not names or not all(name in text for name in names):
            continue
        number = Interval.exactly(Decimal(re.sub(r"[ ,_]", "", value.text).replace("−", "-")))
        about = Subject(line, written.text, frozenset(names))
        yield _fact(sheet, FactKind.FIGURE, about, value, number, written)


def _names(sheet: Sheet, roll: Roll, kind: FactKind, entry: int, common: bool) -> Iterator[Fact]:
    """A fact for each way of writing a name; the trait `common` says that many on the sheet share a word with it."""
    first, *_ = names = list(roll.names_of(entry))
    about = Subject(fold_name(first.text), first.text, frozenset({COMMON} if common else ()))
    for name in names:
        yield _fact(sheet, kind, about, name, name.text)


def _stated(
    sheet: Sheet, roll: Roll, kind: FactKind, entry: int, written: Placed, value: Interval | Day | str | None
) -> Fact:
    name = next(roll.names_of(entry))
    return _fact(sheet, kind, Subject(fold_name(name.text), name.text), written, value, name)


def _fact(
    sheet: Sheet,
    kind: FactKind,
    about: Subject,
    written: Placed,
    value: Interval | Day | str | None,
    subject: Placed | None = None,
) -> Fact:
    return Fact(
        kind,
        about,
        written.span,
        value=value,
        when=sheet.as_of,
        origin=Origin.FACT_SHEET,
        subject_span=subject.span if subject else written.span,
        source=sheet.source,
    )
