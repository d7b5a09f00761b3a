"""A quotation in display text that begins as one of the story does, and goes on otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from difflib import SequenceMatcher

from factlint.checks.base import Kind, NoOptions
from factlint.compare.words.quoted_words import spoken_words
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, RUNNING, Document, Scope
from factlint.model.facts import FactKind
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quoted import Quotation
from factlint.text.records import dataclass
from factlint.text.span import Span

_SHOWN = DISPLAY_LINES | {Scope.PULLQUOTE, Scope.CAPTION}
_BODY = RUNNING - {Scope.PULLQUOTE}
_FEWEST, _BEGINNING = 5, 3
_LONGER, _ENDS, _HALF = 2, 2, 2
_CLAUSE = re.compile(r"[^\s.,;:!?–—][^.,;:!?–—]*")
_MARKED = ("…", "...", "[")


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation, with its words in small letters."""

    span: Span
    words: tuple[str, ...]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each quotation of display whose first three words begin one of the story's, and no more of it.

    One that has only words of the story, shortened or in another order, is let pass: headlines shorten what they quote.
    """
    document, speech = article.document, article.lexicon.speech
    assert speech is not None
    said = [
        _read(document, f.mention) for f in article.facts.of(FactKind.QUOTATION) if isinstance(f.mention, Quotation)
    ]
    shown = [s for s in said if document.scope_at(s.span.start) in _SHOWN and len(s.words) >= _FEWEST]
    if not shown:
        return
    told = [s for s in said if document.scope_at(s.span.start) in _BODY]
    known = set(spoken_words(" ".join(document.slice(b.span) for b in document.blocks_of(*_BODY))))
    for quotation in shown:
        if any(mark in document.slice(quotation.span) for mark in _MARKED):
            continue
        rivals = [t for t in told if _begins_alike(quotation.words, t.words, speech.light)]
        rivals = rivals or [c for t in told for c in _clauses(document, t) if _is_near(quotation.words, c.words)]
        new = [w for w in quotation.words if w.isalpha() and w not in known and w not in speech.light]
        if new and len(rivals) == 1:
            yield _match(document, quotation, rivals[0])


def _read(document: Document, quotation: Quotation) -> _Said:
    text = document.slice(quotation.words)
    span = Span(quotation.words.start, quotation.words.start + len(text.rstrip(" ,.")))
    return _Said(span, spoken_words(text))


def _begins_alike(shown: Sequence[str], told: Sequence[str], light: Set[str]) -> bool:
    """Whether two quotations begin with the same three words, of which one says something, and then differ."""
    first = tuple(shown[:_BEGINNING])
    if tuple(told[:_BEGINNING]) != first or len(told) <= _BEGINNING or tuple(told[: len(shown)]) == tuple(shown):
        return False
    return any(w not in light for w in first)


def _clauses(document: Document, quotation: _Said) -> Iterator[_Said]:
    """The clauses of a quotation, each without its mark."""
    for found in _CLAUSE.finditer(document.text, quotation.span.start, quotation.span.end):
        yield _Said(Span(*found.span()), spoken_words(found.group()))


def _is_near(shown: Sequence[str], clause: Sequence[str]) -> bool:
    """Whether a clause is nearly as long as a quotation, begins or ends as it does, and has half of its words."""
    most = max(len(shown), len(clause))
    if len(clause) < _FEWEST or abs(len(shown) - len(clause)) > _LONGER:
        return False
    if tuple(shown[:_ENDS]) != tuple(clause[:_ENDS]) and tuple(shown[-_ENDS:]) != tuple(clause[-_ENDS:]):
        return False
    same = SequenceMatcher(None, shown, clause, autojunk=False).get_matching_blocks()
    return _HALF * sum(block.size for block in same) >= most - 1


def _match(document: Document, shown: _Said, told: _Said) -> Match:
    here, there = document.slice(shown.span), document.slice(told.span)
    return Match(
        at=shown.span,
        slots={"stated": here, "found": there},
        related=(Related("there", told.span),),
        certainty=Certainty.LIKELY,
        suggestions=(Suggestion((Edit(shown.span, there),), kind="shown"),),
        key=f"{' '.join(shown.words)}/{' '.join(told.words)}",
    )


KIND = Kind(
    name="headline-quote",
    summary="A quotation in display text that goes on otherwise than in the story",
    find=find,
    slots={"stated": "the words as the display text quotes them", "found": "the words as the story quotes them"},
    roles={"there": "the quotation in the story"},
    repairs={"shown": "the display text made to quote what the story does"},
    facts=(FactKind.QUOTATION,),
    words=("quotes", "speech"),
)
