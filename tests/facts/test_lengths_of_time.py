"""Which lengths of time, ages, ranges and dates are bound to what, and which are left alone."""

from __future__ import annotations

import pytest

from factlint.facts import bind, mentions_for
from factlint.facts.base import Reading
from factlint.languages.load import load
from factlint.model.facts import Fact, FactKind
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build
from factlint.structure.as_of import as_of


def stated(text: str, kind: FactKind) -> list[tuple[str, list[str]]]:
    """Each fact as its sort, and the words of its parts."""
    reader = reader_named("md")
    assert reader is not None
    (draft,) = reader.read(Raw("a.md", f"---\ndate: 2026-05-14\n---\n# A story\n\n{text}\n".encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    mentions = recognise(document, lexicon, mentions_for({kind}))
    facts: tuple[Fact, ...] = bind(Reading(document, mentions, lexicon, as_of(document, mentions)), {kind}).of(kind)
    return [(f.about.key, [document.slice(m.span) for _, m in f.parts]) for f in facts]


@pytest.mark.parametrize(
    ("text", "sort", "parts"),
    [
        ("The mill shut 15 years ago, in 2001.", "ago", ["2001"]),
        ("In 2001, 15 years ago, the mill shut.", "ago", ["2001"]),
        ("On 3 May 2020, two days after that of 1 May 2020, it rained.", "apart", ["1 May 2020", "3 May 2020"]),
        ("The mill opened in 1962. Forty years later, in 2002, it shut.", "apart", ["1962", "2002"]),
        ("On 2 June, ten days before the vote of 12 June, he left.", "apart", ["2 June", "12 June"]),
        ("She led it from 2004 to 2019, a 15-year spell.", "spell", ["2004", "2019"]),
        ("She was its head from 2004 to 2019. In 15 years in office she cut costs.", "spell", ["2004", "2019"]),
        ("She was its head from 2004 to 2019. She stood down after 15 years.", "spell", ["2004", "2019"]),
        ("The mill ran from 2004 to 2019, and in those 15 years it never shut.", "spell", ["2004", "2019"]),
        ("It opened in 1976. On Sunday they mark the 40th anniversary with cake.", "anniversary", ["1976"]),
        ("Ana Reyl died on 3 March. She was 64. Reyl was born in 1961.", "age", ["1961", "3 March"]),
        ("Ana Reyl, who has died aged 64, was born in 1961.", "age", ["1961"]),
        ("After 15 years as its head, from 2004 to 2019, she left.", "spell", ["2004", "2019"]),
        ("Friday marks the 50th anniversary of its opening in 1976.", "anniversary", ["1976"]),
        ("Born in 1911, she died in 1985 at the age of 73.", "age", ["1911", "1985"]),
        ("Ana Reyl (1931-2001), who died aged 70, wrote it.", "age", ["1931", "2001"]),
        ("The mill was finished in 1962. It was blue. A wall fell in 2002, 40 years later.", "apart", ["1962", "2002"]),
        ("She led it between 2004 and 2019, a stretch of 15 years in which it grew.", "spell", ["2004", "2019"]),
        ("It was founded in 1960 and wound up in 1999, after 39 years.", "spell", ["1960", "1999"]),
        ("She led it from 2004 to 2019. In those 15 years it grew.", "spell", ["2004", "2019"]),
        ("It is half a century on Sunday since the mill opened, in 1976.", "anniversary", ["1976"]),
        (
            "The mill opened in 1951. Nobody came. It celebrates its 65th anniversary on Sunday.",
            "anniversary",
            ["1951"],
        ),
        ("Ana Reyl, 64, sang. All wept. Reyl was born in Linz on 4 June 1961.", "age", ["4 June 1961"]),
        ("Ana Reyl has died aged 64. All wept. She was born in 1961.", "age", ["1961"]),
    ],
)
def test_lengths_of_time(text: str, sort: str, parts: list[str]) -> None:
    assert stated(text, FactKind.ELAPSED) == [(sort, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "Nearly 15 years ago, in 2001, the mill shut.",
        "Three years ago, on 5 March, she left.",
        "Two years ago, said the mayor in 2010, it was full.",
        "He was freed in 2010, two years after his arrest for a 2005 robbery.",
        "In 2012, two years after leaving the yard that he founded in 1995, he sold it.",
        "She led it from 1996 to 1999 and from 2001 to 2004, six years in all.",
        "She played for ten years in England, from 2001 to 2005 with one club.",
        "The stamp marked the 50th anniversary of its opening in 2006.",
        "Born in 1911 to a printer who died in 1920 aged 40, she went to sea.",
        "Born in 1911, she went to sea at the age of 14 and died in 1985.",
        "Ana Reyl's brother died aged 64. All wept. Reyl was born in 1961.",
        "Ana Reyl, then 64, sang. All wept. Reyl was born in 1961.",
        "It fought from 1939 to 1945. The occupation lasted four years.",
        "She was its head from 2004 to 2014. In 20 years in office she cut costs. She first won in 1994.",
        "It ran from 2004 to 2019, and in those four years when it paid it grew.",
        "Ana Reyl was born in 1961. Her brother, Karl Reyl, died on 3 March. He was 70.",
        "It opened in 1976. On Sunday they mark the 40th anniversary of the flood.",
        "The mill opened in 1951 and the pool in 1956. It celebrates its 70th anniversary on Sunday.",
    ],
)
def test_lengths_that_are_not_bound(text: str) -> None:
    assert stated(text, FactKind.ELAPSED) == []


def test_events_in_the_order_in_which_they_must_be() -> None:
    text = "It closed on 9 March 2020 after opening on 2 March 2020."
    assert ("events", ["2 March 2020", "9 March 2020"]) in stated(text, FactKind.RANGE)


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors will examine the fire on 9 June.",
        "The rule will apply to those arrested on 9 June.",
        "The closed primary on 9 June drew few.",
        "If the pool closed on 9 June, nobody would mind.",
    ],
)
def test_dates_that_are_not_those_of_the_verb(text: str) -> None:
    assert stated(text, FactKind.TENSE) == []
