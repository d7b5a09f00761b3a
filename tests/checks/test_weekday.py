"""The weekday and real-date kinds beyond their rules' examples: years that are not stated, repairs, old calendars."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.checks import load_kind
from factlint.checks.base import NoOptions
from factlint.checks.dates.weekday import MissingYear, Options
from factlint.engine.orders import Orders
from factlint.engine.reading import read_article
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.facts import FactKind
from factlint.model.findings import Certainty, Match
from factlint.readers import reader_named
from factlint.readers.base import Raw


def article(body: str, front: str = "lang: en") -> Article:
    reader = reader_named("md")
    assert reader is not None
    text = f"---\n{front}\n---\n# Notice to all\n\nNothing happened.\n\n{body}\n"
    (draft,) = reader.read(Raw("a.md", text.encode()))
    return read_article(draft, Orders(()), {Dated}, [FactKind.DATE])


def matches(name: str, of: Article, options: Any = None) -> list[Match]:
    kind = load_kind(name)
    assert kind is not None
    return list(kind.find(of, options or kind.options()))


def repairs(of: Article, match: Match) -> list[str]:
    def repaired(edits: Any) -> str:
        text = of.document.text
        for edit in sorted(edits, key=lambda e: -e.span.start):
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
        return text[match.at.start : match.at.end + len(text) - len(of.document.text)]

    return [repaired(s.edits) for s in match.suggestions]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "He left on Friday (21/2/2022).",
            ["Monday (21/2/2022)", "Friday (18/2/2022)", "Friday (25/2/2022)", "Friday (21/2/2020)"],
        ),
        ("It is Tues., March 1, 2023.", ["Wed., March 1, 2023", "Tues., February 28, 2023", "Tues., March 7, 2023"]),
        (
            "It is Sunday the 1st of May 2021.",
            ["Saturday the 1st of May 2021", "Sunday the 2nd of May 2021", "Sunday the 25th of April 2021"],
        ),
        ("MONDAY, 07.05.2024", ["TUESDAY, 07.05.2024", "MONDAY, 06.05.2024", "MONDAY, 13.05.2024"]),
    ],
)
def test_repairs_keep_the_drafts_style(words: str, wanted: list[str]) -> None:
    of = article(f"{words} That was it.")
    (match,) = matches("weekday", of)
    assert repairs(of, match)[: len(wanted)] == wanted


def test_a_year_near_in_which_it_fits_is_offered() -> None:
    of = article("They met on Sunday 2 April 2016 by chance.")
    (match,) = matches("weekday", of)
    assert "Sunday 2 April 2017" in repairs(of, match)


DATED = "lang: en\ndate: 2025-12-18"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("The bridge was hit on Monday, 16 December.", 1),
        ("The bridge was hit on Tuesday, 16 December.", 0),
        ("The bridge will open on Monday, 13 January.", 1),
        ("The bridge will open on Tuesday, 13 January.", 0),
        ("Pictures show the bridge on Friday, 10 January.", 0),
        ("In 2010 it was hit on Thursday, 9 December, by snow.", 0),
        ("It was hit in 2019. The worst day was Monday, 16 December, they say.", 0),
        ("Last year it was hit on Monday, 16 December.", 0),
        ("“It was Monday, 16 December, when it fell,” he said.", 0),
        ("The play is set on Friday, 3 July, in Rome.", 0),
    ],
)
def test_a_year_that_is_not_stated(body: str, count: int) -> None:
    found = matches("weekday", article(body, DATED))
    assert len(found) == count
    for match in found:
        assert match.certainty is Certainty.LIKELY
        assert [r.role for r in match.related] == ["year_from"]


def test_without_a_date_of_its_own_a_draft_says_no_year() -> None:
    assert matches("weekday", article("The bridge was hit on Monday, 16 December.")) == []


def test_a_gallery_of_another_year_is_left_alone() -> None:
    body = "Smoke rises on Tuesday, 2 December. A boy runs on Thursday, 4 December. Rain on Saturday, 6 December."
    assert matches("weekday", article(body, DATED)) == []


def test_other_dates_do_not_hide_a_wrong_one() -> None:
    body = (
        "Buses run from Friday, 2 January, and trains will be back on Monday, 13 January.\n\n"
        "In 2010 the line was shut on Thursday, 9 December, until Monday, 20 December."
    )
    of = article(body, DATED)
    assert [of.document.slice(m.at) for m in matches("weekday", of)] == ["Monday, 13 January"]


def test_the_option_for_missing_years() -> None:
    of = article("The play is set on Monday, 3 July, in Rome, and Monday, 16 December.", DATED)
    assert matches("weekday", of, Options(MissingYear.SKIP)) == []
    assert len(matches("weekday", of, Options(MissingYear.NEAREST))) == 2


@pytest.mark.parametrize(
    "body",
    [
        "By the Old Style it was Monday, 25 December 1755, in the book.",
        "The log ends on Monday, 5 November 1605, in London.",
        "He was born on Wednesday, 25 October 1917, in Petrograd.",
        "It was Wednesday, 3/4/2024 or so.",
        "The market is on Friday, 10 to 12 June 2023.",
    ],
)
def test_silent_in_doubt(body: str) -> None:
    assert matches("weekday", article(body)) == []


def test_a_full_date_in_a_quotation_is_read() -> None:
    assert len(matches("weekday", article("“It fell on Monday, 16 December 2025,” he said."))) == 1


def test_the_nearest_date_is_said_in_the_drafts_language() -> None:
    of = article("Ia tiba pada Selasa (22/10/2025) di Bandung.", "lang: id")
    (match,) = matches("weekday", of)
    assert match.slots["date"] == "22 Oktober 2025"
    assert match.slots["true_weekday"] == "Rabu"
    assert match.slots["nearest_date"] == "21 Oktober 2025"


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("It ran out on the 31st of April 1998.", "31st of April 1998"),
        ("It ran out on 30/2/2022.", "30/2/2022"),
        ("It ran out on 2022-13-01.", "2022-13-01"),
        ("It ran out by 31 November.", "31 November"),
        ("The new 31 June deadline is out.", "31 June"),
        ("It ran out on February 29, 1900.", "February 29, 1900"),
    ],
)
def test_dates_that_do_not_exist(body: str, at: str) -> None:
    of = article(body)
    (match,) = matches("real-date", of, NoOptions())
    assert of.document.slice(match.at) == at


@pytest.mark.parametrize(
    "body",
    [
        "It ran out on 29 February, and on 30 June.",
        "In September 31 ships sank.",
        "“My lease ran to 31 June,” she said.",
        "It is version 30.2.2022 of the code.",
        "Sweden had a 30 February 1712.",
        "Call 31-06-2233 for help with 20/20 vision and 50/50/50 splits.",
    ],
)
def test_no_date_or_no_mistake(body: str) -> None:
    assert matches("real-date", article(body), NoOptions()) == []


def test_facts_say_where_a_year_comes_from() -> None:
    of = article("The bridge was hit on Tuesday, 16 December.", DATED)
    fact = of.facts.of(FactKind.DATE)[-1]
    assert fact.about.key == "2025-12-16"
    ((role, mention),) = fact.parts
    assert role == "year_from"
    assert of.document.slice(mention.span) == "2025-12-18"
