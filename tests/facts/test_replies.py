"""Accusations, answers, quotations and places bound to those whom they are about."""

from __future__ import annotations

import pytest

from factlint.engine import Orders, read_article
from factlint.model.facts import Fact, FactKind, Voice
from factlint.readers import reader_named
from factlint.readers.base import Raw


def facts(text: str, *kinds: FactKind) -> tuple[Fact, ...]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Notice to all\n\n{text}\n".encode()))
    return read_article(draft, Orders((), language="en"), (), kinds).facts.of(*kinds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report accused Tarn Industries of fraud.", [("accusation", "tarn industries")]),
        ("The report accused a lawyer for Mona Reyes of fraud.", []),
        ("The report accused the mayor of fraud.", []),
        ("The report accused Chile of fraud.", []),
        ("Mona Reyes was found guilty in May.", [("charge", "mona reyes")]),
    ],
)
def test_accusations(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.value, f.about.key) for f in facts(text, FactKind.ACCUSATION)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mona Reyes denied the claim.", [("denial", "mona reyes")]),
        ("A lawyer for Mona Reyes denied it.", [("reply", "mona reyes"), ("denial", "mona reyes")]),
        ("The company denied the claim.", [("denial", "")]),
        ("“It is untrue,” Mona Reyes said.", [("statement", "mona reyes")]),
        ("Calls to Mona Reyes were not returned.", [("no-reply", "mona reyes")]),
        ("Mona Reyes said that she was ill.", []),
    ],
)
def test_answers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.value, f.about.key) for f in facts(text, FactKind.RESPONSE)] == expected


def test_what_the_accused_say_counts_without_marks() -> None:
    found = facts("The report accused Mona Reyes of fraud. Reyes said that she was ill.", FactKind.RESPONSE)
    assert ("statement", "mona reyes") in {(f.value, f.about.key) for f in found}


def test_quotations() -> None:
    (fact,) = facts("“It is untrue,” Mona Reyes said.", FactKind.QUOTATION)
    assert (fact.about.key, fact.value, fact.voice) == ("mona reyes", "It is untrue,", Voice.QUOTED)


def test_places_say_where_they_stand() -> None:
    (fact,) = facts("SURABAYA, 3 March 2026 - A ferry ran aground.", FactKind.PLACE)[:1]
    assert fact.about.key == "surabaya"
    assert "dateline" in fact.about.traits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The owner, Mona Reyes, did not return four phone messages.", "mona reyes"),
        ("Bishop Aurel left. The bishop could not be reached.", "aurel"),
        ("The bill goes to Mona Reyes, who declined to comment.", "mona reyes"),
    ],
)
def test_whose_silence_it_is(text: str, expected: str) -> None:
    (fact,) = facts(text, FactKind.RESPONSE)
    assert (fact.value, fact.about.key) == ("no-reply", expected)


def test_what_is_done_to_somebody_is_no_accusation() -> None:
    assert facts("Mona Reyes was allegedly pelted with pizza.", FactKind.ACCUSATION) == ()
