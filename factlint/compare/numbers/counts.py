"""Whether two counts are of one thing, and whether their numbers can both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import noun_classes, stem
from factlint.model.article import Article
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[,;:.()–—\n]")
_FIVE_PER_CENT = Decimal("0.05")
_ROUND_FROM = 100
_AROUND, _BEHIND = 40, 16
_TO_A_DEFINITE = 2
_SHORTEST_CONTENT = 3


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentence in which a count stands."""

    span: Span
    text: str
    stems: frozenset[str]


def surroundings(article: Article, quantity: Quantity, until: int) -> Surroundings:
    """The sentence of a count up to a place, in lower case, with the stems of its words."""
    document = article.document
    index = document.sentence_at(quantity.span.start)
    span = document.sentences[index] if index is not None else quantity.span
    span = Span(span.start, max(span.start, min(span.end, until)))
    text = in_lower_case(document.slice(span))
    nouns = article.lexicon.nouns
    return Surroundings(span, text, stems(text, nouns) if nouns else frozenset())


def paragraph(article: Article, quantity: Quantity, until: int) -> Surroundings:
    """The block of a count up to a place, in lower case, with the stems of its words."""
    block = article.document.block_at(quantity.span.start)
    span = block.span if block else quantity.span
    span = Span(span.start, max(span.start, min(span.end, until)))
    text = in_lower_case(article.document.slice(span))
    nouns = article.lexicon.nouns
    return Surroundings(span, text, stems(text, nouns) if nouns else frozenset())


def stems(text: str, nouns: NounWords) -> frozenset[str]:
    """The stems of the words of a text in lower case."""
    return frozenset(stemmed(text, nouns))


def stemmed(text: str, nouns: NounWords) -> Iterator[str]:
    """The stem of each word of a text in lower case, as often as it is said."""
    return (stem(word, nouns) for word in _WORD.findall(text))


def numbers(a: Quantity, b: Quantity) -> Verdict:
    """Whether two counts can be one: they agree where their values overlap, or where one can be the other rounded.

    A number from 100 on that ends in a zero may be rounded to its last other digit, by at most 5%: 120 for 124. More is
    not rounded, since counts of people are exact in print.
    """
    if a.upper is not None or b.upper is not None:
        return Verdict.AGREE if a.value.overlaps(b.value) else Verdict.CANNOT_TELL
    return Verdict.AGREE if _rounded(a).overlaps(_rounded(b)) else Verdict.DISAGREE


def numbers_rounded(a: Quantity, b: Quantity) -> bool:
    """Whether one of two numbers from 100 on can be the other rounded."""
    stated_a, stated_b = Interval.exactly(a.stated), Interval.exactly(b.stated)
    return _about(a.stated, stated_a).overlaps(_about(b.stated, stated_b))


def _rounded(quantity: Quantity) -> Interval:
    return _about(quantity.stated, quantity.value)


def _about(stated: Decimal, value: Interval) -> Interval:
    if stated < _ROUND_FROM or stated != stated.to_integral_value() or stated % 10:
        return value
    step = Decimal(10)
    while stated % (step * 10) == 0:
        step *= 10
    half = min(step / 2, stated * _FIVE_PER_CENT)
    return value.to(Interval(stated - half, stated + half))


@cache
def _verb_groups(nouns: NounWords) -> dict[str, int]:
    return {verb: number for number, group in enumerate(nouns.verb_groups) for verb in group}


def same_verb(a: str, b: str, nouns: NounWords) -> bool:
    """Whether two verbs state one thing of the counted (killed, died)."""
    groups = _verb_groups(nouns)
    return a == b or (a in groups and groups[a] == groups.get(b))


def opposed(a: Quantity, b: Quantity, nouns: NounWords) -> bool:
    """Whether two counts state fates of the counted that exclude each other: killed and injured."""
    groups = _verb_groups(nouns)
    return a.verb in groups and b.verb in groups and groups[a.verb] != groups[b.verb]


@cache
def _verbs_by_form(nouns: NounWords) -> dict[str, str]:
    return {form: verb for verb, forms in nouns.verbs.items() for form in forms}


def verb_of(form: str, nouns: NounWords) -> str:
    """The verb for what happens to the counted of which a word in lower case is a form; empty where there is none."""
    return _verbs_by_form(nouns).get(form, "")


def fate(quantity: Quantity, nouns: NounWords) -> str:
    """What happened to the counted: their verb, or the one that the counted noun is made of (58 arrests, 9 deaths)."""
    return _verbs_by_form(nouns)[quantity.head] if is_fate(quantity, nouns) else quantity.verb


def is_fate(quantity: Quantity, nouns: NounWords) -> bool:
    """Whether what is counted is what happened to people: arrests, deaths."""
    return _verbs_by_form(nouns).get(quantity.head, "") in nouns.verbs_of_people


def is_broad(quantity: Quantity, nouns: NounWords) -> bool:
    """Whether a count of people says nothing of them but their fate: 12 killed, 12 people, 12 deaths."""
    return not quantity.head or quantity.head in nouns.broad or is_fate(quantity, nouns)


def are_people(quantity: Quantity, nouns: NounWords) -> bool:
    """Whether people are counted."""
    if not quantity.head or is_fate(quantity, nouns):
        return fate(quantity, nouns) in nouns.verbs_of_people
    return "person" in noun_classes(quantity.head, nouns)


