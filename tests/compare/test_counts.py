"""Nouns, their classes and stems; and counts that can be one number rounded."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.compare.numbers.counts import numbers, same_verb
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import never_one, noun_class, stem
from factlint.languages.load import load
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.span import Span


def nouns() -> NounWords:
    words = load("en").nouns
    assert words is not None
    return words


def count(stated: int) -> Quantity:
    value = Interval.exactly(stated)
    return Quantity(Span(0, 1), value=value, stated=Decimal(stated), number_span=Span(0, 1), shown=value)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("fighter", "person"),
        ("surfer", "person"),
        ("helicopter", "vehicle"),
        ("letter", "thing"),
        ("village", "place"),
        ("family", "family"),
        ("restaurant", "place"),
        ("number", ""),
        ("country", "place"),
        ("asylum-seeker", "person"),
    ],
)
def test_classes_of_nouns(noun: str, expected: str) -> None:
    assert noun_class(noun, nouns()) == expected


@pytest.mark.parametrize(
    ("one", "two"), [("nurse", "lorry"), ("family", "village"), ("choir", "singer"), ("zebra", "pensioner")]
)
def test_nouns_that_never_name_the_same(one: str, two: str) -> None:
    assert never_one(one, two, nouns())
    assert never_one(two, one, nouns())


@pytest.mark.parametrize(
    ("one", "two"),
    [("bank", "lender"), ("country", "government"), ("school", "academy"), ("victim", "company"), ("zorb", "nurse")],
)
def test_nouns_that_may_name_the_same(one: str, two: str) -> None:
    assert not never_one(one, two, nouns())


def test_words_of_one_stem() -> None:
    assert stem("faulty", nouns()) == stem("faults", nouns())
    assert stem("damaged", nouns()) == stem("damage", nouns())
    assert stem("the", nouns()) == "the"


def test_verbs_that_state_one_thing() -> None:
    assert same_verb("kill", "die", nouns())
    assert same_verb("sell", "sell", nouns())
    assert not same_verb("kill", "injure", nouns())
    assert not same_verb("sell", "buy", nouns())


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (12, 12, Verdict.AGREE),
        (12, 14, Verdict.DISAGREE),
        (40, 43, Verdict.DISAGREE),
        (120, 124, Verdict.AGREE),
        (124, 121, Verdict.DISAGREE),
        (5000, 5200, Verdict.AGREE),
        (5000, 6000, Verdict.DISAGREE),
    ],
)
def test_counts_may_be_rounded_from_a_hundred_on(a: int, b: int, expected: Verdict) -> None:
    assert numbers(count(a), count(b)) is expected
    assert numbers(count(b), count(a)) is expected
