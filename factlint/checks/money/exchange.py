"""A sum of money and the same in another currency: whether any rate, or the story's own, makes one the other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers import money
from factlint.compare.numbers.figures import figure
from factlint.languages import rates
from factlint.model.article import Article
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Match, Related
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.records import dataclass
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_SLACK = Decimal("1.04")
"""Banks and cards ask for other rates than the central bank's, and the day is seldom told."""
_PRICE_SLACK = Decimal("1.4")
"""A price in another country has other taxes, and ends in a nine."""
_OTHER_TIME_SLACK = Decimal(5)
"""The pound was once worth five dollars; only a scale word makes more of it."""
_PRICE = 10_000
_APART = Decimal("1.12")
_SHARED = 2


class Against(StrEnum):
    """What a pair of sums is held against."""

    HISTORY = "history"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    against: Annotated[Against, "`history`: the rates that there ever were; `story`: the other pairs of the draft."] = (
        Against.HISTORY
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sum, the same in another currency, and the rates that they imply, which are those of ranges end by end."""

    fact: Fact
    first: Quantity
    second: Quantity
    implied: tuple[Interval, ...]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each pair whose rate was never paid, or is not the one that the rest of the draft reckons with."""
    pairs = list(_pairs(article))
    if options.against is Against.HISTORY:
        yield from (match for pair in pairs if (match := _against_history(article, pair)))
    elif len(pairs) > 1:
        yield from _against_each_other(article, [p for p in pairs if _against_history(article, p) is None])


def _pairs(article: Article) -> Iterator[_Pair]:
    for fact in article.facts.of(FactKind.EXCHANGE):
        parts = dict(fact.parts)
        first, second = parts["first"], parts["second"]
        assert isinstance(first, Quantity) and isinstance(second, Quantity)
        implied = money.implied(first, second)
        if implied:
            yield _Pair(fact, first, second, implied)


def _against_history(article: Article, pair: _Pair) -> Match | None:
    years, slack = _years(article, pair), _SLACK
    if years is None:
        years, slack = (), _OTHER_TIME_SLACK
    if _is_price(pair.first) and _is_price(pair.second):
        slack = max(slack, _PRICE_SLACK)
    known = money.rate(pair.first, pair.second, years)
    if known is None or _fits(pair, known, slack):
        return None
    for code in _other_meanings(article, pair.first):
        other = money.rate(pair.first, pair.second, years, like=code)
        if other is None or _fits(pair, other, slack):
            return None
    for code in _other_meanings(article, pair.second):
        back = money.rate(pair.second, pair.first, years, like=code)
        if back is None or _fits(pair, Interval(1 / back.high, 1 / back.low), slack):
            return None
    return _never(article, pair, known, years)


def _fits(pair: _Pair, rate: Interval, slack: Decimal) -> bool:
    wide = Interval(rate.low / slack, rate.high * slack)
    return all(implied.overlaps(wide) for implied in pair.implied)


def _is_price(quantity: Quantity) -> bool:
    return quantity.stated < _PRICE


def _years(article: Article, pair: _Pair) -> tuple[int, ...] | None:
    """The years whose rates the pair may be reckoned by, none where any; None where it may be another time than known.

    They are the draft's own, the one before, and those that the paragraph names.
    """
    sentence, words = _sentence(article, pair.first).lower(), article.lexicon.money
    named, (first, last) = _named_years(article, pair), rates.years()
    if any(not first <= year for year in named) or (words and phrases(words.other_time).search(sentence)):
        return None
    own = article.as_of.day.year if article.as_of else None
    if own is None or not first < own <= last or (words and phrases(words.past).search(sentence)):
        return ()
    return tuple(sorted({own - 1, own, *(year for year in named if year <= last)}))


def _named_years(article: Article, pair: _Pair) -> set[int]:
    """The years that the paragraph of a pair names."""
    block = article.document.block_at(pair.first.span.start)
    return {int(year) for year in YEAR.findall(article.document.slice(block.span))} if block else set()


def _sentence(article: Article, quantity: Quantity) -> str:
    index = article.document.sentence_at(quantity.span.start)
    return article.document.slice(article.document.sentences[index]) if index is not None else ""


def _other_meanings(article: Article, quantity: Quantity) -> Iterator[str]:
    """The other currencies that a sum may be in, where the draft speaks of their countries."""
    words = article.lexicon.money
    if words is None:
        return
    for code, names in words.shared.get(money.code(quantity), {}).items():
        if any(name in article.document.text for name in names):
            yield code


def _never(article: Article, pair: _Pair, known: Interval, years: tuple[int, ...]) -> Match:
    slice_of = article.document.slice
    first, last = (min(years), max(years)) if years else rates.years()
    said = slice_of(pair.second.span)
    low, high = (
        money.written(money.at_rate(pair.first, pair.second, rate), pair.second, said, article.lexicon)
        for rate in (known.low, known.high)
    )
    return Match(
        at=pair.second.span,
        slots={
            "first": slice_of(pair.first.span),
            "second": said,
            "low": low,
            "high": high,
            "years": str(first) if first == last else f"{first}–{last}",
            "rate": _rate(article, pair),
        },
        related=(Related("there", pair.first.span),),
        key=f"{slice_of(pair.first.span)}={said}",
    )


def _against_each_other(article: Article, pairs: list[_Pair]) -> Iterator[Match]:
    """A match for each pair that fits fewer of the others than the one that it is shown with."""
    groups: dict[tuple[str, str], list[_Pair]] = {}
    for pair in pairs:
        if _is_of_now(article, pair) and len(pair.implied) == 1:
            first, second = sorted((money.code(pair.first), money.code(pair.second)))
            groups.setdefault((first, second), []).append(pair)
    for (base, _), group in groups.items():
        apart = {id(p): [q for q in group if not _agree(p, q, base)] for p in group}
        for index, pair in enumerate(group):
            others = apart[id(pair)]
            right = [q for q in others if len(apart[id(q)]) < len(others)]
            if len(group) == _SHARED and index == 1:
                right = others
            if right:
                yield _drift(article, pair, right[0], base)


def _is_of_now(article: Article, pair: _Pair) -> bool:
    """Whether nothing says that the rate is one of another time."""
    years, named = _years(article, pair), _named_years(article, pair)
    own = article.as_of.day.year if article.as_of else None
    return years is not None and (all(abs(year - own) <= 1 for year in named) if own else not named)


def _in_order(pair: _Pair, base: str) -> Interval:
    """The rate of a pair as what one of the base buys, whichever way round the pair stands."""
    rate = pair.implied[0]
    return rate if money.code(pair.first) == base else Interval(1 / rate.high, 1 / rate.low)


def _agree(a: _Pair, b: _Pair, base: str) -> bool:
    one, two = _in_order(a, base), _in_order(b, base)
    apart = _PRICE_SLACK if any(_is_price(q) for q in (a.first, a.second, b.first, b.second)) else _APART
    return Interval(one.low / apart, one.high * apart).overlaps(two)


def _drift(article: Article, pair: _Pair, right: _Pair, base: str) -> Match:
    slice_of = article.document.slice
    said = slice_of(pair.second.span)
    rate = money.at_rate(right.second, right.first, Decimal(1)) / right.first.stated
    if money.code(right.first) != money.code(pair.first):
        rate = 1 / rate
    return Match(
        at=pair.second.span,
        slots={
            "first": slice_of(pair.first.span),
            "second": said,
            "other_first": slice_of(right.first.span),
            "other_second": slice_of(right.second.span),
            "rate": _rate(article, pair, base),
            "other_rate": _rate(article, right, base),
            "correct": money.written(money.at_rate(pair.first, pair.second, rate), pair.second, said, article.lexicon),
        },
        related=(Related("there", pair.first.span), Related("other", right.first.span.to(right.second.span))),
        key=f"{slice_of(pair.first.span)}={said}",
    )


def _rate(article: Article, pair: _Pair, base: str = "") -> str:
    """A rate as a reader says it: £1 = $1.85."""
    one, other = pair.first, pair.second
    if (base and money.code(one) != base) or (not base and money.at_rate(one, other, Decimal(1)) > other.stated):
        one, other = other, one
    value = figure(money.at_rate(other, one, Decimal(1)) / one.stated, Decimal("0.01"), article.lexicon)
    of, to = (money.one_of(money.code(q), article.lexicon) for q in (one, other))
    if to.endswith("1"):
        return f"{of} = {to[:-1]}{value}"
    return f"{of} = {value} {money.plural_of(money.code(other), article.lexicon)}"


KIND = Kind(
    name="exchange",
    summary="A sum of money and the same in another currency",
    options=Options,
    find=find,
    slots={
        "first": "the sum as first given",
        "second": "the same in the other currency, as in the draft",
        "low": "against history: the least that the first sum was worth",
        "high": "against history: the most that it was worth",
        "years": "against history: the years whose rates were tried",
        "rate": "the rate that the two sums imply (£1 = $2.42)",
        "other_first": "against the story: the first sum of the pair that is reckoned otherwise",
        "other_second": "against the story: the second sum of that pair",
        "other_rate": "against the story: the rate of that pair",
        "correct": "against the story: the first sum at the rate of that pair",
    },
    roles={"there": "the sum that was converted", "other": "against the story: the pair that is reckoned otherwise"},
    facts=(FactKind.EXCHANGE,),
    words=("numbers", "units", "money"),
    uses_date=True,
)
