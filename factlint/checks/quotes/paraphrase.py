"""A figure in a paraphrase, and another one in the quotation that bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.checks.base import Kind, NoOptions
from factlint.compare.numbers.digit_slips import is_teen_for_ten
from factlint.compare.numbers.quantities import quantities
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import stem
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.nouns import NounWords
from factlint.model.lexicon.quotes import QuoteWords
from factlint.model.named import Person
from factlint.model.quantity import Quantity
from factlint.model.quoted import Quotation
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_SHARE = "share"
_WORD = re.compile(r"[^\W\d_]+")
_OF = re.compile(r" \w+ (\w+)")
# How far apart figures are that are one but for a slip: a nought too many, or a teen for its first figure.
_TIMES, _TEEN = 10, 10
# So many words of a quotation, none of them short, must stand beside a figure for both to be of one thing.
_SHARED, _SHORT = 2, 3
# So far behind a figure what it is told of may still say when.
_CLAUSE = 30


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where a paraphrase gives one figure, and the quotation that bears it out another of the same.

    Either the sentence right before a quotation says that somebody said so, and both figures are shares of all, or
    counts of one noun; or the figures look like one that was misheard or mistyped (70 and 700, nine and 19), and the
    quotation speaks of the same things in the same words.
    """
    document, words = article.document, article.lexicon.quotes
    assert words is not None
    done: set[Span] = set()
    for quotation in article.mentions.of(Quotation):
        block = document.block_at(quotation.span.start)
        if block is None or block.scope is not Scope.BODY:
            continue
        for told, quoted in (
            *_right_before(article, quotation, words),
            *_paragraph_before(article, quotation, words),
            *_slipped(article, quotation),
        ):
            if told.span not in done:
                done.add(told.span)
                yield _match(article, told, quoted)


def _right_before(article: Article, quotation: Quotation, words: QuoteWords) -> Iterator[tuple[Quantity, Quantity]]:
    """The only figures of a quotation and of the sentence before it, where they differ."""
    document = article.document
    index, block = document.sentence_at(quotation.span.start), document.block_at(quotation.span.start)
    if not index or block is None:
        return
    before = document.sentences[index - 1]
    if before.start < block.span.start or document.sentences[index].start != quotation.span.start:
        return
    said = set(document.slice(before).lower().split())
    if said.isdisjoint(words.verbs) or any(
        r.layer is Layer.QUOTE and r.span.overlaps(before) for r in document.regions
    ):
        return
    told, quoted = _figures(article, before), _figures(article, quotation.words)
    if len(told) != 1 or len(quoted) != 1 or _is_of_another(article, quoted[0], before):
        return
    if _differ(told[0], quoted[0]):
        yield told[0], quoted[0]


def _paragraph_before(article: Article, quotation: Quotation, words: QuoteWords) -> Iterator[tuple[Quantity, Quantity]]:
    """The only figures of a quotation and of the sentence that ends the paragraph before it, where a digit differs.

    It is somebody's word, and the only one of the story there, who goes on; neither tells of another time.
    """
    document = article.document
    index, block = document.sentence_at(quotation.span.start), document.block_at(quotation.span.start)
    if not index or block is None or block.span.start != quotation.span.start:
        return
    before = document.sentences[index - 1]
    said = document.slice(before).lower()
    people = {p.key for p in article.mentions.within(Person, before)}
    others = {p.key for p in article.mentions.within(Person, block.span)} - people
    if len(people) != 1 or others or words.verbs.isdisjoint(said.split()):
        return
    if any(r.layer is Layer.QUOTE and r.span.overlaps(before) for r in document.regions):
        return
    told, quoted = _figures(article, before), _figures(article, quotation.words)
    if len(told) != 1 or len(quoted) != 1 or _is_of_another(article, quoted[0], before):
        return
    clause = document.text[quotation.words.start : min(quotation.words.end, quoted[0].span.end + _CLAUSE)]
    if phrases(words.other_times).search(f"{said} {clause.lower()}"):
        return
    if told[0].rate == quoted[0].rate and _differ(told[0], quoted[0]) and _is_a_digit_off(told[0], quoted[0]):
        yield told[0], quoted[0]


def _is_a_digit_off(told: Quantity, quoted: Quantity) -> bool:
    """Whether two numbers are one but for a digit, or for two that changed places."""
    one, two = f"{told.stated:f}", f"{quoted.stated:f}"
    if len(one) != len(two):
        return False
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1 or sorted(one) == sorted(two)


def _is_of_another(article: Article, quoted: Quantity, before: Span) -> bool:
    """Whether a name right behind a figure says of what it is (7% GDP growth), and the sentence before does not."""
    text = article.document.text
    behind = _WORD.match(text, quoted.span.end + 1)
    return behind is not None and behind.group()[0].isupper() and behind.group() not in article.document.slice(before)


def _slipped(article: Article, quotation: Quotation) -> Iterator[tuple[Quantity, Quantity]]:
    """A figure of a quotation, and one outside it that is the same but for a slip, of the same things."""
    document = article.document
    inside = [q for q in article.mentions.within(Quantity, quotation.words) if q.stated > 1]
    if article.lexicon.nouns is None:
        return
    values = {q.stated for q in article.mentions.of(Quantity) if not document.inside(q.span, Layer.QUOTE)}
    for told in article.mentions.of(Quantity):
        if document.inside(told.span, Layer.QUOTE) or document.scope_at(told.span.start) is not Scope.BODY:
            continue
        for quoted in inside:
            if (
                _are_slips(told, quoted)
                and quoted.stated not in values
                and _are_of_one(article, told, quoted, quotation)
            ):
                yield told, quoted


