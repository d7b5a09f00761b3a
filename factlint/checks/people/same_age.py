"""One person with two ages."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names.sexes import is_of_another
from factlint.model.article import Article
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Person
from factlint.model.timed import Age, Trait
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_REACH = 24
_PLACES = RUNNING | {Scope.CAPTION, Scope.ALT, Scope.DEK}


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for the first age of a person that contradicts the one given before."""
    by_person: dict[str, list[Fact]] = {}
    for fact in article.facts.of(FactKind.AGE):
        if fact.voice is Voice.DRAFT and fact.place in _PLACES:
            by_person.setdefault(fact.about.key, []).append(fact)
    for ages in by_person.values():
        first = ages[0]
        if first.subject_span is None:
            continue
        for second in ages[1:]:
            if second.value != first.value and _is_sure(article, first, second):
                yield _match(article, first, second)
                break


def _is_sure(article: Article, first: Fact, second: Fact) -> bool:
    """Whether the second age can be nobody else's: both stand at a full name, or nobody else is that old."""
    if second.subject_span is not None:
        assert first.subject_span is not None
        one, other = article.document.slice(first.subject_span), article.document.slice(second.subject_span)
        # Of a later name that is shorter the key says that it is one bearer's alone.
        is_same = one == other or other in one.split() or one in other.split()
        if not is_same or not (" " in one or " " in other) or any(_is_relative(article, f) for f in (first, second)):
            return False
        return not _are_of_two_sexes(article, first.subject_span, second.subject_span)
    here, there = second.mention, first.mention
    assert isinstance(here, Age) and isinstance(there, Age)
    if Trait.CROWDED in second.about.traits and not _is_swapped(there, here):
        return False
    return not any(a is not here and a.years == here.years for a in article.mentions.of(Age))


def _are_of_two_sexes(article: Article, one: Span, other: Span) -> bool:
    """Whether the title at one of two mentions is of another sex than the other: Lord Arle and Ada Arle."""
    first, second = (article.mentions.within(Person, span)[:1] for span in (one, other))
    pairs = [(a, b) for a in first for b in second]
    return any(is_of_another(a, [b], article.lexicon) or is_of_another(b, [a], article.lexicon) for a, b in pairs)


def _is_relative(article: Article, second: Fact) -> bool:
    """Whether the words behind an age make it that of a relative of the same name (Ann Hale, 51, her mother)."""
    words = article.lexicon.time
    behind = article.document.text[second.span.end : second.span.end + _REACH].lower()
    return words is not None and phrases(words.relatives).search(behind) is not None


def _is_swapped(one: Age, two: Age) -> bool:
    """Whether the digits changed places."""
    return sorted(str(one.years)) == sorted(str(two.years))


def _match(article: Article, first: Fact, second: Fact) -> Match:
    one, two = first.mention, second.mention
    assert isinstance(one, Age) and isinstance(two, Age)
    swapped = _is_swapped(one, two)
    old, new = (article.document.slice(a.number_span) for a in (one, two))
    return Match(
        at=two.span,
        slots={"person": first.about.words, "first": str(one.years), "second": str(two.years)},
        related=(Related("there", one.span),),
        certainty=Certainty.CERTAIN if swapped else Certainty.LIKELY,
        suggestions=(
            Suggestion((Edit(two.number_span, old),), kind="second"),
            Suggestion((Edit(one.number_span, new),), kind="first"),
        ),
        key=f"{first.about.key} {one.years}/{two.years}",
    )


KIND = Kind(
    name="same-age",
    summary="One person, two ages",
    find=find,
    slots={
        "person": "who it is, as named at the first age",
        "first": "the age that is given first",
        "second": "the other age",
    },
    roles={"there": "the age that is given first"},
    repairs={"second": "the later age made the earlier one", "first": "the earlier age made the later one"},
    facts=(FactKind.AGE,),
    mentions=(Age, Person),
    words=("time", "names"),
)
