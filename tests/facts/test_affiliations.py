"""What drafts say of the party that somebody belongs to, and of the country that they are called after."""

from __future__ import annotations

import pytest

from factlint.facts import bind, mentions_for
from factlint.facts.base import Reading
from factlint.languages.load import load
from factlint.model.facts import FactKind
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build


def stated(text: str) -> list[tuple[str, str]]:
    """The subject and the value of each affiliation."""
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", text.encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    mentions = recognise(document, lexicon, mentions_for({FactKind.AFFILIATION}))
    facts = bind(Reading(document, mentions, lexicon), {FactKind.AFFILIATION}).of(FactKind.AFFILIATION)
    return [(f.about.key, str(f.value)) for f in facts]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Labour's Jo Pell spoke first.", "Labour"),
        ("Conservative councillor Jo Pell spoke first.", "Conservative"),
        ("Jo Pell, a Lib Dem, spoke first.", "Liberal Democrat"),
        ("Jo Pell, 54, a Democrat, spoke first.", "Democratic Party"),
        ("Jo Pell, of Plaid Cymru, spoke first.", "Plaid Cymru"),
        ("Sen. Jo Pell, R-Ohio, spoke first.", "Republican Party"),
        ("Rep. Jo Pell (D-N.Y.) spoke first.", "Democratic Party"),
        ("The Christian Democrat Jo Pell spoke first.", "Christian Democrat"),
        ("Jo Pell and her fellow Greens spoke first.", "Green"),
        ("Jo Pell was there. The Tory said that she was tired.", "Conservative"),
        ("Jo Pell was there. The Texas Republican was tired.", "Republican Party"),
    ],
)
def test_a_party_beside_a_name_is_that_persons(words: str, party: str) -> None:
    assert stated(f"Vote\n\n{words}\n") == [("jo pell, party", party)]


@pytest.mark.parametrize(
    "words",
    [
        "Senate Democrats grilled Jo Pell on Monday.",
        "Jo Pell defected from Labour in May. Jo Pell, a Conservative, spoke first.",
        "The former Labour councillor Jo Pell spoke first.",
        "Jo Pell was there. The Democrat's bill failed, and the Republican-held House rose.",
        "Jo Pell was there. The GOP was tired.",
        "Jo Pell was there, and Tom Oak. The Tory was tired.",
        "The vote for Jo Pell, giving the Tory leader a majority, was close.",
    ],
)
def test_a_party_that_is_somebody_elses_or_was_once_is_not_stated(words: str) -> None:
    assert stated(f"Vote\n\n{words}\n") == []


def test_a_country_is_stated_where_there_are_two_of_one_person() -> None:
    text = 'Stage won\n\nSigne Aune won the stage. The Norwegian was alone.\n\n"I fell," said the Swede, who is 31.\n'
    assert stated(text) == [("signe aune, country", "NO"), ("signe aune, country", "SE")]


@pytest.mark.parametrize(
    "words",
    ["Norway's Signe Aune won.", "Signe Aune, a 24-year-old Norwegian, won.", "The Norwegian rider Signe Aune won."],
)
def test_a_country_may_be_said_at_the_name(words: str) -> None:
    found = stated(
        f"Stage won\n\n{words} Ana Ruiz was born in Spain.\n\nIt was hot.\n\nThe Swede was tired, Aune said.\n"
    )
    assert found == [("signe aune, country", "NO"), ("signe aune, country", "SE")]


@pytest.mark.parametrize(
    "ending",
    [
        "Ana Brandt was second. The Swede said that she fell.",
        "The Swede, who holds two passports, fell.",
        "The Swedish government sent flowers.",
        "The Swedes were second.",
        "A team from Sweden came. The Swede said that he fell.",
    ],
)
def test_the_swede_who_may_be_somebody_else_is_nobody(ending: str) -> None:
    facts = stated(f"Stage won\n\nSigne Aune won the stage. The Norwegian was alone.\n\n{ending}\n")
    assert "SE" not in {value for _, value in facts}


def test_one_from_nowhere_is_held_against_whom_the_draft_names_first() -> None:
    opening = "Danish rider Signe Aune won from Belgium's Clara Duarte"
    assert stated(f"Stage won\n\n{opening}.\n\nThe Norwegian rode away.\n") == [
        ("signe aune, country", "DK"),
        ("signe aune, country", "NO"),
    ]
    assert stated(f"Stage won\n\n{opening} and Noor Holub.\n\nThe Norwegian rode away.\n") == []
