"""A stated length of time, age or anniversary against the two points in time that it lies between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates import elapsed
from factlint.compare.dates.date_wording import reworded
from factlint.compare.dates.dates import gregorian
from factlint.compare.numbers.numbers_like import number_like
from factlint.languages.calendar_table import calendar_of
from factlint.languages.measures import unit
from factlint.model.article import Article
from factlint.model.dated import Dated, Day
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.timed import Age, Anniversary, Length, Point
from factlint.model.values import Interval
from factlint.text.records import dataclass
from factlint.text.span import Span

_JANUARY = 1
_YEAR = "year"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    of: Annotated[
        tuple[Length, ...],
        "Which lengths: `ago` (18 years ago, in 1998), `apart` (on 12 March, four days after that of 8 March), `spell` "
        "(2004 to 2019, a 15-year spell), `anniversary` (the 70th anniversary of its opening in 1956), `age` (born in "
        "1938, died in 2026 aged 87).",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each length that is not that between its two points, however these are counted."""
    for fact in article.facts.of(FactKind.ELAPSED):
        if fact.about.key not in options.of or fact.voice is not Voice.DRAFT or not isinstance(fact.value, Interval):
            continue
        first, last = _points(fact)
        if first is None or last is None or elapsed.is_before(last, first):
            continue
        possible = _possible(fact, first, last)
        if possible is not None and not possible.overlaps(fact.value):
            yield _match(article, fact, first, last, possible)


def _points(fact: Fact) -> tuple[Day | None, Day | None]:
    parts = dict(fact.parts)
    first, last = parts["first"], parts.get("last")
    assert isinstance(first, Point)
    return first.day, last.day if isinstance(last, Point) else fact.when


def _possible(fact: Fact, first: Day, last: Day) -> Interval | None:
    """Every length that one may rightly give."""
    sort = fact.about.key
    if sort == Length.AGE:
        return elapsed.age(first, last)
    if sort == Length.ANNIVERSARY:
        apart = (last.year or 0) - (first.year or 0)
        # It is still 40 years since, until the day comes round, but no more the 40th anniversary.
        less = last.month == _JANUARY or isinstance(fact.mention, Quantity)
        return Interval(Decimal(apart - less), Decimal(apart + 1))
    found = elapsed.RECKONING[_dimension(fact)](first, last)
    if found is not None and sort == Length.SPELL:
        # The first day may be counted, or not.
        return Interval(found.low, found.high + 1) if _dimension(fact) == "days" else found
    return found


def _dimension(fact: Fact) -> str:
    return fact.unit.dimension if fact.unit else "years"


def _number(fact: Fact) -> tuple[Span, Decimal]:
    mention = fact.mention
    assert isinstance(mention, Quantity | Age | Anniversary)
    return mention.number_span, mention.stated if isinstance(mention, Quantity) else Decimal(mention.years)


def _match(article: Article, fact: Fact, first: Day, last: Day, possible: Interval) -> Match:
    assert isinstance(fact.value, Interval)
    true = _true(fact, first, last, possible)
    number, stated = _number(fact)
    is_close = _dimension(fact) == "days" and abs(true - stated) == 1
    named = dict(fact.parts)
    written = {role: article.document.slice(named[role].span) for role in named}
    factor = fact.unit.factor if fact.unit else 1
    shown = article.document.slice(number)
    related = [Related(role, point.span) for role, point in fact.parts]
    if "last" not in named and article.as_of and article.as_of.span:
        related.append(Related("draft_date", article.as_of.span))
    return Match(
        at=fact.mention.span if fact.mention else fact.span,
        slots={
            "length": fact.about.words,
            "first": written["first"],
            "last": written.get("last") or _say(article, last),
            "true": str(true),
            "unit": "" if fact.unit is None else fact.unit.symbol if factor == 1 else unit(_YEAR).symbol,
            "sum": _sum(article, fact, first, last, true),
            "offered": "",
        },
        related=tuple(related),
        certainty=Certainty.LIKELY if is_close else Certainty.CERTAIN,
        suggestions=tuple(_repairs(article, fact, (first, last), (number, stated, true), shown)),
        key=f"{fact.about.key} {shown} {first.year}-{first.month}-{first.day} {last.year}-{last.month}-{last.day}",
    )


