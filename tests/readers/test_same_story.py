"""One story in every format gives one document: the suite that each reader must pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.model.document import Document, Layer
from factlint.readers import reader_for
from factlint.readers.base import Raw
from factlint.structure import build
from factlint.text.span import Span

FOLDER = Path(__file__).with_name("same")
STORIES = sorted(p for p in FOLDER.iterdir() if p.name not in ("README.md", "expected.yml"))


def document_of(path: Path) -> Document:
    reader = reader_for(path.name)
    assert reader is not None
    (draft,) = reader.read(Raw(path.name, path.read_bytes()))
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


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.name)
def test_every_format_gives_the_same_document(path: Path) -> None:
    expected = yaml.safe_load((FOLDER / "expected.yml").read_text(encoding="utf-8"))
    assert shown(document_of(path)) == expected


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.name)
def test_places_are_found_in_the_source(path: Path) -> None:
    document = document_of(path)
    for words in ("HARNFIELD", "40 people", "Tuesday, March 10", "🙏"):
        at = document.text.index(words)
        span = document.segments.to_source(Span(at, at + len(words)))
        assert document.source.text[span.start : span.end] == words


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.name)
def test_paragraphs_are_numbered_from_the_top_of_the_page(path: Path) -> None:
    document = document_of(path)
    assert [b.number for b in document.blocks] == list(range(1, len(document.blocks) + 1))
