"""Printed words compared with spoken ones: what a newsroom may tidy up, and what may not change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from factlint.languages.wordlists import common_words
from factlint.model.evidence import Transcript
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.numbers import NumberWords
from factlint.model.lexicon.speech import SpeechWords
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_WORD = re.compile(r"\[[^\]\n]*\]|[£$€]?\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_CUT = re.compile(r"[\[(]?\s*(?:\. ?\. ?\.|…)\s*[\])]?")
_PUT_IN = "[]"
_LOOSE = 3
"""How many words may have been said in one place beyond those that are printed, for each that is."""

_ALIKE = 75
"""Of 100: two words so alike, one of which is in no list, are one word misheard."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is compared, written out, and the stretch of words or characters that it stands for."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a transcript that comes nearest to printed words: `words` are indices of its first and last word.

    `likeness` is the share of the printed words that matter which were said there, in their order, and `covered` that
    of all. `changes` are what differs and matters: the printed words and those that were said, either of which may be
    missing.
    """

    words: Span
    likeness: float
    covered: float
    changes: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """A transcript made ready to be searched: its words written out, and where each stands."""

    transcript: Transcript
    tokens: tuple[Token, ...]
    places: dict[str, list[int]]


@lru_cache(maxsize=16)
def speech(transcript: Transcript, lexicon: Lexicon) -> Speech:
    """A transcript made ready to be searched: once for all rules and drafts that are compared with it."""
    written = [(word, Span(index, index + 1)) for index, word in enumerate(transcript.words)]
    tokens = tuple(_tokens(written, lexicon))
    places: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        places.setdefault(token.text, []).append(index)
    return Speech(transcript, tokens, places)


def printed(text: str, span: Span, lexicon: Lexicon) -> list[list[Token]]:
    """The words of a quotation, in pieces where something was left out; what is in brackets is one word."""
    pieces: list[list[Token]] = []
    at = span.start
    for cut in (*_CUT.finditer(text, span.start, span.end), None):
        end = cut.start() if cut else span.end
        words = [(_folded(w.group()), Span(*w.span())) for w in _WORD.finditer(text, at, end)]
        if words:
            pieces.append(list(_tokens(words, lexicon)))
        at = cut.end() if cut else end
    return pieces


def weighty(tokens: Sequence[Token], words: SpeechWords) -> list[Token]:
    """Those of some words that matter."""
    return [t for t in tokens if matters(t.text, words)]


def matters(word: str, words: SpeechWords) -> bool:
    """Whether a word may not be another."""
    return word in words.negations or not (word in words.light or word in words.fillers or word == _PUT_IN)


def nearest(said: Speech, piece: Sequence[Token], lexicon: Lexicon) -> Passage | None:
    """The part of a transcript that comes nearest to a piece of a quotation; None where nothing comes near."""
    words = lexicon.speech
    assert words is not None
    best: Passage | None = None
    for start, end in _windows(said, piece, words):
        passage = _aligned(said, start, end, piece, lexicon)
        if passage is not None and (best is None or rank(passage) > rank(best)):
            best = passage
    return best


def rank(passage: Passage) -> tuple[float, float, int]:
    """How near a passage comes, to be compared with another."""
    return passage.likeness, passage.covered, -len(passage.changes)


def _windows(said: Speech, piece: Sequence[Token], words: SpeechWords) -> Iterator[tuple[int, int]]:
    """The stretches of a transcript that share most with a piece: where its words stand as far apart as there."""
    size = len(piece)
    width = max(4, size // 2)
    votes: Counter[int] = Counter()
    for offset, token in enumerate(piece):
        places = said.places.get(token.text, ())
        weight = 1 / (1 + len(places)) + (0.2 if matters(token.text, words) else 0.01)
        for place in places:
            bucket = (place - offset) // width
            votes[bucket] += weight  # type: ignore[assignment]
            votes[bucket + 1] += weight / 2  # type: ignore[assignment]
    for bucket, _ in votes.most_common(4):
        start = (bucket - 1) * width
        yield max(0, start), min(len(said.tokens), start + 2 * width + size * 2 + 8)


def _aligned(said: Speech, start: int, end: int, piece: Sequence[Token], lexicon: Lexicon) -> Passage | None:
    """A piece laid beside a stretch of the transcript."""
    # Imported here: most drafts have no transcript.
    from rapidfuzz.distance import LCSseq

    words = lexicon.speech
    assert words is not None
    spoken = said.tokens[start:end]
    blocks = [b for b in LCSseq.opcodes([t.text for t in spoken], [t.text for t in piece]) if b.tag == "equal"]
    pairs = [(b.src_start + i, b.dest_start + i) for b in blocks for i in range(b.src_end - b.src_start)]
    pairs = _dense(_close_up([t.text for t in spoken], pairs))
    if not pairs:
        return None
    wanted = weighty(piece, words)
    held = {j for _, j in pairs}
    kept = sum(j in held for j, t in enumerate(piece) if matters(t.text, words))
    changes = list(_changes(spoken, piece, pairs, lexicon))
    span = Span(spoken[pairs[0][0]].span.start, spoken[pairs[-1][0]].span.end)
    return Passage(span, kept / max(1, len(wanted)), len(pairs) / len(piece), tuple(changes))


def _close_up(spoken: Sequence[str], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs with each spoken word as near to the next one as it was said: of "the, the mill", the second the."""
    closed: list[tuple[int, int]] = []
    stop = len(spoken)
    for at, printed_at in reversed(pairs):
        stop = next((i for i in range(stop - 1, at, -1) if spoken[i] == spoken[at]), at) if closed else at
        closed.append((stop, printed_at))
    return closed[::-1]


