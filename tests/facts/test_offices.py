"""What drafts say of the rank of somebody's office, and of offices that exclude each other."""

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


def stated(text: str) -> set[tuple[str, str]]:
    """What is stated of offices that exclude each other: what they have in common, and which it is."""
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Vote\n\n{text}\n".encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    mentions = recognise(document, lexicon, mentions_for({FactKind.OFFICE}))
    facts = bind(Reading(document, mentions, lexicon), {FactKind.OFFICE}).of(FactKind.OFFICE)
    return {(f.about.key.partition(", ")[2], str(f.value)) for f in facts}


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Det Insp Pell left.", ("force", "inspector")),
        ("The inspector, Mrs Pell, left.", ("force", "inspector")),
        ("Later, Detective Inspector Pell left.", ("force", "inspector")),
        ("Mrs Pell, the force's superintendent, left.", ("force", "superintendent")),
        ("Pell, a magistrate, left.", ("court", "bench")),
        ("The town's coroner, Mrs Pell, left.", ("court", "coroner")),
        ("Mrs Pell, for the defence, left.", ("court", "defence")),
    ],
)
def test_an_office_that_excludes_the_other_is_stated(words: str, office: tuple[str, str]) -> None:
    assert office in stated(f"Sergeant Joanna Pell came. {words}")


@pytest.mark.parametrize(
    "words",
    [
        "Sgt. Pell left.",
        "Then Inspector Pell left.",
        "The inspector, Mrs Pell and the clerk left.",
        "Pell, formerly an inspector, left.",
        "Attorney General Pell left.",
    ],
)
def test_one_office_or_that_of_another_time_or_person_is_none(words: str) -> None:
    assert stated(f"Sergeant Joanna Pell came. {words}") <= {("force", "sergeant")}


def test_the_head_coach_is_the_one_without_a_rank() -> None:
    found = stated("Assistant coach Joanna Pell came. The head coach, Mrs Pell, left.")
    assert {("coach", "assistant"), ("coach", "none")} <= found
