"""Word files with comments: at the right words, with the text untouched, and openable by another program."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from factlint.readers.base import Raw
from factlint.readers.docx import READER

Factlint = Callable[..., Any]

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture
def draft() -> Path:
    """A draft with slips in one run, over several runs, in tracked changes, in a link and in a table."""
    document = docx.Document()
    document.add_heading("Ferry talks", 1)
    document.add_paragraph("  The talks open on Monday, July 4, 2023, in Lima.")
    split = document.add_paragraph("They end on Mon")
    split.add_run("day, Ju").bold = True
    split.add_run("ly 11, 2023.")
    changed = document.add_paragraph("Tomas Reyl, 34, was hurt on ")
    _add_change(changed, "w:del", "Sunday, July 5, 2023")
    _add_change(changed, "w:ins", "Sunday, July 12, 2023")
    changed.add_run(", doctors said. Then 43-year-old Tomas Reyl was stable.")
    table = document.add_table(1, 2)
    table.cell(0, 1).text = "until Friday, July 6, 2023"
    document.save("ferry.docx")
    return Path("ferry.docx")


def _add_change(paragraph: Any, tag: str, words: str) -> None:
    change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement("w:delText" if tag == "w:del" else "w:t")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "Desk")
    text.text = words
    run.append(text)
    change.append(run)
    paragraph._p.append(change)


def _text(data: bytes) -> str:
    (read,) = READER.read(Raw("a.docx", data))
    return read.text  # type: ignore[union-attr]


def _commented(data: bytes) -> list[tuple[str, str]]:
    """The words that each comment is about, and the first line of what it says."""
    document = docx.Document(io.BytesIO(data))
    said = []
    for comment in document.comments:
        words, inside = "", False
        for element in document.element.body.iter():
            if element.tag == qn("w:commentRangeStart") and element.get(qn("w:id")) == str(comment.comment_id):
                inside = True
            elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == str(comment.comment_id):
                inside = False
            elif inside and element.tag == qn("w:t"):
                words += element.text or ""
        said.append((words, comment.text.split("\n")[0]))
    return said


def test_comments_stand_at_both_ends_and_the_text_is_as_it_was(factlint: Factlint, draft: Path) -> None:
    before = draft.read_bytes()
    ran = factlint("check", "--preview", "--format", "docx=reviewed.docx", "ferry.docx")
    assert ran.status == 1
    after = Path("reviewed.docx").read_bytes()
    assert draft.read_bytes() == before
    assert _text(after) == _text(before)
    said = _commented(after)
    assert [words for words, _ in said] == [
        "Monday, July 4, 2023",
        "Monday, July 11, 2023",
        "Sunday, July 12, 2023",
        "43-year-old",
        "Tomas Reyl, 34",
        "Friday, July 6, 2023",
    ]
    assert said[3][1] == said[4][1] == "error, one-person-two-ages: Tomas Reyl is 34 in one place and 43 in another."
    # What is bold stays bold, and what is tracked stays tracked.
    document = docx.Document(io.BytesIO(after))
    assert "".join(r.text for r in document.paragraphs[2].runs if r.bold) == "day, Ju"
    assert len(list(document.element.body.iter(qn("w:del")))) == 1


def test_several_into_a_folder(factlint: Factlint, draft: Path) -> None:
    shutil.copy("ferry.docx", "second.docx")
    Path("third.md").write_text("# Talks\n\nThey opened.\n", encoding="utf-8")
    factlint("check", ".", "--format", "docx=out", "--format", "json=out.json")
    assert sorted(p.name for p in Path("out").iterdir()) == ["ferry.docx", "second.docx"]


def test_a_finding_that_stands_has_no_comment(factlint: Factlint, draft: Path) -> None:
    (first, *_) = factlint("check", "--format", "json", "ferry.docx").findings
    factlint("stet", first["fingerprint"], "ferry.docx", "--because", "quoted")
    factlint("check", "--format", "docx=reviewed.docx", "ferry.docx")
    assert "Monday, July 4, 2023" not in [words for words, _ in _commented(Path("reviewed.docx").read_bytes())]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "docx", "ferry.docx"), "--format docx=reviewed.docx"),
        (("--format", "docx=ferry.docx", "ferry.docx"), "is the draft itself"),
        (("--format", "docx=out.docx", "a.md"), "none of the drafts is a Word file"),
        (("--format", "docx=gone/out.docx", "ferry.docx"), "could not be written"),
    ],
)
def test_where_it_cannot(factlint: Factlint, draft: Path, words: tuple[str, ...], said: str) -> None:
    Path("a.md").write_text("# Talks\n\nThey opened.\n", encoding="utf-8")
    before = draft.read_bytes()
    ran = factlint("check", *words)
    assert ran.status == 2 and said in ran.err
    assert draft.read_bytes() == before


def test_without_the_package_it_says_what_to_do(
    factlint: Factlint, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [n for n in sys.modules if n.startswith("factlint.reporters.docx.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = factlint("check", "--format", "docx=out.docx", "ferry.docx")
    assert ran.status == 2 and "factlint[docx]" in ran.err


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed: apt-get install libreoffice-writer-nogui")
def test_another_program_opens_it(factlint: Factlint, draft: Path, tmp_path: Path) -> None:
    factlint("check", "--preview", "--format", "docx=reviewed.docx", "ferry.docx")
    assert OFFICE
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind, begins in (("pdf", b"%PDF"), ("odt", b"PK"), ("docx:MS Word 2007 XML", b"PK")):
        out = tmp_path / kind[:3]
        command = [OFFICE, "--headless", profile, "--convert-to", kind, "--outdir", str(out), "reviewed.docx"]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        (made,) = out.iterdir()
        assert made.read_bytes().startswith(begins)
    # What it saved again holds all comments and the whole text.
    again = (tmp_path / "doc" / "reviewed.docx").read_bytes()
    assert _text(again) == _text(draft.read_bytes())
    assert len(list(docx.Document(io.BytesIO(again)).comments)) == 6
    # And it reads our OpenDocument as it does the Word file.
    ran = factlint("check", "--preview", "--format", "json", str(tmp_path / "odt" / "reviewed.odt"))
    assert len(ran.findings) == 5