def _true(fact: Fact, first: Day, last: Day, possible: Interval) -> int:
    if fact.about.key == Length.AGE and possible.low == possible.high:
        return int(possible.low)
    found = elapsed.whole(first, last, _dimension(fact))
    return int(found if found is not None else possible.low)


def _sum(article: Article, fact: Fact, first: Day, last: Day, true: int) -> str:
    """The sum: years where only they are known, else the two dates."""
    is_years = _dimension(fact) == "years" and (
        first.month is None or last.month is None or fact.about.key == Length.ANNIVERSARY
    )
    if is_years and first.year and last.year:
        return f"{last.year} − {first.year} = {last.year - first.year}"
    return f"{_say(article, last)} − {_say(article, first)} = {true}"


def _say(article: Article, day: Day) -> str:
    if day.month is None or day.day is None:
        return str(day.year)
    document = article.document
    return calendar_of(document.language, document.region).say(day.year, day.month, day.day)


def _repairs(
    article: Article, fact: Fact, ends: tuple[Day, Day], numbers: tuple[Span, Decimal, int], shown: str
) -> Iterator[Suggestion]:
    """The length made to fit, then each of the two points that the draft states."""
    span, stated, true = numbers
    by = int(stated * (fact.unit.factor if fact.unit else 1))
    if fact.about.key == Length.AGE and not _had_birthday(*ends):
        by += 1
    if (fact.unit is None or fact.unit.factor == 1) and _is_number(shown, article):
        offered = number_like(true, shown, article.lexicon)
        yield Suggestion((Edit(span, offered),), kind="length", slots={"offered": offered})
    for role, sign in (("first", -1), ("last", 1)):
        point = dict(fact.parts).get(role)
        other = ends[1] if role == "first" else ends[0]
        edit = _moved(article, point, other, sign * by, _dimension(fact)) if isinstance(point, Point) else None
        if edit and edit.replacement != article.document.slice(edit.span):
            yield Suggestion((edit,), kind=role, slots={"offered": edit.replacement})


def _is_number(shown: str, article: Article) -> bool:
    """Whether another number can be written in the place of one: not in that of a centenary, or of the fiftieth."""
    numbers = article.lexicon.numbers
    return shown[:1].isdigit() or (numbers is not None and shown.lower() in numbers.words)


def _had_birthday(born: Day, day: Day) -> bool:
    """Whether the birthday of that year has come; taken as come where the days are not known."""
    if born.month is None or day.month is None:
        return True
    return (day.month, day.day or 0) >= (born.month, born.day or 0)


def _moved(article: Article, point: Point, other: Day, by: int, dimension: str) -> Edit | None:
    """The point put so far from the other one."""
    if dimension == "years":
        if point.year_span is None or other.year is None or len(point.year_span) != 4:
            return None
        return Edit(point.year_span, str(other.year + by))
    dated = article.mentions.within(Dated, point.span)
    start = gregorian(other)
    if dimension != "days" or not dated or start is None:
        return None
    moved = start + timedelta(days=by)
    day = Day(moved.year, moved.month, moved.day)
    document = article.document
    calendar = calendar_of(document.language, document.region)
    shown = replace(dated[0], readings=(point.day,))
    return reworded(shown, day, document, calendar, article.lexicon.dates)


KIND = Kind(
    name="elapsed",
    summary="A length of time, an age or an anniversary, and the two points in time that it lies between",
    find=find,
    options=Options,
    slots={
        "length": "the length as the draft has it",
        "first": "the point that it begins at, as the draft has it",
        "last": "the point that it ends at, or the draft's own date",
        "true": "the length between the two",
        "unit": "the unit of the true length, empty for ages and anniversaries",
        "sum": "how it is reckoned: 2026 − 1998 = 28",
        "offered": "what a repair offers",
    },
    roles={
        "first": "the point that the length begins at",
        "last": "the point that it ends at",
        "draft_date": "where the draft's own date stands, if the length ends there",
    },
    repairs={
        "length": "the length made to fit the two points",
        "first": "the first point made to fit",
        "last": "the last point made to fit",
    },
    facts=(FactKind.ELAPSED,),
    mentions=(Dated,),
    words=("time",),
    uses_date=True,
)
