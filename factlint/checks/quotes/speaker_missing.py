"""A quotation that nobody says: a paragraph of spoken words, with nobody beside it whose words they could be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.words.nouns import noun_class
from factlint.compare.words.quoted_words import spoken_words
from factlint.model.article import Article
from factlint.model.document import Block, Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.named import Organisation, Person
from factlint.model.quoted import Quotation
from factlint.text.quotation_marks import is_closed
from factlint.text.span import Span

_PERSON = "person"
_FEWEST_WORDS = 6
# A story may open with words whose speaker comes later, or end with them.
_OPENING = 2
_SUBJECT = 4
"""The subject of a sentence stands among so many words at its head."""

_SENTENCE = re.compile(r"[\"“'‘][A-Z].*[.!?…][\"”'’]", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What ends a paragraph that is a sentence of the story; a link or a colon leads on to what follows.
_ENDS = (".", "!", "?", ")")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for the only paragraph of a draft that is a whole quotation of nobody, where no neighbour has a speaker.

    The paragraph before must speak of nobody at all and be no quotation's, and the one behind must begin with something
    else than who said it; a draft that sets several quotations so does it on purpose.
    """
    blocks = [b for b in article.document.blocks if not b.key and b.scope is not Scope.FURNITURE]
    alone = [b for b in blocks if b.scope is Scope.BODY and _is_quotation(article, b.span)]
    if len(alone) != 1:
        return
    at = blocks.index(alone[0])
    body = [b for b in blocks if b.scope is Scope.BODY]
    before, behind = blocks[at - 1], next(iter(blocks[at + 1 :]), None)
    if body.index(alone[0]) < _OPENING or before.scope is not Scope.BODY or behind is None:
        return
    if behind.scope is not Scope.BODY:
        return
    if _speaks_of_somebody(article, before.span) or _leads_on(article, before) or _is_elsewhere(article, alone[0]):
        return
    following = article.document.sentences_in(behind.span)
    if following and not _names_speaker(article, following[0]):
        quoted = article.mentions.within(Quotation, alone[0].span)[0].span
        words = article.document.slice(quoted)
        yield Match(quoted, {"words": _first_words(words)}, certainty=Certainty.LIKELY, key=words)


def _is_quotation(article: Article, block: Span) -> bool:
    """Whether a paragraph begins with whole sentences in marks, and has no speaker in it."""
    document = article.document
    quoted = [q for q in article.mentions.within(Quotation, block) if q.span.start == block.start]
    if not quoted or quoted[0].speaker is not None or not is_closed(document.text, quoted[0].span):
        return False
    text, rest = document.slice(quoted[0].span), Span(quoted[0].span.end, block.end)
    if not _SENTENCE.fullmatch(text) or len(spoken_words(text)) < _FEWEST_WORDS:
        return False
    return not document.slice(rest).strip() or not _speaks_of_somebody(article, rest)


def _speaks_of_somebody(article: Article, span: Span) -> bool:
    """Whether a stretch has anything in it that could be the speaker of what stands beside it, or quotes anything."""
    parties, nouns = article.lexicon.parties, article.lexicon.nouns
    assert parties is not None and nouns is not None
    if _names_speaker(article, span) or article.mentions.within(Organisation, span):
        return True
    if any(r.layer is Layer.QUOTE and r.span.overlaps(span) for r in article.document.regions):
        return True
    said = _WORD.findall(article.document.slice(span).lower())
    # Of several people, such as pupils, somebody would say which of them spoke; "one mother" is a speaker.
    if any(w in parties.unnamed or noun_class(w, nouns) == _PERSON for w in said):
        return True
    # "The council has" is a body that may speak; "on the way to school" is none.
    subjects = (
        _WORD.findall(article.document.slice(s).lower())[:_SUBJECT] for s in article.document.sentences_in(span)
    )
    return any(not (parties.for_bodies - parties.pronouns).isdisjoint(words) for words in subjects)


def _names_speaker(article: Article, span: Span) -> bool:
    """Whether a stretch names a person, has a verb of saying, or a pronoun that stands for one."""
    quotes, parties = article.lexicon.quotes, article.lexicon.parties
    assert quotes is not None and parties is not None
    said = set(_WORD.findall(article.document.slice(span).lower()))
    people = (parties.one_person | parties.for_people | parties.plural) - parties.relatives
    return bool(article.mentions.within(Person, span)) or not said.isdisjoint(quotes.verbs | people | quotes.sayings)


def _leads_on(article: Article, block: Block) -> bool:
    """Whether a paragraph is no whole sentence of the story, but leads on to what follows."""
    text = article.document.slice(block.span).rstrip()
    return not text.endswith(_ENDS) or text.endswith("...")


def _is_elsewhere(article: Article, block: Block) -> bool:
    """Whether the words stand in the draft again, as those of a pull quote do."""
    words = article.document.slice(block.span)[1:-1].rstrip(".,!?…")
    return article.document.text.count(words) > 1


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:_FEWEST_WORDS]) + ("…" if len(words) > _FEWEST_WORDS else "")


KIND = Kind(
    name="speaker-missing",
    summary="A paragraph of spoken words that nobody is named for",
    find=find,
    slots={"words": "how the quotation begins"},
    mentions=(Person, Organisation, Quotation),
    words=("quotes", "parties", "nouns"),
)
