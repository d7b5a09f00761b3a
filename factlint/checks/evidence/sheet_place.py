"""What a place is said to lie in against the house fact sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.words.sheet_wording import sheet_named
from factlint.languages.gazetteer import PlaceRecord, shipped
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.facts import Fact, FactKind, Origin
from factlint.model.findings import Edit, Match, Related, Suggestion
from factlint.model.named import Name, Place
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.DEK, Scope.CAPTION, Scope.HEADLINE}
_WIDE = frozenset({"country", "nation", "region", "continent"})


@dataclass(frozen=True, slots=True)
class Options:
    """How the sheet is spoken of."""

    dated: Annotated[str, "How a message names a sheet that has a date; `{date}` is put in."]
    undated: Annotated[str, "How it names one that has none."]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each place that is put in another country or county than the sheet has it in."""
    held: dict[str, list[Fact]] = {}
    for fact in article.evidence.facts.of(FactKind.PLACE):
        if fact.origin is Origin.FACT_SHEET:
            held.setdefault(fact.about.key, []).append(fact)
    if not held:
        return
    document = article.document
    spans = sorted({m.span for m in (*article.mentions.of(Name), *article.mentions.of(Place))})
    done: set[str] = set()
    for span in spans:
        key = fold_name(document.slice(span))
        # Two places of one name on the sheet: either may be meant.
        if len(held.get(key, ())) != 1 or key in done or document.inside(span, Layer.QUOTE):
            continue
        around = _around(article, span, spans)
        if document.scope_at(span.start) not in _PLACES or around is None:
            continue
        fact = held[key][0]
        if _is_elsewhere(document.slice(around), fact, article):
            done.add(key)
            yield _match(article, fact, around, options)


def _around(article: Article, span: Span, spans: list[Span]) -> Span | None:
    """What a place is said to lie in: "Porto, Spain", "Porto in Spain", "Porto (Spain)"."""
    text, names = article.document.text, article.lexicon.names
    words = "|".join(map(re.escape, sorted(names.place_prepositions))) if names else "(?!)"
    the = "|".join(sorted(article.lexicon.parties.determiners)) if article.lexicon.parties else "(?!)"
    gap = re.compile(rf",? (?:(?:{words}) )?(?:(?:{the}) )?|, | \(").match(text, span.end)
    if gap is None or not gap.group().strip():
        return None
    found = [s for s in spans if s.start == gap.end()]
    return max(found, key=lambda s: s.end) if found else None


def _is_elsewhere(said: str, fact: Fact, article: Article) -> bool:
    """Whether a place cannot lie in what is said: the sheet has that place elsewhere, or the gazetteer has both."""
    if fold_name(said) in fact.about.traits:
        return False
    theirs = [r for r in shipped().lookup(said) if r.sort != "people" and r.kind in _WIDE]
    ours = [r for r in shipped().lookup(str(fact.value)) if r.sort != "people" and r.kind in _WIDE]
    if theirs and ours:
        return not any(_holds(a, b) for a in theirs for b in ours)
    # One that only the sheet knows: its own word tells whether one lies in the other.
    others = [f for f in article.evidence.facts.of(FactKind.PLACE) if f.origin is Origin.FACT_SHEET]
    named = {name for f in others for name in f.about.traits if fact.about.key not in f.about.traits}
    return fold_name(said) in named and not any(
        f.about.key == fold_name(said) and f.about.traits & fact.about.traits for f in others
    )


def _holds(a: PlaceRecord, b: PlaceRecord) -> bool:
    return a.id == b.id or b.id in shipped().containers(a.id) or a.id in shipped().containers(b.id)


def _match(article: Article, fact: Fact, at: Span, options: Options) -> Match:
    said = article.document.slice(at)
    return Match(
        at=at,
        slots={
            "place": fact.about.words,
            "said": said,
            "right": str(fact.value),
            "sheet": sheet_named(fact, article.document, options.dated, options.undated),
        },
        related=(Related("sheet", fact.span, source=fact.source),),
        suggestions=(Suggestion((Edit(at, str(fact.value)),), kind="right"),),
        key=f"{fact.about.key}: {fold_name(said)}/{fold_name(str(fact.value))}",
    )


KIND = Kind(
    name="sheet-place",
    summary="What a place lies in against the house fact sheet",
    find=find,
    options=Options,
    slots={
        "place": "the place, as the sheet has it",
        "said": "what the draft puts it in",
        "right": "what the sheet has it in",
        "sheet": "the sheet, with its date where it has one",
    },
    roles={"sheet": "what the sheet has it in"},
    repairs={"right": "what the sheet has it in"},
    mentions=(Name, Place),
    words=("names", "places"),
    evidence=(Origin.FACT_SHEET,),
)
