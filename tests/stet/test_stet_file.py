"""stet.yml: what is read out of it, and how an entry is added."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factlint.stet import append, read, written
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

ENTRY = written("3f9a1c00aa11bb22", "weekday-date", "drafts/ferry.md", "Monday, March 10", "checked with the port")


def test_an_entry_is_written_as_an_editor_would() -> None:
    assert ENTRY == (
        '- finding: "3f9a1c00aa11bb22"\n'
        "  rule: weekday-date\n"
        "  draft: drafts/ferry.md\n"
        '  words: "Monday, March 10"\n'
        "  because: checked with the port\n"
    )


def test_what_is_written_is_read() -> None:
    mistakes: list[Mistake] = []
    (entry,) = read(Source("stet.yml", ENTRY), mistakes).entries
    assert not mistakes
    assert (entry.finding.text, entry.rule.text, entry.because.text) == (
        "3f9a1c00aa11bb22",
        "weekday-date",
        "checked with the port",
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_and_any_reason_make_a_file_that_yaml_reads(words: str, because: str) -> None:
    text = written("3f9a1c00aa11bb22", "weekday-date", "a.md", words, because).encode("utf-8", "replace").decode()
    (loaded,) = yaml.safe_load(text)
    assert loaded["because"] == " ".join(because.split()).encode("utf-8", "replace").decode()
    assert loaded["finding"] == "3f9a1c00aa11bb22"


@pytest.mark.parametrize(
    "word", ["no", "Null", "1", "1e5", "12:30", "0x1f", "- a", "#", "a: b", "a #b", "*a", "'", "1234567"]
)
def test_words_that_yaml_would_read_otherwise(word: str) -> None:
    (loaded,) = yaml.safe_load(written("123456", "rule", "a.md", word, word))
    assert (loaded["words"], loaded["finding"]) == (word, "123456")


def test_an_entry_is_added_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "stet.yml"
    path.write_bytes(b"# Agreed with the desk.\r\n- finding: 'aaaaaa'\r\n  rule: r\r\n  draft: a.md\r\n  because: x")
    before = path.read_bytes()
    append(path, [ENTRY])
    assert path.read_bytes() == before + b"\n" + ENTRY.encode()
    assert [p.name for p in tmp_path.iterdir()] == ["stet.yml"]


def test_a_file_that_cannot_be_written_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stet.yml"
    path.write_text("# Ours\n", encoding="utf-8")

    def fails(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="no room"):
        append(path, [ENTRY])
    assert [p.name for p in tmp_path.iterdir()] == ["stet.yml"]
    assert path.read_text(encoding="utf-8") == "# Ours\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {finding: aaaaaa, rule: r, draft: a.md}", "the stet of aaaaaa gives no reason"),
        ("- {finding: aaaaaa, rule: r, draft: a.md, because: ' '}", "the stet of aaaaaa gives no reason"),
        ("- {finding: aaa, rule: r, draft: a.md, because: x}", "'aaa' is no fingerprint of a finding"),
        ("- {finding: aaaaaa, draft: a.md, because: x}", "'rule' is missing"),
        ("- {finding: aaaaaa, rule: r, draft: a.md, becuase: x}", "'becuase' is not a setting here"),
        ("finding: aaaaaa", "here a list of findings is wanted, each with a `- ` before it"),
    ],
)
def test_entries_that_cannot_be_used(text: str, message: str) -> None:
    mistakes: list[Mistake] = []
    assert read(Source("stet.yml", text), mistakes).entries == ()
    assert mistakes[0].message == message


def test_an_empty_file_holds_nothing() -> None:
    mistakes: list[Mistake] = []
    assert read(Source("stet.yml", "# nothing yet\n"), mistakes).entries == ()
    assert not mistakes
