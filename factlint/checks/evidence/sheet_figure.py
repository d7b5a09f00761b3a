"""A figure that the house fact sheet has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.numbers.figures import figure
from factlint.compare.words.sheet_wording import sheet_named
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Scope
from factlint.model.facts import Fact, FactKind, Origin
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.quantity import Quantity
from factlint.model.timed import Year
from factlint.model.values import Interval
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_PLACES = RUNNING | {Scope.DEK, Scope.CAPTION, Scope.HEADLINE}
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_REACH = 40
_LIKE = 5
"""A number that is so many times as large or as small counts something else, unless a digit was lost or doubled."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the sheet is spoken of."""

    dated: Annotated[str, "How a message names a sheet that has a date; `{date}` is put in."]
    undated: Annotated[str, "How it names one that has none."]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each figure of the sheet that the draft states, in one sentence with all its words, otherwise."""
    for fact in article.evidence.facts.of(FactKind.FIGURE):
        if fact.origin is Origin.FACT_SHEET and isinstance(fact.value, Interval):
            match = _stated_otherwise(article, fact, options)
            if match is not None:
                yield match


def _stated_otherwise(article: Article, fact: Fact, options: Options) -> Match | None:
    assert isinstance(fact.value, Interval)
    found: list[Quantity] = []
    for sentence, word in _sentences(article, fact):
        quantity = _figure_at(article, sentence, word)
        if quantity is None:
            continue
        if _agrees(quantity, fact.value.low):
            return None
        found.append(quantity)
    like = [q for q in found if _is_like(q.stated, fact.value.low)]
    return _match(article, fact, like[0], options) if like else None


def _sentences(article: Article, fact: Fact) -> Iterator[tuple[Span, Span]]:
    """The sentences that name what a figure is of, with the word that says which figure it is."""
    document, words = article.document, article.lexicon.speech
    nouns = [w for w in _WORD.findall(fact.about.key) if not any(w in name for name in fact.about.traits)]
    small = article.lexicon.names.short_form_skips if article.lexicon.names else frozenset()
    nouns = [n for n in nouns if n not in small]
    if not nouns or words is None:
        return
    for sentence in document.sentences:
        if document.scope_at(sentence.start) not in _PLACES:
            continue
        said = document.slice(sentence)
        folded = fold_name(said)
        if not all(name in folded for name in fact.about.traits):
            continue
        places = [place for noun in nouns if (place := _place(said, words.figures.get(noun, (noun,)))) is not None]
        if len(places) == len(nouns):
            yield sentence, Span(sentence.start + places[0].start, sentence.start + places[0].end)


def _place(said: str, forms: Sequence[str]) -> Span | None:
    """Where one of some words stands first."""
    found = (re.search(rf"(?<!\w){re.escape(form)}(?!\w)", said, re.IGNORECASE) for form in forms)
    return min((Span(*m.span()) for m in found if m), default=None)


def _figure_at(article: Article, sentence: Span, word: Span) -> Quantity | None:
    """The only number near the word; None where there are several, or a year tells of another time."""
    if any(y for y in article.mentions.within(Year, sentence)) or any(
        d.readings and d.readings[0].year for d in article.mentions.within(Dated, sentence)
    ):
        return None
    near = Span(max(0, word.start - _REACH), word.end + _REACH)
    found = [q for q in article.mentions.within(Quantity, sentence) if q.span.overlaps(near)]
    found = [
        q for q in found if not q.rate and not q.other and not (q.unit and q.unit.dimension in ("share", "points"))
    ]
    return found[0] if len(found) == 1 else None


def _agrees(quantity: Quantity, true: Decimal) -> bool:
    """Whether the number is the sheet's, or that rounded as far as it is."""
    if quantity.value.contains(true) or quantity.stated == true:
        return True
    step = Decimal(10) ** (_zeros(quantity.stated))
    return step > 1 and abs(quantity.stated - true) <= step / 2


def _zeros(number: Decimal) -> int:
    """How many zeros a whole number ends in."""
    if number == 0 or number != number.to_integral_value():
        return 0
    digits = f"{number:f}".partition(".")[0]
    return len(digits) - len(digits.rstrip("0"))


def _is_like(stated: Decimal, true: Decimal) -> bool:
    if stated <= 0 or true <= 0:
        return False
    ratio = max(stated, true) / min(stated, true)
    return ratio < _LIKE or Decimal("9.5") < ratio < Decimal("10.5")


def _match(article: Article, fact: Fact, quantity: Quantity, options: Options) -> Match:
    assert isinstance(fact.value, Interval)
    right = figure(fact.value.low, Decimal("0.000001"), article.lexicon)
    said = article.document.slice(quantity.number_span)
    return Match(
        at=quantity.number_span,
        slots={
            "what": fact.about.words,
            "said": said,
            "right": right,
            "sheet": sheet_named(fact, article.document, options.dated, options.undated),
        },
        related=(Related("sheet", fact.span, source=fact.source),),
        certainty=Certainty.LIKELY,
        suggestions=(Suggestion((Edit(quantity.number_span, right),), kind="right"),),
        key=f"{fact.about.key}: {said}/{right}",
    )


KIND = Kind(
    name="sheet-figure",
    summary="A number against the figures of the house fact sheet",
    find=find,
    options=Options,
    slots={
        "what": "what it is the number of, as the sheet has it",
        "said": "the number in the draft",
        "right": "the number on the sheet",
        "sheet": "the sheet, with its date where it has one",
    },
    roles={"sheet": "the number on the sheet"},
    repairs={"right": "the number on the sheet"},
    mentions=(Quantity, Year, Dated),
    words=("speech", "numbers", "names"),
    evidence=(Origin.FACT_SHEET,),
)
