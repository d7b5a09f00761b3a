"""An age that does not fit the birth date on the house fact sheet."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.names.beside_a_name import age as age_behind
from factlint.compare.names.named_in_full import keys_on_sheet, people_known
from factlint.compare.words.sheet_wording import sheet_named
from factlint.model.article import Article
from factlint.model.dated import Day
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.facts import Fact, FactKind, Origin, Voice
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.named import Name, Organisation, Person
from factlint.model.timed import Age, AgeForm
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.DEK, Scope.CAPTION}
_FORMS = (AgeForm.BESIDE, AgeForm.NOUN)


@dataclass(frozen=True, slots=True)
class Options:
    """How the sheet is spoken of, and how new a birthday may be."""

    dated: Annotated[str, "How a message names a sheet that has a date; `{date}` is put in."]
    undated: Annotated[str, "How it names one that has none."]
    days: Annotated[int, "For so many days around a birthday either age is let pass."] = 7


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each age beside a name that is not the one at the draft's date."""
    births: dict[str, list[Fact]] = {}
    for born in article.evidence.facts.of(FactKind.BORN):
        for key in keys_on_sheet(article.evidence.facts, born):
            births.setdefault(key, []).append(born)
    today = article.as_of.day if article.as_of else None
    if not births or today is None or today.year is None:
        return
    done: set[str] = set()
    for at, key in sorted({*_bound(article), *_beside(article, births.keys())}):
        # Of two entries with one name that differ, either may be meant.
        held = births.get(key, [])
        if len({f.value for f in held}) != 1 or key in done:
            continue
        ages = _ages(held[0].value, today, options.days) if isinstance(held[0].value, Day) else frozenset()
        years = int(article.document.slice(at)) if article.document.slice(at).isdecimal() else 0
        if ages and years and years not in ages:
            done.add(key)
            yield _match(article, at, held[0], ages, options)


def _bound(article: Article) -> Iterator[tuple[Span, str]]:
    """The ages that the draft binds to somebody: where each stands, and whose it is."""
    for fact in article.facts.of(FactKind.AGE):
        age = fact.mention
        if isinstance(age, Age) and age.form in _FORMS and fact.place in _PLACES and fact.voice is not Voice.QUOTED:
            yield age.number_span, fact.about.key


def _beside(article: Article, keys: Set[str]) -> Iterator[tuple[Span, str]]:
    """Those behind a name that only the sheet makes a person's."""
    document = article.document
    for person in people_known(document, article.mentions, keys):
        if person.key in keys and document.scope_at(person.span.start) in _PLACES:
            at = age_behind(article, person)
            if at is not None and not document.inside(at, Layer.QUOTE):
                yield at, person.key


def _ages(born: Day, today: Day, days: int) -> frozenset[int]:
    """All ages that somebody can have who was born then; the parts of either day may not be known."""
    if born.year is None or today.year is None:
        return frozenset()
    years = today.year - born.year
    if born.month is None or today.month is None:
        return frozenset((years - 1, years))
    if born.day is None or today.day is None:
        if born.month == today.month:
            return frozenset((years - 1, years))
        return frozenset((years - (today.month < born.month),))
    had = (today.month, today.day) >= (born.month, born.day)
    exact = years if had else years - 1
    near = _apart(born, today) <= days
    return frozenset((years - 1, years)) if near else frozenset((exact,))


def _apart(born: Day, today: Day) -> int:
    """How many days a day is from the nearest birthday."""
    assert born.month and born.day and today.year and today.month and today.day
    now = date(today.year, today.month, today.day)
    # Who was born on 29 February has a birthday at the end of February.
    birthdays = (date(year, born.month, min(born.day, 28) if born.month == 2 else born.day) for year in _around(today))
    return min(abs((now - birthday).days) for birthday in birthdays)


def _around(today: Day) -> tuple[int, ...]:
    year = today.year or 0
    return tuple(y for y in (year - 1, year, year + 1) if 1 <= y <= 9999)


def _match(article: Article, at: Span, born: Fact, ages: frozenset[int], options: Options) -> Match:
    said = article.document.slice(at)
    true = sorted(ages)
    return Match(
        at=at,
        slots={
            "person": born.about.words,
            "age": said,
            "true": "/".join(map(str, true)),
            "sheet": sheet_named(born, article.document, options.dated, options.undated),
        },
        related=(Related("born", born.span, source=born.source),),
        suggestions=tuple(Suggestion((Edit(at, str(a)),), kind="age") for a in true),
        key=f"{born.about.key} {said}/{true}",
    )


KIND = Kind(
    name="sheet-age",
    summary="An age against the birth date on the house fact sheet",
    find=find,
    options=Options,
    slots={
        "person": "whose age it is",
        "age": "the age in the draft",
        "true": "the age by the birth date, at the draft's date",
        "sheet": "the sheet, with its date where it has one",
    },
    roles={"born": "the birth date on the sheet"},
    repairs={"age": "the age by the birth date"},
    facts=(FactKind.AGE,),
    mentions=(Person, Organisation, Name),
    words=("time", "names"),
    uses_date=True,
    evidence=(Origin.FACT_SHEET,),
)
