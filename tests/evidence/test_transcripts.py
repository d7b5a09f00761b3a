"""Transcripts in every form: the words, who says them, and when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.evidence import transcript
from factlint.text.source import Source

SRT = """\
1
00:00:01,000 --> 00:00:03,500
- TENCH: We saw the <i>crack</i>

2
00:00:03,500 --> 00:00:06,000
in April, and we wrote it down.

3
00:01:12,000 --> 00:01:14,000
ROWE: 25 people, you said?
"""
VTT = """\
WEBVTT - a talk

NOTE made by machine
and not checked

intro
00:01.000 --> 00:03.500 align:start
<v Oliver Tench>We saw the crack</v>

00:03.500 --> 00:06.000
<v Oliver Tench>in April, and we wrote it down.

01:00:12.000 --> 01:00:14.000
<v.loud Nesta Rowe>25 people, you said?
"""
TEXT = """\
Interview, 13 March

[00:00:01] TENCH: We saw the crack
in April, and we wrote it down.

[00:01:12] ROWE: 25 people, you said?
"""
MARKDOWN = """\
# Interview

**Tench:** We saw the *crack* in April, and we wrote it down.

**Rowe:** 25 people, you said?

**Tench:** Yes.
"""
SAID = "we saw the crack in april and we wrote it down 25 people you said"


@pytest.mark.parametrize("text", [SRT, VTT, TEXT, MARKDOWN])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_form_gives_the_same_words(text: str, end: str) -> None:
    text = text.replace("\n", end)
    found = transcript.read(Source("talk", text))
    assert SAID in " ".join(found.words)
    for word, span in zip(found.words, found.spans, strict=True):
        assert text[span.start : span.end].lower().replace(",", "") == word


@pytest.mark.parametrize(
    ("text", "speaker", "time"),
    [(SRT, "TENCH", "00:00:03"), (VTT, "Oliver Tench", "00:03"), (TEXT, "TENCH", "00:00:01"), (MARKDOWN, "Tench", "")],
)
def test_a_word_has_its_speaker_and_its_time(text: str, speaker: str, time: str) -> None:
    found = transcript.read(Source("talk", text))
    word = found.words.index("april")
    turn = found.turn_at(word)
    assert turn is not None and turn.speaker == speaker
    assert found.time_at(word) == time


def test_notes_and_numbers_of_captions_are_no_words() -> None:
    words = transcript.read(Source("talk.vtt", VTT)).words
    assert words[:4] == ("we", "saw", "the", "crack")
    assert transcript.read(Source("talk.srt", SRT)).words[0] == "we"


def test_a_colon_in_a_sentence_names_no_speaker() -> None:
    found = transcript.read(Source("talk.txt", "TENCH: Yes.\n\nOne thing: it was cold.\n\nTENCH: No.\n"))
    assert {turn.speaker for turn in found.turns} == {"TENCH"}
    assert "thing" in found.words


@given(st.text(st.sampled_from("ab:<>v -\n\r\t0.,&{}[]*_#é’“1>"), max_size=80))
def test_anything_is_read(text: str) -> None:
    found = transcript.read(Source("talk.txt", text))
    assert len(found.words) == len(found.spans)
    assert list(found.spans) == sorted(found.spans)
