"""Quotations beside what was said: what may be tidied, and what may not change."""

from __future__ import annotations

import pytest

from factlint.compare.words.spoken import nearest, printed, speech
from factlint.evidence import transcript
from factlint.languages.load import load
from factlint.text.source import Source
from factlint.text.span import Span

TALK = """\
MARSH: And the roof? When will that be done, do you think?

HALE: Well, we, we can't say that it's, um, that it is safe before, before the twenty-second of June. Honestly.
It has cost us three hundred and fifty thousand pounds so far, and I've not, I have never regretted one penny of it,
you know. My grandfather worked in Harnefield all his life. Ask anybody. They're gonna tell you the same.
"""


def changes(quotation: str) -> list[tuple[str, str]]:
    """What differs and matters, as printed and as said."""
    lexicon = load("en")
    said = speech(transcript.read(Source("talk.txt", TALK)), lexicon)
    found = []
    for piece in printed(quotation, Span(0, len(quotation)), lexicon):
        passage = nearest(said, piece, lexicon)
        assert passage is not None
        for here, there in passage.changes:
            words = said.transcript.words[there.start : there.end]
            found.append((quotation[here.start : here.end], " ".join(words)))
    return found


@pytest.mark.parametrize(
    "quotation",
    [
        "We can't say that it is safe before the 22 of June.",
        "We cannot say that it's safe before the twenty-second of June.",
        "we can’t say that it is safe",
        "It has cost us £350,000 so far, and I have never regretted one penny of it.",
        "It's cost us 350 thousand pounds so far … I have never regretted one penny of it",
        "My grandfather worked in Harnfield all his life",
        "[The roof] has cost us £350k so far, and I've never regretted [a] penny of it",
        "Ask anybody. They are going to tell you the same.",
    ],
)
def test_speech_may_be_tidied(quotation: str) -> None:
    assert changes(quotation) == []


@pytest.mark.parametrize(
    ("quotation", "printed_words", "said"),
    [
        ("We can say that it is safe before the 22 of June.", "can say", "can't"),
        ("We can't say that it is safe before the 23 of June.", "23", "twenty second"),
        ("We can't say that it is safe before the 22 of July.", "July", "june"),
        (
            "It has cost us £530,000 so far, and I have never regretted it",
            "£530,000",
            "three hundred and fifty thousand",
        ),
        ("I have always regretted one penny of it", "always", "never"),
        ("My grandmother worked in Harnfield all his life", "grandmother", "grandfather"),
        ("They are going to tell you the opposite", "opposite", "same"),
    ],
)
def test_what_matters_may_not_change(quotation: str, printed_words: str, said: str) -> None:
    assert (printed_words, said) in [(p, s.removesuffix(" pounds")) for p, s in changes(quotation)]
