"""What drafts say of courts and offices: the charge, the verdict, an appeal, who holds an office first."""

from __future__ import annotations

import pytest

from factlint.engine import Orders, read_article
from factlint.model.facts import FactKind
from factlint.readers import reader_named
from factlint.readers.base import Raw


def stated(text: str, kind: FactKind) -> list[tuple[str, str]]:
    """The subject and the value of each fact of a kind."""
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Notice to all\n\n{text}\n".encode()))
    found = read_article(draft, Orders((), language="en"), (), (kind,)).facts.of(kind)
    return [(f.about.key, str(f.value)) for f in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The jury found Ana Brandt not guilty.", [("ana brandt", "acquitted")]),
        ("The jury found Ana Brandt guilty.", [("ana brandt", "convicted")]),
        ("Ana Brandt was cleared of theft.", [("ana brandt", "acquitted")]),
        ("The jury found former deputy county clerk Ana Brandt not guilty.", [("ana brandt", "acquitted")]),
        (
            "The jury found Ana Brandt not guilty. The conviction came after a day.",
            [("ana brandt", "acquitted"), ("ana brandt", "convicted")],
        ),
        ("If Ana Brandt is convicted, she may be jailed.", []),
        ("Ana Brandt was convicted in 2019.", []),
        ("The bench dismissed his appeal.", [("appeal", "dismissed")]),
        ("The bench gave him leave to appeal.", []),
        ("Ana Brandt was convicted. A court overturned it, and she was acquitted.", []),
    ],
)
def test_verdicts(words: str, expected: list[tuple[str, str]]) -> None:
    assert stated(words, FactKind.VERDICT) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Brandt was charged with causing a death by careless driving.", ["careless driving"]),
        ("Ana Brandt was charged with theft. Ms Brandt denies fraud.", ["theft", "fraud"]),
        ("Ana Brandt was charged with theft. Tom Lowe denies fraud.", ["theft"]),
        ("Ana Brandt was charged with theft. Ms Brandt denies fraud and two other charges.", ["theft"]),
        ("Ana Brandt is accused of tax evasion. She denied the tax-evasion charge.", ["tax evasion"]),
    ],
)
def test_charges(words: str, expected: list[str]) -> None:
    assert [value for _, value in stated(words, FactKind.CHARGE)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ana Brandt is the first woman to run the fleet. She is the second woman to hold the post.",
            [("holder woman ana brandt", "first"), ("holder woman ana brandt", "second")],
        ),
        ("Ana Brandt is the first woman to run the fleet. She was the second woman to lead the choir.", []),
        ("Ana Brandt is the first woman to run the fleet. Rada Misk is the second woman to hold the post.", []),
        ("Ana Brandt is the first woman to run the fleet, and the second woman to hold the post of admiral.", []),
    ],
)
def test_first_and_second_holders_of_an_office(words: str, expected: list[tuple[str, str]]) -> None:
    assert stated(words, FactKind.RANK) == expected


def test_words_stand_where_they_do_behind_letters_that_are_two_in_lower_case() -> None:
    reader = reader_named("txt")
    assert reader is not None
    text = "Trial in İzmir\n\nİİİİİİİİİ. Ana Brandt was charged with theft. She denied the fraud charge. İİ.\n"
    (draft,) = reader.read(Raw("a.txt", text.encode()))
    article = read_article(draft, Orders((), language="en"), (), (FactKind.CHARGE,))
    assert [article.document.slice(f.span) for f in article.facts.of(FactKind.CHARGE)] == ["theft", "fraud"]
