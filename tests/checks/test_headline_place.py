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


REST = ("Nobody was hurt, and the road was open again by noon.",) * 3


@pytest.mark.parametrize(
    ("headline", "story", "expected"),
    [
        # The country is named far below, once: not enough against the one that the story is about.
        (
            "Fire in Britain kills two",
            (
                "Two people died in a fire in Ghana on Monday. Ghana has few firemen, and Ghana is dry.",
                *REST,
                "A UK firm.",
            ),
            [("Britain", "Ghana")],
        ),
        ("Fire in Britain kills two", ("A fire in Ghana killed two on Monday.", *REST, "A UK firm had built it."), []),
        # The letters of a body, and an everyday word, are no towns.
        ("Fire in India kills two", ("Two died in a fire in Ghana on Monday, the UN said.",), [("India", "Ghana")]),
        # Of towns of one name, the one in the country that the story names.
        (
            "Fire in Australia kills two",
            ("Two died in a fire in Ghana on Monday. Ghana had asked Britain for pumps from Brighton.",),
            [("Australia", "Ghana, Britain")],
        ),
        # A town in a longer name is the town that the story names elsewhere.
        (
            "Lagos honours a painter",
            ("He won the prize of the Accra Art Fair on Monday.", "Crowds came to Accra."),
            [("Lagos", "Accra")],
        ),
    ],
)
def test_what_speaks_for_a_place(headline: str, story: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert found(headline, *story) == expected


@pytest.mark.parametrize(
    ("headline", "story", "expected"),
    [
        ("Lagos Herald says sorry", "The Accra Herald said sorry on Monday.", [("Lagos", "Accra")]),
        ("Lagos Herald says sorry", "The Accra Times said sorry on Monday.", []),
        ("Lagos Herald says sorry", "The Lagos paper said sorry on Monday to the Accra Herald.", []),
        ("Florence Okoye wins seat", "Regina Okoye won the seat on Monday.", []),
    ],
)
def test_a_longer_name_with_another_place(headline: str, story: str, expected: list[tuple[str, str]]) -> None:
    assert found(headline, story) == expected
