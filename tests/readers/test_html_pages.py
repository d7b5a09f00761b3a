"""The story found in pages of many makes, with what another reader of pages takes from them as the measure."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import trafilatura

from factlint.languages.load import load
from factlint.model.document import Document, Scope
from factlint.readers.base import Raw
from factlint.readers.html import READER
from factlint.structure import build

FOLDER = Path(__file__).with_name("pages")
PAGES = sorted(FOLDER.glob("*.html"))
STORY = (FOLDER / "story.txt").read_text(encoding="utf-8").split("\n\n")
HEADLINE = "Island ferry ends its best season in years"


def document_of(path: Path) -> Document:
    (draft,) = READER.read(Raw(path.name, path.read_bytes()))
    return build(draft, load("en"))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_the_story_and_nothing_else_is_read(path: Path) -> None:
    document = document_of(path)
    body = [document.slice(b.span) for b in document.blocks if b.scope is Scope.BODY]
    assert body == [" ".join(paragraph.split()) for paragraph in STORY]
    assert [document.slice(b.span) for b in document.blocks if b.scope is Scope.HEADLINE] == [HEADLINE]


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_as_another_reader_of_pages_has_it(path: Path) -> None:
    document = document_of(path)
    read = words("\n".join(document.slice(b.span) for b in document.blocks if b.scope is Scope.BODY))
    reference = words(trafilatura.extract(path.read_bytes(), include_comments=False) or "")
    missing = {word: count for word, count in (reference - read).items() if word in words("\n".join(STORY))}
    assert sum(missing.values()) <= 0.05 * sum(reference.values())
    assert sum((read - reference).values()) <= 0.03 * sum(read.values())


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_every_character_leads_back_to_the_page(path: Path) -> None:
    document = document_of(path)
    for part in document.segments.parts:
        there = document.source.text[part.source.start : part.source.end]
        assert not part.same or there == document.text[part.text.start : part.text.end]
    at = document.text.index("61,000 crossings")
    span = document.segments.to_source(type(document.blocks[0].span)(at, at + 16))
    assert document.source.text[span.start : span.end] == "61,000 crossings"


def test_what_the_page_says_in_its_head() -> None:
    (draft,) = READER.read(Raw("marked.html", (FOLDER / "marked.html").read_bytes()))
    said = {f.key: f.value for f in draft.fields}
    assert said["lang"] == "en-GB"
    assert said["published"] == "2026-10-26T08:00:00Z"
    assert said["description"] == "The last boat left with 214 people on board."
    # The title of the page is its headline, with the name of the site behind it.
    assert "seo_title" not in {b.key for b in draft.blocks}


def test_a_headline_that_the_metadata_has_otherwise_is_shown_text_too() -> None:
    page = (FOLDER / "marked.html").read_bytes().replace(b'"headline":"Island ferry', b'"headline":"Island \\u0074rain')
    (draft,) = READER.read(Raw("x.html", page))
    (block,) = (b for b in draft.blocks if b.key == "seo_title")
    assert draft.text[block.span.start : block.span.end] == "Island train ends its best season in years"
    span = draft.segments.to_source(block.span)
    assert draft.source.text[span.start : span.end] == "Island \\u0074rain ends its best season in years"
    assert block.scope is Scope.SEO_TITLE


@pytest.mark.parametrize(
    ("head", "encoded"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        ('<meta charset="shift_jis">', "shift_jis"),
        ('<meta charset="utf-8">', "utf-8"),
        # What a page says is believed unless it cannot be so.
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="utf-8">', "utf-16"),
        ("", "utf-8"),
    ],
)
def test_the_encoding_of_a_page(head: str, encoded: str) -> None:
    word = {"cp1251": "Москва", "shift_jis": "東京の駅"}.get(encoded, "café “naïve”")
    page = f"<html><head>{head}</head><body><h1>Talks</h1><p>The talks in {word} went on for long.</p></body></html>"
    (draft,) = READER.read(Raw("x.html", page.encode(encoded)))
    assert word in draft.text


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "<p",
        "<p>a<b>b</p>c</b>",
        "</p></div>",
        "<!--",
        "<script>",
        "<p>&nbsp;&bogus;&#0;&#x110000;</p>",
        "<table><p>a<td>b<tr>c</table>",
        "<div>" * 3000 + "deep" + "</div>" * 3000,
        '<img alt="a &amp; b"><p>c</p>',
        "<svg><p>not seen</p></svg><p>seen</p>",
        "<h1></h1><h1> </h1>",
        "<![CDATA[x]]><?php echo 1 ?><p>y</p>",
        '<script type="application/ld+json">{"@type": ["NewsArticle"], "headline": "x"</script><p>y</p>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fire \\"out\\""}</script><p>y</p>',
    ],
)
def test_whatever_is_written_something_comes_out(page: str) -> None:
    (draft,) = READER.read(Raw("x.html", page.encode()))
    for block in draft.blocks:
        assert draft.text[block.span.start : block.span.end].strip()
