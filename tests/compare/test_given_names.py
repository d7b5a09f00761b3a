"""Two full names of one family name: one person's, or two people's."""

import pytest

from factlint.compare.names.given_names import are_two, is_given_name, may_be_a_word, may_be_one
from factlint.languages.load import load
from factlint.model.named import Person
from factlint.text.span import Span

ENGLISH = load("en")


def person(name: str, honorific: str = "") -> Person:
    given, _, family = name.rpartition(" ")
    return Person(Span(0, len(name)), given, family, name.lower(), honorific=honorific)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert Hale", "Bob Hale"),
        ("Bobby Hale", "Rob Hale"),
        ("Tim Hale", "Timothy Hale"),
        ("Stephen Hale", "Steven Hale"),
        ("Ann Mary Hale", "Mary Hale"),
        ("José Hale", "Jose Hale"),
        ("T.R. Hale", "Thomas Hale"),
        ("T Hale", "Thomas Hale"),
    ],
)
def test_one_person_has_many_given_names(one: str, other: str) -> None:
    assert may_be_one(person(one), person(other), ENGLISH)
    assert may_be_one(person(other), person(one), ENGLISH)


@pytest.mark.parametrize(
    ("one", "other"), [("Daniel Hale", "Robert Hale"), ("Gordon Hale", "Graham Hale"), ("D.R. Hale", "Robert Hale")]
)
def test_unlike_given_names_are_not_one_persons(one: str, other: str) -> None:
    assert not may_be_one(person(one), person(other), ENGLISH)
    assert not are_two(person(one), person(other), ENGLISH)


def test_a_man_and_a_woman_are_two() -> None:
    assert are_two(person("Daniel Hale"), person("Lucia Hale"), ENGLISH)
    assert are_two(person("Daniel Hale", "Mr"), person("Kim Hale", "Mrs"), ENGLISH)


def test_a_family_that_every_reader_knows_has_several() -> None:
    assert are_two(person("Joe Biden"), person("Hunter Biden"), ENGLISH)
    assert not are_two(person("Joe Biden"), person("Roy Biden"), ENGLISH)


@pytest.mark.parametrize(
    ("word", "given"), [("Daniel", True), ("France", False), ("van", False), ("Senator", False), ("J", False)]
)
def test_given_names(word: str, given: bool) -> None:
    assert is_given_name(word, ENGLISH) is given


@pytest.mark.parametrize(("word", "may"), [("Will", True), ("Grant", True), ("Before", True), ("Daniel", False)])
def test_given_names_that_are_words(word: str, may: bool) -> None:
    assert may_be_a_word(word, ENGLISH) is may
