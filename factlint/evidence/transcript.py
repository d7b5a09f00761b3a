"""Transcripts: plain text, Markdown, SRT or WebVTT, read as the words that were said, by whom and when."""

from __future__ import annotations

import re

from factlint.model.evidence import Transcript, Turn
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".srt", ".vtt")
"""The endings of the files that are read as transcripts."""

_LINE = re.compile(r"[^\r\n]+")
_CUE = re.compile(r"\s*(?P<time>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}.*")
# A time that stands before what is said: [00:12:03], (12:03), 00:12:03.
_TIME = re.compile(r"\s*[\[(]?(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?[\])]?(?=\s|$)\s*-?\s*")
# Who speaks: "TENCH:", "Oliver Tench:", "**Tench:**", ">> Q:", "- Speaker 2:".
_LABEL = re.compile(
    r"\s*(?:>>+|[-–—•#]+|\*(?!\*))?\s*(?P<bold>[*_]{2,3})?(?P<name>[^\W\d_][\w.'’-]*(?:[ ,]{1,2}[\w.'’()-]+){0,4})"
    r"[*_]{0,3}\s*:[*_]{0,3}(?=\s|$)"
)
_VOICE = re.compile(r"<v(?:\.[^ >]*)? +(?P<name>[^>]+)>")
_MARKUP = re.compile(r"<[^>\n]*>|\{\\[^}\n]*\}|&[a-zA-Z]+;|&#\d+;|https?://\S+|[*_`]{1,3}(?=\w)")
_NOTE = re.compile(r"\s*(?:WEBVTT|NOTE|STYLE|REGION)\b.*")
_WORD = re.compile(r"[£$€]?\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_LONGEST_LABEL = 5


@dataclass(slots=True)
class _Reading:
    """What was read of a transcript so far."""

    source: Source
    words: list[str]
    spans: list[Span]
    turns: list[Turn]
    times: list[tuple[int, str]]

    def time(self, written: str) -> None:
        self.times.append((len(self.words), _short(written)))

    def speaker(self, name: str) -> None:
        name = " ".join(name.split())
        if not self.turns or self.turns[-1].speaker != name:
            self.turns.append(Turn(len(self.words), name))

    def say(self, start: int, end: int) -> None:
        text = self.source.text
        line = text[start:end]
        if "<" in line or "&" in line or "{" in line or "*" in line or "_" in line or "://" in line:
            # What is no word is blanked out, so that every place stays what it is.
            line = _MARKUP.sub(lambda m: " " * len(m.group()), line)
        for word in _WORD.finditer(line):
            self.words.append(folded(word.group()))
            self.spans.append(Span(start + word.start(), start + word.end()))


def read(source: Source) -> Transcript:
    """The words of a transcript. Headings and notes are words as well: nobody is quoted with them."""
    found = _Reading(source, [], [], [], [])
    timed = _CUE.search(source.text) is not None
    labels = _labels(source)
    skipping = False
    last_end = 0
    for line in _LINE.finditer(source.text):
        start, end = line.span()
        # An empty line ends the notes of WebVTT.
        blank = source.text.count("\n", last_end, start) > 1 or source.text.count("\r", last_end, start) > 2
        skipping = skipping and not blank
        last_end = end
        if timed:
            if cue := _CUE.fullmatch(line.group()):
                found.time(cue["time"])
                skipping = False
                continue
            if _NOTE.fullmatch(line.group()) and (blank or start == 0):
                skipping = True
            names_cue = (blank or start == 0) and _CUE.match(source.text, _next(source.text, end))
            if skipping or names_cue:
                continue
        elif before := _TIME.match(source.text, start, end):
            found.time(before["time"])
            start = before.end()
        _line(found, start, end, labels)
    return Transcript(source, tuple(found.words), tuple(found.spans), tuple(found.turns), tuple(found.times))


def folded(word: str) -> str:
    """A word as it is compared: in lower case, without accents, with one sort of apostrophe and no marks in figures."""
    word = word.lower() if word.isascii() else fold_name(word)
    return word.replace(",", "") if word[0].isdigit() or word[0] in "£$€" else word


def _line(found: _Reading, start: int, end: int, labels: frozenset[str]) -> None:
    text = found.source.text
    at = start
    for voice in _VOICE.finditer(text, start, end):
        found.say(at, voice.start())
        found.speaker(voice["name"])
        at = voice.end()
    if at == start and (label := _LABEL.match(text, start, end)) and fold_name(label["name"]) in labels:
        found.speaker(label["name"])
        at = label.end()
    found.say(at, end)


def _labels(source: Source) -> frozenset[str]:
    """The names that stand before a colon as labels do: in capitals, or more than once, and never in small letters."""
    times: dict[str, int] = {}
    loud: set[str] = set()
    for line in _LINE.finditer(source.text):
        start, end = line.span()
        if before := _TIME.match(source.text, start, end):
            start = before.end()
        label = _LABEL.match(source.text, start, end)
        if label is None or not label["name"][0].isupper() or len(label["name"].split()) > _LONGEST_LABEL:
            continue
        name = fold_name(label["name"])
        times[name] = times.get(name, 0) + 1
        if label["name"].isupper() or label["bold"]:
            loud.add(name)
    return frozenset(name for name, count in times.items() if count > 1 or name in loud)


def _next(text: str, end: int) -> int:
    """Where the line behind an end begins."""
    at = end
    while at < len(text) and text[at] in "\r\n":
        at += 1
    return at


def _short(time: str) -> str:
    """A time code without parts of seconds: 00:12:03."""
    return re.split(r"[.,]", time)[0]
