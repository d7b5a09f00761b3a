"""An office that was asked, and somebody else who is said not to have answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import Layer
from factlint.model.findings import Certainty, Match, Related
from factlint.model.named import Person
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_BACK = 2


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where somebody's office was asked in one of the sentences before, and they are said to be silent."""
    document, words = article.document, article.lexicon.parties
    assert words is not None
    offices = "|".join(re.escape(o) for o in sorted(words.offices, key=len, reverse=True))
    silence = re.compile(rf" (?:{'|'.join(map(re.escape, words.silence))})\b")
    for person in article.mentions.of(Person):
        silent = silence.match(document.text, person.span.end)
        index = document.sentence_at(person.span.start)
        if silent is None or index is None or document.inside(person.span, Layer.QUOTE):
            continue
        for before in reversed(document.sentences[max(0, index - _BACK) : index]):
            asked = _asked(article, before, person.key, offices)
            if asked is not None and phrases(words.asks).search(document.slice(before).lower()):
                slots = {"person": document.slice(person.span), "office": document.slice(asked)}
                span = Span(person.span.start, silent.end())
                yield Match(span, slots, (Related("asked", asked),), Certainty.HINT, key=person.key)
                break


def _asked(article: Article, sentence: Span, key: str, offices: str) -> Span | None:
    """Where a sentence names somebody's office."""
    for person in article.mentions.within(Person, sentence):
        office = re.match(rf"['’]s? (?:[a-z]+ )?(?:{offices})\b", article.document.text[person.span.end : sentence.end])
        if person.key == key and office is not None:
            return Span(person.span.start, person.span.end + office.end())
    return None


KIND = Kind(
    name="silent-office",
    summary="An office is asked, and a person is silent",
    find=find,
    slots={"person": "who is said to be silent", "office": "who was asked"},
    roles={"asked": "where the office is asked"},
    mentions=(Person,),
    words=("parties", "names"),
)
