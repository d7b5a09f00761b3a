"""How many sources there are, and how many of them are spoken of later as all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.numbers_like import number_like
from factlint.compare.words.nouns import noun_class, stem
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.parties import PartyWords
from factlint.model.named import Name
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.lowered import in_lower_case
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_FEWEST, _MOST = 2, 12
_PERSON = "person"
# What may stand between a number of people and their names: "two engineers from Lowton, Ana Brandt and".
_NAMED_WITHIN = 60


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each "both diplomats", or "the three, who asked not to be named", behind another number of sources.

    Sources are people who are counted where something is said. Those spoken of later must be called the same, or be the
    only ones that the draft has without names.
    """
    document, words = article.document, article.lexicon.parties
    assert words is not None
    pattern = _all_of(article.lexicon, words)
    sources: list[Quantity] | None = None
    for found in pattern.finditer(document.text):
        number = _value(found, article.lexicon)
        index = document.sentence_at(found.start())
        if number is None or index is None or document.scope_at(found.start()) not in RUNNING:
            continue
        sentence = document.sentences[index]
        said = in_lower_case(document.slice(sentence))
        wish = phrases(words.unnamed_wish).search(said)
        if document.inside(Span(found.start(), found.end()), Layer.QUOTE) or not (wish or _says(article, sentence)):
            continue
        sources = list(_sources(article)) if sources is None else sources
        first = _meant(article, sources, found, sentence, number, wish is not None)
        if first is not None:
            end = sentence.start + wish.end() if wish is not None and sentence.start + wish.start() > found.end() else 0
            yield _match(article, first, Span(found.start(), max(found.end(), end)), found, number)


def _meant(
    article: Article, sources: list[Quantity], found: re.Match[str], sentence: Span, number: int, wish: bool
) -> Quantity | None:
    """The earlier count of those that are spoken of as all, where it is another one and no other can be meant."""
    nouns = article.lexicon.nouns
    assert nouns is not None
    before = [q for q in sources if q.span.start < sentence.start]
    noun = (found["noun"] or "").lower()
    if noun and not (wish and noun in _anybody(article)):
        alike = {stem(noun, nouns), stem(stem(noun, nouns), nouns), nouns.irregular.get(noun, noun)}
        before = [q for q in before if stem(q.head, nouns) in alike]
        people = [q for q in article.mentions.of(Quantity) if q.head and stem(q.head, nouns) in alike]
        if any(q.stated == number and q.span.start < sentence.start for q in people):
            return None
        if before and not wish and _are_singled_out(article, before[-1], sentence):
            return None
    elif wish:
        before = [q for q in before if not _are_named(article, q)]
        # "All three people" are those who were called people, where some are; or others in the sentence before.
        called = [q for q in before if noun and q.head in {stem(w, nouns) for w in _anybody(article)} | {noun}]
        near = article.document.sentence_at(sentence.start) or 0
        meant = called or [q for q in sources if q.span.start < sentence.start]
        beside = [q for q in sources if near - 1 <= (article.document.sentence_at(q.span.start) or 0) < near]
        if any(q.stated == number for q in (*meant, *beside)):
            return None
        before = called or before
    else:
        return None
    values = {int(q.stated) for q in before}
    return before[-1] if len(values) == 1 and values != {number} else None


def _sources(article: Article) -> Iterator[Quantity]:
    """The counts of a few people in sentences in which something is said."""
    document, nouns = article.document, article.lexicon.nouns
    assert nouns is not None
    for quantity in article.mentions.of(Quantity):
        is_count = quantity.unit is None and bool(quantity.head) and not quantity.rate and quantity.upper is None
        if not is_count or quantity.bound is not Bound.EXACT or not _FEWEST <= quantity.stated <= _MOST:
            continue
        index = document.sentence_at(quantity.span.start)
        if index is None or quantity.partitive or document.scope_at(quantity.span.start) not in RUNNING:
            continue
        are_people = noun_class(quantity.head, nouns) == _PERSON or quantity.head in _unnamed(article)
        are_quoted = document.inside(quantity.span, Layer.QUOTE)
        if are_people and not are_quoted and _says(article, document.sentences[index]):
            yield quantity


def _unnamed(article: Article) -> tuple[str, ...]:
    words = article.lexicon.parties
    return words.unnamed if words is not None else ()


def _anybody(article: Article) -> frozenset[str]:
    """Nouns that may be said of all sources, whatever they were called when they were counted: people, sources."""
    words = article.lexicon.parties
    return words.anybody if words is not None else frozenset()


def _says(article: Article, sentence: Span) -> bool:
    """Whether a sentence says that somebody says something."""
    quotes = article.lexicon.quotes
    assert quotes is not None
    said = article.document.slice(sentence).lower()
    return not quotes.verbs.isdisjoint(re.findall(r"\w+", said)) or any(source in said for source in quotes.sources)


def _are_named(article: Article, quantity: Quantity) -> bool:
    """Whether those who are counted have their names right behind."""
    document = article.document
    names = article.mentions.within(Name, Span(quantity.span.end, quantity.span.end + _NAMED_WITHIN))
    return any(len(n.words) > 1 and document.text[n.span.start - 2 : n.span.start] in (", ", ": ") for n in names)


def _are_singled_out(article: Article, first: Quantity, sentence: Span) -> bool:
    """Whether one and another of those counted speak in between, who may be both that are meant."""
    words = article.lexicon.parties
    assert words is not None
    between = article.document.text[first.span.end : sentence.start].lower()
    return bool(phrases(words.singled_out).search(between))


def _value(found: re.Match[str], lexicon: Lexicon) -> int | None:
    words, numbers = lexicon.parties, lexicon.numbers
    assert words is not None
    said = (found["number"] or found["both"] or "").lower()
    if said in words.all_of:
        return words.all_of[said]
    value = int(said) if said.isdigit() else numbers.words.get(said) if numbers is not None else None
    return int(value) if value is not None and _FEWEST <= value <= _MOST else None


def _match(article: Article, first: Quantity, at: Span, found: re.Match[str], value: int) -> Match:
    document = article.document
    group = "number" if found["number"] else "both"
    number = Span(*found.span(group))
    old = document.slice(first.number_span)
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
    """All of so many: with a noun (both diplomats) or without one (the three, who)."""
    numbers = lexicon.numbers
    known = "|".join(n for n, v in numbers.words.items() if _FEWEST <= v <= _MOST) if numbers is not None else ""
    both, every = "|".join(words.all_of), "|".join(map(re.escape, words.all))
    people, plural = "|".join(words.anybody), "|".join(lexicon.names.plural_endings if lexicon.names else ()) or "(?!)"
    number = rf"(?:(?:{every}) (?P<number>\d+|{known})|(?P<both>{both}))"
    noun = rf"(?P<noun>[a-z]{{3,}}(?:{plural})|{people})"
    return re.compile(rf"(?<![\w-]){number}\b(?: (?:{'|'.join(words.of_them)}))?(?: {noun}\b)?", re.IGNORECASE)


KIND = Kind(
    name="sources-counted",
    summary="How many sources there are, told in two ways",
    find=find,
    slots={"first": "the sources as they are counted first", "second": "what is said of all of them"},
    roles={"there": "where they are counted first"},
    repairs={"second": "the later number made the earlier one", "first": "the earlier number made the later one"},
    mentions=(Quantity, Name),
    words=("parties", "numbers", "nouns", "quotes"),
)
