"""A paragraph that announces what somebody said, and nothing that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names import parties
from factlint.model.article import Article
from factlint.model.document import Block, Document, Layer, Scope
from factlint.model.findings import Match
from factlint.model.lexicon.quotes import QuoteWords
from factlint.model.named import Organisation, Person
from factlint.text.lowered import in_lower_case
from factlint.text.quotation_marks import is_mark
from factlint.text.span import Span

_LAST = re.compile(r"(?P<word>[^\W\d_]+):\s*$")
_ANY = re.compile(r"[^\W\d_]+")
# What may hold the words that are announced.
_HOLDS = (Scope.PULLQUOTE, Scope.LIST, Scope.TABLE, Scope.CAPTION, Scope.ALT, Scope.NOTE)
_SENTENCE_WORDS = 24
# In a statement on Monday: what goes with a verb of saying may be told in so many phrases.
_ENDINGS = 2
# A body whose sort no list has is known by its capitals: Water for the East.
_FEWEST_CAPITALS = 2
_DASHES = "-–—*•"


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """Each paragraph in which somebody's voice (a spokesman, a lawyer) is said to speak, and the story goes on."""
    document, words, party_words = article.document, article.lexicon.quotes, article.lexicon.parties
    assert words is not None and party_words is not None
    story = [b for b in document.blocks if b.number and b.scope not in (Scope.FURNITURE, Scope.BYLINE)]
    for block, following in zip_longest(story, story[1:]):
        if block.scope is not Scope.BODY or document.text[block.span.end - 1] != ":":
            continue
        index = document.sentence_at(block.span.end - 1)
        sentence = document.sentences[index] if index is not None else block.span
        said = [w.lower() for w in _ANY.findall(document.slice(sentence))]
        verb = _announcing(document.slice(sentence), words)
        if not verb or len(said) > _SENTENCE_WORDS:
            continue
        speaks = verb in words.spoken and bool(article.mentions.within(Person, sentence))
        if party_words.voices.isdisjoint(said) and not speaks and not _is_of_body(article, sentence, verb, following):
            # What a paper, a post or a programme says is often set apart without marks.
            continue
        if following is None or not _may_be_said(document, following):
            yield Match(sentence, {"words": document.slice(sentence)}, key=document.slice(sentence))


def _is_of_body(article: Article, sentence: Span, verb: str, following: Block | None) -> bool:
    """Whether a body says it, and what follows is not its statement without marks: that says we, or names the body."""
    document, words, names = article.document, article.lexicon.parties, article.lexicon.cues
    quotes = article.lexicon.quotes
    assert words is not None and names is not None and quotes is not None
    if verb not in quotes.spoken:
        return False
    at = sentence.start + in_lower_case(document.slice(sentence)).rfind(verb)
    subject = parties.before(document.text, at, sentence.start, words, quotes.verbs)
    if subject is None or following is None or following.scope is not Scope.BODY:
        return False
    nouns = [w for w in _ANY.findall(document.slice(subject)) if w.lower() not in words.determiners | words.links]
    told = any(n.lower() in words.for_bodies - words.pronouns for n in nouns)
    named = sum(n[0].isupper() for n in nouns) >= _FEWEST_CAPITALS
    if not told and not named and not article.mentions.within(Organisation, subject):
        return False
    next_words = {w.lower() for w in _ANY.findall(document.slice(following.span))}
    return next_words.isdisjoint(names.own_words) and next_words.isdisjoint(n.lower() for n in nouns)


def _announcing(sentence: str, words: QuoteWords) -> str:
    """The verb of saying that a sentence ends in, or that is behind it but for what goes with one: in a statement."""
    last = _LAST.search(sentence)
    if last is None:
        return ""
    said = sentence.lower().rstrip(": \n")
    for _ in range(_ENDINGS):
        verb = said.split()[-1]
        if verb in words.verbs:
            return verb
        ending = max((e for e in words.announcing if said.endswith(f" {e}")), key=len, default="")
        said = said.removesuffix(ending).rstrip(", ")
        if not ending or not said:
            return ""
    verb = said.split()[-1]
    return verb if verb in words.verbs else ""


def _may_be_said(document: Document, block: Block) -> bool:
    """Whether a block may be what was announced: a quotation, a list, a post set apart, or a line in its own marks."""
    if block.scope in _HOLDS or document.text[block.span.start] in _DASHES:
        return True
    return is_mark(document.text[block.span.start]) or document.inside(
        Span(block.span.start, block.span.start + 1), Layer.QUOTE
    )


KIND = Kind(
    name="announced-quote",
    summary="Words that are announced and not there",
    find=find,
    slots={"words": "the sentence that announces them"},
    mentions=(Organisation, Person),
    words=("quotes", "parties", "cues"),
)
