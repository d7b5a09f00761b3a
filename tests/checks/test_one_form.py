"""The kind `one-form`: which form is the story's own, and what does not count."""

from __future__ import annotations

import pytest

from factlint.checks.style.one_form import KIND, Options
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed


def placed(pattern: str) -> tuple[Placed]:
    return (Placed(pattern, Span(0, len(pattern))),)


def found(body: str) -> list[tuple[str, str]]:
    reader = reader_named("md")
    assert reader is not None
    (draft,) = reader.read(Raw("a.md", f"# A 1% rise\n\n{body}\n".encode()))
    article = read_article(draft, Orders((), language="en"), (), ())
    options = Options(placed(r"\d+(?:(?P<sign>%)|(?P<word> percent)|(?P<words> per cent))"))
    return [(m.slots["this"], m.slots["other"]) for m in KIND.find(article, options)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It rose 2% and 3%.", []),
        ("It rose 2% and 3 percent.", [("3 percent", "2%")]),
        ("It rose 3 percent, then 2% and 4%.", [("3 percent", "2%")]),
        ("It rose 2%, 3 percent and 4 per cent.", [("3 percent", "2%"), ("4 per cent", "2%")]),
        ('It rose 2%. "By 3 percent," she said.', []),
        ("It rose 2%.\n\n| 3 percent |\n|---|\n| 4 percent |", []),
        ("It rose 3 percent.", []),
    ],
)
def test_forms(body: str, expected: list[tuple[str, str]]) -> None:
    assert found(body) == expected


def test_a_pattern_without_two_forms_is_a_fault() -> None:
    assert KIND.faults is not None
    assert [f.value.text for f in KIND.faults(Options(placed("(?P<one>a)|b"))) if f.value] == ["(?P<one>a)|b"]
    assert len(list(KIND.faults(Options(placed("(?P<one>a"))))) == 1
    assert not list(KIND.faults(Options(placed("(?P<one>a)|(?P<other>b)"))))
