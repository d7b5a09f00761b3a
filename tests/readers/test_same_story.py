"""One story in every format gives one document: the suite that each reader must pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import office_files
import pytest
import yaml

from factlint.languages.load import load
from factlint.model.document import Document, Layer
from factlint.readers import reader_for
from factlint.readers.base import Raw
from factlint.structure import build
from factlint.text.span import Span

FOLDER = Path(__file__).with_name("same")
FILES = sorted(p for p in FOLDER.iterdir() if p.name not in ("README.md", "expected.yml"))
STORIES = [Raw(path.name, path.read_bytes()) for path in FILES]
STORIES += [Raw("story.docx", office_files.word()), Raw("story.odt", office_files.open_document())]


def document_of(raw: Raw) -> Document:
    reader = reader_for(raw.name)
    assert reader is not None
    (draft,) = reader.read(raw)
    return build(draft, load("en"))


def shown(document: Document) -> dict[str, Any]:
    """What a document holds, as the expected file writes it."""

    def layer(wanted: Layer) -> list[str]:
        return [document.slice(r.span) for r in document.regions if r.layer is wanted]

    return {
        "blocks": [{str(b.scope): document.slice(b.span)} for b in document.blocks],
        "sentences": [document.slice(s) for s in document.sentences],
        "lead": layer(Layer.LEAD),
        "dateline": layer(Layer.DATELINE),
        "quotations": layer(Layer.QUOTE),
    }


@pytest.mark.parametrize("raw", STORIES, ids=lambda r: r.name)
def test_every_format_gives_the_same_document(raw: Raw) -> None:
    expected = yaml.safe_load((FOLDER / "expected.yml").read_text(encoding="utf-8"))
    assert shown(document_of(raw)) == expected


@pytest.mark.parametrize("raw", STORIES, ids=lambda r: r.name)
def test_places_are_found_in_the_source(raw: Raw) -> None:
    document = document_of(raw)
    for words in ("HARNFIELD", "40 people", "Tuesday, March 10", "🙏"):
        at = document.text.index(words)
        span = document.segments.to_source(Span(at, at + len(words)))
        assert document.source.text[span.start : span.end] == words


@pytest.mark.parametrize("raw", STORIES, ids=lambda r: r.name)
def test_paragraphs_are_numbered_from_the_top_of_the_page(raw: Raw) -> None:
    document = document_of(raw)
    assert [b.number for b in document.blocks] == list(range(1, len(document.blocks) + 1))


@pytest.mark.parametrize("raw", STORIES, ids=lambda r: r.name)
def test_every_character_leads_back(raw: Raw) -> None:
    document = document_of(raw)
    at = 0
    for part in document.segments.parts:
        assert part.text.start == at
        at = part.text.end
        there = document.source.text[part.source.start : part.source.end]
        assert not part.same or there == document.text[part.text.start : part.text.end]
    assert at == len(document.text)
    for offset, character in enumerate(document.text):
        span = document.segments.to_source(Span(offset, offset + 1))
        written = document.source.text[span.start : span.end]
        assert written == character or len(written) != 1 or character.isspace()


@pytest.mark.parametrize("raw", STORIES, ids=lambda r: r.name)
def test_places_in_what_is_no_text_are_paragraphs_with_their_field(raw: Raw) -> None:
    source = document_of(raw).source
    assert (source.kind == "paragraphs") == raw.name.endswith((".json", ".jsonld", ".xml", ".docx", ".odt"))
    if source.kind == "paragraphs":
        assert len(source.paragraphs) == len(source.fields)
        assert all(source.fields)
        assert [source.position(start) for start in source.paragraphs] == [
            (n, 1) for n in range(1, len(source.fields) + 1)
        ]
