"""Numbers that a draft says once: it tells of no set of that size that a count could point back at."""

from __future__ import annotations

import re

from factlint.compare.numbers import counts
from factlint.compare.verdict import Verdict
from factlint.compare.words.nouns import stem
from factlint.model.article import Article
from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases

_MOST_VALUES, _MOST_OF_NOUN = 2, 5
_APART = 3
_LEAST = 3
_REACH, _BEFORE = 24, 32
_LEAST_OF_SETS = 6
_FEWEST = 2

_FEW_MORE = 2
"""How many more a story may add one by one: four states, "and the same goes for" a fifth."""

_WORD_INSIDE = re.compile(r"(?<=[^\W\d_A-Z] |[,;] )[^\W\d_]+")


def contradicted(
    article: Article, found: list[Quantity], second: Quantity, nouns: NounWords, updates: tuple[str, ...]
) -> Quantity | None:
    """The count before one that points back, where the draft never says the latter's number otherwise; else None.

    `found` are the counts of one noun, in their order. The six factories are those of which the draft told. Where it
    told of nine, and says six once, here, one of the numbers is wrong: whatever else may have been said of the nine.
    """
    if len({q.stated for q in found}) > _MOST_OF_NOUN or not _points_back(article, second, nouns, updates):
        return None
    if any(q is not second and counts.numbers(q, second) is not Verdict.DISAGREE for q in found):
        return None
    earlier = [q for q in found if _may_be_meant(article, q, second, nouns, updates)]
    near = [q for q in earlier if max(q.stated, second.stated) <= _APART * min(q.stated, second.stated)]
    if not near or len({q.stated for q in near}) > _MOST_VALUES or is_said_elsewhere(article, second):
        return None
    known = [q for q in near if _is_known(article, q, second, nouns)]
    if not known or any(is_made_of_others(article, q, second, found) or _has_joined(article, q, second) for q in known):
        return None
    first = known[-1]
    if second.stated > first.stated and is_set_of_the_first(article, second):
        return None
    # Of 95 delegates, the 81 awarded by district: a part of them.
    return None if second.stated < first.stated and counts.may_be_some(article, second) else first


def is_said_elsewhere(article: Article, quantity: Quantity) -> bool:
    """Whether another sentence says the number of a count, of whatever."""
    number = quantity.stated
    document = article.document
    index = document.sentence_at(quantity.span.start)
    same = (q for q in article.mentions.of(Quantity) if number in (q.stated, q.upper))
    return any(document.sentence_at(q.span.start) != index for q in same)


def is_made_of_others(article: Article, first: Quantity, second: Quantity, found: list[Quantity]) -> bool:
    """Whether a third count makes one number the rest or the sum of others: one of the noun, or one beside either."""
    beside = [q for count in (first, second) for q in article.mentions.near(Quantity, count.span, same="sentence")]
    values = {q.stated for q in (*found, *beside) if q.unit is None}
    low, high = sorted((first.stated, second.stated))
    return bool({high - low, high + low} & (values - {low, high}))


def _has_joined(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether the sentences between two counts name as many for the first time as the second is above the first.

    Whatever joins is told in the same paragraph: farther down, new names are those of whoever speaks.
    """
    more, block = second.stated - first.stated, article.document.block_at(first.span.start)
    if not 0 < more <= _FEW_MORE or block is None or not block.span.contains(second.span):
        return False
    text, start = article.document.text, _start_of_sentence(article, second)
    told = _end_of_sentence(article, first)
    inside = (word.group() for word in _WORD_INSIDE.finditer(text, told, start))
    return len({word for word in inside if word[0].isupper() and word not in text[:told]}) >= more


def is_set_of_the_first(article: Article, second: Quantity) -> bool:
    """Whether a count is of all among which one comes first, of some of which the draft told: the oldest of nine."""
    words = article.lexicon.attributes
    if words is None:
        return False
    before = article.document.text[max(0, second.span.start - _BEFORE) : second.span.start].lower()
    return phrases(words.superlatives).search(before) is not None


def _points_back(article: Article, second: Quantity, nouns: NounWords, updates: tuple[str, ...]) -> bool:
    if second.other or second.partitive or second.stated < _LEAST:
        return False
    if not second.definite and not counts.owner(article, second):
        return False
    if not counts.is_exact(second) or second.stated in nouns.known_sets.get(second.head, ()):
        return False
    return not counts.is_name(article, second) and not counts.says(article, second, updates)


def _may_be_meant(
    article: Article, first: Quantity, second: Quantity, nouns: NounWords, updates: tuple[str, ...]
) -> bool:
    if first.span.start >= second.span.start or first.stated < _FEWEST or not counts.is_exact(first):
        return False
    if first.other or first.partitive or counts.owner(article, first) or counts.says(article, first, updates):
        return False
    if counts.opposed(first, second, nouns) or (first.of and second.of and first.of != second.of):
        return False
    if _is_joined(article, first):
        return False
    sentence_at = article.document.sentence_at
    return sentence_at(first.span.start) != sentence_at(second.span.start)


def _is_joined(article: Article, first: Quantity) -> bool:
    """Whether a word joins something to the counted, before or behind: Canada and 10 nations, eight men and women."""
    joins = article.lexicon.lists.joins if article.lexicon.lists else ()
    before = article.document.text[max(0, first.span.start - _REACH) : first.span.start].split()
    behind = article.document.text[first.span.end : first.span.end + _REACH].split()
    return (bool(before) and before[-1].lower() in joins) or (bool(behind) and behind[0].lower() in joins)


def _is_known(article: Article, first: Quantity, second: Quantity, nouns: NounWords) -> bool:
    """Whether the draft has told what the words around a count say of the counted.

    What stands behind the noun may tell which are meant as well as any story before: the 24 states that did not sue.
    All of it must have been told before, and half in the sentence of the first count. Of a small set,
    nothing new may be said.
    """
    start = _start_of_sentence(article, second)
    sentence = counts.surroundings(article, first, start)
    before = frozenset(counts.stemmed(article.document.text[:start].lower(), nouns))
    meant = counts.restriction(article, second)
    fate = counts.fate(first, nouns)
    meant = frozenset(word for word in meant if not (fate and counts.same_fate(word, fate, nouns)))
    known = sum(counts.knows(frozenset({word}), sentence, first, nouns) for word in meant)
    if any(stem(word, nouns) not in before for word in meant) or 2 * known < len(meant):
        return False
    told = counts.paragraph(article, first, start)
    owner = counts.owner(article, second)
    whose = frozenset({next((owner.removesuffix(p) for p in nouns.possessives if owner.endswith(p)), owner)})
    if owner and not (counts.is_all(article, first) and counts.knows(whose, told, first, nouns)):
        # Another house may have another number of members; of all members of one there are as many everywhere.
        return False
    if counts.are_set_against(counts.restriction(article, first), counts.restriction(article, second)):
        return False
    if second.stated < _LEAST_OF_SETS:
        return not first.definite and counts.knows(second.modifiers, sentence, first, nouns)
    return all(stem(word, nouns) in before for word in second.modifiers)


def _start_of_sentence(article: Article, quantity: Quantity) -> int:
    index = article.document.sentence_at(quantity.span.start)
    return quantity.span.start if index is None else article.document.sentences[index].start


def _end_of_sentence(article: Article, quantity: Quantity) -> int:
    index = article.document.sentence_at(quantity.span.start)
    return quantity.span.end if index is None else article.document.sentences[index].end
