"""Bad input: one clear message each, with the way out, and every other draft is still checked."""

from __future__ import annotations

import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
Factlint = Callable[..., Any]

GOOD = "# Ferry talks\n\nThe talks open on Monday, July 4, 2023, in Lima.\n"


def lint(factlint: Factlint, *paths: str) -> Any:
    """The report on some paths and on a good draft, in which the slip must be found whatever else there is."""
    Path("zz-good.md").write_text(GOOD, encoding="utf-8")
    ran = factlint("check", "--format", "json", *paths, "zz-good.md")
    jsonschema.validate(ran.report, SCHEMA)
    assert [f["rule"] for f in ran.report["drafts"][-1]["findings"]] == ["weekday-date"]
    return ran


def problem(factlint: Factlint, *paths: str) -> dict[str, Any]:
    ran = lint(factlint, *paths)
    assert ran.status == 2
    (found,) = ran.report["problems"]
    return dict(found)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", " \t"])
def test_an_empty_draft_is_noted(factlint: Factlint, name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    ran = factlint("check", "--format", "json", name)
    assert (ran.status, [(f["rule"], f["severity"]) for f in ran.findings]) == (0, [("nothing-to-check", "note")])


@pytest.mark.parametrize("text", ["Ferry", "🔥", "🔥🔥 👩‍👩‍👧", "1", "\u0301", "#", "---", "---\n---\n"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_hardly_anything_is_read_without_a_word(factlint: Factlint, name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    ran = factlint("check", "--format", "json", "--preview", name)
    assert (ran.status, ran.report["problems"]) == (0, [])


def test_a_path_that_is_not_there(factlint: Factlint) -> None:
    found = problem(factlint, "nowhere.md")
    assert (found["path"], found["message"]) == ("nowhere.md", "there is no such file or folder")


def test_a_pattern_that_fits_nothing(factlint: Factlint) -> None:
    assert problem(factlint, "drafts/*.md")["message"] == "there is no file that this pattern fits"


def test_a_folder_without_drafts(factlint: Factlint) -> None:
    Path("empty").mkdir()
    found = problem(factlint, "empty")
    assert found["path"] == "empty"
    assert ".md" in found["message"]


def test_a_binary_file_that_is_named_as_text(factlint: Factlint) -> None:
    Path("photo.txt").write_bytes(bytes(range(256)) * 20)
    found = problem(factlint, "photo.txt")
    assert (found["path"], found["problem"]) == ("photo.txt", "unreadable")


def test_a_draft_over_the_limit(factlint: Factlint) -> None:
    Path("huge.txt").write_bytes(b"word " * 10_000_000)
    found = problem(factlint, "huge.txt")
    assert (found["problem"], found["message"]) == (
        "too-large",
        "this draft of 50.0 MB is over the limit of 20.0 MB",
    )


def test_the_limit_can_be_set(factlint: Factlint) -> None:
    Path("factlint.yml").write_text("limits: {size: 1 kB}\n", encoding="utf-8")
    Path("long.txt").write_text("word " * 300, encoding="utf-8")
    assert problem(factlint, "long.txt")["problem"] == "too-large"
    assert factlint("check", "-", stdin=b"word " * 300).status == 2


def test_a_long_line_below_the_limit_is_read_and_shown_in_part(factlint: Factlint) -> None:
    filler = "The rain fell on the quay and nobody came. " * 5000
    Path("line.txt").write_text(f"{filler}The talks open on Monday, July 4, 2023. {filler}", encoding="utf-8")
    for look in ("terminal", "plain"):
        ran = factlint("check", "--format", look, "--rule", "weekday-date", "line.txt")
        assert ran.status == 1
        assert len(ran.out) < 4000


def test_front_matter_that_is_no_yaml(factlint: Factlint) -> None:
    Path("a.md").write_text("---\ntitle: [Ferry\n---\n" + GOOD, encoding="utf-8")
    ran = lint(factlint, "a.md")
    assert ran.status == 2
    assert [f["rule"] for f in ran.report["drafts"][0]["findings"]] == ["weekday-date"]
    (found,) = ran.report["problems"]
    assert (found["path"], found["problem"]) == ("a.md", "unreadable-part")
    assert found["line"] in (2, 3)


def test_an_impossible_date_in_front_matter(factlint: Factlint) -> None:
    Path("a.md").write_text("---\ndate: 2023-02-30\n---\n" + GOOD, encoding="utf-8")
    ran = lint(factlint, "a.md")
    assert ran.status in (1, 2)
    places = [*ran.report["problems"], *ran.report["drafts"][0]["findings"]]
    assert any(p["line"] == 2 and "2023-02-30" in p["text"] for p in places)
    assert "weekday-date" in [f["rule"] for f in ran.report["drafts"][0]["findings"]]


def test_a_rule_that_does_not_load(factlint: Factlint) -> None:
    Path("house").mkdir()
    Path("factlint.yml").write_text("rules: {folders: [house]}\n", encoding="utf-8")
    Path("house/filler.yml").write_text("rule: filler\ntitle: Filler\nseverity: eror\n", encoding="utf-8")
    ran = lint(factlint)
    assert ran.status == 2
    found = next(p for p in ran.report["problems"] if p.get("line") == 3)
    assert (found["path"], found["rule"], found["column"], found["text"]) == ("house/filler.yml", "filler", 11, "eror")
    assert found["suggestions"][0] == "error"


def test_a_folder_that_the_system_does_not_give(factlint: Factlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("locked").mkdir()
    Path("locked/a.md").write_text(GOOD, encoding="utf-8")
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = problem(factlint, "locked")
    assert (found["path"], found["message"]) == ("locked", "this could not be opened: permission denied")


def test_a_file_that_the_system_does_not_give(factlint: Factlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("locked.md").write_text(GOOD, encoding="utf-8")
    real = Path.open

    def opened(path: Path, *words: Any, **more: Any) -> Any:
        if path.name == "locked.md":
            raise PermissionError(13, "Permission denied")
        return real(path, *words, **more)

    monkeypatch.setattr(Path, "open", opened)
    assert problem(factlint, "locked.md")["problem"] == "not-opened"


def test_a_reader_that_raises(factlint: Factlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text("Ferry\n", encoding="utf-8")

    def boom(raw: Any) -> Any:
        raise ZeroDivisionError("boom")

    from factlint.readers import plain
    from factlint.readers.base import Reader

    monkeypatch.setattr("factlint.engine.edition.reader_for", _reader_for(Reader("txt", (".txt",), boom), plain.READER))
    found = problem(factlint, "a.txt")
    assert (found["path"], found["problem"]) == ("a.txt", "crashed")
    assert "boom" in found["message"]


def _reader_for(broken: Any, plain: Any) -> Callable[[str], Any]:
    from factlint.readers import reader_for

    return lambda name: broken if name.endswith(".txt") else reader_for(name)


def test_control_characters_never_reach_the_terminal(factlint: Factlint) -> None:
    text = "# Talks \x1b[31m\x07\n\nThe talks\x9b31m open on Monday, July 4, 2023, in Lima\u202e.\n"
    Path("a\x1b.md").write_text(text, encoding="utf-8")
    for look in ("terminal", "plain"):
        out = factlint("check", "--format", look, "--preview", ".").out
        assert "weekday-date" in out
        assert not {c for c in out if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c == "\u202e"}


@pytest.mark.parametrize("name", ["page.html", "story.docx", "item.json", "item.xml", "story.aml"])
def test_a_file_of_200_mb_is_not_read(factlint: Factlint, name: str) -> None:
    with Path(name).open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    found = problem(factlint, name)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found["problem"] == "too-large"
    assert most < 60_000_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.docx", b"PK\x03\x04 and no more"),
        ("text.docx", b"This is no Word file."),
        ("cut.odt", b"PK\x03\x04"),
        ("item.json", b'{"headline": "Talks",}'),
        ("other.json", b'{"name": "package"}'),
        ("item.xml", b"<newsItem><a></newsItem>"),
        ("data.parquet", b"PAR1 and no more"),
    ],
)
def test_files_that_are_not_what_their_ending_says(factlint: Factlint, name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    found = problem(factlint, name)
    assert (found["path"], found["problem"]) == (name, "unreadable")
    assert len(found["message"]) > 20
