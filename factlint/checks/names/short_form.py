"""Is a short form used as it was defined?"""

from __future__ import annotations

from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names.short_forms import are_letters_swapped, initials_of, is_one_off, letters_fit
from factlint.compare.verdict import Verdict
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name
from factlint.text.span import Span

_LETTERS = range(3, 9)


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """One match for each definition whose letters are not the name's, and for each other form with a slip in it."""
    words = article.lexicon.names
    defined = article.facts.of(FactKind.SHORT_FORM)
    if words is None or not defined:
        return
    uses = _uses(article)
    known = {str(d.value) for d in defined}
    for definition in defined:
        short = str(definition.value)
        fit = letters_fit(short, definition.about.words, words)
        swapped = [
            f for f in uses if f not in known and (are_letters_swapped(f, short) or _is_meant(f, definition, words))
        ]
        if fit is Verdict.DISAGREE and len(swapped) == 1:
            # Used rightly, defined wrongly: the definition is the odd one.
            yield _match(definition, definition.span, short, swapped[0], len(uses[swapped[0]]), uses)
            continue
        if fit is Verdict.DISAGREE and not swapped:
            yield _misfit(definition, short, words)
            continue
        for form in swapped:
            if len(uses[form]) <= len(uses.get(short, ())):
                yield _match(definition, uses[form][0], form, short, len(uses.get(short, ())), uses)


def _is_meant(form: str, definition: Fact, words: NameWords) -> bool:
    """Whether a form is made of the name as the one that is defined is not, by a letter.

    The other way round it says little: DAPA beside DACA, the Deferred Action for Childhood Arrivals, is another thing.
    """
    short, full = str(definition.value), definition.about.words
    return is_one_off(form, short) and letters_fit(form, full, words) is Verdict.AGREE


def _uses(article: Article) -> dict[str, list[Span]]:
    """Every word in capitals that is as long as short forms are, and where it stands."""
    text = article.document.text
    found: dict[str, list[Span]] = {}
    for name in article.mentions.of(Name):
        if article.document.scope_at(name.span.start) not in EDITORIAL:
            continue
        for span in name.words:
            word = text[span.start : span.end]
            if len(word) in _LETTERS and word.isupper():
                found.setdefault(word, []).append(span)
    return found


def _match(definition: Fact, at: Span, form: str, other: str, count: int, uses: dict[str, list[Span]]) -> Match:
    there = definition.span if at != definition.span else uses[other][0]
    related = [Related("there", there)]
    if definition.subject_span is not None:
        related.append(Related("full", definition.subject_span))
    edits = tuple(Edit(s, other) for s in uses.get(form, [at]))
    return Match(
        at=at,
        slots={"form": form, "other": other, "full": definition.about.words, "count": str(count)},
        related=tuple(related),
        certainty=Certainty.CERTAIN,
        suggestions=(Suggestion(edits, kind="respell", slots={"form": form, "other": other}),),
        key=f"{form}/{other}",
    )


def _misfit(definition: Fact, short: str, words: NameWords) -> Match:
    """The definition alone: nothing else in the draft says which letters are right."""
    initials = initials_of(definition.about.words.split(), words)
    letters = short.lower()
    other = next(i for i in initials if are_letters_swapped(letters, i) or is_one_off(letters, i)).upper()
    return Match(
        at=definition.span,
        slots={"form": short, "other": other, "full": definition.about.words, "count": "0"},
        related=(Related("full", definition.subject_span),) if definition.subject_span is not None else (),
        certainty=Certainty.LIKELY,
        suggestions=(
            Suggestion((Edit(definition.span, other),), kind="respell", slots={"form": short, "other": other}),
        ),
        key=f"{short}={definition.about.key}",
    )


KIND = Kind(
    name="short-form",
    summary="A short form with other letters than those it was defined by",
    find=find,
    slots={
        "form": "the odd short form",
        "other": "the short form that was probably meant",
        "full": "what the draft says it stands for",
        "count": "how often the other form stands in the draft",
    },
    roles={"there": "the other form", "full": "the name in full"},
    repairs={"respell": "the odd form put right"},
    mentions=(Name,),
    facts=(FactKind.SHORT_FORM,),
    words=("names",),
)
