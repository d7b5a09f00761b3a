"""How many sources there are, and how many of them do not want to be named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers_like import number_like
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.parties import PartyWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_MOST = 12


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each "all three asked not to be named" behind four who spoke in the same paragraph.

    Only one number of people may have been spoken of there before: of two groups, nobody can tell which is meant.
    """
    document, words = article.document, article.lexicon.parties
    assert words is not None
    for wish in phrases(words.unnamed_wish).finditer(document.text.lower()):
        block, index = document.block_at(wish.start()), document.sentence_at(wish.start())
        if block is None or index is None or block.scope is not Scope.BODY:
            continue
        sentence = document.sentences[index]
        opening = document.text[sentence.start : wish.start()]
        found = _all_of(article.lexicon, words).match(opening)
        if found is None or document.inside(Span(wish.start(), wish.end()), Layer.QUOTE):
            continue
        number = _value(found, article.lexicon)
        before = [q for q in article.mentions.within(Quantity, Span(block.span.start, sentence.start)) if _is_people(q)]
        if number is None or len(before) != 1 or int(before[0].stated) == number:
            continue
        yield _match(article, before[0], Span(sentence.start + found.start(), wish.end()), found, sentence.start)


def _is_people(quantity: Quantity) -> bool:
    is_count = quantity.unit is None and bool(quantity.head) and not quantity.rate and quantity.upper is None
    return is_count and quantity.bound is Bound.EXACT and 2 <= quantity.stated <= _MOST


def _value(found: re.Match[str], lexicon: Lexicon) -> int | None:
    words, numbers = lexicon.parties, lexicon.numbers
    assert words is not None
    said = (found["number"] or found["both"] or "").lower()
    if said in words.all_of:
        return words.all_of[said]
    if said.isdigit():
        return int(said)
    value = numbers.words.get(said) if numbers is not None else None
    return int(value) if value is not None else None


def _match(article: Article, first: Quantity, at: Span, found: re.Match[str], start: int) -> Match:
    document = article.document
    group = "number" if found["number"] else "both"
    number = Span(start + found.start(group), start + found.end(group))
    old = document.slice(first.number_span)
    value = _value(found, article.lexicon) or 0
    repairs = (
        Suggestion((Edit(number, number_like(int(first.stated), "a", article.lexicon)),), kind="second"),
        Suggestion((Edit(first.number_span, number_like(value, old, article.lexicon)),), kind="first"),
    )
    return Match(
        at=at,
        slots={"first": document.slice(first.span), "second": document.slice(at)},
        related=(Related("there", first.span),),
        certainty=Certainty.CERTAIN,
        suggestions=repairs if group == "number" else repairs[1:],
        key=f"{first.stated}/{value}",
    )


@cache
def _all_of(lexicon: Lexicon, words: PartyWords) -> re.Pattern[str]:
    numbers = lexicon.numbers
    known = "|".join(numbers.words) if numbers is not None else ""
    both, every = "|".join(words.all_of), "|".join(map(re.escape, words.all))
    return re.compile(rf"(?:(?:{every}) (?P<number>\d+|{known})|(?P<both>{both}))\b[^.,;]*$", re.IGNORECASE)


KIND = Kind(
    name="sources-counted",
    summary="How many sources there are, told in two ways",
    find=find,
    slots={"first": "the sources as they are counted first", "second": "what is said of all of them"},
    roles={"there": "where they are counted first"},
    repairs={"second": "the later number made the earlier one", "first": "the earlier number made the later one"},
    mentions=(Quantity,),
    words=("parties", "numbers"),
)