def _are_slips(told: Quantity, quoted: Quantity) -> bool:
    """Whether two figures are such as are misheard or mistyped: 70 and 700, nine and 19."""
    if told.upper or quoted.upper or told.unit != quoted.unit or told.stated <= 1:
        return False
    if told.unit is not None and told.unit.dimension == _SHARE:
        return False
    low, high = sorted((told.stated, quoted.stated))
    if is_teen_for_ten(low, high):
        return True
    return high == _TIMES * low or (high - low == _TEEN and low < _TEEN and told.unit is not None)


def _are_of_one(article: Article, told: Quantity, quoted: Quantity, quotation: Quotation) -> bool:
    """Whether a quotation speaks of what the draft tells: of them right behind it, or of one measure in its words."""
    document, nouns, quotes = article.document, article.lexicon.nouns, article.lexicon.quotes
    assert nouns is not None and quotes is not None
    index, at = document.sentence_at(told.span.start), document.sentence_at(quotation.span.start)
    if index is None or at is None:
        return False
    if told.unit is None:
        behind = _OF.match(document.text, quoted.span.end) or _OF.match(document.text, quoted.number_span.end)
        is_one = told.head == quoted.head or (behind is not None and behind[1].lower() in quotes.those)
        together = document.block_at(told.span.start) == document.block_at(quotation.span.start)
        if is_teen_for_ten(*sorted((told.stated, quoted.stated))) or not together:
            # Such two are seldom one: somebody says the one right before somebody says the other.
            together = index + 1 == at and _are_alone(article, told, quoted, quotation)
        return bool(told.head) and is_one and together
    around = _stems(document.slice(document.sentences[index]), nouns) - _stems(document.slice(told.span), nouns)
    shared = around & (_stems(document.slice(quotation.words), nouns) - _stems(document.slice(quoted.span), nouns))
    parties = article.lexicon.parties
    little = parties.clause_words | parties.stops | parties.helpers | parties.pronouns if parties is not None else set()
    low, high = sorted((told.stated, quoted.stated))
    is_teen = is_teen_for_ten(low, high)
    if is_teen and not (index + 1 == at and _are_alone(article, told, quoted, quotation)):
        return False
    fewest = _SHARED - 1 if is_teen else _SHARED
    return len({w for w in shared if len(w) > _SHORT and w not in little}) >= fewest


def _are_alone(article: Article, told: Quantity, quoted: Quantity, quotation: Quotation) -> bool:
    """Whether two figures are the only ones in their unit, in a sentence of what somebody said and in a quotation."""
    document, quotes = article.document, article.lexicon.quotes
    index = document.sentence_at(told.span.start)
    assert index is not None and quotes is not None
    sentence = document.sentences[index]
    outside = [q for q in article.mentions.within(Quantity, sentence) if q.unit == told.unit and q.head == told.head]
    # "Who keeps 620 ewes, had lost 30": thirteen is no slip for the first.
    outside = [q for q in outside if q.unit is not None or _are_slips(q, quoted)]
    inside = [q for q in article.mentions.within(Quantity, quotation.words) if q.unit == quoted.unit and q.stated > 1]
    return len(outside) == len(inside) == 1 and not quotes.verbs.isdisjoint(document.slice(sentence).lower().split())


def _stems(words: str, nouns: NounWords) -> set[str]:
    return {stem(w, nouns) for w in _WORD.findall(words.lower())}


def _figures(article: Article, span: Span) -> list[Quantity]:
    """The shares and counts of a stretch; lengths of time are seldom what is meant."""
    found = article.mentions.within(Quantity, span)
    return [q for q in found if q.stated > 1 and (q.unit is None or q.unit.dimension == _SHARE)]


def _differ(told: Quantity, quoted: Quantity) -> bool:
    """Whether two figures are of one thing and cannot both be right: two shares, or two counts of one noun."""
    if (told.unit is None) != (quoted.unit is None) or told.upper or quoted.upper:
        return False
    if told.unit is None and (not told.head or told.head != quoted.head):
        return False
    return quantities(told, quoted) is Verdict.DISAGREE


def _match(article: Article, told: Quantity, quoted: Quantity) -> Match:
    document = article.document
    first, second = document.slice(told.span), document.slice(quoted.span)
    return Match(
        at=told.span,
        slots={"told": first, "quoted": second},
        related=(Related("quoted", quoted.span),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(told.span if quoted.head or quoted.unit else told.number_span, second),), kind="told"),
        ),
        key=f"{told.stated}/{quoted.stated}",
    )


KIND = Kind(
    name="paraphrase",
    summary="A figure in a paraphrase and another one in the quotation",
    find=find,
    slots={"told": "the figure of the paraphrase", "quoted": "the figure of the quotation"},
    roles={"quoted": "the figure of the quotation"},
    repairs={"told": "the paraphrase's figure made the quotation's"},
    mentions=(Quantity, Quotation, Person),
    words=("quotes", "numbers", "nouns"),
)
