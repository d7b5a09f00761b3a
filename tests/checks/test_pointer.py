"""The kind `pointer`: what counts as a chart, a table or a picture, in formats that can hold one."""

from __future__ import annotations

import pytest

from factlint.checks.residue.pointer import KIND, Options, Target
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed


def placed(pattern: str) -> tuple[Placed]:
    return (Placed(pattern, Span(0, len(pattern))),)


def found(more: str, to: Target, *, front: str = "", form: str = "md") -> int:
    reader = reader_named(form)
    assert reader is not None
    text = f"{front}# The mill\n\nSee it below.\n\n{more}\n"
    (draft,) = reader.read(Raw("a.md", text.encode()))
    article = read_article(draft, Orders((), language="en"), (), ())
    return len(list(KIND.find(article, Options(to, placed("see it below"), placed("map")))))


FRONT = "---\nimages:\n- src: m.jpg\n  caption: A {} of the mill\n---\n"
TABLE = "| a |\n|---|\n| b |"


@pytest.mark.parametrize(
    ("more", "to", "expected"),
    [
        ("It is old.", Target.GRAPHIC, 1),
        ("It is [old](https://mill.test).", Target.GRAPHIC, 1),
        ("![](m.png)", Target.GRAPHIC, 0),
        ("<iframe src='https://chart.test'></iframe>", Target.GRAPHIC, 0),
        ("https://chart.test/1", Target.GRAPHIC, 0),
        ("{{ chart 12 }}", Target.GRAPHIC, 0),
        ("[chart]", Target.GRAPHIC, 0),
        (TABLE, Target.GRAPHIC, 1),
        (TABLE, Target.TABLE, 0),
        ("![](m.png)", Target.TABLE, 0),
        ("It is old.", Target.TABLE, 1),
        (TABLE, Target.PICTURE, 1),
    ],
)
def test_elements(more: str, to: Target, expected: int) -> None:
    assert found(more, to) == expected


def test_pictures_of_the_metadata() -> None:
    assert found("It is old.", Target.PICTURE, front=FRONT.format("view")) == 0
    assert found("It is old.", Target.GRAPHIC, front=FRONT.format("view")) == 1
    assert found("It is old.", Target.GRAPHIC, front=FRONT.format("map")) == 0


def test_a_format_of_words_alone_tells_nothing() -> None:
    assert found("It is old.", Target.GRAPHIC, form="txt") == 0
