"""One quotation that is given twice: in two wordings, or to two speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import combinations
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.words.quoted_words import are_two_wordings, spoken_words
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Person
from factlint.model.quoted import Quotation
from factlint.text.quotation_marks import is_mark
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PLACES = RUNNING | {Scope.HEADLINE, Scope.DEK, Scope.CAPTION}
# What was left out and put in is marked.
_CUT = ("…", "...", "[", '"', "“", "”")
_APOSTROPHES = "'’‘"
_FINAL = ".,!?… "
_TITLE = 12
"""So many characters of a title may stand before a name at the head of a paragraph (Colonel)."""

_LONG = 7
_MOST = 120
"""How many quotations of one draft are compared with each other."""


class Differ(StrEnum):
    """What the two places differ in."""

    WORDINGS = "wordings"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class Options:
    """What to compare."""

    in_: Annotated[
        Differ, "`wordings`: the same speaker, nearly the same words; `speakers`: the same words, two speakers."
    ]
    least: Annotated[int, "The fewest words of a quotation that is compared."] = 5


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation of the draft, with its words in small letters."""

    fact: Fact
    span: Span
    words: tuple[str, ...]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each quotation that stands again otherwise, at the later place."""
    said = list(_long_ones(article, options.least))
    if options.in_ is Differ.WORDINGS and said:
        said += _pulled(article, options.least)
    done: set[int] = set()
    for first, second in combinations(said[:_MOST], 2):
        if id(second) in done or first.span.overlaps(second.span):
            continue
        fits = _are_two_wordings if options.in_ is Differ.WORDINGS else _have_two_speakers
        if fits(article, first, second):
            done.add(id(second))
            yield _match(article, first, second)


def _long_ones(article: Article, least: int) -> Iterator[_Said]:
    for fact in article.facts.of(FactKind.QUOTATION):
        quotation = fact.mention
        assert isinstance(quotation, Quotation)
        if fact.place in _PLACES:
            words = spoken_words(article.document.slice(quotation.words))
            if len(words) >= least:
                yield _Said(_of_only_one_in_paragraph(article, fact), quotation.words, words)


def _of_only_one_in_paragraph(article: Article, fact: Fact) -> Fact:
    """What "he" says, of the only person whom the paragraph names and begins with; as it is where it names two."""
    document, parties = article.document, article.lexicon.parties
    block = document.block_at(fact.span.start)
    if fact.about.key or parties is None or block is None or fact.about.words.lower() not in parties.one_person:
        return fact
    before = article.mentions.within(Person, Span(block.span.start, fact.span.start))
    if len({p.key for p in before}) != 1 or before[0].span.start > block.span.start + _TITLE or not before[0].given:
        return fact
    return replace(fact, about=Subject(before[0].key, document.slice(before[0].span)), subject_span=before[0].span)


def _pulled(article: Article, least: int) -> Iterator[_Said]:
    """The pull quotes that are set without marks, as display type often is: whose they are, the page does not say."""
    document = article.document
    for block in document.blocks_of(Scope.PULLQUOTE):
        text = document.slice(block.span)
        if any(is_mark(c) and c not in _APOSTROPHES for c in text):
            continue
        span = Span(block.span.start, block.span.start + len(text.rstrip(_FINAL)))
        words = spoken_words(document.slice(span))
        if len(words) >= least:
            yield _Said(Fact(FactKind.QUOTATION, Subject("", ""), span, value=text, place=Scope.PULLQUOTE), span, words)


def _are_two_wordings(article: Article, first: _Said, second: _Said) -> bool:
    one, other = first.fact.about.key, second.fact.about.key
    if one and other and one != other:
        return False
    document = article.document
    if document.block_at(first.span.start) == document.block_at(second.span.start):
        # Somebody who says it twice in one breath, or a refrain.
        return False
    if any(_is_said_again(article, said) for said in (first, second)):
        return False
    texts = (document.slice(first.span), document.slice(second.span))
    if any(sign in t for t in texts for sign in _CUT):
        return False
    if any(t.istitle() or _is_heading(article, said) for t, said in zip(texts, (first, second), strict=True)):
        # Headlines shorten what they quote.
        return False
    return are_two_wordings(first.words, second.words)


def _is_said_again(article: Article, said: _Said) -> bool:
    """Whether the words around a quotation say that it was said before."""
    document, words = article.document, article.lexicon.quotes
    index = document.sentence_at(said.fact.span.start)
    if index is None or words is None or said.fact.place is Scope.PULLQUOTE:
        return False
    sentence = document.sentences[index]
    around = f"{document.text[sentence.start : said.span.start]} {document.text[said.span.end : sentence.end]}"
    return phrases(words.again).search(around.lower()) is not None


def _is_heading(article: Article, said: _Said) -> bool:
    """Whether a quotation stands in a headline whose words have capitals."""
    if said.fact.place is not Scope.HEADLINE:
        return False
    words = article.document.slice(said.span).split()
    return sum(w[:1].isupper() for w in words) * 2 > len(words)


def _have_two_speakers(article: Article, first: _Said, second: _Said) -> bool:
    one, other = first.fact, second.fact
    # A name of one word may be that of a paper, or of a party that a headline speaks of.
    in_story = {one.place, other.place} <= RUNNING and " " in one.about.key and " " in other.about.key
    if (
        not (first.words == second.words or (in_story and _holds(first.words, second.words)))
        or not (one.about.key and other.about.key)
        or one.about.key == other.about.key
    ):
        return False
    # "a lawyer for Mona Reyes", "the mayor's aide": whose words these are, only a reader can tell.
    if any(mark in fact.about.words for fact in (one, other) for mark in "'’"):
        return False
    # "the Kings" and "Mr King" are two keys of one name; who quotes somebody else names both.
    names = (set(re.findall(r"\w+", key)) for key in (one.about.key, other.about.key))
    return set.isdisjoint(*names) and not _is_quoted_by_another(article, first, second)


def _holds(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether one quotation begins or ends with all words of the other, where they are not few."""
    short, long = sorted((first, second), key=len)
    return len(short) >= _LONG and short in (long[: len(short)], long[-len(short) :])