def knows(words: frozenset[str], of: Surroundings, quantity: Quantity, nouns: NounWords) -> bool:
    """Whether all words are said of a count, among its modifiers or in its sentence, compared by their stems."""
    said = of.stems | {stem(m, nouns) for m in quantity.modifiers}
    return all(stem(w, nouns) in said for word in words for w in _WORD.findall(word))


def restriction(article: Article, quantity: Quantity) -> frozenset[str]:
    """The words behind a counted noun that tell which are meant: the 12 people WHO DIED IN THE FLOOD."""
    nouns = article.lexicon.nouns
    document = article.document
    index = document.sentence_at(quantity.span.start)
    if nouns is None or index is None or quantity.head_span is None:
        return frozenset()
    rest = document.text[quantity.head_span.end : document.sentences[index].end]
    words = _WORD.findall(_CLAUSE_END.split(rest, maxsplit=1)[0].lower())[:8]
    if not words:
        return frozenset()
    if words[0] not in nouns.relatives:
        begins = words[0] in nouns.restricting or words[0] in _forms(nouns)
        if not begins and not words[0].endswith(nouns.restricting_endings):
            return frozenset()
        ends = (n for n, w in enumerate(words) if n and w in nouns.auxiliaries and w not in nouns.restricting)
        end = next(ends, len(words))
        words = words[:end]
    dropped = (*nouns.ends, *nouns.auxiliaries)
    return frozenset(
        w
        for w in words
        if len(w) >= _SHORTEST_CONTENT and w not in nouns.events and (w not in dropped or w in _forms(nouns))
    )


def are_set_against(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of two descriptions that are alike has a word of its own: in the drama, in the comedy class."""
    return bool(one - other and other - one) and 2 * len(one & other) >= min(len(one), len(other))


def same_fate(word: str, a_fate: str, nouns: NounWords) -> bool:
    """Whether a word is a form of a verb that states one thing with another (detained, arrest)."""
    verb = _verbs_by_form(nouns).get(word)
    return verb is not None and same_verb(verb, a_fate, nouns)


@cache
def _forms(nouns: NounWords) -> frozenset[str]:
    return frozenset(form for forms in nouns.verbs.values() for form in forms)


def says(article: Article, quantity: Quantity, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands close before a count, or right behind it."""
    document = article.document
    index = document.sentence_at(quantity.span.start)
    sentence = document.sentences[index] if index is not None else quantity.span
    before = document.text[max(sentence.start, quantity.span.start - _AROUND) : quantity.span.start]
    behind = document.text[quantity.span.end : min(sentence.end, quantity.span.end + _BEHIND)]
    if quantity.definite:
        # The owners of the 40 homes will each get a share; two women are among the 40 dead.
        before = " ".join(before.split()[:-_TO_A_DEFINITE])
        behind = behind.lstrip().partition(" ")[0]
    near = f"{before} | {behind}".lower()
    numbers = article.lexicon.numbers
    if numbers is not None:
        # "More than" says nothing of more to come.
        near = phrases(numbers.at_least).sub("|", near)
    return phrases(words).search(near) is not None


def owner(article: Article, quantity: Quantity) -> str:
    """Whose the counted are, where a possessive stands before the number; else nothing."""
    nouns = article.lexicon.nouns
    before = article.document.text[max(0, quantity.span.start - 32) : quantity.span.start].rstrip()
    last = before.rpartition(" ")[2]
    if nouns is None or not last.endswith(nouns.possessives):
        return ""
    return last.lower()


def is_all(article: Article, quantity: Quantity) -> bool:
    """Whether a word before the number says that there are no more of them: all five."""
    nouns = article.lexicon.nouns
    before = article.document.text[max(0, quantity.span.start - 16) : quantity.span.start].rstrip().lower()
    return nouns is not None and before.endswith(nouns.universal)


def may_be_some(article: Article, quantity: Quantity) -> bool:
    """Whether the word behind a count may be a participle that tells which of the counted are meant."""
    nouns = article.lexicon.nouns
    behind = article.document.text[quantity.span.end : quantity.span.end + _AROUND].split()
    return nouns is not None and bool(behind) and behind[0].lower().endswith(nouns.participle_endings)


def is_pointed_at(article: Article, quantity: Quantity) -> bool:
    """Whether a word before the number points at what was just told of: these five."""
    nouns = article.lexicon.nouns
    before = _WORD.findall(article.document.text[max(0, quantity.span.start - 16) : quantity.span.start].lower())
    return nouns is not None and bool(before) and before[-1] in nouns.pointing


def is_name(article: Article, quantity: Quantity) -> bool:
    """Whether a capital inside a sentence makes the number part of a name: the Six Nations."""
    document = article.document
    index = document.sentence_at(quantity.span.start)
    first = document.text[quantity.span.start : quantity.span.start + 1]
    return first.isupper() and (index is None or document.sentences[index].start != quantity.span.start)


def is_exact(quantity: Quantity) -> bool:
    """Whether a count is stated to the unit, without hedge, bound or range."""
    return quantity.bound is Bound.EXACT and quantity.value.low == quantity.value.high
