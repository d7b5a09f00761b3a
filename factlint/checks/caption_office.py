"""The office that a caption gives somebody, and the one that the story gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.checks.base import Kind, NoOptions
from factlint.compare.beside_a_name import Phrase, offices
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Person
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Office:
    """An office at a name: its place without the body that it is held in, and its words with the head last."""

    span: Span
    words: tuple[str, ...]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each person whose one office in the captions fits none that the story gives them."""
    people = [p for p in article.mentions.of(Person) if p.key]
    shown = [p for p in people if article.document.scope_at(p.span.start) is Scope.CAPTION]
    for key in dict.fromkeys(p.key for p in shown):
        captioned = _offices(article, [p for p in shown if p.key == key])
        told = _offices(article, [p for p in people if p.key == key and _is_told(article, p)])
        if captioned and told and not any(_fit(c, t) for c in captioned for t in told):
            yield _match(article, key, captioned[0], told[0], next(p for p in shown if p.key == key))


def _is_told(article: Article, person: Person) -> bool:
    document = article.document
    return document.scope_at(person.span.start) in RUNNING and not document.inside(person.span, Layer.QUOTE)


def _offices(article: Article, people: Sequence[Person]) -> list[_Office]:
    """The offices at some mentions; none at all where a sentence says that one changed, or that there are two."""
    document, words = article.document, article.lexicon.attributes
    assert words is not None
    found = []
    for person in people:
        index = document.sentence_at(person.span.start)
        around = document.slice(document.sentences[index]).lower() if index is not None else ""
        if phrases(words.changed).search(around):
            return []
        found += [office for phrase in offices(article, person) if (office := _office(article, phrase)) is not None]
    return found


def _office(article: Article, phrase: Phrase) -> _Office | None:
    """The office of a phrase: "the railway's chief engineer" and "chief engineer of the railway" hold one."""
    document, words, parties = article.document, article.lexicon.attributes, article.lexicon.parties
    assert words is not None and parties is not None
    said: list[tuple[str, Span]] = []
    for word in _WORD.finditer(document.text, phrase.span.start, phrase.span.end):
        lower = word.group().lower()
        if lower in parties.joiners:
            return None
        if lower in parties.links:
            break
        # A letter alone is the end of a possessive: what stands before it holds the office's body.
        if len(lower) == 1 or lower in parties.determiners:
            said = []
        else:
            said.append((lower, Span(*word.span())))
    if not said or said[-1][0] not in words.offices:
        return None
    head = words.offices[said[-1][0]]
    return _Office(said[0][1].to(said[-1][1]), (*(w for w, _ in said[:-1]), *head.split()))


def _fit(one: _Office, other: _Office) -> bool:
    """Whether two offices can be one: the one says all that the other does (engineer, chief engineer)."""
    return set(one.words) <= set(other.words) or set(other.words) <= set(one.words)


def _match(article: Article, key: str, captioned: _Office, told: _Office, person: Person) -> Match:
    document = article.document
    caption, story = document.slice(captioned.span), document.slice(told.span)
    return Match(
        at=captioned.span,
        slots={"person": document.slice(person.span), "caption": caption, "story": story},
        related=(Related("there", told.span),),
        certainty=Certainty.HINT,
        suggestions=(
            Suggestion((Edit(captioned.span, story),), kind="caption"),
            Suggestion((Edit(told.span, caption),), kind="story"),
        ),
        key=f"{key} {'-'.join(captioned.words)}/{'-'.join(told.words)}",
    )


KIND = Kind(
    name="caption-office",
    summary="An office in a caption and another in the story",
    find=find,
    slots={"person": "who it is", "caption": "the office in the caption", "story": "the office in the story"},
    roles={"there": "the office in the story"},
    repairs={"caption": "the caption made as the story", "story": "the story made as the caption"},
    mentions=(Person,),
    words=("attributes", "names", "parties", "quotes"),
)
