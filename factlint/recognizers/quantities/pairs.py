"""Two of whom something is said that is said of no others: both of the dead, both victims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.model.lexicon.nouns import NounWords
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.recognizers.quantities.counted import noun_index, singular
from factlint.text.lowered import may_hold
from factlint.text.span import Span

_TWO = Decimal(2)


def pairs(text: str, nouns: NounWords) -> Iterator[Quantity]:
    """A count of two for each such pair, by place; a pair of anything else may be any two (both men)."""
    if not may_hold(text, nouns.both):
        return
    index = noun_index(nouns)
    for found in _pattern(nouns).finditer(text):
        number, word = Span(*found.span("both")), found["who"].lower()
        value = Interval.exactly(_TWO)
        head = singular(word, index) or ""
        if head in nouns.all_of_them:
            noun = Span(*found.span("who"))
            yield Quantity(
                Span(*found.span()),
                value,
                _TWO,
                number,
                value,
                head=head,
                head_span=noun,
                noun_span=noun,
                definite=True,
            )
        elif found["the"] and index.verbs.get(word, "") in nouns.verbs_of_people:
            yield Quantity(Span(*found.span()), value, _TWO, number, value, verb=index.verbs[word], definite=True)


@cache
def _pattern(nouns: NounWords) -> re.Pattern[str]:
    both, of, the = (
        "|".join(map(re.escape, words)) for words in (nouns.both, nouns.of, (*nouns.pointing, *nouns.articles))
    )
    first = "".join(sorted({c for word in nouns.both for c in word[0] + word[0].upper()}))
    return re.compile(
        rf"(?<!\w)(?=[{first}])(?P<both>(?i:{both})) (?P<the>(?:(?:{of}) )?(?:{the}) )?(?P<who>[a-z]+)(?!\w)"
    )
