"""A draft read as far as the checks that will be run on it need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint import facts, recognizers, structure
from factlint.engine.orders import Orders
from factlint.facts.base import Reading
from factlint.languages.detect import detect
from factlint.languages.load import load as load_language
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.draft import Draft
from factlint.model.facts import FactKind
from factlint.model.mention import Mention
from factlint.rulebook.rule import Rule

if TYPE_CHECKING:
    from factlint.evidence.speaking_of import Files

_DEFAULT = "en"


def article_for(draft: Draft, orders: Orders, rules: Iterable[Rule], files: Files | None = None) -> Article:
    """A draft with what these rules need to know of it, and of the evidence beside it."""
    rules = tuple(rules)
    mentions, kinds = {m for r in rules for m in r.kind.mentions}, {k for r in rules for k in r.kind.facts}
    return read_article(draft, orders, mentions, kinds, files if any(r.kind.evidence for r in rules) else None)


def read_article(
    draft: Draft,
    orders: Orders,
    mentions: Iterable[type[Mention]],
    kinds: Iterable[FactKind],
    files: Files | None = None,
) -> Article:
    """A draft with the mentions and facts of the wanted types, and what files of evidence say of it."""
    kinds = tuple(kinds)
    language, region = language_of(draft, orders)
    lexicon = load_language(language)
    document = structure.build(draft, lexicon)
    if region and not document.region:
        document = replace(document, region=region)
    wanted = {*mentions, *facts.mentions_for(kinds), Dated}
    found = recognizers.recognise(document, lexicon, wanted)
    as_of = structure.as_of(document, found) or orders.date
    stated = facts.bind(Reading(document, found, lexicon, as_of), kinds)
    if files is None:
        return Article(document, found, stated, lexicon, as_of)
    # Imported here: most drafts have no evidence.
    from factlint.evidence.speaking_of import speaking_of

    return Article(document, found, stated, lexicon, as_of, speaking_of(files, document, found))


def language_of(draft: Draft, orders: Orders) -> tuple[str, str]:
    """The language and region of a draft: what it says, else the orders, else what its words are like.

    The region (`GB` in `en-GB`) is empty where none is said. A draft too short to tell is in English.
    """
    field = draft.field("lang")
    said = (field.value.strip() if field else "") or orders.language
    if not said:
        return detect(draft.text, _DEFAULT), ""
    language, *subtags = said.replace("_", "-").split("-")
    return language.lower(), next((tag.upper() for tag in subtags if len(tag) == 2), "")
