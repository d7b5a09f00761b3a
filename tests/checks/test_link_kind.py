"""The kind `link`: words that are addresses themselves, against where the link leads."""

from __future__ import annotations

import pytest

from factlint.checks.residue.link import KIND, Options, Sign
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw


def count(text: str, sign: Sign) -> int:
    reader = reader_named("md")
    assert reader is not None
    (draft,) = reader.read(Raw("a.md", f"# Walk\n\nGo: {text}.\n".encode()))
    article = read_article(draft, Orders((), language="en"), (), ())
    return len(list(KIND.find(article, Options(sign, redirectors=frozenset({"sho.rt"})))))


@pytest.mark.parametrize(
    ("link", "is_other"),
    [
        ("[harn.test](https://harn.test/a)", False),
        ("[www.harn.test/a](http://harn.test)", False),
        ("[harn.test](https://shop.harn.test)", False),
        ("[harn.test](https://oak.test/?to=harn.test)", False),
        ("[harn.test](https://sho.rt/1)", False),
        ("[harn.com](https://harn.co.uk)", False),
        ("[harn.test](/walks)", False),
        ("[harn.test](https://oak.test)", True),
        ("[the mill](https://oak.test)", False),
        ("[ana@harn.test](mailto:Ana@harn.test?subject=x)", False),
        ("[ana@harn.test](mailto:eva@harn.test)", True),
        ("[01632 960417](tel:+441632960417)", False),
        ("[01632 960417](tel:01632960471)", True),
        ("[call](tel:01632960471)", False),
    ],
)
def test_words(link: str, is_other: bool) -> None:
    assert count(link, Sign.WORDS) == is_other


def test_an_empty_address_is_broken_whatever_the_patterns() -> None:
    assert count("[here]()", Sign.ADDRESS) == 1
    assert count("[here](https://harn.test)", Sign.ADDRESS) == 0
