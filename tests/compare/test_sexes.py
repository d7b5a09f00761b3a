"""Courtesy titles and given names of one sex or the other."""

import pytest

from factlint.compare.names.sexes import is_of_another
from factlint.languages.load import load
from factlint.model.named import Person
from factlint.text.span import Span

ENGLISH = load("en")


def person(name: str, honorific: str = "") -> Person:
    given, _, family = name.rpartition(" ")
    return Person(Span(0, len(name)), given, family, name.lower(), honorific=honorific)


@pytest.mark.parametrize(
    ("titled", "bearers", "expected"),
    [
        (person("Hale", "Mrs"), [person("Tom Hale")], True),
        (person("Hale", "Mr"), [person("Tom Hale")], False),
        (person("Hale", "Dr"), [person("Lucia Hale")], False),
        (person("Hale", "Mr"), [person("Gwyn Hale")], True),
        (person("Hale", "Mr"), [person("Gwyn Hale"), person("Hale", "Mr")], False),
        (person("Hale"), [person("Lucia Hale")], False),
    ],
)
def test_a_title_tells_whether_two_can_be_one(titled: Person, bearers: list[Person], expected: bool) -> None:
    assert is_of_another(titled, bearers, ENGLISH) is expected
