"""Whatever a Markdown file holds: the map holds, blocks are in order, and nothing that was kept is changed."""

from __future__ import annotations

import string

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlint.model.draft import Draft
from factlint.readers.base import Raw
from factlint.readers.markdown import read

MARKS = st.sampled_from(
    [
        *"*_`~[]()!<>#-+=|:&;\\\"'\t ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "> ",
        "- ",
        "1. ",
        "    ",
        "```",
        "![",
        '](x "t")',
        "](x 'é &amp; \\' t')",
        "&eacute;",
        "&#8217;",
        "&nope;",
        "<b>",
        "</b>",
        "<br>",
        "<!--",
        "-->",
        "<p>",
        "<figcaption>",
        "</figcaption>",
        "<img alt='a & b'>",
        "[^1]",
        "[^1]: ",
        "[r]: x 't'\n",
        "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n",
        "---\n",
        "title: ",
        "images: [{caption: ",
        "\u00a0",
        "\u2028",
        "\ud800",
        "\ufeff",
        "😀",
        "e\u0301",
        "日本",
        "word",
        "Mr. Oak",
        "12",
    ]
)
MARKDOWN = st.lists(
    st.one_of(MARKS, st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=6)), max_size=60
).map("".join)


def draft_of(text: str) -> Draft:
    (draft,) = read(Raw("x.md", text.encode("utf-8", "replace")))
    return draft


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
@example("---\ntitle: a: b\n---\nx")
@example("---\ntitle: 'x\n---\n\ny")
@example("![a ![b](c 'd') e](f 'g')")
@example("> <p>a\n> b</p>")
def test_any_text_gives_a_sound_draft(text: str) -> None:
    draft = draft_of(text)
    at = 0
    for block in draft.blocks:
        words = draft.text[block.span.start : block.span.end]
        assert words and words == words.strip(), "a block has no white space at its ends"
        assert block.span.start >= at, "blocks are in order and never overlap"
        assert draft.text[at : block.span.start] in ("", "\n"), "nothing stands between blocks but a line end"
        at = block.span.end
    assert at == len(draft.text)
    assert all(0 <= c.at <= len(draft.text) for c in draft.comments)
    for field in draft.fields:
        assert field.span is None or draft.text[field.span.start : field.span.end] == field.value


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(string.ascii_letters + " .,é😀’", min_size=1, max_size=40), min_size=1, max_size=6))
def test_plain_words_are_kept_as_they_are(paragraphs: list[str]) -> None:
    wanted = [" ".join(p.split()) for p in paragraphs if p.strip()]
    draft = draft_of("\n\n".join(wanted))
    assert draft.text == "\n".join(wanted)
    assert all(draft.segments.is_editable(b.span) for b in draft.blocks)


VALUES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=40)


@settings(max_examples=300, deadline=None)
@given(VALUES, st.sampled_from([None, '"', "'", ">", "|"]), st.integers(20, 80))
def test_front_matter_gives_its_values(value: str, style: str | None, width: int) -> None:
    front = yaml.dump({"title": value}, default_style=style, width=width, allow_unicode=True)
    draft = draft_of(f"---\n{front}---\n\nA paragraph.\n")
    meant = yaml.safe_load(front)["title"]
    if not isinstance(meant, str) or not meant.strip():
        return
    field = draft.field("title")
    assert not draft.faults
    assert field is not None and field.value == meant.strip()
    assert field.span is not None and draft.text[field.span.start : field.span.end] == meant.strip()