def _dense(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs without those at either end that lie far from the rest: a common word matches anywhere."""
    while len(pairs) > 1 and pairs[1][0] - pairs[0][0] > _LOOSE * (pairs[1][1] - pairs[0][1]) + 6:
        pairs = pairs[1:]
    while len(pairs) > 1 and pairs[-1][0] - pairs[-2][0] > _LOOSE * (pairs[-1][1] - pairs[-2][1]) + 6:
        pairs = pairs[:-1]
    return pairs


def _changes(
    spoken: Sequence[Token], piece: Sequence[Token], pairs: list[tuple[int, int]], lexicon: Lexicon
) -> Iterator[tuple[Span, Span]]:
    """What differs between two pairs and matters: the printed characters, and the words that were said."""
    ends = [(pairs[0][0] - 1, -1)] if pairs[0][1] == 0 else [(max(-1, pairs[0][0] - pairs[0][1] - 1), -1)]
    last = (pairs[-1][0] + len(piece) - pairs[-1][1], len(piece))
    steps = [*ends, *pairs, last]
    for (a, b), (c, d) in pairwise(steps):
        ours, theirs = piece[b + 1 : d], spoken[a + 1 : min(c, len(spoken))]
        if not ours and not theirs:
            continue
        at_end = b == -1 or d == len(piece)
        if _differ(ours, theirs, (spoken[: a + 1], spoken[c:]), lexicon, at_end=at_end):
            ours, theirs = _without_light_ends(ours, lexicon), _without_light_ends(theirs, lexicon)
            here = ours[0].span.to(ours[-1].span) if ours else piece[b].span.to(piece[d].span)
            there = theirs[0].span.to(theirs[-1].span) if theirs else Span(spoken[a].span.end, spoken[a].span.end)
            yield here, there


def _without_light_ends(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The words from the first that matters to the last; all, where none does."""
    words = lexicon.speech
    assert words is not None
    weigh = [index for index, token in enumerate(tokens) if matters(token.text, words)]
    return tokens[weigh[0] : weigh[-1] + 1] if weigh else tokens


def _differ(
    ours: Sequence[Token],
    theirs: Sequence[Token],
    around: tuple[Sequence[Token], Sequence[Token]],
    lexicon: Lexicon,
    *,
    at_end: bool,
) -> bool:
    """Whether printed words that were not said as they are say something else than those that were."""
    before, behind = around
    words = lexicon.speech
    assert words is not None
    if any(t.text == _PUT_IN for t in ours):
        # The newsroom says that it put in words of its own, and perhaps in place of others.
        theirs = ()
    mine = [t.text for t in ours if matters(t.text, words)]
    other = [t.text for t in theirs if matters(t.text, words)]
    if not mine:
        # Words were left out. What was said again right behind is a false start; a negation is not let go.
        turned = [w for w in other if w in words.negations and w not in words.fillers]
        if behind and theirs and behind[0].text == theirs[0].text:
            return False
        again = {t.text for t in (*behind[: len(theirs) + 2], *before[-len(theirs) - 2 :])}
        return not at_end and any(w not in again for w in turned)
    for word in mine:
        match = next((w for w in other if _same(word, w, lexicon)), None)
        if match is None:
            return True
        other.remove(match)
    return any(w in words.negations and w not in words.fillers for w in other)


def _same(a: str, b: str, lexicon: Lexicon) -> bool:
    """Whether two words may be one: another form, another spelling, or one misheard that is in no list."""
    if a == b or any(a in group and b in group for group in (lexicon.speech.same if lexicon.speech else ())):
        return True
    if a[0].isdigit() or b[0].isdigit() or a[0] in "£$€":
        return a.lstrip("£$€") == b.lstrip("£$€")
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) > 3 and longer.startswith(shorter[: max(4, len(shorter) - 1)]) and len(longer) - len(shorter) < 4:
        return True
    from rapidfuzz.fuzz import ratio

    known = common_words(lexicon.code) or frozenset()
    return not (a in known and b in known) and ratio(a, b) >= _ALIKE


