"""Lists in sentences: how many items they have, and when that cannot be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.compare.numbers.items import items
from factlint.languages.load import load
from factlint.text.span import Span

WORDS = load("en").lists
assert WORDS is not None


def counted(text: str) -> tuple[int, int] | None:
    assert WORDS is not None
    found = items(text, Span(0, len(text)), WORDS)
    return (found.fewest, found.most) if found else None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Alder, Birchley and Cold Ash", (3, 3)),
        ("Alder, Birchley, and Cold Ash.", (3, 3)),
        ("Alder and Birchley", (2, 2)),
        ("the Crown, the Red Lion and the Star", (3, 3)),
        ("Ames (the eldest), Boyd and Carr", (3, 3)),
        ("Isle of Man, Dover, Stow on the Wold", (3, 3)),
        ("Ames of Dene; Boyd; Carr", (3, 3)),
        ("green, blue or red", (3, 3)),
        ("“Low Water”, “Salt” and “Ninety Steps”", (3, 3)),
        # A joining word may be part of a name.
        ("Marsh and Daughters, Pell and Finch, and Oyelaran", (3, 5)),
        ("Marsh and Daughters, Pell and Finch", (2, 4)),
        # Appositions, lists that are not whole, and what is no list.
        ("John Ames, a baker, and Carl Boyd", None),
        ("Ted Cole, President of the club, and Abe Dunn", None),
        ("Ames, aged 34, Boyd and Carr", None),
        ("Ames, Boyd and others", None),
        ("Ames, Boyd and many more", None),
        ("including Ames, Boyd and Carr", None),
        ("and the bus was late", None),
        ("Alder", None),
        ("", None),
    ],
)
def test_items(text: str, count: tuple[int, int] | None) -> None:
    assert counted(text) == count


names = st.lists(
    st.from_regex(r"[A-Z][a-z]{3,8}( [A-Z][a-z]{3,8})?", fullmatch=True), min_size=2, unique=True, max_size=9
)


@given(names)
def test_a_list_of_names_has_as_many_items_as_names(found: list[str]) -> None:
    assert WORDS is not None
    if any(word.lower() in WORDS.titles | {"other", "others"} for name in found for word in name.split()):
        return
    if any(word in name.lower() for name in found for word in WORDS.some):
        return
    assert counted(f"{', '.join(found[:-1])} and {found[-1]}") == (len(found), len(found))
