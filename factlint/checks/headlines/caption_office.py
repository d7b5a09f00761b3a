"""The office that a caption gives somebody, and the one that the story gives them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names.beside_a_name import Phrase, offices
from factlint.model.article import Article
from factlint.model.document import RUNNING, Document, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Person
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 16
"""How far before an office and its holder, and behind them, a word (new, former) is of that office, in characters."""

_ENDING = 2
_ASIDE = re.compile(r"[,;:.()–—\n]")
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
        ranks = article.lexicon.attributes.ranks if article.lexicon.attributes else ()
        if captioned and told and not any(_fit(c, t, ranks) for c in captioned for t in told):
            yield _match(article, key, captioned[0], told[0], next(p for p in shown if p.key == key))


def _is_told(article: Article, person: Person) -> bool:
    document = article.document
    return document.scope_at(person.span.start) in RUNNING and not document.inside(person.span, Layer.QUOTE)


def _offices(article: Article, people: Sequence[Person]) -> list[_Office]:
    """The offices at some mentions; none at all where words close by say that one changed, or that there are two."""
    document, words = article.document, article.lexicon.attributes
    assert words is not None
    found, changed = [], phrases(words.changed)
    for person in people:
        for phrase in offices(article, person):
            office = _office(article, phrase)
            # "The treasurer, beside the new bank" holds no new office, but "the treasurer, formerly the clerk" did.
            whole = Span(phrase.span.start, office.span.end) if office else phrase.span
            if changed.search(_close_by(document, whole) if office else _opening(document, whole)):
                return []
            found += [office] if office else []
    return found


def _close_by(document: Document, office: Span) -> str:
    """The words around an office, up to the next aside, in small letters."""
    behind = _ASIDE.split(document.text[office.end : office.end + _REACH], maxsplit=1)[0]
    return (document.text[max(0, office.start - _REACH) : office.end] + behind).lower()


def _opening(document: Document, aside: Span) -> str:
    """The first word of an aside, in small letters."""
    word = _WORD.match(document.text, aside.start, aside.end)
    return word.group().lower() if word else ""


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
        if len(lower) == 1 or lower in parties.determiners or lower in words.picture_words:
            said = []
        else:
            said.append((lower, Span(*word.span())))
    if not said or said[-1][0] not in words.offices:
        return None
    head = words.offices[said[-1][0]]
    return _Office(said[0][1].to(said[-1][1]), (*(w for w, _ in said[:-1]), *head.split()))


def _fit(one: _Office, other: _Office, ranks: Collection[str]) -> bool:
    """Whether two offices can be one: the one says all that the other does (engineer, chief engineer).

    So they can where they end alike in two words and have more: the EU's, and the European Union's foreign policy
    chief. A deputy head is no head.
    """
    if set(one.words) & set(ranks) != set(other.words) & set(ranks):
        return False
    if len(one.words) > _ENDING < len(other.words) and one.words[-_ENDING:] == other.words[-_ENDING:]:
        return True
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
