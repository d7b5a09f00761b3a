"""Phrases with variation: what each mark means, and what is refused."""

from __future__ import annotations

import pytest

from factlint.text.wordings import BrokenPhrase, read_phrase

SETS = {"asking": ("call", "request"), "not": ("did not", "didn't")}


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("accus* of", "accused of", True),
        ("accus* of", "unaccused of", False),
        ("(said|wrote) no", "she wrote no", True),
        ("said [never] no", "said no", True),
        ("said [never] no", "said never no", True),
        ("<not> answer", "didn’t answer", True),
        ("<not> answer", "did\nnot answer", True),
        ("answer to ... <asking>", "answer to a very long request", True),
        ("answer to ... <asking>", "answer to a bell, or a call", False),
        ("<not> answer {end}", "did not answer.", True),
        ("<not> answer {end}", "did not answer the bell", False),
        ("accused {object} of", "accused the firm of", True),
    ],
)
def test_marks(phrase: str, text: str, expected: bool) -> None:
    assert bool(read_phrase(phrase, SETS).pattern.search(text)) is expected


def test_parties() -> None:
    before = read_phrase("{subject} declined", SETS)
    assert before.subject and not before.object_after
    behind = read_phrase("silence from {object}", SETS)
    assert behind.object_after and not behind.subject
    between = read_phrase("accused {object} of", SETS).pattern.search("they accused the firm of fraud")
    assert between is not None and between.group("object").strip() == "the firm"


def test_anchors_are_the_words_that_must_be_there() -> None:
    assert read_phrase("<not> [yet] respond", SETS).anchors == ("respond",)
    assert read_phrase("a <asking>", SETS).anchors == ("call", "request")


@pytest.mark.parametrize("phrase", ["(a|b", "a]", "<nobody> did", "a {subject} b", "[maybe]"])
def test_broken(phrase: str) -> None:
    with pytest.raises(BrokenPhrase):
        read_phrase(phrase, SETS)
