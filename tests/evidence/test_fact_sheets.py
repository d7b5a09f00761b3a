"""Fact sheets: what is read of them, by either reader, and what is said of those that are broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.evidence import plain_form, sheet
from factlint.evidence.sheet import KEYS, LISTS, Sheet
from factlint.model.dated import Day
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

SHEET = """\
# Kept by the desk.
as_of: 2026-03-01
people:
  - name: Iolanthe Drewe
    also: [Io Drewe, Iolanthe van Drewe]
    title: chief fire officer
    pronoun: she
    born: 1971-03-02
    party: null
  - name: "Tomas Vell"
    born: 1980
organisations:
  - name: Brackley Foods
    short: BF
places:
  - name: Porto
    within: Portugal
figures:
  - what: population of Harnfield
    value: 41200
"""


def read(text: str) -> tuple[Sheet, list[Mistake]]:
    mistakes: list[Mistake] = []
    return sheet.read(Source("facts.yml", text), mistakes), mistakes


def test_a_sheet_is_read_with_the_place_of_everything() -> None:
    found, mistakes = read(SHEET)
    assert mistakes == []
    assert found.as_of == Day(2026, 3, 1)
    (entry,) = {found.people.entries[n] for n in found.people.named("io drewe")}
    assert [n.text for n in found.people.names_of(entry)] == ["Iolanthe Drewe", "Io Drewe", "Iolanthe van Drewe"]
    for key, value in (("title", "chief fire officer"), ("born", "1971-03-02")):
        written = found.people.value(key, entry)
        assert written is not None
        assert SHEET[written.span.start : written.span.end] == written.text == value
    assert found.people.value("party", entry) is None
    assert len(found.organisations) == len(found.places) == len(found.figures) == 1


def test_names_are_found_by_a_word_that_they_begin_or_end_with() -> None:
    people = read(SHEET)[0].people
    assert {line for _, line in people.ending("drewe")} == {"iolanthe drewe", "io drewe", "iolanthe van drewe"}
    assert [line for _, line in people.beginning("tomas")] == ["tomas vell"]
    assert people.ending("rewe") == people.beginning("tom") == people.named("drewe") == []


VALUES = st.sampled_from(
    [
        "Ann",
        "O'Hara",
        "null",
        "~",
        '"Ann Li"',
        "'Ann'",
        "[a, b]",
        "[]",
        "x # y",
        "1971-03-02",
        "12",
        "- z",
        "a: b",
        "é",
        "",
    ]
)
KEY_WORDS = st.sampled_from(["name", "also", "title", "born", "what", "value", "shrt", "within"])
HEADS = st.sampled_from(["people:", "organisations:", "places:", "figures:", "as_of: 2026-03-01", "peple:", "# so", ""])
LINES = st.one_of(
    HEADS,
    st.builds("  - {}: {}".format, KEY_WORDS, VALUES),
    st.builds("    {}: {}".format, KEY_WORDS, VALUES),
    st.builds("      {}: {}".format, KEY_WORDS, VALUES),
)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_what_the_quick_reader_reads_the_yaml_parser_reads_alike(lines: list[str], end: str) -> None:
    source = Source("facts.yml", end.join(lines) + end)
    quick = plain_form.read(source, KEYS, LISTS, sheet._VALID)
    if quick is None:
        return
    mistakes: list[Mistake] = []
    as_of, rows = sheet._read(source, mistakes)
    assert mistakes == []
    assert quick[0] == as_of
    full = {s: [{k: v for k, v in row.items() if v} for row in found] for s, found in rows.items()}
    assert {s: [{k: v for k, v in row.items() if v} for row in found] for s, found in quick[1].items()} == full


@pytest.mark.parametrize(
    ("text", "message", "suggestion"),
    [
        ("peple:\n  - name: Ann Li\n", "'peple' is no section of a fact sheet", "people"),
        ("people:\n  - nmae: Ann Li\n", "'nmae' is not a key of an entry under 'people'", "name"),
        ("people:\n  - name: Ann Li\n    titel: mayor\n", "'titel' is not a key of an entry under 'people'", "title"),
        ("people:\n  - title: mayor\n", "this entry has no 'name'", None),
        ("people:\n  - name: Ann Li\n    born: 1971-13-40\n", "'1971-13-40' is no date", None),
        ("people:\n  Ann Li: mayor\n", "here a list is wanted", None),
        ("people:\n  - Ann Li\n", "here 'name:' and other keys are wanted", None),
        ("- name: Ann Li\n", "a fact sheet is made of sections", None),
        ("as_of: soon\n", "'soon' is no date", None),
        ("figures:\n  - what: rate\n    value: many\n", "'many' is no number", None),
        ("people:\n  - name: Ann Li\n    name: Ann Lee\n", "'name' is set twice, first on line 2", None),
        ("people:\n  - name: [Ann, Li]\n", "here one value is wanted, not a list or a mapping", None),
        ("people:\n  - name: 'Ann Li\n", "the quotation mark that opens here is never closed", None),
    ],
)
def test_a_mistake_has_its_place_and_the_nearest_right_word(text: str, message: str, suggestion: str | None) -> None:
    _, mistakes = read(text)
    assert message in [m.message for m in mistakes]
    found = next(m for m in mistakes if m.message == message)
    assert suggestion is None or suggestion in found.suggestions
    assert 0 <= found.span.start < len(text)


def test_what_is_right_beside_a_mistake_still_holds() -> None:
    found, mistakes = read(
        "people:\n  - name: Ann Li\n    born: soon\n    title: mayor\n  - nam: X\nplaces:\n  - name: Y\n"
    )
    assert len(mistakes) == 2
    title = found.people.value("title", 0)
    assert title is not None and title.text == "mayor"
    assert len(found.people) == len(found.places) == 1


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "people:\n", "people: []\nplaces: null\n"])
def test_an_empty_sheet_is_no_mistake(text: str) -> None:
    found, mistakes = read(text)
    assert mistakes == []
    assert len(found.people) == 0
