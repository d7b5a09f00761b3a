"""Tables of words and the quotations, cues and places in them; every wording must be the slice at its span."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.model.cue import Cue
from factlint.model.document import Document
from factlint.model.mention import Mentions
from factlint.model.named import Place
from factlint.model.quoted import Quotation
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build
from factlint.text.span import Span


def rows(name: str) -> list[Any]:
    table: list[Any] = yaml.safe_load(Path(__file__).with_name(f"{name}.en.yml").read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["text"][:40]) for row in table]


def read(text: str, kind: Any) -> tuple[Document, Mentions]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"Notice to all\n\n{text}\n\nThat was that.".replace("\n“", "\n\n“").encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    return document, recognise(document, lexicon, {kind})


def words(document: Document, span: Span | None) -> str | None:
    return document.slice(span) if span else None


@pytest.mark.parametrize("row", rows("quotations"))
def test_quotations(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], Quotation)
    found = mentions.of(Quotation)
    assert [[words(document, q.speaker), words(document, q.verb)] for q in found] == [q[1:] for q in row["quotations"]]
    for quotation, (start, *_) in zip(found, row["quotations"], strict=True):
        assert document.slice(quotation.span).startswith(start)


@pytest.mark.parametrize("row", rows("cues"))
def test_cues(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], Cue)
    found = [[c.meaning, document.slice(c.span), words(document, c.party)] for c in mentions.of(Cue)]
    assert found == row["cues"]


@pytest.mark.parametrize("row", rows("places"))
def test_places(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], Place)
    found = mentions.of(Place)
    assert [f"{'~' * p.people}{'?' * (not p.sure)}{p.name}" for p in found] == row["places"]
    assert all(document.slice(p.span) == p.name for p in found)
