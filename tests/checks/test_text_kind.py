"""The kind `text`: words as whole words, patterns under a time limit."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from factlint.checks.base import RuleFault
from factlint.checks.generic.text import KIND, Options
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.text.span import Span
from factlint.yamlfile.placed import Placed


def placed(words: Mapping[str, list[str]] | None) -> dict[str, tuple[Placed, ...]]:
    return {code: tuple(Placed(w, Span(0, len(w))) for w in found) for code, found in (words or {}).items()}


def found(
    text: str,
    words: Mapping[str, list[str]] | None = None,
    patterns: Mapping[str, list[str]] | None = None,
    *,
    match_case: bool = False,
    only_with: Mapping[str, list[str]] | None = None,
    language: str = "en",
) -> list[str]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", text.encode()))
    article = read_article(draft, Orders((), language=language), (), ())
    options = Options(placed(words), placed(patterns), match_case, placed(only_with))
    return [article.document.slice(m.at) for m in KIND.find(article, options)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The TK said so.", "tk", ["TK"]),
        ("TKs and TK-1, ATK, TK_2.", "TK", ["TK"]),
        ("[NAME] said. x[NAME]y", "[NAME]", ["[NAME]", "[NAME]"]),
        ("in the wake  of; in the\u00a0wake of", "in the wake of", ["in the wake  of", "in the\u00a0wake of"]),
        ("don't know, don’t know", "don't know", ["don't know", "don’t know"]),
        ("Überall überall", "überall", ["Überall", "überall"]),
        ("नदी किनारे नदियों", "नदी", ["नदी"]),
        ("首相は東京都と述べた", "東京", ["東京"]),
        ("日本TKTK日本", "TKTK", ["TKTK"]),
        ("ที่กรุงเทพมหานคร", "กรุงเทพ", ["กรุงเทพ"]),
        ("STRASSE Straße", "straße", ["Straße"]),
    ],
)
def test_words_are_whole_words(text: str, word: str, expected: list[str]) -> None:
    assert found(text, {"any": [word]}) == expected


def test_capitals_matter_where_asked() -> None:
    assert found("TK tk Tk", {"any": ["TK"]}, match_case=True) == ["TK"]


def test_words_are_for_their_language() -> None:
    words = {"any": ["lorem"], "en": ["TK"], "id": ["semula"]}
    assert found("TK lorem semula", words, language="en") == ["TK", "lorem"]
    assert found("TK lorem semula", words, language="id") == ["lorem", "semula"]


def test_patterns_see_paragraphs_and_cut_each_stretch_once() -> None:
    text = "Note: check this.\nA note: none.\n[photo: a ferry] [x]"
    patterns = {"any": [r"^note:", r"\[photo[^\]]*\]", r"\[\w+"]}
    assert found(text, patterns=patterns) == ["Note:", "[photo: a ferry]", "[x"]


def test_a_pattern_that_runs_away_is_the_rules_fault() -> None:
    # Twenty thousand steps would do; each further letter doubles them.
    with pytest.raises(RuleFault) as stopped:
        found("a" * 60 + "!", patterns={"any": ["(a|aa)+$"]})
    assert stopped.value.value == Placed("(a|aa)+$", Span(0, 8))


def test_nothing_is_looked_for_in_a_draft_without_a_sign() -> None:
    assert found("A TK here.", {"any": ["TK"]}, only_with={"any": [r"\d", "T"]}) == ["TK"]
    assert found("A TK here.", {"any": ["TK"]}, only_with={"any": [r"\d"]}) == []
    assert found("A TK here.", {"any": ["TK"]}, only_with={"id": [r"\d"]}) == ["TK"]


def test_a_broken_sign_is_the_rules_fault() -> None:
    options = Options(placed({"any": ["TK"]}), (), only_with=placed({"any": ["("]}))
    assert KIND.faults is not None
    (fault,) = KIND.faults(options)
    assert fault.message.startswith("the pattern does not work")


def test_words_are_taken_out_with_the_space_before_them() -> None:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", b"Headline\nTK The mayor TK said TK, twice.\nTK"))
    article = read_article(draft, Orders(()), (), ())
    text = article.document.text
    edits = [m.suggestions[0].edits[0].span for m in KIND.find(article, Options(placed({"any": ["TK"]})))]
    for span in reversed(edits):
        text = text[: span.start] + text[span.end :]
    assert text == "Headline\nThe mayor said, twice.\n"


def test_long_matches_are_shown_short() -> None:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", b"Headline\n{{ " + b"word " * 30 + b"}}"))
    article = read_article(draft, Orders(()), (), ())
    (match,) = KIND.find(article, Options(patterns=placed({"any": [r"\{\{[^}]*\}\}"]})))
    assert len(match.slots["match"]) <= 60 and match.slots["match"].endswith("…")
