"""The kind `unfinished`: paragraphs that stop, and brackets that are open, among those that only look so."""

from __future__ import annotations

import pytest

from factlint.checks.residue.unfinished import KIND, Options, Sign
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw

STORY = "\n\n".join(
    [
        "# The mill",
        *(f"The mill of Harn has {n} looms, and all of them are of oak and iron." for n in ("forty", "ten", "six")),
    ]
)


def found(more: str, sign: Sign) -> list[str]:
    reader = reader_named("md")
    assert reader is not None
    (draft,) = reader.read(Raw("a.md", f"{STORY}\n\n{more}\n".encode()))
    article = read_article(draft, Orders((), language="en"), (), ())
    options = Options(sign, {"en": ("the", "of", "and")}, {"en": ("of",)})
    return [article.document.slice(m.at) for m in KIND.find(article, options)]


LONG = "The owners of the mill, who bought it in May from the bank of the county, will say next week what becomes of"
NEXT = "The county has no say in it."


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("The owners will say what becomes of the", ["becomes of the"]),
        ("Who will say of the", []),
        ("The owners will say what becomes of the…", []),
        ("The owners will say what becomes of the —", []),
        (f"{LONG} the\n\n{NEXT}", ["of the"]),
        (f"{LONG} the\n\n- looms\n- doors", []),
        (f"{LONG} the\n\nmill in June.", []),
        (f'{LONG}\n\n"the end of an age," said Rowe.', []),
        (f'{LONG} the\n\n"An age has ended," said Rowe.', ["of the"]),
        ("- The owners will say what becomes of the", []),
    ],
)
def test_last_words(more: str, expected: list[str]) -> None:
    assert [words[-len(e) :] for words, e in zip(found(more, Sign.LAST_WORD), expected, strict=True)] == expected


def test_end_marks() -> None:
    assert found("The owners will say next week what becomes of looms", Sign.END_MARK) == ["becomes of looms"]
    assert not found("The owners will say next week what becomes of the", Sign.END_MARK)
    assert not found("The owners will say next week what becomes of Ana Rowe", Sign.END_MARK)
    assert not found("Write to them by Monday, or visit mill.test/looms", Sign.END_MARK)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("The mill (of oak burned.", ["(of oak burned."]),
        ("The mill (of oak [old oak) burned.", ["[old oak) burned."]),
        ("The mill :( burned, and a) its doors, 2) its looms.", []),
        ("(The mill burned.\n\nIt was old.)", []),
    ],
)
def test_brackets(more: str, expected: list[str]) -> None:
    assert found(more, Sign.BRACKET) == expected