def _is_quoted_by_another(article: Article, first: _Said, second: _Said) -> bool:
    """Whether one place says that it repeats what the other's speaker said."""
    document = article.document
    for here, there in ((first, second), (second, first)):
        index = document.sentence_at(here.span.start)
        around = document.slice(document.sentences[index]).lower() if index is not None else ""
        last = there.fact.about.words.split()[-1:] or [""]
        if last[0].lower() in around:
            return True
    return False


def _match(article: Article, first: _Said, second: _Said) -> Match:
    document = article.document
    old, new = document.slice(first.span), document.slice(second.span)
    slots = {
        "first": old,
        "second": new,
        "speaker": first.fact.about.words or second.fact.about.words,
        "other_speaker": second.fact.about.words,
    }
    return Match(
        at=second.fact.span,
        slots=slots,
        related=(Related("there", first.fact.span), *_speakers(first, second)),
        certainty=Certainty.CERTAIN,
        suggestions=_repairs(first, second, old, new) if first.words != second.words else (),
        key=f"{' '.join(first.words)}/{' '.join(second.words)}/{second.fact.about.key}",
    )


def _speakers(first: _Said, second: _Said) -> Iterator[Related]:
    """Where the two speakers of the same words are named."""
    if first.words != second.words or first.fact.about.key == second.fact.about.key:
        return
    for role, said in (("other_speaker", second), ("speaker", first)):
        if said.fact.subject_span is not None:
            yield Related(role, said.fact.subject_span)


def _repairs(first: _Said, second: _Said, old: str, new: str) -> tuple[Suggestion, ...]:
    return (
        Suggestion((Edit(second.span, old),), kind="second"),
        Suggestion((Edit(first.span, new),), kind="first"),
    )


KIND = Kind(
    name="one-quotation",
    summary="One quotation given twice, and not alike",
    find=find,
    options=Options,
    slots={
        "first": "the words as they are quoted first",
        "second": "the words as they are quoted later",
        "speaker": "who says it first, as the draft names them",
        "other_speaker": "who says it later",
    },
    roles={
        "there": "where it is quoted first",
        "speaker": "who says it there",
        "other_speaker": "who says it at the later place",
    },
    repairs={"second": "the later wording made the earlier one", "first": "the earlier wording made the later one"},
    mentions=(Person,),
    facts=(FactKind.QUOTATION,),
    words=("quotes", "parties"),
)
