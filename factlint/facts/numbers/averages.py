"""Averages of whole marks: how many gave them, and their mean (five judges, averaging 8.4)."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.compare.numbers.lines import Line, is_plain, lines
from factlint.compare.numbers.moves import stands_behind
from factlint.compare.words.nouns import stem
from factlint.facts.base import Binder, Reading
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.quantity import Quantity
from factlint.text.whole_words import phrases

_BACK = 4
"""How many sentences before an average may say that only whole marks are given."""
_FEW = 20
"""More marks than these have averages of every first decimal."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for the first average behind the words that only whole numbers are given, with how many gave them."""
    found = list(lines(reading.document, reading.mentions, reading.lexicon))
    for index, line in enumerate(found):
        told = [before for before in found[max(0, index - _BACK) : index] if before.place is line.place]
        means = [q for q in line.quantities if q.step < 1 and q.unit is None and _is_mean(line, q)]
        if not means:
            continue
        said = _told_before(line)
        if not phrases(line.words.whole_marks).search(said):
            continue
        if phrases(line.words.half_marks).search(phrases(line.words.whole_marks).sub(" ", said)):
            continue
        counts = [q for part in (*told[-_BACK:], line) for q in part.quantities if _gives_marks(part, q)]
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


def _told_before(line: Line) -> str:
    """What the sentences before an average say, and its own, in lower case."""
    document, index = line.document, line.document.sentence_at(line.span.start) or 0
    first = document.sentences[max(0, index - _BACK)]
    return line.text(first.start, line.span.end)


def _gives_marks(line: Line, quantity: Quantity) -> bool:
    if not is_plain(quantity) or not 1 < quantity.stated <= _FEW:
        return False
    nouns = line.lexicon.nouns
    # "Each of the five judges holds up a card": the verb may be read as a noun, and the noun before it as a part of it.
    named = {stem(m, nouns) for m in quantity.modifiers} if nouns else set()
    return quantity.head in line.words.markers or any(stem(m, nouns) in named for m in line.words.markers if nouns)


def _is_mean(line: Line, quantity: Quantity) -> bool:
    return stands_behind(line, quantity, line.words.mean)


BINDER = Binder(
    name="averages", states=(FactKind.AVERAGE,), needs=(Quantity,), bind=bind, words=("numbers", "nouns", "arithmetic")
)