def _tokens(written: Sequence[tuple[str, Span]], lexicon: Lexicon) -> Iterator[Token]:
    """Words written out: contractions in full, numbers in figures."""
    words, numbers = lexicon.speech, lexicon.numbers
    assert words is not None
    at = 0
    written = [(word, span) for word, span in written if word not in words.noises]
    while at < len(written):
        word, span = written[at]
        if word[0] == "[":
            yield Token(_PUT_IN, span)
            at += 1
            continue
        if numbers is not None and (found := _number(written, at, numbers, words)) is not None:
            value, taken = found
            yield Token(value, span.to(written[at + taken - 1][1]))
            at += taken
            continue
        for part in _written_out(word, words):
            yield Token(part, span)
        at += 1


@lru_cache(maxsize=16_384)
def _written_out(word: str, words: SpeechWords) -> tuple[str, ...]:
    if word in words.contractions:
        return tuple(words.contractions[word].split())
    if "'" in word:
        for ending, full in words.endings.items():
            if word.endswith(ending) and len(word) > len(ending):
                return word[: -len(ending)], full
    return (word,)


def _number(
    written: Sequence[tuple[str, Span]], at: int, numbers: NumberWords, words: SpeechWords
) -> tuple[str, int] | None:
    """A number in figures or words that begins at a word, and how many words it takes."""
    total = group = Decimal(0)
    taken = 0
    found = False
    index = at
    while index < len(written):
        word = written[index][0]
        step = numbers.words.get(word, words.ordinals.get(word))
        if step is not None:
            # "twenty five", but "one two three" is three numbers.
            if found and not (group % 10 == 0 and group % 100 >= 20 and step < 10) and group % 100 != 0:
                break
            if found and group and group % 100 == 0 and step >= 100:
                break
            group += step
        elif word.lstrip("£$€").replace(".", "", 1).isdigit() and not found:
            group = Decimal(word.lstrip("£$€"))
            mark = written[index + 1] if index + 1 < len(written) else None
            if mark is not None and mark[1].start == written[index][1].end:
                # "£350m", "22nd".
                group *= numbers.scale_marks.get(mark[0], Decimal(1))
                index += mark[0] in numbers.scale_marks or mark[0] in words.ordinal_endings
        elif word in numbers.scales and found:
            scale = numbers.scales[word]
            if scale == 100:
                group *= scale
            else:
                total += group * scale
                group = Decimal(0)
        elif (
            word in numbers.joins
            and found
            and (group % 100 == 0)
            and (group or total)
            and _goes_on(written, index, numbers)
        ):
            index += 1
            continue
        else:
            break
        found = True
        index += 1
        taken = index - at
    if not found:
        return None
    return f"{(total + group).normalize():f}", taken


def _goes_on(written: Sequence[tuple[str, Span]], at: int, numbers: NumberWords) -> bool:
    return at + 1 < len(written) and written[at + 1][0] in numbers.words


def _folded(word: str) -> str:
    folded = word.lower().replace("’", "'").replace("ʼ", "'") if word.isascii() else fold_name(word)
    return folded.replace(",", "") if folded[0].isdigit() or folded[0] in "£$€" else folded
