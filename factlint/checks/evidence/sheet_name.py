"""A name that comes near to one on the house fact sheet, and is spelled otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.names.named_in_full import FullName, Misspelling, full_names, misspelling, name_words
from factlint.compare.names.names import is_known
from factlint.compare.words.sheet_wording import sheet_named
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.evidence import COMMON
from factlint.model.facts import Fact, FactKind, Origin
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Name, Organisation, Person
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4


class Bearers(StrEnum):
    """Whose names are compared."""

    PEOPLE = "people"
    BODIES = "bodies"


_KINDS = {Bearers.PEOPLE: FactKind.PERSON, Bearers.BODIES: FactKind.BODY}


@dataclass(frozen=True, slots=True)
class Options:
    """Whose names are compared, and how the sheet is spoken of."""

    of: Annotated[Bearers, "Whose names are compared: `people` or `bodies`."]
    dated: Annotated[str, "How a message names a sheet that has a date; `{date}` is put in."]
    undated: Annotated[str, "How it names one that has none."]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for the first mention of each name that differs from the sheet's by a slip."""
    held = [f for f in article.evidence.facts.of(_KINDS[options.of]) if f.origin is Origin.FACT_SHEET]
    if not held:
        return
    spellings = {" ".join(name_words(str(f.value))) for f in held}
    names = list(full_names(article.document, article.mentions))
    written = {n.folded for n in names}
    done: set[str] = set()
    for name in names:
        if name.folded in spellings or name.folded in done or (options.of is Bearers.BODIES and name.is_person):
            continue
        done.add(name.folded)
        match = _match(article, name, held, written, options)
        if match is not None:
            yield match


def _match(article: Article, name: FullName, held: Sequence[Fact], written: set[str], options: Options) -> Match | None:
    said = article.document.slice(name.span)
    for fact in held:
        differs = misspelling(said, str(fact.value), article.lexicon)
        # A draft that has the sheet's spelling as well speaks of two, or has its slip elsewhere.
        if differs is None or " ".join(name_words(str(fact.value))) in written:
            continue
        certainty = _certainty(article, name, fact, differs, options)
        if certainty is None:
            continue
        at = name.span
        return Match(
            at=at,
            slots={
                "name": said,
                "right": str(fact.value),
                "sheet": sheet_named(fact, article.document, options.dated, options.undated),
            },
            related=(Related("sheet", fact.span, source=fact.source),),
            certainty=certainty,
            suggestions=(Suggestion((Edit(at, str(fact.value)),), kind="right"),),
            key=f"{fold_name(said)}/{fold_name(str(fact.value))}",
        )
    return None


def _certainty(
    article: Article, name: FullName, fact: Fact, differs: Misspelling, options: Options
) -> Certainty | None:
    """How sure it is that one bearer is meant; None where it may be a namesake."""
    if options.of is Bearers.PEOPLE and _is_borne_out(article, name, fact):
        return Certainty.CERTAIN
    if COMMON in fact.about.traits:
        return None
    if not differs.both_known:
        return Certainty.CERTAIN
    # Two names that both exist are two people's, unless the other half is so rare that it is no chance.
    rare = not is_known(differs.shared, article.lexicon.code)
    return Certainty.LIKELY if rare and options.of is Bearers.PEOPLE else None


def _is_borne_out(article: Article, name: FullName, fact: Fact) -> bool:
    """Whether the title that the sheet has for its bearer stands beside the name."""
    about = _about(article, name)
    roles = article.evidence.facts.of(FactKind.ROLE)
    common = common_words(article.lexicon.code) or frozenset()
    for role in roles:
        if role.about.key != fact.about.key or role.source is not fact.source:
            continue
        words = [w for w in _WORD.findall(str(role.value).lower()) if len(w) >= _SHORTEST or w not in common]
        if words and all(w in about for w in words):
            return True
    return False


def _about(article: Article, name: FullName) -> set[str]:
    """The words of the sentences that name somebody."""
    document = article.document
    spans = [p.span for p in article.mentions.of(Person) if p.key == name.key] or [name.span]
    sentences = {index for span in spans if (index := document.sentence_at(span.start)) is not None}
    return {w for i in sentences for w in _WORD.findall(_slice(document.text, document.sentences[i]))}


def _slice(text: str, span: Span) -> str:
    return text[span.start : span.end].lower()


KIND = Kind(
    name="sheet-name",
    summary="A name that is spelled otherwise on the house fact sheet",
    find=find,
    options=Options,
    slots={
        "name": "the name as the draft has it",
        "right": "the name as the sheet has it",
        "sheet": "the sheet, with its date where it has one",
    },
    roles={"sheet": "the name on the sheet"},
    repairs={"right": "the name as the sheet has it"},
    mentions=(Person, Organisation, Name),
    words=("names",),
    evidence=(Origin.FACT_SHEET,),
)
