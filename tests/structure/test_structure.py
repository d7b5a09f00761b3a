"""Tables of drafts and their parts, of datelines, and of sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.model.document import Document, Layer
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.structure import build


def table(name: str) -> list[Any]:
    rows: list[Any] = yaml.safe_load(Path(__file__).with_name(f"{name}.yml").read_text(encoding="utf-8"))
    return rows


def document_of(text: str, language: str = "en", form: str = "txt") -> Document:
    reader = reader_named(form)
    assert reader is not None
    (draft,) = reader.read(Raw("story", text.encode()))
    return build(draft, load(language))


@pytest.mark.parametrize("row", table("parts"), ids=lambda r: r["because"])
def test_parts(row: dict[str, Any]) -> None:
    document = document_of(row["text"], row.get("lang", "en"))
    assert [str(b.scope) for b in document.blocks] == row["scopes"]


@pytest.mark.parametrize(("paragraph", "dateline"), table("datelines"))
def test_datelines(paragraph: str, dateline: str) -> None:
    language = "id" if "Pabrik" in paragraph else "en"
    document = document_of(f"Mill fire\n\n{paragraph} {'It had stood there for a hundred years. ' * 2}", language)
    found = [document.slice(r.span) for r in document.regions if r.layer is Layer.DATELINE]
    assert "".join(found) == dateline


@pytest.mark.parametrize("paragraph", table("sentences"))
def test_sentences(paragraph: str) -> None:
    parted = [line.strip() for part in paragraph.split("|") for line in part.splitlines()]
    text = paragraph.replace("|", " ")
    document = document_of("# Headline\n\n" + text.replace("\n", "  \n"), form="md")
    assert [document.slice(s) for s in document.sentences][1:] == parted


def test_an_ordinal_with_a_dot_ends_no_sentence() -> None:
    from factlint.model.lexicon.page import PageWords
    from factlint.structure.sentences import sentences
    from factlint.text.span import Span

    text = "Er wohnt in der 5. Etage. Sie zog 2022 aus. Dann kam er."
    found = sentences(text, Span(0, len(text)), "de", PageWords(dotted_ordinals=True))
    assert [text[s.start : s.end] for s in found] == ["Er wohnt in der 5. Etage.", "Sie zog 2022 aus.", "Dann kam er."]


def test_a_block_quotation_is_a_pull_quote_only_where_the_story_has_its_words() -> None:
    document = document_of(
        "# A\n\n“It was our whole life here,” she said.\n\n> It was our whole life here\n\n> I am sorry.", form="md"
    )
    assert [str(b.scope) for b in document.blocks] == ["headline", "body", "pullquote", "body"]
    assert document.inside(document.blocks[3].span, Layer.QUOTE)


def test_only_the_first_heading_of_the_first_level_is_the_headline() -> None:
    document = document_of("# A\n\nWords.\n\n# B\n", form="md")
    assert [str(b.scope) for b in document.blocks] == ["headline", "body", "subhead"]


def test_a_headline_in_front_matter_may_be_set_again() -> None:
    document = document_of("---\ntitle: Mill fire\n---\n# Mill fire!\n\nWords.\n", form="md")
    assert [str(b.scope) for b in document.blocks] == ["headline", "furniture", "body"]


def test_markdown_without_a_heading_has_no_headline() -> None:
    assert [str(b.scope) for b in document_of("One.\n\nTwo.", form="md").blocks] == ["body", "body"]


def test_metadata_has_no_number_and_table_rows_share_one() -> None:
    document = document_of("---\ndek: x\n---\n# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords.", form="md")
    assert [b.number for b in document.blocks] == [0, 1, 2, 2, 3, 3, 4]


def test_language_tag_and_desk() -> None:
    document = document_of("---\nlang: en-gb\ndesk: Court\n---\n# A\n", form="md")
    assert (document.region, document.desk) == ("GB", "court")


def test_long_paragraphs_are_split_as_short_ones_are() -> None:
    sentence = "The mill of Gen. Rowe burned on Feb. 21 at 5 p.m. in the evening, “all of it” as he said."
    document = document_of("Mill fire\n\n" + " ".join([sentence] * 400))
    assert [document.slice(s) for s in document.sentences][1:] == [sentence] * 400


def test_a_sentence_longer_than_any_window_is_one() -> None:
    document = document_of("Mill fire\n\n" + "word " * 5000 + "ends. Next one.")
    assert [len(s) for s in document.sentences] == [9, 25005, 9]
