"""Tables of words and the runs of capitals, people and bodies in them; every wording must be the slice at its span."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factlint.languages.load import load
from factlint.model.document import Document
from factlint.model.mention import Mentions
from factlint.model.named import Name, Organisation, Person, Setting
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build


def rows(name: str) -> list[Any]:
    table: list[Any] = yaml.safe_load(Path(__file__).with_name(f"{name}.en.yml").read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["text"][:40]) for row in table]


def read(text: str, kind: Any, headline: str = "notice to all of us here") -> tuple[Document, Mentions]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", f"{headline}\n\n{text}\n\nand that was that.".encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    return document, recognise(document, lexicon, {kind})


@pytest.mark.parametrize("row", rows("names"))
def test_names(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], Name)
    found = mentions.of(Name)
    said = [f"{'^' * n.sentence_initial}{document.slice(n.span)}{chr(39) * n.possessive}" for n in found]
    assert said == row["names"]
    assert all(n.words[0].start == n.span.start and n.words[-1].end == n.span.end for n in found)


@pytest.mark.parametrize("row", rows("people"))
def test_people(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], Person)
    found = [[document.slice(p.span), p.key, p.title or p.honorific] for p in mentions.of(Person)]
    assert found == row["people"]


@pytest.mark.parametrize("row", rows("organisations"))
def test_organisations(row: dict[str, Any]) -> None:
    document, mentions = read(row["text"], Organisation)
    assert [[document.slice(o.span), o.key, o.short] for o in mentions.of(Organisation)] == row["bodies"]


@pytest.mark.parametrize(
    ("headline", "setting"),
    [
        ("Mayor of Harnfield Quits Over Fines", Setting.TITLE),
        ("MAYOR OF HARNFIELD QUITS OVER FINES", Setting.CAPITALS),
        ("Mayor of Harnfield quits over fines", Setting.RUNNING),
    ],
)
def test_settings(headline: str, setting: Setting) -> None:
    _, mentions = read("nothing here.", Name, headline)
    assert {n.setting for n in mentions.of(Name)} == {setting}


def test_people_in_headlines_are_those_of_the_story() -> None:
    document, mentions = read("Prudence Amsler left. Amsler kept goats.", Person, "AMSLER QUITS AFTER GOATS ATE ROSES")
    assert next((document.slice(p.span), p.key) for p in mentions.of(Person)) == ("AMSLER", "prudence amsler")
