"""The links of Markdown and HTML: their addresses, their words, and where the address is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.readers.base import Raw
from factlint.readers.markdown import read


def links_of(text: str) -> list[tuple[str, str, str]]:
    (draft,) = read(Raw("story.md", text.encode()))
    source = draft.source.text
    return [
        (x.address, draft.text[x.span.start : x.span.end].strip(), source[x.source.start : x.source.end])
        for x in draft.links
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [the *map*](http://x.test/a_b 'title').", [("http://x.test/a_b", "the map", "http://x.test/a_b")]),
        ("See [the map](http//x.test) now", [("http//x.test", "the map", "http//x.test")]),
        ("See [the map]().", [("", "the map", "()")]),
        ("See [the map](<a b>).", [("a b", "the map", "a b")]),
        ("See [this][r].\n\n[r]: http://z.test", [("http://z.test", "this", "[this][r]")]),
        ("See <http://y.test>.", [("http://y.test", "http://y.test", "http://y.test")]),
        ("To <ana@y.test>.", [("mailto:ana@y.test", "ana@y.test", "ana@y.test")]),
        (
            "See <a href='http://y.test?a&amp;b'>the map</a>.",
            [("http://y.test?a&b", "the map", "http://y.test?a&amp;b")],
        ),
        ('<p>See <a class=x href="y">the map</a></p>', [("y", "the map", "y")]),
        ("[![The mill](m.jpg)](http://y.test)", [("http://y.test", "The mill", "http://y.test")]),
        ("- [a](b)\n\n| [c](d) |\n|---|\n| e |", [("b", "a", "b"), ("d", "c", "d")]),
        ("~~[gone](x)~~ and `[code](y)`", []),
        ("No [link] here", []),
    ],
)
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links_of(text) == expected


@given(st.text("[]()<>ab \n!\\\"'/:.&;=#", max_size=60))
def test_no_text_breaks_them(text: str) -> None:
    (draft,) = read(Raw("story.md", text.encode()))
    for link in draft.links:
        assert 0 <= link.span.start <= link.span.end <= len(draft.text)
        assert 0 <= link.source.start <= link.source.end <= len(draft.source.text)
