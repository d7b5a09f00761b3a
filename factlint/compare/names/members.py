"""Members of parties who are named by party and seat alone: the Liberal MP said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factlint.model.document import RUNNING, Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of

_REACH = 12


@dataclass(frozen=True, slots=True)
class Reference:
    """A member of a party without a name: the words for the party with the seat, those for the party, and for the seat.

    `offices` are the forms of the seat; there are none where it may be any (the Republican lawmaker).
    """

    span: Span
    form: Span
    offices: tuple[str, ...]


def seats_of(words: NameWords) -> frozenset[str]:
    """The forms of all seats that members of parties hold."""
    return frozenset(form for forms in words.elected.values() for form in forms)


def references(text: str, forms: Sequence[str], words: NameWords, the: Iterable[str]) -> Iterator[Reference]:
    """Each member of a party behind "the", by the words in which papers name parties and the seats of members."""
    seats = (*seats_of(words), *words.any_elected)
    for found in _reference(tuple(forms), seats, tuple(the)).finditer(text):
        form = Span(*found.span("form"))
        said = found["office"] or found["form"].rpartition(" ")[2]
        offices = next((forms for forms in words.elected.values() if said in forms), ())
        if offices or said in words.any_elected:
            yield Reference(Span(form.start, found.end()), form, offices)


@cache
def _reference(forms: tuple[str, ...], offices: tuple[str, ...], the: tuple[str, ...]) -> re.Pattern[str]:
    longest = any_of(forms)
    seats = any_of(offices)
    pointing = "|".join(rf"(?<={re.escape(form)} )" for word in the for form in (word, word.capitalize()))
    return re.compile(rf"(?:{pointing})(?P<form>{longest})(?: (?P<office>{seats}))?(?![\w’'-])")


def only_member(
    document: Document, members: Sequence[tuple[Person, Span]], reference: Reference, lexicon: Lexicon
) -> Person | None:
    """Who is meant by a reference: the one person of the draft who holds the seat, and whose party it has named.

    `members` are people with the words for their parties beside their names. Nobody is meant where the draft speaks of
    another who holds such a seat.
    """
    words = lexicon.names
    assert words is not None
    text, is_one = document.text, bool(reference.offices)
    pattern = _seat(reference.offices or tuple(sorted(seats_of(words))))
    beside = [(person, _with_seat(text, person, span)) for person, span in members]
    holders = [(p, s) for p, s in beside if not is_one or pattern.search(text, s.start, s.end)]
    before = [p for p, _ in holders if p.span.start < reference.span.start]
    if not before or len({p.key for p, _ in holders}) != 1:
        return None
    for seat in pattern.finditer(text):
        at = seat.start()
        is_theirs = any(s.start <= at < s.end for _, s in holders) or reference.span.start <= at < reference.span.end
        if not is_theirs and document.scope_at(at) in RUNNING and not _points_back(text, Span(*seat.span()), lexicon):
            return None
    return before[-1]


@cache
def _seat(offices: tuple[str, ...]) -> re.Pattern[str]:
    longest = any_of(offices)
    return re.compile(rf"(?<![\w-])(?:{longest})(?![\w-])")


def _with_seat(text: str, person: Person, party: Span) -> Span:
    """The words in which a seat is told beside a name and its party.

    It stands between the two, behind the party (Jo Pell, the Nationals MP) or before the name (Sen. Pell, a
    Democrat).
    """
    if party.start < person.span.start:
        return party.to(person.span)
    before = text[max(0, person.span.start - _REACH) : person.span.start].rpartition("\n")[2].split()
    start = text.rfind(before[-1], 0, person.span.start) if before else person.span.start
    return Span(start, _line_end(text, party.end))


def _line_end(text: str, at: int) -> int:
    """Where an aside ends that goes on at a place."""
    return min((i for mark in ",.;\n" if (i := text.find(mark, at)) >= 0), default=len(text))


def _points_back(text: str, seat: Span, lexicon: Lexicon) -> bool:
    """Whether a seat stands for somebody known without their party: the MP said; not "the MP for Arle, Ray Holm"."""
    time, parties = lexicon.time, lexicon.parties
    assert time is not None and parties is not None
    before = text[max(0, seat.start - _REACH) : seat.start].rstrip().rpartition(" ")
    behind = text[seat.end : seat.end + _REACH].split()
    is_known = before[2].lower() in time.the and not before[0].endswith(",")
    return is_known and not (behind and (behind[0] in parties.links or behind[0][0].isupper()))
