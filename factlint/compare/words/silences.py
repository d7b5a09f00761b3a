"""What a line about somebody's silence says came of asking: they would not answer, did not, could not be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.document import RUNNING, Layer
from factlint.model.lexicon.cues import CueWords
from factlint.text.records import dataclass
from factlint.text.span import Span

_NO_REPLY = "no-reply"
_NEXT = re.compile(r"\s+(\w+)")


class Silence(StrEnum):
    """What came of asking."""

    DECLINED = "declined"
    UNANSWERED = "unanswered"
    UNREACHED = "unreached"
    APPROACHED = "approached"


@dataclass(frozen=True, slots=True)
class Silent:
    """A line about a silence: its cue, what it says, and whether it is about one question only (declined on prices)."""

    cue: Cue
    sort: Silence
    partial: bool


def silences(article: Article) -> Iterator[Silent]:
    """The lines of the story that say that somebody did not answer, outside quotations."""
    document, words = article.document, article.lexicon.cues
    assert words is not None
    for cue in article.mentions.of(Cue):
        if cue.meaning != _NO_REPLY or document.scope_at(cue.span.start) not in RUNNING:
            continue
        if not document.inside(cue.span, Layer.QUOTE):
            yield Silent(cue, sort_of(document.slice(cue.span).lower(), words), _is_partial(article, cue, words))


def sort_of(said: str, words: CueWords) -> Silence:
    """What a wording in lower case says came of asking."""
    if any(w in said for w in words.approached):
        return Silence.APPROACHED
    if any(w in said for w in words.unreached):
        return Silence.UNREACHED
    return Silence.DECLINED if any(w in said for w in words.declining) else Silence.UNANSWERED


def _is_partial(article: Article, cue: Cue, words: CueWords) -> bool:
    """Whether a silence is about one matter: what follows says which, or that there was an answer before."""
    document = article.document
    following = _NEXT.match(document.text, cue.span.end)
    if following is not None and following[1].lower() in words.on_a_matter:
        # "Declined to comment on Tuesday": a day is no matter.
        matter = _NEXT.match(document.text, following.end())
        return matter is None or matter[1].lower() not in words.days
    said = document.slice(cue.span).lower()
    return any(w in said for w in words.more_than_said)


def sentence_of(article: Article, at: int) -> Span | None:
    """The sentence that holds a character."""
    index = article.document.sentence_at(at)
    return article.document.sentences[index] if index is not None else None
