"""Averages of whole marks: how many gave them, and their mean (five judges, averaging 8.4)."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.compare.lines import Line, is_plain, lines
from factlint.compare.moves import stands_behind
from factlint.facts.base import Binder, Reading
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases

_FEW = 20
"""More marks than these have averages of every first decimal."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for the first average behind the words that only whole numbers are given, with how many gave them."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        means = [q for q in line.quantities if q.step < 1 and q.unit is None and _is_mean(line, q)]
        if not means:
            continue
        both = (line.before, line) if line.before is not None else (line,)
        said = " ".join(part.text(part.span.start, part.span.end) for part in both)
        if not phrases(line.words.whole_marks).search(said) or phrases(line.words.half_marks).search(said):
            continue
        counts = [q for part in both for q in part.quantities if _gives_marks(part, q)]
        if len(counts) == 1:
            mean, count = means[0], counts[0]
            yield Fact(
                FactKind.AVERAGE,
                Subject(count.head, line.document.slice(mean.span)),
                mean.span,
                value=mean.value,
                place=line.place,
                mention=mean,
                parts=(("count", count), ("mean", mean)),
            )


def _gives_marks(line: Line, quantity: Quantity) -> bool:
    return is_plain(quantity) and quantity.head in line.words.markers and 1 < quantity.stated <= _FEW


def _is_mean(line: Line, quantity: Quantity) -> bool:
    return stands_behind(line, quantity, line.words.mean)


BINDER = Binder(
    name="averages", states=(FactKind.AVERAGE,), needs=(Quantity,), bind=bind, words=("numbers", "nouns", "arithmetic")
)
