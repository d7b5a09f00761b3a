"""A quotation against the transcript: words that were said otherwise, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.words.spoken import Passage, Speech, Token, nearest, printed, rank, speech, weighty
from factlint.languages.detect import detect
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.evidence import Transcript
from factlint.model.facts import Fact, FactKind, Origin
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quoted import Quotation
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.HEADLINE, Scope.DEK, Scope.CAPTION, Scope.PULLQUOTE, Scope.SOCIAL}
_NEAR, _FAR = 0.6, 0.34
_FEWEST_HELD, _ENOUGH_HELD = 2, 3
_NEARLY_ALL = 0.8
_LONGEST_CHANGE = 8
_LONGEST_SHOWN = 160
_SAMPLE = 4000


class Report(StrEnum):
    """What to report."""

    CHANGED = "changed"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Options:
    """What to compare, and from which length on."""

    report: Annotated[
        Report, "`changed`: words that matter were said otherwise; `absent`: nothing like it was said by that speaker."
    ]
    least: Annotated[int, "The fewest words of a quotation, or of a part of one, that is looked up."] = 5


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each quotation that differs from what was said; one in another language is a translation."""
    said = [speech(t, article.lexicon) for t in article.evidence.transcripts if _is_same_language(article, t)]
    if not said:
        return
    for fact in article.facts.of(FactKind.QUOTATION):
        quotation = fact.mention
        if not isinstance(quotation, Quotation) or fact.place not in _PLACES:
            continue
        pieces = printed(article.document.text, quotation.words, article.lexicon)
        long = [piece for piece in pieces if len(piece) >= options.least]
        if options.report is Report.CHANGED:
            yield from filter(None, (_changed(article, said, piece) for piece in long))
        elif long and (match := _absent(article, said, fact, quotation, long)):
            yield match


def _is_same_language(article: Article, transcript: Transcript) -> bool:
    return detect(" ".join(transcript.words)[:_SAMPLE], article.lexicon.code) == article.lexicon.code


def _best(said: Sequence[Speech], piece: Sequence[Token], article: Article) -> tuple[Speech, Passage] | None:
    found = ((s, p) for s in said if (p := nearest(s, piece, article.lexicon)) is not None)
    return max(found, key=lambda one: rank(one[1]), default=None)


def _changed(article: Article, said: Sequence[Speech], piece: Sequence[Token]) -> Match | None:
    best = _best(said, piece, article)
    words = article.lexicon.speech
    if best is None or words is None or not best[1].changes:
        return None
    transcript, passage = best[0].transcript, best[1]
    held = passage.likeness * len(weighty(piece, words))
    is_near = min(passage.likeness, passage.covered) >= _NEAR and held >= _FEWEST_HELD
    # Of a short one nearly all must be there: many sentences have a few words in common.
    if not is_near or (held < _ENOUGH_HELD and passage.covered < _NEARLY_ALL):
        return None
    if len(passage.changes) > max(1, held // 3):
        return None
    here, there = passage.changes[0]
    if len(there) > _LONGEST_CHANGE:
        # So much lies between the words that they may be two sentences.
        return None
    at = _place(transcript, there) or _place(transcript, passage.words)
    shown = _place(transcript, passage.words)
    if at is None or shown is None:
        return None
    text, source = article.document.slice(here), transcript.source
    spoken = source.text[at.start : at.end] if there else ""
    return Match(
        at=here,
        slots={
            "printed": text,
            "said": _in_a_line(source.text[at.start : at.end]),
            "passage": _in_a_line(_without_marks(transcript, passage.words)),
            "time": _time(transcript, (there or passage.words).start),
        },
        related=(Related("there", at, source=source),),
        certainty=Certainty.CERTAIN if passage.likeness >= _NEAR + 0.1 else Certainty.LIKELY,
        suggestions=(Suggestion((Edit(here, spoken),), kind="as-said"),) if spoken and "\n" not in spoken else (),
        key=f"{fold_name(text)}/{fold_name(source.text[at.start : at.end])}",
    )


def _absent(
    article: Article, said: Sequence[Speech], fact: Fact, quotation: Quotation, pieces: Sequence[Sequence[Token]]
) -> Match | None:
    """A quotation of somebody who speaks in a transcript, where nothing in any transcript is like it."""
    who = fact.about.key.split()
    if not who:
        return None
    found = None
    for one in said:
        for turn in one.transcript.turns:
            label = fold_name(turn.speaker).split()
            if label and label[-1] == who[-1] and set(label) <= {*who, *label[:-1]}:
                found = found or (one.transcript, turn)
    if found is None:
        return None
    for piece in pieces:
        best = _best(said, piece, article)
        if best is not None and best[1].likeness > _FAR:
            return None
    transcript, turn = found
    at = _place(transcript, Span(turn.first, turn.first + 1))
    related = (Related("speaker", at, source=transcript.source),) if at else ()
    return Match(
        at=quotation.words,
        slots={"speaker": fact.about.words, "time": _time(transcript, turn.first)},
        related=related,
        key=fold_name(article.document.slice(quotation.words)),
    )


def _place(transcript: Transcript, words: Span) -> Span | None:
    """Where words stand in the file; None for no words."""
    spans = transcript.spans[words.start : words.end]
    return spans[0].to(spans[-1]) if spans else None


def _without_marks(transcript: Transcript, words: Span) -> str:
    """The words of a passage with what stands between them, but without the time codes that part two cues."""
    spans = transcript.spans[words.start : words.end]
    text = transcript.source.text
    parts = []
    for one, other in zip(spans, [*spans[1:], None], strict=True):
        between = text[one.end : other.start] if other else ""
        parts.append(text[one.start : one.end] + (between if "\n" not in between and "<" not in between else " "))
    return "".join(parts)


def _time(transcript: Transcript, word: int) -> str:
    time = transcript.time_at(word)
    return f", {time}" if time else ""


def _in_a_line(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rsplit(' ', 1)[0]} …"


KIND = Kind(
    name="quoted-as-said",
    summary="A quotation against the transcript of what was said",
    find=find,
    options=Options,
    slots={
        "printed": "the words of the quotation that differ",
        "said": "what was said there",
        "passage": "the passage of the transcript that comes nearest",
        "time": "a comma and the time code of the passage, or nothing",
        "speaker": "who is quoted, where nothing like it was said",
    },
    roles={"there": "what was said, in the transcript", "speaker": "where the speaker first speaks there"},
    repairs={"as-said": "the words as they were said"},
    facts=(FactKind.QUOTATION,),
    words=("speech", "quotes"),
    evidence=(Origin.TRANSCRIPT,),
)
