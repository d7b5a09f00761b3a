"""A courtesy title, and the pronoun that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.span import Span

# So many words stand between "told" and "that": the inquiry, members of the panel.
_LONGEST_OBJECT = 3


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where somebody with a title says something of "he" or "she" that can hardly be anybody else.

    Nobody else may be named in the sentence or in the one before: then the pronoun may be theirs.
    """
    document, words, quotes = article.document, article.lexicon.names, article.lexicon.quotes
    assert words is not None and quotes is not None
    pattern = _pattern(words)
    for person in article.mentions.of(Person):
        gender = next((g for g, titles in words.gendered.items() if person.honorific in titles), "")
        if not gender or document.scope_at(person.span.start) not in (*RUNNING, Scope.CAPTION):
            continue
        found = pattern.match(document.text, person.span.end)
        if found is None or found["verb"] not in quotes.verbs or document.inside(person.span, Layer.QUOTE):
            continue
        if len((found["object"] or "").split()) > _LONGEST_OBJECT:
            continue
        other = next(g for g, pronouns in words.pronouns.items() if found["pronoun"] in pronouns)
        if other != gender and _is_alone(article, person):
            pronoun = Span(*found.span("pronoun"))
            title = Span(document.text.rfind(person.honorific, 0, person.span.start), person.span.end)
            yield Match(
                pronoun,
                {"person": document.slice(title), "pronoun": document.slice(pronoun)},
                related=(Related("title", title),),
                certainty=Certainty.HINT,
                key=f"{person.key} {found['pronoun']}",
            )


def _is_alone(article: Article, person: Person) -> bool:
    document = article.document
    index = document.sentence_at(person.span.start)
    if index is None:
        return False
    near = document.sentences[index]
    block = document.block_at(person.span.start)
    if index and block is not None and document.sentences[index - 1].start >= block.span.start:
        near = document.sentences[index - 1].to(near)
    words = article.lexicon.names
    kin = words.kin if words is not None else frozenset()
    said = set(re.findall(r"[^\W\d_]+", document.slice(near).lower()))
    return all(p.key == person.key for p in article.mentions.within(Person, near)) and said.isdisjoint(kin)


@cache
def _pattern(words: NameWords) -> re.Pattern[str]:
    pronouns = "|".join(sorted(p for group in words.pronouns.values() for p in group))
    # "Mrs Hale, head of St Anne's in Larkford, told them that he"
    aside = r"(?:, (?:[^\W\d_][^,.;:\n()]{1,60}|\d{1,3}),)?"
    that = "|".join(words.that)
    return re.compile(
        rf"{aside} (?P<verb>[a-z]+) (?:(?P<object>(?:[a-z]+ ){{0,3}})(?:{that}) |[a-z]+ )?(?P<pronoun>{pronouns})\b"
    )


KIND = Kind(
    name="title-and-pronoun",
    summary="A courtesy title and another pronoun",
    find=find,
    slots={"person": "the person with the title", "pronoun": "the pronoun"},
    roles={"title": "the title and the name"},
    mentions=(Person,),
    words=("names", "quotes"),
)
