"""One event at two streets, or sites, of nearly one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.words.sentences_with import sentences_with
from factlint.languages.gazetteer import shipped
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.parties import PartyWords
from factlint.model.lexicon.places import PlaceWords
from factlint.text.letters import CAPITAL
from factlint.text.span import Span
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

# How far before a street the word may stand that says that something is in it.
_REACH = 16
# A town of so many people has streets and sites of every sort that are called after it.
_LARGE = 50_000
# And how far before an event the one that says that it is another.
_CLOSE = 24


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for an event that is named after a street of one sort (the Elm Road crash) and happened in another's.

    What stands in a street is read in the same way: a house on Elm Street, the Elm Road house.

    The street of the reference must be named nowhere else; the other one is where that sort of event happened, or the
    only other street or site of the name. A name that stands for itself elsewhere is a town's, and towns have many.
    """
    document, words, parties = article.document, article.lexicon.places, article.lexicon.parties
    assert words is not None and parties is not None
    text = document.text
    sentences = sentences_with(document, text, _sorts_inside(words))
    references = [m for s in sentences for m in _named_after(words, parties).finditer(text, s.start, s.end)]
    if not references:
        return
    named = list(_streets(words, parties).finditer(text))
    times = Counter(_said(found) for found in named)
    for reference in references:
        if not _is_story(article, reference.span()) or times[_said(reference)] != 1 or not _is_once(article, reference):
            continue
        other = [f for f in named if f["name"] == reference["name"] and _may_be_meant(f, reference, words)]
        scene = _scene(article, reference)
        if scene is None and reference["event"] not in words.street_things:
            scene = _only_other(article, reference["name"], other)
        if scene is not None:
            yield _match(scene, reference)


def _said(found: re.Match[str]) -> tuple[str, str]:
    return found["name"], found["sort"].lower()


def _may_be_meant(found: re.Match[str], reference: re.Match[str], words: PlaceWords) -> bool:
    """Whether one of two streets may be put for the other: a mall and a plaza, but no mall that stands in a lane."""
    one, other = ({n for n, sorts in words.premises.items() if m["sort"] in sorts} for m in (found, reference))
    return _said(found) != _said(reference) and (bool(one & other) or not one | other)


def _scene(article: Article, reference: re.Match[str]) -> re.Match[str] | None:
    """Where such an event happened, in a street of the same name."""
    words, parties = article.lexicon.places, article.lexicon.parties
    assert words is not None and parties is not None
    for scene in _happened_in(words, parties).finditer(article.document.text):
        same = scene["event"].lower() == reference["event"].lower() and scene["name"] == reference["name"]
        if same and _may_be_meant(scene, reference, words) and _is_story(article, scene.span()):
            return scene
    return None


def _only_other(article: Article, name: str, other: list[re.Match[str]]) -> re.Match[str] | None:
    """The only other street or site of a name, where something is or happens in it, and the name is nothing's else."""
    words = article.lexicon.places
    if not other or words is None or len({_said(f) for f in other}) != 1:
        return None
    if article.document.text.count(name) != len(other) + 1 or any(
        r.population >= _LARGE for r in shipped().lookup(name)
    ):
        return None
    text = article.document.text
    for found in other:
        before = text[max(0, found.start("name") - _REACH) : found.start("name")].lower().split()[-2:]
        if set(before) & words.street_prepositions and _is_story(article, found.span()):
            return found
    return None


def _is_once(article: Article, reference: re.Match[str]) -> bool:
    """Whether an event is the story's: "the Elm Road crash", and not that of another year, or another one."""
    document, time = article.document, article.lexicon.time
    assert time is not None
    index = document.sentence_at(reference.start())
    sentence = document.slice(document.sentences[index]) if index is not None else ""
    before = document.text[max(0, reference.start() - _CLOSE) : reference.start()].lower()
    return not (YEAR.search(sentence) or phrases(time.recurring).search(before))


def _is_story(article: Article, at: tuple[int, int]) -> bool:
    document = article.document
    return document.scope_at(at[0]) in RUNNING and not document.inside(Span(*at), Layer.QUOTE)


def _match(scene: re.Match[str], reference: re.Match[str]) -> Match:
    first, second = (f"{m['name']} {m['sort']}" for m in (scene, reference))
    return Match(
        at=Span(reference.start("name"), reference.end()),
        slots={"event": reference["event"], "first": first, "second": second},
        related=(Related("there", Span(scene.start("name"), scene.end("sort"))),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(Span(*reference.span("sort")), scene["sort"]),), kind="second"),
            Suggestion((Edit(Span(*scene.span("sort")), reference["sort"]),), kind="first"),
        ),
        key=f"{first}/{second}",
    )


@cache
def _named_after(words: PlaceWords, parties: PartyWords) -> re.Pattern[str]:
    """An event that is named after a street: the Elm Road crash, the Elm Road gas leak."""
    # A noun may stand before the event's, and no word that begins a clause.
    little = sorted(parties.clause_words | parties.stops | parties.helpers | parties.determiners | parties.joiners)
    kind = rf"(?:(?!(?:{'|'.join(map(re.escape, little))})\b)[a-z]{{3,}} )?"
    return re.compile(rf"\b{_street(words, parties)} {kind}(?P<event>{_events(words)})\b")


@cache
def _happened_in(words: PlaceWords, parties: PartyWords) -> re.Pattern[str]:
    """An event that happened in a street, before which a preposition stands."""
    street = _street(words, parties)
    return re.compile(rf"\b(?P<event>{_events(words)})\b[^.!?\n]{{0,60}}? [a-z]{{2,7}} {street}\b")


@cache
def _streets(words: PlaceWords, parties: PartyWords) -> re.Pattern[str]:
    """Any street."""
    return re.compile(rf"\b{_street(words, parties)}\b")


def _street(words: PlaceWords, parties: PartyWords) -> str:
    sites = "|".join(form for site in words.event_sites for form in (site, site.capitalize()))
    # "The Elm Road crash": a capital at the head of a sentence is no part of the name.
    name = rf"(?P<name>(?!(?:{'|'.join(parties.the)})\b){CAPITAL}[\w'’-]+(?: {CAPITAL}[\w'’-]+)?)"
    return rf"{name} (?P<sort>{'|'.join(words.streets)}|{sites})"


@cache
def _sorts_inside(words: PlaceWords) -> tuple[str, ...]:
    """The words for streets and sites as they stand before what is named after one."""
    sites = (form for site in words.event_sites for form in (site, site.capitalize()))
    return tuple(f" {sort} " for sort in (*words.streets, *sites))


def _events(words: PlaceWords) -> str:
    return "|".join(sorted((*words.events, *words.street_things), key=len, reverse=True))


KIND = Kind(
    name="event-street",
    summary="One event at two streets",
    find=find,
    slots={
        "event": "what happened",
        "first": "the street that it happened in",
        "second": "the street that it is named after later",
    },
    roles={"there": "the street that it happened in"},
    repairs={"second": "the later street made the earlier one", "first": "the earlier street made the later one"},
    words=("places", "parties", "time"),
)
