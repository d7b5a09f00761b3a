"""Terms: the lengths of prison sentences and bans that were imposed."""

from __future__ import annotations

import pytest

from factlint.engine import Orders, read_article
from factlint.model.facts import FactKind
from factlint.model.quantity import Quantity
from factlint.readers import reader_named
from factlint.readers.base import Raw


def terms(text: str) -> list[tuple[str, str]]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Court\n\n{text}".encode()))
    article = read_article(draft, Orders((), language="en"), (Quantity,), (FactKind.TERM,))
    return [(f.about.key, article.document.slice(f.span)) for f in article.facts.of(FactKind.TERM)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was jailed for nine years.", [("prison", "nine years")]),
        ("A judge sentenced the two brothers to 18 months in prison.", [("prison", "18 months")]),
        ("He was handed a five-year prison sentence.", [("prison", "five-year")]),
        ("He got two years' imprisonment.", [("prison", "two years")]),
        ("The panel banned her for six weeks.", [("ban", "six weeks")]),
        ("His suspension of two months is over.", [("ban", "two months")]),
        ("He was jailed for four years and six months.", []),
        ("She faces up to ten years in prison.", []),
        ("The prosecution had asked for a sentence of ten years.", []),
        ("He taught for nine years at the prison.", []),
    ],
)
def test_terms(text: str, expected: list[tuple[str, str]]) -> None:
    assert terms(text) == expected
