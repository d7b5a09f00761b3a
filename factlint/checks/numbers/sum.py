"""Parts and their total: whether the parts make it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers import money
from factlint.compare.numbers.digit_slips import are_swapped
from factlint.compare.numbers.figures import figure
from factlint.compare.numbers.quantities import reckoned
from factlint.model.article import Article
from factlint.model.document import Scope
from factlint.model.facts import Completeness, Fact, FactKind
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.records import dataclass

_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)
_PARTS = 3
_FEW = 10
_FEW_DIGITS = 3


class Whole(StrEnum):
    """What the parts must make."""

    TOTAL = "total"
    HUNDRED = "hundred"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    whole: Annotated[Whole, "`total`: the total that the draft gives; `hundred`: shares that make 100%."] = Whole.TOTAL


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each total that no values inside the rounding of its parts make."""
    shares = options.whole is Whole.HUNDRED
    said: set[int] = set()
    for fact in article.facts.of(FactKind.WHOLE if shares else FactKind.TOTAL):
        parts = [m for role, m in fact.parts if role == "part" and isinstance(m, Quantity)]
        total = next((m for role, m in fact.parts if role == "total" and isinstance(m, Quantity)), None)
        if isinstance(fact.value, Interval):
            made = _sum(parts, shares=shares)
            certainty = _certainty(fact, fact.value, made, parts)
            if certainty is None and total is not None and fact.place is Scope.TABLE and not made.overlaps(fact.value):
                certainty = _of_column(total, parts)
            at = total.span.start if total is not None else parts[-1].span.start
            if certainty is not None and at not in said:
                # One total may be read in its sentence, and again over two.
                said.add(at)
                yield _match(article, fact, parts, total, certainty)


def _certainty(fact: Fact, total: Interval, made: Interval, parts: list[Quantity]) -> Certainty | None:
    """How sure it is that parts which make another sum are wrong; None where they are not, or may not be.

    Parts that exclude each other cannot make more than their total. Parts that only seem to be all of it, and miss it
    by less than the smallest of them and a tenth of the total, were in all likelihood meant to make it.
    """
    if made.overlaps(total):
        return None
    if Completeness.STATED in fact.about.traits:
        return Certainty.CERTAIN
    if made.low > total.high and Completeness.EXCLUSIVE in fact.about.traits:
        return Certainty.CERTAIN
    off = min(abs(made.low - total.high), abs(total.low - made.high))
    is_near = off < min(p.stated for p in parts) and off <= max(total.high * _TENTH, Decimal(1))
    # Small numbers come near each other by chance.
    return Certainty.LIKELY if is_near and len(parts) >= _PARTS and total.high > _FEW else None


def _of_column(total: Quantity, parts: list[Quantity]) -> Certainty | None:
    """How sure it is that a column does not make its total: by a tenth at most, or by two digits swapped in one cell.

    A column that is much shorter than its total has its largest rows only.
    """
    made = sum((p.stated for p in parts), Decimal(0))
    off = total.stated - made
    if len(parts) < _PARTS or total.stated <= _FEW or (total.unit is not None and off.copy_abs() <= total.step):
        return None
    is_swapped = are_swapped(total.stated, made) or any(are_swapped(p.stated, p.stated + off) for p in parts)
    return Certainty.LIKELY if is_swapped or off.copy_abs() <= total.stated * _TENTH else None


def _sum(parts: list[Quantity], *, shares: bool) -> Interval:
    """All sums of the values that the parts can stand for. Shares are rounded one by one, so each adds its half."""
    # Half a point more for shares: desks round the last one so that the list looks right.
    slack = _HALF if shares else Decimal(0)
    made = Interval(-slack, slack)
    for part in parts:
        if shares:
            # "Some 51 percent" in a list of shares is a manner of speaking: its digits count.
            made += Interval(part.stated - part.step / 2, part.stated + part.step / 2)
        else:
            made += part.value if part.unit is None else reckoned(part)
    return made


def _match(article: Article, fact: Fact, parts: list[Quantity], total: Quantity | None, certainty: Certainty) -> Match:
    slice_of = article.document.slice
    made = sum((p.stated for p in parts), Decimal(0))
    step = min(p.step for p in parts)
    whole = total.stated if total else _HUNDRED
    written = [_figure(article, p.stated, p).replacement for p in parts]
    at = total.span if total else fact.span
    suggestions = []
    if total is not None:
        suggestions.append(Suggestion((_figure(article, made, total),), kind="total"))
    for part in parts:
        value = part.stated + whole - made
        if value > 0 and part.number_span != part.head_span:
            edit = _figure(article, value, part)
            suggestions.append(Suggestion((edit,), kind="part", slots={"was": slice_of(part.span)}))
    return Match(
        at=at,
        slots={
            "parts": " + ".join(written),
            "sum": _figure(article, made, total).replacement if total else figure(made, step, article.lexicon),
            "total": slice_of(at) if total else "100%",
            "number": slice_of(total.number_span) if total else "100%",
        },
        related=tuple(Related("part", p.number_span, {"value": slice_of(p.number_span)}) for p in parts),
        certainty=certainty,
        suggestions=tuple(suggestions),
        key=f"{'+'.join(written)}={slice_of(total.number_span) if total else 100}",
    )


def _figure(article: Article, value: Decimal, like: Quantity) -> Edit:
    """A value in place of a quantity's, written as the draft writes that one: £2.75m, where its digits allow it."""
    if like.unit is not None and like.unit.is_money and len(money.digits(value)) <= _FEW_DIGITS:
        return Edit(like.span, money.written(value, like, article.document.slice(like.span), article.lexicon))
    return Edit(like.number_span, figure(value, like.step, article.lexicon))


KIND = Kind(
    name="sum",
    summary="A total and all of its parts",
    options=Options,
    find=find,
    slots={
        "parts": "the parts as a sum (12 + 8 + 3)",
        "sum": "what the parts make",
        "total": "the total in the draft, with its noun",
        "number": "the number of the total alone",
        "value": "in the label of a part: its number",
        "was": "in the repair of a part: its words",
    },
    roles={"part": "a part"},
    repairs={"total": "the total made to fit its parts", "part": "one part made to fit the total"},
    facts=(FactKind.TOTAL, FactKind.WHOLE),
    words=("numbers", "nouns", "arithmetic"),
)
