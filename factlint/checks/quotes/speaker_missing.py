"""A quotation that nobody says: a paragraph of spoken words, with nobody beside it whose words they could be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.words.nouns import noun_class, stem
from factlint.compare.words.quoted_words import spoken_words
from factlint.model.article import Article
from factlint.model.document import Block, Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.named import Organisation, Person
from factlint.model.quoted import Quotation
from factlint.text.quotation_marks import is_closed
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PERSON = "person"
_FEWEST_WORDS = 6
# A story may open with words whose speaker comes later, or end with them.
_OPENING = 2
_SUBJECT = 4
"""The subject of a sentence stands among so many words at its head."""

_SENTENCE = re.compile(r"[\"“'‘][A-Z].*[.!?…][\"”'’]", re.DOTALL)
# A straight mark inside curly ones, or the other way round: a quotation has been misread.
_MARK = re.compile('["“”]')
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
    # What goes on from a quotation above has its speaker there.
    alone = [b for b in alone if not _quotes(article, blocks[blocks.index(b) - 1].span)]
    if len(alone) != 1:
        return
    at = blocks.index(alone[0])
    body = [b for b in blocks if b.scope is Scope.BODY]
    before, behind = blocks[at - 1], next(iter(blocks[at + 1 :]), None)
    if body.index(alone[0]) < _OPENING or before.scope is not Scope.BODY or behind is None:
        return
    if behind.scope is not Scope.BODY:
        return
    quoted = article.mentions.within(Quotation, alone[0].span)[0].span
    words = article.document.slice(quoted)
    if _leads_on(article, before) or _is_elsewhere(article, words):
        return
    goes_on = bool(article.document.text[quoted.end : alone[0].span.end].strip())
    by_one = _is_of_one(article, words)
    if (_names_speaker if goes_on else _speaks_of_somebody)(article, before.span, by_one=by_one):
        return
    following = article.document.sentences_in(behind.span)
    if goes_on or (following and not _may_have_said(article, following[0], by_one=by_one)):
        yield Match(quoted, {"words": _first_words(words)}, certainty=Certainty.LIKELY, key=words)


def _is_quotation(article: Article, block: Span) -> bool:
    """Whether a paragraph begins or ends with whole sentences in marks, and has no speaker in it."""
    document = article.document
    quoted = article.mentions.within(Quotation, block)
    if not quoted or (quoted[0].span.start != block.start and not _is_at_end(article, quoted[0].span, block)):
        return False
    if quoted[0].speaker is not None or not is_closed(document.text, quoted[0].span):
        return False
    text, rest = document.slice(quoted[0].span), Span(quoted[0].span.end, block.end)
    if not _SENTENCE.fullmatch(text) or _MARK.search(text[1:-1]) or len(spoken_words(text)) < _FEWEST_WORDS:
        return False
    return not document.slice(rest).strip() or not _speaks_of_somebody(article, rest)


def _is_at_end(article: Article, quoted: Span, block: Span) -> bool:
    """Whether a quotation ends a paragraph of the story, behind a sentence that speaks of nobody."""
    before = article.document.slice(Span(block.start, quoted.start)).rstrip()
    is_last = quoted.end == block.end and before.endswith(_ENDS) and not before.endswith("...")
    return is_last and not _speaks_of_somebody(article, Span(block.start, quoted.start - 1))


def _speaks_of_somebody(article: Article, span: Span, *, by_one: bool = False) -> bool:
    """Whether a stretch has anything in it that could be the speaker of what stands beside it, or quotes anything.

    A body can be no speaker of words that are one person's.
    """
    parties, nouns = article.lexicon.parties, article.lexicon.nouns
    assert parties is not None and nouns is not None
    if _names_speaker(article, span, by_one=by_one):
        return True
    if not by_one and article.mentions.within(Organisation, span):
        return True
    if _quotes(article, span):
        return True
    said = _WORD.findall(article.document.slice(span).lower())
    # Of several people, such as pupils, somebody would say which of them spoke; "one mother" is a speaker.
    alone = {w for w in said if stem(w, nouns) == w}
    if any(w in parties.unnamed or noun_class(w, nouns) == _PERSON for w in alone):
        return True
    if by_one:
        return False
    # "The council has" is a body that may speak; "on the way to school" is none.
    subjects = (
        _WORD.findall(article.document.slice(s).lower())[:_SUBJECT] for s in article.document.sentences_in(span)
    )
    return any(not (parties.for_bodies - parties.pronouns).isdisjoint(words) for words in subjects)


def _quotes(article: Article, span: Span) -> bool:
    return any(r.layer is Layer.QUOTE and r.span.overlaps(span) for r in article.document.regions)


def _is_of_one(article: Article, words: str) -> bool:
    """Whether words are one person's, and no body's: I heard it."""
    quotes = article.lexicon.quotes
    return quotes is not None and not quotes.of_one.isdisjoint(_WORD.findall(words.lower()))


def _names_speaker(article: Article, span: Span, *, by_one: bool = False) -> bool:
    """Whether a stretch names a person, has a verb of saying, or a pronoun that stands for one.

    Where words are one person's, what a body says is no matter: the council said.
    """
    quotes, parties = article.lexicon.quotes, article.lexicon.parties
    assert quotes is not None and parties is not None
    said = _WORD.findall(article.document.slice(span).lower())
    people = (parties.one_person | parties.for_people | parties.plural) - parties.relatives
    bodies = parties.for_bodies - parties.pronouns if by_one else frozenset()
    beside = (set(said[max(0, i - 1) : i + _SUBJECT]) for i, word in enumerate(said) if word in quotes.verbs)
    if article.mentions.within(Person, span) or any(bodies.isdisjoint(words) for words in beside):
        return True
    return not people.union(quotes.said_again if by_one else quotes.sayings).isdisjoint(said)


def _may_have_said(article: Article, sentence: Span, *, by_one: bool) -> bool:
    """Whether the sentence behind a quotation names whose words it is: not who is introduced there with others.

    "The vicar, Ana Brandt, told the meeting that the roof leaked": these are her words.
    """
    quotes = article.lexicon.quotes
    assert quotes is not None
    if not _names_speaker(article, sentence, by_one=by_one):
        return False
    document = article.document
    people = article.mentions.within(Person, sentence)
    if len(people) != 1 or not people[0].given or any(p.key == people[0].key for p in _before(article, sentence)):
        return True
    said = set(_WORD.findall(document.slice(sentence).lower()))
    tells = phrases(quotes.telling).search(document.text, people[0].span.end, sentence.end)
    return tells is None or not said.isdisjoint(quotes.said_again)


def _before(article: Article, sentence: Span) -> list[Person]:
    return [p for p in article.mentions.of(Person) if p.span.start < sentence.start]


def _leads_on(article: Article, block: Block) -> bool:
    """Whether a paragraph is no whole sentence of the story, but leads on to what follows."""
    text = article.document.slice(block.span).rstrip()
    return not text.endswith(_ENDS) or text.endswith("...")


def _is_elsewhere(article: Article, words: str) -> bool:
    """Whether the words stand in the draft again, as those of a pull quote do."""
    return article.document.text.count(words[1:-1].rstrip(".,!?…")) > 1


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
