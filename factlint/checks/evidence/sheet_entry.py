"""What a draft says of somebody against the house fact sheet: the office, the party, the pronoun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.names.beside_a_name import content, offices, pronouns, sides
from factlint.compare.names.named_in_full import keys_on_sheet, people_known
from factlint.compare.words.sheet_wording import sheet_named
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.facts import Fact, FactKind, Origin
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Name, Organisation, Person
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PLACES = RUNNING | {Scope.DEK, Scope.CAPTION, Scope.HEADLINE}
_ALIKE = 75
_SHORTEST = 4


class Said(StrEnum):
    """What is compared."""

    TITLE = "title"
    PARTY = "party"
    PRONOUN = "pronoun"


_KINDS = {Said.TITLE: FactKind.ROLE, Said.PARTY: FactKind.AFFILIATION, Said.PRONOUN: FactKind.PRONOUN}


@dataclass(frozen=True, slots=True)
class Options:
    """What is compared, and how the sheet is spoken of."""

    of: Annotated[Said, "`title`, `party` or `pronoun`."]
    dated: Annotated[str, "How a message names a sheet that has a date; `{date}` is put in."]
    undated: Annotated[str, "How it names one that has none."]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for the first time that each person is said to be what the sheet has otherwise."""
    kind = _KINDS[options.of]
    held: dict[str, list[Fact]] = {}
    for fact in article.evidence.facts.of(kind):
        if fact.origin is Origin.FACT_SHEET:
            for key in keys_on_sheet(article.evidence.facts, fact):
                held.setdefault(key, []).append(fact)
    if not held:
        return
    done: set[str] = set()
    for person in people_known(article.document, article.mentions, held.keys()):
        facts = held.get(person.key, [])
        # Of two entries with one name that differ, either may be meant.
        if len({str(f.value).casefold() for f in facts}) != 1 or person.key in done or not _is_told(article, person):
            continue
        found = next(iter(_FINDERS[options.of](article, person, facts[0], list(held.values()))), None)
        if found is not None:
            done.add(person.key)
            yield _match(article, facts[0], *found, options)


def _is_told(article: Article, person: Person) -> bool:
    document = article.document
    return document.scope_at(person.span.start) in _PLACES and not document.inside(person.span, Layer.QUOTE)


_Found = tuple[Span, Certainty]


def _titles(article: Article, person: Person, fact: Fact, _held: Sequence[Sequence[Fact]]) -> Iterator[_Found]:
    """Offices of as many words, of which one is another; or the same with a rank before it."""
    words = article.lexicon.attributes
    ours = content(str(fact.value).lower(), article.lexicon)
    said = list(offices(article, person))
    changed = phrases(words.changed) if words is not None else None
    if not ours or any(_holds(p.words, ours) and not _ranked(p.words, ours, article) for p in said):
        return
    for phrase in said:
        around = article.document.text[max(0, phrase.span.start - 20) : phrase.span.end].lower()
        if changed is not None and changed.search(around):
            continue
        if _ranked(phrase.words, ours, article) or _is_other(phrase.words, ours):
            yield phrase.span, Certainty.CERTAIN


def _holds(said: Sequence[str], ours: Sequence[str]) -> bool:
    return any(tuple(said[i : i + len(ours)]) == tuple(ours) for i in range(len(said) - len(ours) + 1))


def _ranked(said: Sequence[str], ours: Sequence[str], article: Article) -> bool:
    """Whether one is the other with a rank before it (deputy, assistant)."""
    words = article.lexicon.attributes
    ranks = words.ranks if words is not None else frozenset()
    a, b = tuple(said), tuple(ours)
    return (a[1:] == b and a[:1] != () and a[0] in ranks) or (b[1:] == a and b[0] in ranks)


def _is_other(said: Sequence[str], ours: Sequence[str]) -> bool:
    """Whether one word of two or more is another, and not only another form."""
    if len(said) != len(ours) or len(ours) < 2:
        return False
    unlike = [(x, y) for x, y in zip(said, ours, strict=True) if x != y]
    if len(unlike) != 1:
        return False
    # Imported here: most drafts have no sheet.
    from rapidfuzz.fuzz import ratio

    a, b = unlike[0]
    return not (a.startswith(b[:_SHORTEST]) or b.startswith(a[:_SHORTEST])) and ratio(a, b) < _ALIKE


def _parties(article: Article, person: Person, fact: Fact, held: Sequence[Sequence[Fact]]) -> Iterator[_Found]:
    """Another party of the sheet, or of the language's list, right at the name."""
    known = _known_parties(article, held)
    own = known.get(str(fact.value), str(fact.value))
    words = article.lexicon.attributes
    changed = phrases(words.changed) if words is not None else None
    said = list(sides(article.document.text, person, known, article.lexicon))
    if any(side == own for _, side in said):
        return
    for span, _ in said:
        around = article.document.text[max(0, span.start - 30) : span.start].lower()
        if changed is None or not changed.search(around):
            yield span, Certainty.CERTAIN


def _known_parties(article: Article, held: Sequence[Sequence[Fact]]) -> Mapping[str, str]:
    """The parties by their forms: those of the sheet, and those of the language."""
    words = article.lexicon.names
    known = {form: party for party, forms in (words.sides if words else {}).items() for form in forms}
    for facts in held:
        for fact in facts:
            known.setdefault(str(fact.value), str(fact.value))
            for other in fact.about.traits:
                known.setdefault(other, other)
    return known


def _pronouns(article: Article, person: Person, fact: Fact, _held: Sequence[Sequence[Fact]]) -> Iterator[_Found]:
    """A pronoun that can be nobody else's, where all of those are others than the sheet's."""
    words = article.lexicon.names
    value = str(fact.value).lower().replace("/", " ").split()
    own = {group for group, forms in (words.pronouns if words else {}).items() if set(forms) & set(value)}
    said = list(pronouns(article, person))
    if own and said and all(group not in own for _, group in said):
        yield said[0][0], Certainty.HINT


_FINDERS: Mapping[Said, Callable[[Article, Person, Fact, Sequence[Sequence[Fact]]], Iterator[_Found]]] = {
    Said.TITLE: _titles,
    Said.PARTY: _parties,
    Said.PRONOUN: _pronouns,
}


def _match(article: Article, fact: Fact, at: Span, certainty: Certainty, options: Options) -> Match:
    said = article.document.slice(at)
    offered = (Suggestion((Edit(at, str(fact.value)),), kind="right"),) if options.of is not Said.PRONOUN else ()
    return Match(
        at=at,
        slots={
            "person": fact.about.words,
            "said": said,
            "right": str(fact.value),
            "sheet": sheet_named(fact, article.document, options.dated, options.undated),
        },
        related=(Related("sheet", fact.span, source=fact.source),),
        certainty=certainty,
        suggestions=offered,
        key=f"{fact.about.key}: {said.lower()}/{fact.value}",
    )


KIND = Kind(
    name="sheet-entry",
    summary="Somebody's office, party or pronoun against the house fact sheet",
    find=find,
    options=Options,
    slots={
        "person": "who it is, as the sheet has it",
        "said": "what the draft says",
        "right": "what the sheet has",
        "sheet": "the sheet, with its date where it has one",
    },
    roles={"sheet": "what the sheet has"},
    repairs={"right": "what the sheet has"},
    mentions=(Person, Organisation, Name),
    words=("names", "parties", "quotes"),
    evidence=(Origin.FACT_SHEET,),
)
