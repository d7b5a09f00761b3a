"""The kind `correction`: which value of a note goes with which, and where the old one still stands."""

from __future__ import annotations

import pytest

from factlint.checks.residue.correction import KIND, Options
from factlint.engine import Orders, read_article
from factlint.model.findings import Match
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed

NOTE = r"we wrote that (?P<old>[^.;\n]+)[.;] (?P<new>[^\n]+)"


def matches(story: str, note: str) -> list[Match]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"A day in Harn\n\n{story}\n\n{note}\n".encode()))
    article = read_article(draft, Orders((), language="en"), KIND.mentions, KIND.facts)
    options = Options((Placed(NOTE, Span(0, len(NOTE))),), {"en": ("that", "the", "was", "were", "has")})
    return list(KIND.find(article, options))


@pytest.mark.parametrize(
    ("story", "note", "expected"),
    [
        ("The mill has 40 looms.", "We wrote that the mill has 40 looms. It has 14.", ["40>14"]),
        ("The mill has 40 workers.", "We wrote that 40 looms were there; 14 were.", []),
        ("Of 40 guests one was Rowe.", "We wrote that the mill has 40 looms. It has 14.", []),
        ("The mill had 40 looms, then 14.", "We wrote that the mill has 40 looms. It has 14.", []),
        ("The mill has forty looms.", "We wrote that the mill has forty looms. It has four.", ["forty>four"]),
        ("The mill cost £2m to build.", "We wrote that the mill cost £2m in 1911. It cost £3m in 1911.", ["£2m>£3m"]),
        (
            "The mill has 40 looms.",
            "We wrote that in 1911 it had 40 looms and 12 doors. It had 14 looms and 9 doors.",
            [],
        ),
        (
            "Rosa Ostrow owns the mill.",
            "We wrote that Rosa Ostrow owns it. She is Rosa Ostrov.",
            ["Rosa Ostrow>Rosa Ostrov"],
        ),
        ("The mill burned in May.", "We wrote that the mill burned down. It did not.", []),
    ],
)
def test_one_note(story: str, note: str, expected: list[str]) -> None:
    assert [m.key for m in matches(story, note)] == expected


def test_every_place_is_found_and_both_ends_of_the_note_shown() -> None:
    found = matches(
        "The mill has 40 looms.\n\nIts 40 looms are of oak, and the mill of brick.",
        "We wrote that the mill has 40 looms. It has 14.",
    )
    assert [m.suggestions[0].edits[0].replacement for m in found] == ["14", "14"]
    assert [r.role for r in found[0].related] == ["note_old", "note_new"]
