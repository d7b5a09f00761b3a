"""Runs of capitalised words: what people, bodies and places are then told apart in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factlint.model.document import Block, Document, Scope
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.mention import Mention, Mentions
from factlint.model.named import Name, Setting
from factlint.recognizers.base import Recognizer
from factlint.text.span import Span


def _ranges(first: int, last: int) -> str:
    return "".join(chr(c) for c in range(first, last) if chr(c).isupper())


# Capitals of Latin (with the accents of Vietnamese), Greek, Cyrillic and Armenian. Scripts without capitals have no
# runs of them.
_UPPER: Final = _ranges(0x41, 0x558) + _ranges(0x1E00, 0x1F00)

# "Massoud", "O'Neill", "Al-Qaeda", "IS-Khorasan", "G20", "J.K.", "U.S."; "Massoud's" gives "Massoud".
_WORD: Final = re.compile(
    # The capital stands first, since a pattern that begins with a set of characters is searched for fastest.
    rf"[{_UPPER}](?<!\w.)(?:\.(?:[{_UPPER}]\.)*(?!\w)|\w*(?:-(?![{_UPPER}]\.)\w+|['’](?!s\b)\w+)*)(['’](?:s\b|(?!\w)))?",
    re.DOTALL,
)
_LOWER: Final = re.compile(r"(?<![\w'’-])[^\W\d_]\w{3,}")
_ANY: Final = re.compile(r"(?<![\w'’-])[^\W\d_]\w+")
_OPENING: Final = "\"“”‘'’([{*_#>«„•-–—"

# Longer blocks are prose: nobody sets a paragraph in title case.
_LONGEST_TITLE: Final = 300


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """The runs of capitalised words of every block."""
    words = lexicon.names
    if words is None:
        return
    starts = {s.start for s in document.sentences}
    for block in document.blocks:
        yield from _runs(document.text, block, starts, words)


def _runs(text: str, block: Block, starts: set[int], words: NameWords) -> Iterator[Name]:
    lowest = block.span.start
    setting = _setting(text, block, words)
    is_running = setting is Setting.RUNNING
    run: list[Span] = []
    initial = possessive = closed = opens = False
    for match in _WORD.finditer(text, lowest, block.span.end):
        start, end = match.span()
        has_ending = match.lastindex is not None
        if has_ending:
            end = match.start(1)
        if start > lowest and text[start - 1] in "-'’":
            start = _joined_before(text, start, lowest, words)
        word = text[start:end]
        is_compound = "-" in word and word[word.rindex("-") + 1 :] in words.compound_ends
        if is_compound:
            word = word[: word.rindex("-")]
            end = start + len(word)
        between: list[Span] | None = None
        if run and not closed:
            between = _between(text, run[-1], start, starts, words)
        if run and between is None:
            yield _name(run, initial, possessive, setting)
            run = []
        opens = not run and _opens(text, start, lowest, starts)
        if word in words.calendar or ((opens or not is_running) and _is_no_name(word, setting, words)):
            if run:
                yield _name(run, initial, possessive, setting)
            run = []
            continue
        if between:
            run += between
        elif not run:
            initial = opens
            run = _particles_before(text, start, lowest, words)
        run.append(Span(start, end))
        possessive = has_ending and not is_compound
        closed = possessive or is_compound
    if run:
        yield _name(run, initial, possessive, setting)


def _name(run: list[Span], initial: bool, possessive: bool, setting: Setting) -> Name:
    return Name(Span(run[0].start, run[-1].end), tuple(run), initial, possessive, setting)


def _is_no_name(word: str, setting: Setting, words: NameWords) -> bool:
    """Whether a word ends a run and is none: a function word where a capital is no news."""
    if word.lower() not in words.openers:
        return False
    # "IT" and "US" are names, unless everything is in capitals.
    return len(word) != 2 or word != word.upper() or setting is Setting.CAPITALS


def _between(text: str, last: Span, start: int, starts: set[int], words: NameWords) -> list[Span] | None:
    """The particles between two capitalised words of one run; None where the run ends."""
    # Most runs end here: the next capital is words away, or beside punctuation.
    if start - last.end > 12:
        return None
    gap = text[last.end : start]
    if gap == " " or gap == "\u00a0":
        return None if text[last.end - 1] == "." and start in starts else []
    if gap == ". ":
        word = text[last.start : last.end]
        return [] if word in words.abbreviations or len(word) == 1 else None
    if gap == " & ":
        return []
    if gap[0] != " " or gap[-1] != " ":
        return None
    found = []
    at = last.end
    for word in gap.split():
        if word not in words.particles:
            return None
        at = text.index(word, at)
        found.append(Span(at, at + len(word)))
        at += len(word)
    return found


def _particles_before(text: str, start: int, lowest: int, words: NameWords) -> list[Span]:
    found: list[Span] = []
    while start - 2 >= lowest and text[start - 1] == " ":
        space = text.rfind(" ", max(lowest, start - 8), start - 1)
        first = space + 1 if space >= 0 else max(lowest, start - 8)
        if text[first : start - 1] not in words.particles or (first > lowest and text[first - 1] != " "):
            break
        found.insert(0, Span(first, start - 1))
        start = first
    return found


def _joined_before(text: str, start: int, lowest: int, words: NameWords) -> int:
    """Where a word behind a hyphen or apostrophe begins if a particle is joined to it (`al-Assad`, `d'Estaing`)."""
    for length in (1, 2, 3, 4):
        first = start - 1 - length
        if first >= lowest and text[first : start - 1] in words.joined and not text[max(0, first - 1)].isalnum():
            return first
    return start


def _opens(text: str, start: int, lowest: int, starts: set[int]) -> bool:
    """Whether a word stands where any word would have a capital."""
    if start in starts:
        return True
    if start - 2 >= lowest and text[start - 1] == " " and text[start - 2].isalnum() and start - 1 not in starts:
        # Behind a word: most names stand so.
        return False
    at = start
    while at > lowest and (text[at - 1] in _OPENING or text[at - 1].isspace()):
        at -= 1
        if at in starts or text[at] == "\n":
            return True
    if at == lowest or text[at - 1] in ".?!:;…":
        return True
    # A quotation that begins a sentence of its own: he said, "Nobody came".
    return text[at - 1] == "," and any(c in "\"“‘'" for c in text[at:start])


def _setting(text: str, block: Block, words: NameWords) -> Setting:
    """How the capitals of a block are set."""
    if len(block.span) > _LONGEST_TITLE:
        return Setting.RUNNING
    said = text[block.span.start : block.span.end]
    # A line-up of names has as many capitals as a headline, but ends as a sentence does.
    ends = said.rstrip().endswith(".")
    if ends and said[1:] != said[1:].upper():
        return Setting.RUNNING
    long = [w for w in _LOWER.findall(said) if w.lower() not in words.openers]
    if len(long) >= 2 and sum(w.isupper() for w in long) >= 0.7 * len(long):
        return Setting.CAPITALS
    capitals = sum(w[0].isupper() for w in long)
    if ends or capitals < 0.85 * len(long):
        return Setting.RUNNING
    if len(long) >= 3:
        return Setting.TITLE
    # A headline of short words (Joe Hale Won't Run in 2012): one in small letters, but a function word, makes it prose.
    if block.scope is not Scope.HEADLINE:
        return Setting.RUNNING
    short = [w for w in _ANY.findall(said) if w.lower() not in words.openers]
    return Setting.TITLE if len(short) >= 3 and all(w[0].isupper() for w in short) else Setting.RUNNING


RECOGNIZER = Recognizer(name="names", finds=(Name,), recognise=recognise, words=("names",))
