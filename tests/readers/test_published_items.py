"""Items of publishing systems: what is taken from where, as docs/items.md says, and what is no item."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from factlint.model.draft import Draft
from factlint.readers import reader_for
from factlint.readers.base import Raw, Unreadable
from factlint.readers.items.mapping import FORMATS

PAGE = Path(__file__).parents[2] / "docs" / "items.md"


def drafts_of(name: str, text: str | bytes) -> list[Draft]:
    reader = reader_for(name)
    assert reader is not None
    found = list(reader.read(Raw(name, text if isinstance(text, bytes) else text.encode())))
    assert all(isinstance(draft, Draft) for draft in found)
    return [draft for draft in found if isinstance(draft, Draft)]


def read(item: Any) -> dict[str, str]:
    """The blocks of an item by what they are, each as `field: words`."""
    (draft,) = drafts_of("a.json", json.dumps(item))
    said: dict[str, str] = {}
    for block, field in zip(draft.blocks, draft.source.fields, strict=True):
        key = block.key or str(block.scope or "body")
        said[key] = said.get(key, "") + f"{field}: {draft.text[block.span.start : block.span.end]}\n"
    return said | {f.key: f.value for f in draft.fields if f.span is None}


def test_the_table_in_the_docs_is_the_mapping() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for format_ in FORMATS:
        section = page.split(f"## {format_.name}\n")[1].split("\n## ")[0]
        rows = re.findall(r"^\| (\w+) \| (.+) \|$", section, re.MULTILINE)
        written = {key: tuple(re.findall(r"`([^`]+)`", paths)) for key, paths in rows}
        del written["key"]
        assert written == {row.key: row.paths for row in format_.rows}


EMPTY = {
    "schema.org": {"@type": "NewsArticle"},
    "WordPress": {"title": {}, "content": {"rendered": ""}},
    "Superdesk": {"guid": "x", "body_html": ""},
    "ninjs": {"uri": "x", "headline": ""},
}
ROWS = [(f.name, row.key, path) for f in FORMATS for row in f.rows for path in row.paths]


@pytest.mark.parametrize(("name", "key", "path"), ROWS)
def test_every_path_of_the_mapping_is_read(name: str, key: str, path: str) -> None:
    item = EMPTY[name] | built(path.split("/"), "A value")
    if name == "WordPress":
        item = {"title": {}, **item, "content": {"rendered": "", **item.get("content", {})}}
    assert any("A value" in said for said in read(item).values())


def built(parts: list[str], value: str) -> Any:
    """The smallest object in which a path leads to a value."""
    if not parts:
        return value
    part, *rest = parts
    if part == "0" or (part == "*" and rest):
        return [built(rest, value)]
    if part in ("main", "richtext", "html", "summary"):
        return [{"role": part, **built(rest, value)}]
    return {part.replace("_*", "_extra"): built(rest, value)}


def test_a_ninjs_item_with_a_picture() -> None:
    said = read(
        {
            "uri": "urn:x",
            "headline": "Talks &amp; more",
            "byline": "Ana Ruiz",
            "versioncreated": "2026-03-09T10:00:00Z",
            "language": "en-GB",
            "body_html": "<p>One.</p><h2>Two</h2>",
            "associations": {"main/pic": {"type": "picture", "description_text": "The pier."}},
        }
    )
    assert said["headline"] == "/headline: Talks & more\n"
    assert said["body"] == "/body_html: One.\n"
    assert said["subhead"] == "/body_html: Two\n"
    assert said["caption"] == "/associations/main~1pic/description_text: The pier.\n"
    assert said["published"] == "/versioncreated: 2026-03-09T10:00:00Z\n"
    assert said["lang"] == "en-GB"


def test_several_items_are_numbered() -> None:
    items = [{"guid": str(n), "headline": f"Talks {n}", "body_html": "<p>They opened.</p>"} for n in range(3)]
    for whole in (items, {"_items": items}):
        drafts = drafts_of("a.json", json.dumps(whole))
        assert [d.source.record for d in drafts] == [1, 2, 3]
        assert drafts[1].source.fields[0] in ("/1/headline", "/_items/1/headline")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", '{"a": 1,}', "no JSON, line 1, column"),
        ("a.json", "[1, 2]", "no item that factlint knows"),
        ("a.json", "{}", "no item that factlint knows"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.json", "", "no JSON"),
        ("a.xml", "<a>", "no whole XML"),
        ("a.xml", "<a/>", "holds no news item"),
        ("a.xml", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "defines entities"),
        ("a.xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "defines entities"),
    ],
)
def test_what_is_no_item_says_so(name: str, text: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        drafts_of(name, text)


def test_folders_hold_other_json_and_xml_too() -> None:
    for name, text in (("package.json", '{"name": "x"}'), ("pom.xml", "<project/>")):
        reader = reader_for(name)
        assert reader is not None and reader.is_draft is not None
        assert not reader.is_draft(text.encode())
    for path in (Path(__file__).with_name("same")).iterdir():
        if path.suffix in (".json", ".jsonld", ".xml"):
            reader = reader_for(path.name)
            assert reader is not None and reader.is_draft is not None
            assert reader.is_draft(path.read_bytes()[:8192]), path


def test_archieml_values_of_several_lines() -> None:
    text = "headline: Talks\nsocial: One\ntwo\n:end\nOther: x\nnot a value\n\n"
    text += "[points]\n* first\n* second\n[]\n\n{about}\ndek: Three\n{}\n"
    (draft,) = drafts_of("a.aml", text)
    shown = [(str(b.scope), draft.text[b.span.start : b.span.end]) for b in draft.blocks]
    assert shown == [
        ("headline", "Talks"),
        ("social", "One"),
        ("social", "two"),
        ("list", "first"),
        ("list", "second"),
        ("dek", "Three"),
    ]
