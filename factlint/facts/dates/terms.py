"""Terms: the length of a prison sentence or a ban that was imposed, or of a contract that was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factlint.compare.dates.spells import in_months
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.law import LawWords, TermWords
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_BEFORE, _BEHIND = 70, 32


@dataclass(frozen=True, slots=True)
class _Signs:
    """What tells a sort of term: the words before its length, or those behind it; and what makes it another one."""

    sort: str
    before: re.Pattern[str]
    behind: re.Pattern[str]
    unless: re.Pattern[str]
    of_now: bool


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each length of time that somebody was sent to prison, banned or signed for; the key is which of these.

    Nothing is stated of what is only sought, allowed or possible, nor of an earlier or a changed
    term.
    """
    words, document = reading.lexicon.law, reading.document
    assert words is not None
    lower = lowered(document.text)
    if not _any_sign(words).search(lower):
        return
    lengths = [q for q in reading.mentions.of(Quantity) if in_months(q) is not None]
    of_two = {id(q) for one, other in pairwise(lengths) if _make_one(lower, one, other, reading) for q in (one, other)}
    for quantity in lengths:
        if quantity.bound is not Bound.EXACT or id(quantity) in of_two:
            continue
        index = document.sentence_at(quantity.span.start)
        if index is None or quantity.upper is not None:
            continue
        sentence = document.sentences[index]
        signs = _signs_at(lower, quantity, sentence, words)
        if signs is None:
            continue
        clause = _clause(lower, quantity, sentence)
        if signs.of_now and _has_an_older_year(clause, reading):
            continue
        if not phrases(words.not_imposed).search(clause) and not signs.unless.search(clause):
            yield Fact(
                FactKind.TERM,
                Subject(signs.sort, document.slice(quantity.span)),
                quantity.span,
                value=quantity.value,
                unit=quantity.unit,
                voice=voice(document, quantity.span),
                place=place(document, quantity.span),
                mention=quantity,
            )


def _has_an_older_year(clause: str, reading: Reading) -> bool:
    now = reading.as_of.day.year if reading.as_of else None
    return any(now is None or int(year) < now for year in YEAR.findall(clause))


def _make_one(lower: str, first: Quantity, second: Quantity, reading: Reading) -> bool:
    """Whether two lengths are one in two units: four years and six months."""
    between = lower[first.span.end : second.span.start].strip(" ,")
    joins = reading.lexicon.numbers.joins if reading.lexicon.numbers else ()
    return first.unit != second.unit and (not between or between in joins)


def _signs_at(lower: str, quantity: Quantity, sentence: Span, words: LawWords) -> _Signs | None:
    """The signs by which a length of time is a term; None where it is none."""
    ahead = lower[max(sentence.start, quantity.span.start - _BEFORE) : quantity.span.start]
    after = lower[quantity.span.end : min(sentence.end, quantity.span.end + _BEHIND)]
    return next((s for s in _signs(words) if s.before.search(ahead) or s.behind.match(after)), None)


def _clause(lower: str, quantity: Quantity, sentence: Span) -> str:
    """The words of a sentence on either side of a length of time, up to the next semicolon."""
    start = max(sentence.start, lower.rfind(";", sentence.start, quantity.span.start) + 1)
    end = lower.find(";", quantity.span.end, sentence.end)
    return lower[start : end if end >= 0 else sentence.end]


@cache
def _any_sign(words: LawWords) -> re.Pattern[str]:
    return phrases(tuple(w for term in words.terms.values() for w in (*term.verbs, *term.nouns)))


@cache
def _signs(words: LawWords) -> tuple[_Signs, ...]:
    return tuple(
        _Signs(sort, _before(term, words), _behind(term, words), phrases(term.unless), term.of_now)
        for sort, term in words.terms.items()
    )


def _before(term: TermWords, words: LawWords) -> re.Pattern[str]:
    """Sentenced HIM to a total of (five years), a sentence of (five years)."""
    verbs, nouns = phrases(term.verbs).pattern, phrases(term.nouns).pattern
    links = phrases(words.term_links).pattern
    of = phrases(words.term_of).pattern
    fillers = rf"(?: (?:{phrases(words.term_fillers).pattern}|{nouns}))"
    return re.compile(
        rf"(?:(?:{verbs})(?: [\w'’-]+){{0,4}}? (?:{links})|(?:{nouns})(?: (?:{of})))(?:{fillers}){{0,4}} $"
    )


def _behind(term: TermWords, words: LawWords) -> re.Pattern[str]:
    """(Five years) in prison, (a five-year) prison sentence, (five years') imprisonment."""
    nouns, inside = phrases(term.nouns).pattern, phrases(words.term_in).pattern
    return re.compile(rf"['’]?s? (?:(?:{inside}) )?(?:[\w-]+ )?(?:{nouns})")


BINDER = Binder(name="terms", states=(FactKind.TERM,), needs=(Quantity,), bind=bind, words=("numbers", "law"))
