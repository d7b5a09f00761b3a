"""The kind `headline-place`: what bears a headline out, and which places may have been meant."""

from __future__ import annotations

import pytest

from factlint.checks.headlines.headline_place import KIND, Options
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw


def found(headline: str, *paragraphs: str) -> list[tuple[str, str]]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", "\n\n".join([headline, *paragraphs]).encode()))
    article = read_article(draft, Orders((), language="en"), KIND.mentions, KIND.facts)
    return [(article.document.slice(m.at), m.slots["found"]) for m in KIND.find(article, Options())]


@pytest.mark.parametrize(
    ("headline", "story", "expected"),
    [
        ("Fire in Lagos kills two", "Two people died in a fire in Accra on Monday.", [("Lagos", "Accra")]),
        ("Fire in Lagos kills two", "Two people died in a fire in Nigeria on Monday, away from Accra.", []),
        ("Fire in Nigeria kills two", "Two people died in a fire in Lagos on Monday.", []),
        ("Fire in Nigeria kills two", "Two Nigerians died in a fire on Monday. The plane had come from Ghana.", []),
        ("Fire in Nigeria kills two", "Two people died in a fire in Ghana on Monday.", [("Nigeria", "Ghana")]),
        ("Fire in Nigeria kills two", "Two people died in a fire in Accra on Monday.", []),
        ("Fire in Nigeria kills two", "Two people died in a fire on Monday.", []),
        ("Fire in Lagos-bound plane", "The pilot of the plane to Accra saw smoke on Monday.", [("Lagos", "Accra")]),
        ("Antarctica ship returns", "The Antarctic survey's ship reached Chile on Monday.", []),
        ("The “Lagos” effect", "Prices rose in Accra on Monday, in all of its markets.", []),
    ],
)
def test_one_story(headline: str, story: str, expected: list[tuple[str, str]]) -> None:
    assert found(headline, story) == expected


def test_places_of_the_opening_come_first() -> None:
    rest = "Nobody was hurt, and the road was open again by noon."
    story = ("A bridge fell in Accra on Monday.", rest, rest, rest, "A bridge fell in Kumasi in 2019, and in Tamale.")
    assert found("Bridge falls in Lagos", *story) == [("Lagos", "Accra")]


def test_a_list_of_places_says_nothing() -> None:
    story = "The ship called at Ghana, Togo, Benin, Gabon, Angola and Namibia on its way south."
    assert found("Ship leaves Nigeria", story) == []
